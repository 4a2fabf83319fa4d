// Why cost per head changes: the waterfall of the cost identity, from the status quo to the scenario. Pieces are worked out
// replicate by replicate with the same luck in both arms, so that each has its own interval and all add up to the change.
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { fixed, signed } from '../../src/results/format.ts';
import { leverAt } from '../../src/scenario/lever.ts';
import type { PreparedArm } from '../simulation/protocol.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import { decompose, type Fees, PIECES, type Piece, termsOf } from './cost-identity.ts';
import type { Drawing } from './explaining.ts';
import { changeWords } from './interval-text.ts';
import { currencyOf, decimalsOf, signOf } from './money.ts';
import type { Scene } from './picture.ts';
import { rendered } from './rendered.ts';

const COST = 'cost.perHead';
/** First month that summaries count. */
const FIRST = 13;

export interface CostSteps {
  readonly before: number;
  readonly after: number;
  readonly change: Estimate;
  readonly steps: readonly { readonly piece: Piece; readonly change: Estimate }[];
}

const known = new WeakMap<Outcome, Map<number, CostSteps>>();

/** Splits the change of cost per head in an arm into the pieces of the identity; those that are nothing are left out. */
export function costSteps(outcome: Outcome, arm = 1): CostSteps {
  const kept = known.get(outcome) ?? new Map<number, CostSteps>();
  known.set(outcome, kept);
  const fresh = kept.get(arm) ?? split(outcome, arm);
  kept.set(arm, fresh);
  return fresh;
}

function split(outcome: Outcome, arm: number): CostSteps {
  const tiers = outcome.groupsOf('visits.share').filter((group) => group.startsWith('tier:'));
  const fees = [0, arm].map((one) => feesOf(outcome.arms[one].arm, outcome.months));
  const terms = [0, arm].map((one, side) => {
    const columns = new Map<string, readonly number[]>();
    const column = (measure: string, group: string) => {
      const key = `${measure} ${group}`;
      const values = columns.get(key) ?? outcome.each(one, measure, group);
      columns.set(key, values);
      return values;
    };
    return Array.from({ length: outcome.replicates }, (_, replicate) =>
      termsOf((measure, group = '') => column(measure, group)[replicate], tiers, fees[side]),
    );
  });
  const pieces = terms[0].map((before, replicate) => decompose(before, terms[1][replicate]));
  return {
    before: outcome.value(0, COST).mean,
    after: outcome.value(arm, COST).mean,
    change: outcome.change(arm, COST),
    steps: PIECES.map((piece) => ({ piece, change: outcome.summed(pieces.map((one) => one[piece])) })).filter(
      ({ piece, change }) => piece !== 'fees' || change.mean !== 0,
    ),
  };
}

/** Fee schedule of an arm against the setting's, mean over the months that summaries count. */
function feesOf({ values }: PreparedArm, months: number): Fees {
  const mean = (name: string) => {
    const lever = values[`policy.prices.${name}`];
    if (typeof lever !== 'object') return 1;
    const counted = Array.from({ length: Math.max(1, months - FIRST + 1) }, (_, at) => leverAt(lever, 1, FIRST + at));
    return counted.reduce((sum, level) => sum + level, 0) / counted.length;
  };
  return { visits: mean('visitFactor'), stays: mean('admissionFactor') };
}

/** The claim over the waterfall: by how much cost falls or rises, where that is clear. */
export function whyTitle(outcome: Outcome): string {
  const { change } = costSteps(outcome);
  const sign = signOf(currencyOf(outcome.unitOf(COST)));
  const size = `${sign}${fixed(Math.abs(change.mean), decimalsOf([change.mean]))}`;
  if (change.mean === 0) return msg('Cost does not change');
  if (isClear(change) === false) return msg('Why cost does not clearly change');
  return change.mean < 0 ? msg(str`Why cost falls by ${size}`) : msg(str`Why cost rises by ${size}`);
}

export function pieceName(piece: Piece): string {
  const names: Record<Piece, string> = {
    visits: msg('Visits per person'),
    stays: msg('Admissions per person'),
    places: msg('Where people go'),
    fees: msg('Fee schedule'),
    visitBill: msg('Care per visit'),
    stayBill: msg('Care per admission'),
  };
  return names[piece];
}

const ROW = 32;
const BAR = 20;
/** Pixels at the left for names. */
const NAMES = 128;

