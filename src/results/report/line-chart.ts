// A line chart: bands of 95 %, the status quo dashed, names and last values at the ends of the lines instead of a legend.
import * as Plot from '@observablehq/plot';
import { fixed } from '../format.ts';
import { type Drawing, draw, type Marks } from './canvas.ts';
import type { Markup } from './markup.ts';
import type { Line } from './series.ts';
import type { ReportTexts } from './texts.ts';

const LABEL_GAP = 15;
const TICKS = 5;

/** What a line chart shows. */
export interface LineChart {
  readonly lines: readonly Line[];
  /** Month in which the reform begins, if there is one. */
  readonly reform: number | undefined;
  /** Id of the element that names the picture. */
  readonly title: string;
  readonly width: number;
  readonly texts: ReportTexts;
}

/** Draws a line chart. */
export function lineChart({ lines, reform, title, width, texts }: LineChart): Markup {
  const months = lines[0].points.at(-1)?.month ?? 1;
  const narrow = width < 500;
  const [low, high] = domainOf(lines);
  const y = { domain: [low, high], label: null };
  const x = { domain: [1, months], axis: null };
  const margins = { marginLeft: 44, marginRight: narrow ? 96 : 112, marginTop: 22, marginBottom: 26 };
  const drawing: Drawing = { width, height: narrow ? 240 : 300, ...margins, x, y };
  const decimals = high - low < 0.5 ? 2 : high - low < 20 ? 1 : 0;
  const marks: Marks = [
    Plot.gridY({ ticks: TICKS, stroke: 'var(--grid)', strokeOpacity: 1 }),
    Plot.axisY({
      ticks: TICKS,
      tickSize: 0,
      label: null,
      fill: 'var(--ink-3)',
      tickFormat: (one) => fixed(one, ticksDecimals(low, high)),
    }),
    ...yearMarks(months, low, texts),
    ...(reform === undefined || reform > months ? [] : reformMarks(reform, high, texts)),
    ...lines.flatMap((line) => lineMarks(line, lines.length)),
    ...endMarks(lines, drawing, [low, high], decimals),
  ];
  return draw(drawing, marks, title);
}

/** The range of all bands, with air above and below. */
function domainOf(lines: readonly Line[]): [number, number] {
  const ends = lines.flatMap(({ points }) =>
    points.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]),
  );
  const finite = ends.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const air = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - air, high + air];
}

function ticksDecimals(low: number, high: number): number {
  const step = (high - low) / TICKS;
  return step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
}

/** One baseline, a tick between years, the year in its middle. */
function yearMarks(months: number, low: number, texts: ReportTexts): Marks {
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, year) => year);
  const middles = years.map((year) => ({
    month: Math.min((year * 12 + 1 + Math.min(months, (year + 1) * 12)) / 2, months),
    year: year + 1,
  }));
  const every = years.length > 12 ? Math.ceil(years.length / 10) : 1;
  const named = middles.filter(({ year }) => (year - 1) % every === 0);
  return [
    Plot.ruleY([low], { stroke: 'var(--control)' }),
    Plot.text(named, {
      x: 'month',
      y: low,
      text: ({ year }: { readonly year: number }) => texts.year(year),
      dy: 15,
      fill: 'var(--ink-3)',
    }),
    Plot.ruleX(
      years.slice(1).map((year) => year * 12 + 0.5),
      { stroke: 'var(--grid)' },
    ),
  ];
}

function reformMarks(reform: number, high: number, texts: ReportTexts): Marks {
  return [
    Plot.ruleX([reform], { stroke: 'var(--ink-3)', insetTop: -8 }),
    Plot.text([texts.reformStarts(reform)], {
      x: reform,
      y: high,
      dy: -12,
      dx: 6,
      textAnchor: 'start',
      fill: 'var(--ink-2)',
    }),
  ];
}

function lineMarks({ points, colour, isReference }: Line, lines: number): Marks {
  // Many bands over each other would be mud.
  const fillOpacity = lines > 2 ? 0.06 : isReference ? 0.08 : 0.14;
  const banded = points.filter(({ low }) => low !== null);
  const stroke = isReference ? { strokeWidth: 1.75, strokeDasharray: '5 4' } : { strokeWidth: 2.25 };
  return [
    ...(banded.length < 2
      ? []
      : [
          Plot.areaY(banded, {
            x: 'month',
            y1: 'low',
            y2: 'high',
            fill: colour,
            fillOpacity,
          }),
        ]),
    Plot.lineY(points, { x: 'month', y: 'mean', stroke: colour, ...stroke }),
    Plot.dot(points.slice(-1), { x: 'month', y: 'mean', fill: colour, r: 3 }),
  ];
}

/** Names and last values at the ends, moved apart where they would touch. */
function endMarks(
  lines: readonly Line[],
  { height, marginTop, marginBottom, width }: Drawing,
  [low, high]: readonly number[],
  decimals: number,
): Marks {
  const top = marginTop;
  const bottom = height - marginBottom;
  const place = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  const ends = lines
    .map((line) => ({ line, last: line.points.at(-1)?.mean ?? Number.NaN }))
    .filter(({ last }) => Number.isFinite(last));
  const placed = ends.map((end) => ({ ...end, at: place(end.last) })).sort((a, b) => a.at - b.at);
  const spots = apart(
    placed.map(({ at }) => at),
    bottom,
  );
  return placed.flatMap(({ line, last }, order) => {
    return [
      Plot.text([`${line.label} ${fixed(last, decimals)}`], {
        frameAnchor: 'top-right',
        textAnchor: 'start',
        lineAnchor: 'middle',
        dx: 9,
        dy: spots[order] - top,
        fill: line.colour,
        fontWeight: line.isReference ? 400 : 600,
        fontSize: width < 500 ? 11 : 12,
      }),
    ];
  });
}

/** Moves places apart by at least a line, keeping them above the bottom. */
function apart(places: readonly number[], bottom: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + LABEL_GAP));
  const over = Math.max(0, (moved.at(-1) ?? 0) - bottom);
  return moved.map((place) => place - over);
}
