// A chart small enough to stand among others: the course of the status quo and of the scenario with its 95 % band, end values
// at the right.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { decimalsFor, fixed, shownUnit } from '../../src/results/format.ts';
import { isClear } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';

/** First month drawn. */
const FIRST = 11;
const NUMBERS = 46;

/** Draws a measure's two courses. */
export function thumbnail(outcome: Outcome, measure: string, width: number, height: number): TemplateResult {
  const [before, after] = [0, 1].map((arm) => outcome.course(arm, measure).slice(FIRST));
  const numbers = [...before, ...after].flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]);
  const known = numbers.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const right = width - NUMBERS;
  const x = (at: number) => (at / Math.max(1, before.length - 1)) * right;
  const y = (value: number) => height - 8 - ((value - low) / (high - low || 1)) * (height - 16);
  const path = (course: typeof before) => pathOf(course.map(({ mean }, at) => [x(at), y(mean)]));
  const band = after.every((one) => one.low !== null && one.high !== null)
    ? `${pathOf(after.map((one, at) => [x(at), y(one.high as number)]))}L${pathOf(
        after.map((one, at): [number, number] => [x(at), y(one.low as number)]).reverse(),
      ).slice(1)}Z`
    : '';
  const { factor } = shownUnit(outcome.unitOf(measure));
  const ends = [before, after].map((course) => course[course.length - 1].mean);
  const decimals = Math.min(2, decimalsFor({ value: ends[0], low: null, high: null }, factor));
  const clear = isClear(outcome.change(1, measure)) ?? ends[0] !== ends[1];
  const colour = clear ? 'var(--accent)' : 'var(--ink-3)';
  const places = apart(ends.map(y), height);
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${band === '' ? nothing : svg`<path class="band" d=${band} fill=${colour} opacity="0.13"></path>`}
    <path d=${path(before)} fill="none" stroke="var(--ink)" stroke-width="1.25" stroke-dasharray="3 2.5"></path>
    <path d=${path(after)} fill="none" stroke=${colour} stroke-width="1.75"></path>
    ${ends.map(
      (value, arm) =>
        svg`<text x=${right + 6} y=${places[arm] + 4} font-size="12" font-weight=${arm === 1 && clear ? 600 : 400}
          fill=${arm === 0 ? 'var(--ink-3)' : colour}>${fixed(value * factor, decimals)}</text>`,
    )}
  </svg>`;
}

function pathOf(points: readonly (readonly number[])[]): string {
  return points
    .filter(([, y]) => Number.isFinite(y))
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

/** Moves two labels apart, so that neither lies on the other, inside the picture. */
function apart([a, b]: readonly number[], height: number): readonly [number, number] {
  const least = 14;
  const inside = (y: number) => Math.max(8, Math.min(height - 6, y));
  if (Math.abs(a - b) >= least) return [inside(a), inside(b)];
  const middle = Math.max(8 + least / 2, Math.min(height - 6 - least / 2, (a + b) / 2));
  return a <= b ? [middle - least / 2, middle + least / 2] : [middle + least / 2, middle - least / 2];
}