/** Draws the waterfall: ends as marks, since the axis does not begin at zero, pieces as bars with their 95 % interval. */
export function waterfall(outcome: Outcome, names: readonly string[], width: number): TemplateResult {
  const { before, after, steps } = costSteps(outcome);
  const decimals = decimalsOf(steps.map(({ change }) => change.mean));
  const left = Math.min(NAMES, width * 0.45);
  const stands = [before];
  for (const { change } of steps) stands.push(stands[stands.length - 1] + change.mean);
  const reach = steps.flatMap(({ change }, at) =>
    [change.low ?? change.mean, change.high ?? change.mean].map((limit) => stands[at] + limit),
  );
  const [low, high] = [Math.min(...stands, ...reach), Math.max(...stands, ...reach)];
  // Room for the numbers beside the marks.
  const [from, to] = [left + 44, width - 40];
  const x = (value: number) => from + ((value - low) / (high - low || 1)) * (to - from);
  const height = ROW * (steps.length + 2);
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${end(names[0], before, x(before), 0, 'var(--ink)', decimals)}
    ${steps.map(({ piece, change }, at) => bar({ piece, change, from: x(stands[at]), to: x(stands[at + 1]), x: (value) => x(stands[at] + value), row: at + 1, decimals, width }))}
    ${end(names[1], after, x(after), steps.length + 1, 'var(--accent)', decimals)}
  </svg>`;
}

function end(name: string, value: number, at: number, row: number, colour: string, decimals: number) {
  const y = row * ROW + ROW / 2;
  return svg`<text x="0" y=${y + 4.5} font-size="13" font-weight="600" fill="var(--ink)">${name}</text>
    <rect x=${at - 1} y=${y - BAR / 2} width="3" height=${BAR} fill=${colour}></rect>
    <text x=${at - 7} y=${y + 4.5} text-anchor="end" font-size="13" font-weight="600" fill=${colour}>${fixed(value, decimals > 0 ? 1 : 0)}</text>
    ${row === 0 ? svg`<line x1=${at + 0.5} x2=${at + 0.5} y1=${y + BAR / 2} y2=${y + ROW - BAR / 2} stroke="var(--control)"></line>` : nothing}`;
}

/** What a bar is drawn from; positions in pixels. */
interface Bar {
  readonly piece: Piece;
  readonly change: Estimate;
  readonly from: number;
  readonly to: number;
  readonly x: (value: number) => number;
  readonly row: number;
  readonly decimals: number;
  readonly width: number;
}

function bar({ piece, change, from, to, x, row, decimals, width }: Bar) {
  const y = row * ROW + ROW / 2;
  const clear = isClear(change) ?? change.mean !== 0;
  const falls = change.mean < 0;
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const wide = Math.max(1, right - left);
  const colour = clear ? (falls ? 'var(--accent)' : 'var(--ink)') : 'var(--control)';
  const text = signed(change.mean, decimals);
  const ends = [left, right, ...(change.low === null || change.high === null ? [] : [x(change.low), x(change.high)])];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  // Beside the bar: on the left where there is room, else on the right.
  const isLeft = first - 6 - text.length * 7 > NAMES || last + text.length * 7 + 6 > width;
  return svg`<g><title>${pieceName(piece)}: ${changeWords(change, decimals)}</title><text x="0" y=${y + 4.5} font-size="13" fill="var(--ink-2)">${pieceName(piece)}</text>
    <rect x=${left} y=${y - BAR / 2} width=${wide} height=${BAR} fill=${clear && falls ? colour : 'var(--bg)'} stroke=${colour} stroke-width="1.25"></rect>
    ${
      change.low === null || change.high === null
        ? nothing
        : svg`<line x1=${x(change.low)} x2=${x(change.high)} y1=${y} y2=${y} stroke=${clear && falls ? 'var(--ink)' : colour} stroke-width="1.5"></line>`
    }
    <text x=${isLeft ? first - 6 : last + 6} y=${y + 4.5} text-anchor=${isLeft ? 'end' : 'start'} font-size="13" font-weight=${clear ? 600 : 400}
      fill=${clear ? (falls ? 'var(--accent)' : 'var(--ink)') : 'var(--ink-3)'}>${text}</text>
    <line x1=${to} x2=${to} y1=${y + BAR / 2} y2=${y + ROW - BAR / 2} stroke="var(--control)"></line></g>`;
}

/** The waterfall as a chart with its table. */
export const why: Drawing = {
  draw: ({ outcome, names, width }: Scene) => ({
    element: rendered(waterfall(outcome, names, Math.min(width, 560))),
  }),
  table: ({ outcome, words, names }) => {
    const { before, after, change, steps } = costSteps(outcome);
    const unit = words.unit(outcome.unitOf(COST));
    const row = (name: string, { mean, low, high }: Estimate) => [name, mean, low, high];
    return {
      columns: [
        { name: msg('piece'), unit: '' },
        { name: msg('change'), unit },
        { name: msg('95 % low'), unit },
        { name: msg('95 % high'), unit },
      ],
      rows: [
        [names[0], before, null, null],
        ...steps.map((step) => row(pieceName(step.piece), step.change)),
        row(msg('Change in all'), change),
        [names[1], after, null, null],
      ],
    };
  },
  describe: ({ outcome, words }) => {
    const { change, steps } = costSteps(outcome);
    const unit = words.unit(outcome.unitOf(COST));
    const largest = [...steps].sort((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean))[0];
    const decimals = decimalsOf([change.mean]);
    return msg(
      str`Cost changes by ${signed(change.mean, decimals)} ${unit}; the largest piece is ${pieceName(largest.piece)}, ${signed(largest.change.mean, decimals)}.`,
    );
  },
};
