// The course of a measure: the status quo dashed, the scenario in the accent with its 50 and 95 % bands, names and end values at
// the ends of the lines, the gap between them bracketed and written.
import { msg, str } from '@lit/localize';
import * as Plot from '@observablehq/plot';
import { changeText, decimalsFor, fixed, shownUnit, signed } from '../../src/results/format.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeWords, levelWords } from './interval-text.ts';
import { ARM_COLOURS, ARM_DASHES, type Chart, type Scene, type Stop, type TableOf } from './picture.ts';

const MARGIN = { top: 22, bottom: 26 } as const;
/** First month drawn: before it a window of a year holds too little. */
const FIRST_MONTH = 6;

/** Makes the chart of a measure, for everybody or for one group. */
export function courseChart(measure: string, family: string, group = ''): Chart {
  return {
    id: group === '' ? measure : `${measure} ${group}`,
    family,
    measures: [measure],
    isCourse: true,
    title: (words) => titleOf(words, measure, group),
    subtitle: ({ words, outcome }) => {
      const unit = shownUnit(outcome.unitOf(measure, group)).unit;
      return msg(str`${unit === '%' ? '%' : words.unit(unit)}, 12 months to each point`);
    },
    // What only a contract has (the value of a point) has no course under a status quo without it.
    has: (outcome) =>
      outcome.has(measure, group) &&
      outcome.arms.some((_, arm) => Number.isFinite(outcome.value(arm, measure, group).mean)),
    draw: (scene) => draw(scene, measure, group),
    table: (scene) => tableOf(scene, measure, group),
    describe: (scene) => describe(scene, measure, group),
  };
}

function titleOf(words: Dictionary, measure: string, group: string): string {
  const { title } = words.measure(measure);
  return group === '' ? title : `${title}: ${words.label(group)}`;
}

interface Point extends Estimate {
  readonly month: number;
  readonly arm: number;
}

type Window = Pick<Scene, 'outcome' | 'years'>;

function pointsOf(shown: Window, arm: number, measure: string, group: string, factor: number): Point[] {
  const [from, to] = monthsOf(shown);
  return shown.outcome
    .course(arm, measure, group)
    .map((estimate, at) => ({ ...scaled(estimate, factor), month: at + 1, arm }))
    .slice(from - 1, to);
}

function scaled({ mean, low, high, low50, high50 }: Estimate, factor: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * factor);
  return { mean: mean * factor, low: times(low), high: times(high), low50: times(low50), high50: times(high50) };
}

/** Months shown, the first and the last, counting from 1. */
function monthsOf({ outcome, years: [first, last] = [1, outcome.months / 12] }: Window) {
  return [Math.max(FIRST_MONTH, (first - 1) * 12 + 1), Math.min(outcome.months, last * 12)] as const;
}

