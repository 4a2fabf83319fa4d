// Effects against how far they hang on others: one dot a parameter, the weightiest named. Above the dashed line σ = μ* an effect
// changes its size or its sign from place to place.
import * as Plot from '@observablehq/plot';
import { draw } from './canvas.ts';
import type { Markup } from './markup.ts';

/** One parameter; values in the unit as shown. */
export interface ScatterDot {
  readonly label: string;
  readonly muStar: number;
  readonly sigma: number;
  readonly isNamed: boolean;
}

/** What a scatter chart shows. */
export interface ScatterChart {
  readonly dots: readonly ScatterDot[];
  readonly title: string;
  readonly width: number;
}

const HEIGHT = 330;
const LINE = 13;

/** Draws a scatter chart with the line σ = μ*. */
export function scatterChart({ dots, title, width }: ScatterChart): Markup {
  const far = Math.max(...dots.flatMap(({ muStar, sigma }) => [muStar, sigma]), Number.MIN_VALUE) * 1.08;
  const [most, high] = [Math.max(...dots.map(({ muStar }) => muStar)), Math.max(...dots.map(({ sigma }) => sigma))];
  const [right, top] = [most * 1.35 || far, high * 1.12 || far];
  const margins = { marginLeft: 52, marginRight: 24, marginTop: 18, marginBottom: 34 };
  const inner = HEIGHT - margins.marginTop - margins.marginBottom;
  const named = spread(
    dots.filter(({ isNamed }) => isNamed),
    (top * LINE) / inner,
  );
  const end = Math.min(right, top);
  const axis = { tickSize: 0, fill: 'var(--ink-3)', labelArrow: 'none' } as const;
  return draw(
    { width, height: HEIGHT, ...margins, x: { domain: [0, right] }, y: { domain: [0, top] } },
    [
      Plot.gridY({ stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisX({ ...axis, ticks: 5, label: 'μ*: how far the outcome moves', labelAnchor: 'right' }),
      Plot.axisY({ ...axis, ticks: 5, label: 'σ: how much that hangs on the others', labelAnchor: 'top' }),
      Plot.link([0], { x1: 0, y1: 0, x2: end, y2: end, stroke: 'var(--control)', strokeDasharray: '5 4' }),
      Plot.text(named, {
        x: 'muStar',
        y: 'at',
        text: 'label',
        textAnchor: 'start',
        dx: 9,
        fill: 'var(--ink)',
        stroke: 'var(--bg)',
        strokeWidth: 4,
        fontSize: 12,
      }),
      Plot.dot(dots, {
        x: 'muStar',
        y: 'sigma',
        r: ({ isNamed }: ScatterDot) => (isNamed ? 4.5 : 3),
        fill: ({ isNamed }: ScatterDot) => (isNamed ? 'var(--accent)' : 'var(--bg)'),
        stroke: ({ isNamed }: ScatterDot) => (isNamed ? 'var(--accent)' : 'var(--control)'),
        strokeWidth: 1.25,
      }),
    ],
    title,
  );
}

/** Moves labels up until none stands on another; `line` is the height of one in the unit of σ. */
function spread(dots: readonly ScatterDot[], line: number): (ScatterDot & { readonly at: number })[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...dots]
    .sort((a, b) => a.sigma - b.sigma)
    .map((dot) => {
      last = Math.max(dot.sigma, last + line);
      return { ...dot, at: last };
    });
}
