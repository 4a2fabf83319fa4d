// Dots with intervals: one row a group, one dot an arm, zero as the line where nothing changes. A dot whose interval contains
// zero is grey and hollow.
import * as Plot from '@observablehq/plot';
import { type Drawing, draw, type Marks } from './canvas.ts';
import { lettersOf, shortened } from './letters.ts';
import type { Markup } from './markup.ts';

/** One dot; values in the unit as shown. */
export interface Dot {
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly colour: string;
  /** Place of the arm among those drawn in a row, from 0. */
  readonly lane: number;
  readonly lanes: number;
  readonly isClear: boolean;
  /** The number as written at the right. */
  readonly text: string;
}

/** What a dot chart shows. */
export interface DotChart {
  readonly dots: readonly Dot[];
  /** Draws the line where nothing changes. */
  readonly zero: boolean;
  readonly title: string;
  readonly width: number;
}

const ROW = 30;
const LANE = 13;
const LABELS = 6.2;

/** Draws a dot chart, rows from top to bottom in the order given. */
export function dotChart({ dots, zero, title, width }: DotChart): Markup {
  const labels = [...new Set(dots.map(({ label }) => label))];
  const lanes = dots[0].lanes;
  const row = Math.max(ROW, lanes * LANE + 12);
  const narrow = width < 500;
  const longest = Math.max(...labels.map(lettersOf));
  const marginLeft = Math.min(narrow ? 160 : 230, Math.ceil(longest * LABELS) + 12);
  const margins = { marginLeft, marginRight: narrow ? 62 : 76, marginTop: 6, marginBottom: 24 };
  const drawing: Drawing = {
    width,
    height: labels.length * row + margins.marginTop + margins.marginBottom,
    ...margins,
    x: { label: null, domain: domainOf(dots, zero) },
    y: { domain: [0, labels.length], reverse: true, axis: null },
  };
  const at = ({ label, lane }: Dot) => labels.indexOf(label) + 0.5 + ((lane - (lanes - 1) / 2) * LANE) / row;
  return draw(drawing, marksOf(dots, labels, at, { zero, narrow, marginLeft }), title);
}

interface Looks {
  readonly zero: boolean;
  readonly narrow: boolean;
  readonly marginLeft: number;
}

function marksOf(dots: readonly Dot[], labels: readonly string[], at: (dot: Dot) => number, looks: Looks): Marks {
  const fill = ({ isClear, colour }: Dot) => (isClear ? colour : 'var(--control)');
  const ranged = dots.filter(({ low }) => low !== null);
  const room = Math.floor((looks.marginLeft - 8) / LABELS) + 1;
  return [
    Plot.axisX({ ticks: looks.narrow ? 3 : 5, tickSize: 0, label: null, fill: 'var(--ink-3)' }),
    Plot.ruleY(
      labels.map((_, row) => row + 1),
      { stroke: 'var(--grid)' },
    ),
    ...(looks.zero ? [Plot.ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '5 4' })] : []),
    Plot.text(
      labels.map((label, row) => ({ label: shortened(label, room), y: row + 0.5 })),
      { text: 'label', y: 'y', frameAnchor: 'left', textAnchor: 'end', dx: -10, fill: 'var(--ink)', fontSize: 12 },
    ),
    ...(ranged.length === 0
      ? []
      : [
          Plot.ruleY(ranged, {
            x1: 'low',
            x2: 'high',
            y: at,
            stroke: fill,
            strokeWidth: 6,
            strokeOpacity: 0.32,
            strokeLinecap: 'round',
          }),
        ]),
    Plot.dot(dots, {
      x: 'value',
      y: at,
      r: 4,
      stroke: fill,
      strokeWidth: 1.5,
      fill: ({ isClear, colour }: Dot) => (isClear ? colour : 'var(--bg)'),
    }),
    Plot.text(dots, {
      text: 'text',
      y: at,
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 10,
      fill: (dot: Dot) => (dot.isClear ? dot.colour : 'var(--ink-3)'),
      fontSize: 12,
    }),
  ];
}

function domainOf(dots: readonly Dot[], zero: boolean): [number, number] {
  const ends = dots.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const all = zero ? [...ends, 0] : ends;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const air = (most - least || Math.abs(most) || 1) * 0.06;
  return [least - air, most + air];
}
