// Many small charts in one picture that stands alone, as the grid of all charts shows them.
import { msg } from '@lit/localize';
import { html, svg } from 'lit';
import { shownUnit } from '../../src/results/format.ts';
import { rendered } from '../charts/rendered.ts';
import { thumbnail } from '../charts/thumbnail.ts';
import { save } from '../share/files.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { framedSvg, pngOf } from './picture.ts';
import { stampOf } from './stamp.ts';

const COLUMNS = 4;
const GAP = 20;
const ROW = 122;
const PICTURE = 60;
/** Letters on a line of a title; those of Chinese are twice as wide. */
const LINE = 30;

/** Hands over a picture of measures in rows of four; each with its title and unit. */
export async function saveGrid(
  form: 'svg' | 'png',
  measures: readonly string[],
  lab: Laboratory,
  words: Dictionary,
): Promise<void> {
  const { outcome } = lab;
  if (outcome === undefined) return;
  const draw = (width: number) => {
    const cell = (width - GAP * (COLUMNS - 1)) / COLUMNS;
    const height = Math.ceil(measures.length / COLUMNS) * ROW;
    return rendered(html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${measures.map((id, at) => {
        const [x, y] = [(at % COLUMNS) * (cell + GAP), Math.floor(at / COLUMNS) * ROW];
        const title = linesOf(words.measure(id).title);
        const unit = shownUnit(outcome.unitOf(id)).unit;
        return svg`<g transform="translate(${x} ${y})">
          ${title.map(
            (line, row) =>
              svg`<text y=${14 + row * 14} font-size="12" font-weight="600" fill="var(--ink)">${line}</text>`,
          )}
          <text y=${15 + title.length * 14} font-size="10.5" fill="var(--ink-3)">${unit === '1' ? '' : words.unit(unit)}</text>
          <g transform="translate(0 48)">${thumbnail(outcome, id, cell, PICTURE)}</g>
        </g>`;
      })}
    </svg>`);
  };
  const title = msg('All charts');
  const subtitle = msg(
    'Dashed: status quo. Solid, with its 95 % band: this reform. 12 months to each point, values of the last.',
  );
  const picture = framedSvg(draw, { title, subtitle, stamp: stampOf(lab, words) });
  if (picture === undefined) return;
  if (form === 'svg') save('all-charts.svg', picture, 'image/svg+xml');
  else save('all-charts.png', await pngOf(picture));
}

/** Breaks a title into lines, between words, or between any two letters of Chinese. */
function linesOf(title: string): string[] {
  const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  const lines = [''];
  for (const piece of title.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*/g) ?? []) {
    const last = lines[lines.length - 1];
    if (last !== '' && width(last + piece.trimEnd()) > LINE) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}
