// A goal along a parameter: the number that decides (the mean, or the draw a chance hangs on) at every value tried, the limit as a line,
// the values that meet all goals as a band.
import * as Plot from '@observablehq/plot';
import { draw } from './canvas.ts';
import type { Markup } from './markup.ts';

/** One value tried; numbers in the unit as shown. */
export interface TriedValue {
  readonly value: number;
  readonly mean: number;
  readonly deciding: number;
  readonly isMet: boolean;
}

/** What the chart shows. */
export interface SolveChart {
  readonly tried: readonly TriedValue[];
  readonly limit: number;
  /** Stretches of values that meet every goal. */
  readonly met: readonly { readonly from: number; readonly to: number }[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** Whether the mean is drawn beside the number that decides. */
  readonly hasMean: boolean;
  readonly title: string;
  readonly width: number;
}

const HEIGHT = 300;

/** Draws a goal along a parameter. */
export function solveChart({ tried, limit, met, xLabel, yLabel, hasMean, title, width }: SolveChart): Markup {
  const margins = { marginLeft: 60, marginRight: 24, marginTop: 24, marginBottom: 38 };
  const all = [limit, ...tried.flatMap(({ mean, deciding }) => (hasMean ? [mean, deciding] : [deciding]))];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * 0.1;
  const y = [low - room, high + room];
  const x = [tried[0].value, tried[tried.length - 1].value];
  const axis = { tickSize: 0, fill: 'var(--ink-3)', labelArrow: 'none', ticks: width < 500 ? 4 : 6 } as const;
  return draw(
    { width, height: HEIGHT, ...margins, x: { domain: x }, y: { domain: y } },
    [
      ...(met.length === 0 ? [] : [Plot.rect(met, { x1: 'from', x2: 'to', y1: y[0], y2: y[1], fill: 'var(--tint)' })]),
      Plot.gridY({ stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisX({ ...axis, label: xLabel, labelAnchor: 'right' }),
      Plot.axisY({ ...axis, label: yLabel, labelAnchor: 'top' }),
      Plot.ruleY([limit], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '5 4' }),
      ...(hasMean ? [Plot.line(tried, { x: 'value', y: 'mean', stroke: 'var(--ink-3)', strokeWidth: 1.25 })] : []),
      Plot.line(tried, { x: 'value', y: 'deciding', stroke: 'var(--accent)', strokeWidth: 2.25 }),
      Plot.dot(tried, {
        x: 'value',
        y: 'deciding',
        r: 3.5,
        stroke: 'var(--accent)',
        strokeWidth: 1.5,
        fill: ({ isMet }: TriedValue) => (isMet ? 'var(--accent)' : 'var(--bg)'),
      }),
    ],
    title,
  );
}
