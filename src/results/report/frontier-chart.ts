// Policies by two goals: a dot each, filled where nobody dominates it on all goals, with the interval of its change on both. Zero is
// the reference. The better corner is named, for measures differ in which way is better.
import * as Plot from '@observablehq/plot';
import { draw } from './canvas.ts';
import type { Markup } from './markup.ts';

/** One policy; changes against the reference, in the units as shown. */
export interface PolicyDot {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly xLow: number;
  readonly xHigh: number;
  readonly yLow: number;
  readonly yHigh: number;
  readonly isOnFrontier: boolean;
}

/** What the chart shows. */
export interface FrontierChart {
  readonly dots: readonly PolicyDot[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** Where both goals are best. */
  readonly better: { readonly x: 'higher' | 'lower'; readonly y: 'higher' | 'lower' };
  readonly title: string;
  readonly width: number;
}

const HEIGHT = 340;
const LINE = 14;
/** Policies named; with more, only those on the frontier are. */
const NAMED = 14;

/** Draws policies by two goals. */
export function frontierChart({ dots, xLabel, yLabel, better, title, width }: FrontierChart): Markup {
  const margins = { marginLeft: 56, marginRight: 24, marginTop: 24, marginBottom: 38 };
  const inner = HEIGHT - margins.marginTop - margins.marginBottom;
  const [x, y] = [
    domainOf(dots, ({ xLow, xHigh }) => [xLow, xHigh], 0.25),
    domainOf(dots, ({ yLow, yHigh }) => [yLow, yHigh], 0.12),
  ];
  const chosen = dots.length <= NAMED ? dots : dots.filter(({ isOnFrontier }) => isOnFrontier);
  const named = spread(chosen.slice(0, NAMED), ((y[1] - y[0]) * LINE) / inner);
  const axis = { tickSize: 0, fill: 'var(--ink-3)', labelArrow: 'none', ticks: 5 } as const;
  const ink = ({ isOnFrontier }: PolicyDot) => (isOnFrontier ? 'var(--accent)' : 'var(--control)');
  const band = { stroke: ink, strokeWidth: 2, strokeOpacity: 0.4 };
  const anchor = `${better.y === 'higher' ? 'top' : 'bottom'}-${better.x === 'higher' ? 'right' : 'left'}` as const;
  const middle = (x[0] + x[1]) / 2;
  const label = { x: 'x', y: 'at', fill: 'var(--ink)', stroke: 'var(--bg)', strokeWidth: 4, fontSize: 12 } as const;
  return draw(
    { width, height: HEIGHT, ...margins, x: { domain: x }, y: { domain: y } },
    [
      Plot.gridY({ stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.ruleX([0], { stroke: 'var(--ink)', strokeDasharray: '5 4' }),
      Plot.ruleY([0], { stroke: 'var(--ink)', strokeDasharray: '5 4' }),
      Plot.axisX({ ...axis, label: xLabel, labelAnchor: 'right' }),
      Plot.axisY({ ...axis, label: yLabel, labelAnchor: 'top' }),
      Plot.text(['better on both'], {
        frameAnchor: anchor,
        dx: anchor.endsWith('left') ? 4 : -4,
        dy: anchor.startsWith('top') ? 6 : -6,
        fill: 'var(--ink-3)',
        fontStyle: 'italic',
      }),
      Plot.ruleY(dots, { x1: 'xLow', x2: 'xHigh', y: 'y', ...band }),
      Plot.ruleX(dots, { y1: 'yLow', y2: 'yHigh', x: 'x', ...band }),
      Plot.dot(dots, {
        x: 'x',
        y: 'y',
        r: 4.5,
        fill: (dot: PolicyDot) => (dot.isOnFrontier ? 'var(--accent)' : 'var(--bg)'),
        stroke: ink,
        strokeWidth: 1.5,
      }),
      // Names stand on the side where there is room.
      ...(['start', 'end'] as const).flatMap((side) => {
        const own = named.filter((dot) => (side === 'start') === dot.x <= middle);
        return own.length === 0
          ? []
          : [Plot.text(own, { ...label, text: 'label', textAnchor: side, dx: side === 'start' ? 9 : -9 })];
      }),
    ],
    title,
  );
}

function domainOf(
  dots: readonly PolicyDot[],
  ends: (dot: PolicyDot) => [number, number],
  air: number,
): [number, number] {
  const all = [0, ...dots.flatMap(ends)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * air;
  return [low - room, high + room];
}

/** Moves labels up until none stands on another; `line` is the height of one in the unit of y. */
function spread(dots: readonly PolicyDot[], line: number): (PolicyDot & { readonly at: number })[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...dots]
    .sort((a, b) => a.y - b.y)
    .map((dot) => {
      last = Math.max(dot.y, last + line);
      return { ...dot, at: last };
    });
}
