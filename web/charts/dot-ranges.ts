// Changes as dots with their 50 and 95 % intervals on one line of zero: one row each, the number at the right.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { signed } from '../../src/results/format.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import { changeWords } from './interval-text.ts';

export interface RangeRow {
  readonly name: string;
  /** Drawn as part of the row above. */
  readonly isPart?: boolean;
  /** A change; to the right is more. */
  readonly change: Estimate;
}

const ROW = 28;
/** A 50 % bar is drawn only where it shows beside the dot. */
const LEAST_INNER = 14;

/** Turns a change around, with its limits: a fall of what one pays is a gain. */
export function turned({ mean, low, high, low50, high50 }: Estimate): Estimate {
  const minus = (value: number | null) => (value === null ? null : -value);
  return { mean: -mean, low: minus(high), high: minus(low), low50: minus(high50), high50: minus(low50) };
}

/** Ends of the scale: all intervals and zero. */
export function reachOf(rows: readonly RangeRow[]): readonly [number, number] {
  const all = rows
    .flatMap(({ change: { mean, low, high } }) => [mean, low ?? mean, high ?? mean])
    .filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const room = (high - low) * 0.06 || 1;
  return [low - room, high + room];
}

/** Draws the rows; `names` pixels at the left hold the names. */
export function dotRanges(rows: readonly RangeRow[], width: number, decimals: number, names = 132): TemplateResult {
  const numbers = 52;
  const [low, high] = reachOf(rows);
  const x = (value: number) => names + ((value - low) / (high - low)) * (width - names - numbers);
  const height = rows.length * ROW + 8;
  const zero = Math.round(x(0));
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${rows.map((row, at) => rangeRow(row, at * ROW + ROW / 2 + 4, x, width, decimals))}
    <line x1=${zero} x2=${zero} y1="0" y2=${height} stroke="var(--ink)" stroke-width="2"></line>
  </svg>`;
}

function rangeRow(
  { name, isPart, change }: RangeRow,
  y: number,
  x: (value: number) => number,
  width: number,
  decimals: number,
) {
  const clear = isClear(change) ?? change.mean !== 0;
  const colour = clear ? (change.mean > 0 ? 'var(--accent)' : 'var(--ink-2)') : 'var(--ink-3)';
  const bar = (low: number | null, high: number | null, opacity: number) =>
    low === null || high === null
      ? nothing
      : svg`<line x1=${x(low)} x2=${x(high)} y1=${y} y2=${y} stroke=${colour} stroke-width="5" stroke-linecap="round" opacity=${opacity}></line>`;
  const { low50, high50 } = change;
  const hasInner = low50 !== null && high50 !== null && x(high50) - x(low50) > LEAST_INNER;
  return svg`<g><title>${name}: ${changeWords(change, decimals)}</title><rect x="0" y=${y - ROW / 2} width=${width} height=${ROW} fill="transparent"></rect><text x=${isPart ? 12 : 0} y=${y + 4.5} font-size=${isPart ? 12 : 13} fill=${isPart ? 'var(--ink-3)' : 'var(--ink)'}>${name}</text>
    ${bar(change.low, change.high, 0.28)}
    ${hasInner ? bar(low50, high50, 0.5) : nothing}
    ${
      Number.isFinite(change.mean)
        ? svg`<circle cx=${x(change.mean)} cy=${y} r=${isPart ? 3.5 : 4.5} fill=${clear ? colour : 'var(--bg)'} stroke=${clear ? 'var(--bg)' : colour} stroke-width="1.5"></circle>`
        : nothing
    }
    <text x=${width} y=${y + 4.5} text-anchor="end" font-size=${isPart ? 12 : 13} font-weight=${clear ? 600 : 400} fill=${colour}>${signed(change.mean, decimals)}</text></g>`;
}