function draw(scene: Scene, measure: string, group: string) {
  const { outcome, names, width, height, keep, asRuns, start } = scene;
  const unit = outcome.unitOf(measure, group);
  const { factor } = shownUnit(unit);
  const [from, to] = monthsOf(scene);
  const arms = outcome.arms.map((_, arm) => pointsOf(scene, arm, measure, group, factor));
  const range = keep ?? rangeOf(arms.flat());
  const narrow = width < 420;
  const marginRight = narrow ? 64 : 112;
  // A window begins with the year of its first month.
  const begin = Math.floor((from - 1) / 12) * 12;
  const years = Array.from({ length: (to - begin) / 12 + 1 }, (_, year) => begin + year * 12);
  const hasStart = start - 1 >= begin && start <= to;
  const ends = arms.map((points) => points[points.length - 1]).filter(({ mean }) => Number.isFinite(mean));
  const decimals = decimalsFor({ value: ends[0]?.mean ?? Number.NaN, low: null, high: null });
  const labels = spread(
    ends.map(({ mean }) => mean),
    range,
    height - 60,
  );
  const short = (text: string) => (text.length > 15 ? `${text.slice(0, 14)}…` : text);
  const name = (arm: number) => (narrow ? '' : `${short(names[arm])} `);
  const bands = arms.flatMap((points, arm) =>
    asRuns || points.every(({ low }) => low === null)
      ? []
      : [
          Plot.areaY(points, {
            x: 'month',
            y1: 'low',
            y2: 'high',
            fill: ARM_COLOURS[arm],
            fillOpacity: arm === 0 ? 0.08 : 0.13,
            ariaDescription: '95 %',
          }),
          ...(arm === 0
            ? []
            : [
                Plot.areaY(points, {
                  x: 'month',
                  y1: 'low50',
                  y2: 'high50',
                  fill: ARM_COLOURS[arm],
                  fillOpacity: 0.2,
                  ariaDescription: '50 %',
                }),
              ]),
        ],
  );
  const singles = asRuns
    ? outcome.arms.flatMap((_, arm) =>
        outcome
          .courses(arm, measure, group)
          .map((course) =>
            Plot.lineY(
              Array.from(course, (value, at) => ({ month: at + 1, value: value * factor })).slice(from - 1, to),
              { x: 'month', y: 'value', stroke: ARM_COLOURS[arm], strokeOpacity: 0.25, strokeWidth: 1 },
            ),
          ),
      )
    : [];
  const last = outcome.courseOfChange(1, measure, group)[to - 1];
  const lines = arms.map((points, arm) =>
    Plot.lineY(points, {
      x: 'month',
      y: 'mean',
      stroke: ARM_COLOURS[arm],
      strokeWidth: arm === 0 ? 1.75 : 2.25,
      strokeDasharray: ARM_DASHES[arm],
      className: `arm-${arm}`,
    }),
  );
  const element = Plot.plot({
    width,
    height,
    marginLeft: 44,
    marginRight,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    style: { background: 'none', color: 'var(--ink)', fontSize: '11px', fontFamily: 'inherit', overflow: 'visible' },
    x: { domain: [begin, to], ticks: years, label: null },
    y: { domain: range, label: null },
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: 'var(--ink-3)' }),
      Plot.ruleX(years, { y1: range[0], y2: range[0], stroke: 'var(--line)' }),
      Plot.axisX(years, { label: null, tickFormat: () => '', tickSize: 5, stroke: 'var(--control)' }),
      Plot.text(years.slice(0, -1), {
        x: (month: number) => month + 6,
        frameAnchor: 'bottom',
        dy: 18,
        text: (month: number) => msg(str`year ${month / 12 + 1}`),
        fill: 'var(--ink-3)',
      }),
      ...bands,
      ...singles,
      Plot.ruleX(hasStart ? [start - 1] : [], { stroke: 'var(--control)' }),
      Plot.text(hasStart ? [start - 1] : [], {
        x: (month: number) => month,
        frameAnchor: 'top-left',
        dy: -16,
        dx: 6,
        text: () => msg('reform starts'),
        fill: 'var(--ink-2)',
      }),
      ...lines,
      Plot.dot(ends, { x: 'month', y: 'mean', r: 3, fill: ({ arm }: Point) => ARM_COLOURS[arm] }),
      Plot.text(ends, {
        x: 'month',
        y: (_: Point, at: number) => labels[at],
        dx: 9,
        textAnchor: 'start',
        text: ({ arm, mean }: Point) => `${name(arm)}${fixed(mean, decimals)}`,
        fill: ({ arm }: Point) => ARM_COLOURS[arm],
        fontSize: 12,
        fontWeight: 600,
      }),
      ...(arms.length === 2 && ends.length === 2 && Math.abs(labels[0] - labels[1]) > (range[1] - range[0]) * 0.1
        ? [
            Plot.text([ends[1]], {
              x: 'month',
              y: (labels[0] + labels[1]) / 2,
              dx: 20,
              textAnchor: 'start',
              text: () => signed(last.mean * factor, decimals),
              fill: (isClear(last) ?? true) ? 'var(--accent)' : 'var(--ink-3)',
              fontSize: 12,
            }),
          ]
        : []),
    ],
  });
  const stops = () => stopsOf(element, scene, measure, group);
  return { element: element as SVGSVGElement, range, stops };
}

