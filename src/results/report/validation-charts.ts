// Charts of a validation: what was published (a band with a tick) against what is simulated (a dot with its 95 % interval), a row
// an effect; and how far targets are from their published values, in widths of their bands.
import * as Plot from '@observablehq/plot';
import type { EffectResult, TargetResult } from '../../experiments/validation/validate.ts';
import { fixed, signed } from '../format.ts';
import { draw, type Marks } from './canvas.ts';
import type { Markup } from './markup.ts';

/** A row of the chart, in the unit in which it is drawn. */
interface Row {
  readonly label: string;
  readonly published: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  readonly text: string;
}

interface Scale {
  readonly x: Readonly<Record<string, unknown>>;
  readonly ticks: readonly number[];
}

/** Even near zero, logarithmic far from it: small and large effects in one chart. */
const STRETCHED: Scale = {
  x: { type: 'symlog', constant: 1 },
  ticks: [-50, -10, -3, -1, 0, 1, 3, 10, 50],
};
const EVEN: Scale = { x: {}, ticks: [-3, -2, -1, 0, 1, 2, 3] };

const ROW = 26;
/** On narrow screens a row has its label above it. */
const TALL_ROW = 40;
const LABEL_ABOVE = 15;
const LETTER = 6.1;
const WIDEST_LABEL = 350;
const NARROW_MARGIN = 12;
/** Beyond this many band widths a target is drawn at the edge. */
const FARTHEST = 3;

/** Finds the effects in percent of what would have been. */
export const inPercent = ({ effect }: EffectResult): boolean =>
  effect.quantity.change === 'relative' && effect.published !== null;

/** Finds the other effects whose size can be drawn as multiples of the published one. */
export const asMultiples = (one: EffectResult): boolean =>
  !inPercent(one) && one.effect.published !== null && one.effect.expects !== 'none';

const colourOf = ({ signRight, inside }: EffectResult) =>
  signRight && inside !== false ? 'var(--accent)' : 'var(--b)';

/** Draws effects; `perPublished` draws each as multiples of its published size. */
export function effectChart(
  effects: readonly EffectResult[],
  perPublished: boolean,
  title: string,
  width: number,
): Markup {
  const rows = effects.map((one): Row => {
    const { effect, simulated } = one;
    const unit = perPublished ? (effect.published ?? 1) : 1;
    const ends = [effect.low ?? 0, effect.high ?? 0].map((value) => value / unit);
    const limits = [simulated.low ?? simulated.mean, simulated.high ?? simulated.mean].map((value) => value / unit);
    return {
      label: effect.title,
      published: (effect.published ?? 0) / unit,
      bandLow: Math.min(...ends),
      bandHigh: Math.max(...ends),
      value: simulated.mean / unit,
      low: Math.min(...limits),
      high: Math.max(...limits),
      colour: colourOf(one),
      text: perPublished ? `× ${fixed(simulated.mean / unit, 2)}` : `${signed(simulated.mean, 1)} %`,
    };
  });
  return chart(rows, STRETCHED, title, width);
}

/** Draws targets by how far they are from the published value: ±1 is the edge of the band. */
export function targetChart(targets: readonly TargetResult[], title: string, width: number): Markup {
  const rows = targets.flatMap(({ title: label, simulated, published, low, high, inside }): Row[] => {
    if (simulated === null || Number.isNaN(published)) return [];
    const away = simulated - published;
    const edge = away < 0 ? published - low : high - published;
    const value = away === 0 ? 0 : away / Math.max(edge, 1e-12);
    const shown = Math.max(-FARTHEST, Math.min(FARTHEST, value));
    const colour = inside ? 'var(--accent)' : 'var(--b)';
    const text = shown === value ? signed(value, 1) : `beyond ${fixed(shown, 0)}`;
    return [{ label, published: 0, bandLow: -1, bandHigh: 1, value: shown, low: shown, high: shown, colour, text }];
  });
  return chart(rows, EVEN, title, width);
}

function chart(rows: readonly Row[], scale: Scale, title: string, width: number): Markup {
  const narrow = width < 500;
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const marginLeft = narrow ? NARROW_MARGIN : Math.min(WIDEST_LABEL, Math.ceil(longest * LETTER) + 12);
  const ends = rows.flatMap(({ bandLow, bandHigh, low, high }) => [bandLow, bandHigh, low, high, 0]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const air = (most - least) * 0.04;
  const drawing = {
    width,
    height: rows.length * (narrow ? TALL_ROW : ROW) + 40,
    marginLeft,
    marginRight: 66,
    marginTop: 8,
    marginBottom: 24,
    x: { ...scale.x, label: null, domain: [least - air, most + air] },
    y: { domain: [0, rows.length], reverse: true, axis: null },
  };
  const room = Math.floor(((narrow ? width : marginLeft) - 8) / LETTER);
  const ticks = scale.ticks.filter((tick) => tick >= least - air && tick <= most + air);
  const shown = narrow ? ticks.filter((tick) => [0, 1, 10].includes(Math.abs(tick))) : ticks;
  return draw(drawing, marksOf(rows, shown, { room, above: narrow }), title);
}

/** How many letters a label may have, and whether it stands above its row or beside it. */
interface Labels {
  readonly room: number;
  readonly above: boolean;
}

function marksOf(rows: readonly Row[], ticks: readonly number[], { room, above }: Labels): Marks {
  const middle = above ? 0.7 : 0.5;
  const placed = rows.map((row, at) => ({ ...row, y: at + middle, name: shortened(row.label, room) }));
  const bar = (x1: string, x2: string, stroke: string, strokeWidth: number, strokeOpacity: number) =>
    Plot.ruleY(placed, { x1, x2, y: 'y', stroke, strokeWidth, strokeOpacity });
  return [
    Plot.axisX({
      ticks: [...ticks],
      tickFormat: (tick: number) => fixed(tick, 0),
      tickSize: 0,
      label: null,
      fill: 'var(--ink-3)',
    }),
    Plot.ruleY(
      placed.map((_, at) => at + 1),
      { stroke: 'var(--grid)' },
    ),
    Plot.ruleX([0], { stroke: 'var(--ink)', strokeDasharray: '5 4' }),
    bar('bandLow', 'bandHigh', 'var(--control)', 12, 0.3),
    Plot.dot(placed, { x: 'published', y: 'y', symbol: 'diamond', r: 4, fill: 'var(--ink)' }),
    Plot.ruleY(placed, { x1: 'low', x2: 'high', y: 'y', stroke: 'colour', strokeWidth: 2.5 }),
    Plot.dot(placed, { x: 'value', y: 'y', r: 4, fill: 'colour', stroke: 'var(--bg)', strokeWidth: 1 }),
    Plot.text(placed, {
      text: 'name',
      y: 'y',
      frameAnchor: 'left',
      textAnchor: above ? 'start' : 'end',
      dx: above ? -NARROW_MARGIN : -10,
      dy: above ? -LABEL_ABOVE : 0,
      // The line at zero passes behind it.
      stroke: 'var(--bg)',
      strokeWidth: above ? 4 : 0,
      fill: 'var(--ink)',
      fontSize: 12,
    }),
    Plot.text(placed, {
      text: 'text',
      y: 'y',
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 8,
      fill: 'colour',
      fontSize: 12,
    }),
  ];
}

const shortened = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);
