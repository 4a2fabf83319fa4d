// The referral funnel: how patients go up, with and without a referral, and how few come down again. Rates over the months that
// summaries count, each with its status quo and the interval of its change.
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { changeText, fixed } from '../../src/results/format.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Drawing } from './explaining.ts';
import { journeysFrom, linkCounts, PATIENT_LINKS } from './patient-flow.ts';
import { rendered } from './rendered.ts';

interface Step {
  readonly name: string;
  readonly direction: 'up' | 'down';
  readonly before: Estimate;
  readonly after: Estimate;
  readonly change: Estimate;
}

const UP = ['referral.selfUpPer1000', 'gate.throughPer1000', 'gate.refusedPer1000', 'referral.formalUpPer1000'];
const DOWN = 'referral.handedDownPer1000';

/** Steps of the funnel that anybody takes, up first. */
export function funnelSteps(outcome: Outcome, words: Dictionary): Step[] {
  const measured = (measure: string, direction: Step['direction']): Step => ({
    name: words.measure(measure).title,
    direction,
    before: outcome.value(0, measure),
    after: outcome.value(1, measure),
    change: outcome.change(1, measure),
  });
  const counted = (name: string, move: string, direction: Step['direction']): Step => {
    const [before, after] = [0, 1].map((arm) => outcome.arms[arm].runs.map(({ journeys }) => rateOf(journeys, move)));
    return {
      name,
      direction,
      before: outcome.summed(before),
      after: outcome.summed(after),
      change: outcome.summed(after.map((value, replicate) => value - before[replicate])),
    };
  };
  const steps = [
    ...UP.filter((id) => outcome.has(id)).map((id) => measured(id, 'up')),
    counted(msg('Treated above with a referral'), 'referred', 'up'),
    counted(msg('Inpatients sent down'), 'down', 'down'),
    ...(outcome.has(DOWN) ? [measured(DOWN, 'down')] : []),
  ];
  return steps.filter(({ before, after }) => before.mean > 0 || after.mean > 0);
}

function rateOf(journeys: Float64Array | undefined, move: string): number {
  if (journeys === undefined) return Number.NaN;
  return linkCounts(journeysFrom(journeys, 1), 0).reduce(
    (sum, count, at) => (PATIENT_LINKS[at].move === move ? sum + count : sum),
    0,
  );
}

const ROW = 34;

/** Draws the steps as bars from one line, the status quo as a mark on each; up and down share the scale. */
function funnel(steps: readonly Step[], width: number): TemplateResult {
  const most = Math.max(...steps.flatMap(({ before, after }) => [before.mean, after.mean]));
  const left = Math.min(210, width * 0.42);
  const x = (value: number) => left + (value / most) * (width - left - 118);
  const heads = (direction: Step['direction']) => (direction === 'up' ? msg('Up') : msg('Down'));
  let y = 0;
  const rows = steps.map((step, at) => {
    const isFirst = at === 0 || steps[at - 1].direction !== step.direction;
    y += isFirst ? 24 : 0;
    const row = svg`${isFirst ? svg`<text x="0" y=${y - 6} font-size="12" font-weight="600" fill="var(--ink-2)">${heads(step.direction)}</text>` : nothing}
      ${funnelRow(step, y, x, left)}`;
    y += ROW;
    return row;
  });
  return html`<svg width=${width} height=${y} viewBox="0 0 ${width} ${y}" style="display:block;overflow:visible">
    ${rows}<line x1=${left} x2=${left} y1="0" y2=${y} stroke="var(--control)"></line>
  </svg>`;
}

function funnelRow(
  { name, before, after, change, direction }: Step,
  y: number,
  x: (value: number) => number,
  left: number,
) {
  const clear = isClear(change) ?? change.mean !== 0;
  const decimals = after.mean < 10 ? 1 : 0;
  const { value, low, high } = changeText({ value: change.mean, low: change.low, high: change.high }, '');
  const interval = low === '' ? value : msg(str`${value} (${low} to ${high})`);
  const says = clear ? interval : msg('no clear change');
  const end = Math.max(x(after.mean), x(before.mean)) + 8;
  return svg`<text x="0" y=${y + 15} font-size="12" fill="var(--ink)">${name}</text>
    <rect x=${left} y=${y + 4} width=${Math.max(1, x(after.mean) - left)} height="14" fill=${direction === 'down' ? 'var(--accent)' : 'var(--ink)'} opacity=${direction === 'down' ? 0.85 : 0.35}></rect>
    <line x1=${x(before.mean)} x2=${x(before.mean)} y1=${y + 1} y2=${y + 21} stroke="var(--ink)" stroke-width="2"></line>
    <text x=${end} y=${y + 10} font-size="12" font-weight="600" fill="var(--ink)">${fixed(after.mean, decimals)}<tspan font-weight="400" fill="var(--ink-3)"> ${msg(str`status quo ${fixed(before.mean, decimals)}`)}</tspan></text>
    <text x=${end} y=${y + 24} font-size="11" fill=${clear ? 'var(--accent)' : 'var(--ink-3)'}>${says}</text>`;
}

export const funnelDrawing: Drawing = {
  draw: ({ outcome, words, width }) => ({ element: rendered(funnel(funnelSteps(outcome, words), width)) }),
  table: ({ outcome, words, names }) => {
    const unit = msg('per 1,000 residents and year');
    return {
      columns: [
        { name: msg('step'), unit: '' },
        { name: names[0], unit },
        { name: names[1], unit },
        { name: msg('difference'), unit },
        { name: msg('95 % low'), unit },
        { name: msg('95 % high'), unit },
      ],
      rows: funnelSteps(outcome, words).map(({ name, before, after, change }) => [
        name,
        before.mean,
        after.mean,
        change.mean,
        change.low,
        change.high,
      ]),
    };
  },
  describe: ({ outcome, words }) =>
    funnelSteps(outcome, words)
      .map(({ name, before, after }) => msg(str`${name}: ${fixed(after.mean, 1)}, status quo ${fixed(before.mean, 1)}`))
      .join('; '),
};