/** What stands at every month drawn, in every arm, with the change of each. */
function stopsOf(
  element: ReturnType<typeof Plot.plot>,
  scene: Pick<Scene, 'outcome' | 'words' | 'names' | 'years'>,
  measure: string,
  group: string,
): Stop[] {
  const { outcome, words, names } = scene;
  const [from, to] = monthsOf(scene);
  const unit = outcome.unitOf(measure, group);
  const { factor, unit: shown } = shownUnit(unit);
  const x = element.scale('x');
  const months = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return months.map((month) => {
    const estimates = names.map((_, arm) => outcome.course(arm, measure, group)[month - 1]);
    const changes = names.map((_, arm) => scaled(outcome.courseOfChange(arm, measure, group)[month - 1], factor));
    const decimals = decimalsFor({ value: estimates[0].mean, low: null, high: null }, factor);
    return {
      x: Number(x?.apply(month)),
      title: msg(str`12 months to month ${month}: ${words.unit(shown)}`),
      lines: names.flatMap((name, arm) => {
        const level = msg(str`${name}: ${levelWords(scaled(estimates[arm], factor), decimals)}`);
        return arm === 0 ? [level] : [level, msg(str`difference ${changeWords(changes[arm], decimals)}`)];
      }),
    };
  });
}

/** Moves labels at the ends of lines apart, so that none lies on another. */
function spread(values: readonly number[], [low, high]: readonly [number, number], height: number): number[] {
  const least = ((high - low) / height) * 16;
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  for (let i = 1; i < order.length; i++) order[i].value = Math.max(order[i].value, order[i - 1].value + least);
  const over = (order[order.length - 1]?.value ?? high) - high;
  const placed = [...values];
  for (const { value, at } of order) placed[at] = over > 0 ? value - over : value;
  return placed;
}

function rangeOf(points: readonly Point[]): [number, number] {
  const values = points.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]).filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.2 || Math.abs(high) * 0.05 || 1;
  // A quantity that cannot be negative does not begin below zero.
  const domain = [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
  const [bottom, top] = Plot.scale({ y: { type: 'linear', domain, nice: 5 } })?.domain ?? domain;
  return [bottom, top];
}

function tableOf(scene: Pick<Scene, 'outcome' | 'words' | 'names' | 'years'>, measure: string, group: string): TableOf {
  const { outcome, words, names } = scene;
  const { factor, unit } = shownUnit(outcome.unitOf(measure, group));
  const written = words.unit(unit);
  const columns = [
    { name: msg('month'), unit: '' },
    ...names.flatMap((name) => [
      { name, unit: written },
      { name: msg(str`${name}, 95 % low`), unit: written },
      { name: msg(str`${name}, 95 % high`), unit: written },
    ]),
  ];
  const arms = outcome.arms.map((_, arm) => pointsOf(scene, arm, measure, group, factor));
  const rows = arms[0].map(({ month }, at) => [
    month,
    ...arms.flatMap((points) => [points[at].mean, points[at].low, points[at].high]),
  ]);
  return { columns, rows };
}

function describe(
  { outcome, words, names }: Pick<Scene, 'outcome' | 'words' | 'names'>,
  measure: string,
  group: string,
): string {
  const unit = outcome.unitOf(measure, group);
  const { factor, unit: shown } = shownUnit(unit);
  const at = outcome.months - 1;
  const title = titleOf(words, measure, group);
  const value = (arm: number) => {
    const { mean, low, high } = outcome.course(arm, measure, group)[at];
    return fixed(mean * factor, decimalsFor({ value: mean, low, high }, factor));
  };
  return outcome.arms
    .slice(1)
    .map((_, other) => {
      const arm = other + 1;
      const change = outcome.courseOfChange(arm, measure, group)[at];
      const text = changeText({ value: change.mean, low: change.low, high: change.high }, unit);
      const interval = text.low === '' ? '' : msg(str` (95 % interval ${text.low} to ${text.high})`);
      return msg(
        str`${title} in the last year: ${names[arm]} ${value(arm)}, ${names[0]} ${value(0)} ${words.unit(shown)}; difference ${text.value}${interval}.`,
      );
    })
    .join(' ');
}
