// Pictures of a sweep: a line with bands over one lever, a map of cells over two, and for a hypercube what each lever moves and a
// cloud of points over one of them.
import { msg, str } from '@lit/localize';
import * as Plot from '@observablehq/plot';
import { changeText, decimalsFor, fixed, shownUnit, signed, valueText } from '../../src/results/format.ts';
import type { TableOf } from '../charts/picture.ts';
import { tickText } from '../compare/differences.ts';
import { named, PLOT_STYLE, scaled } from '../compare/scene.ts';
import { type Estimate, isClear, type Quantiles } from '../state/estimate.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { before, type Mode, type Summed, type SweepData, summed } from './data.ts';
import type { AxisValue } from './plan.ts';
import { type Tornado, tornado } from './tornado.ts';

/** A parameter as pictures name it. */
export interface AxisWords {
  readonly title: string;
  readonly unit: string;
  /** Shown number over held number. */
  readonly factor: number;
  /** Writes a value for reading. */
  text(value: AxisValue): string;
}

export interface SweepScene {
  readonly data: SweepData;
  readonly measure: string;
  readonly mode: Mode;
  readonly words: Dictionary;
  readonly axes: readonly AxisWords[];
  readonly quantiles: Quantiles;
  readonly width: number;
}

/** The outcome at every point, in the unit shown. */
export function shownPoints({ data, measure, mode, quantiles }: SweepScene): Summed[] {
  const { factor } = shownUnit(unitOf(data, measure));
  return summed(data, measure, mode, quantiles).map((one) => ({ ...one, ...scaled(one, factor) }));
}

export function unitOf({ measures }: SweepData, measure: string): string {
  return measures.find(({ id }) => id === measure)?.unit ?? '1';
}

/** The unit an outcome is shown in. */
export function outcomeUnit({ data, measure, mode, words }: Omit<SweepScene, 'width'>): string {
  const { unit, change } = shownUnit(unitOf(data, measure));
  return words.unit(mode === 'value' ? unit : change);
}

function write(mode: Mode, value: number, decimals: number): string {
  return mode === 'value' ? fixed(value, decimals) : signed(value, decimals);
}

function decimalsOf(points: readonly Summed[]): number {
  const spread = Math.max(...points.map(({ mean }) => mean)) - Math.min(...points.map(({ mean }) => mean));
  return Math.min(3, decimalsFor({ value: 0, low: -spread, high: spread }));
}

const isNumeric = (points: readonly Summed[]) => points.every(({ at }) => typeof at[0] === 'number');

/** A line over one lever. */
export function drawLine(scene: SweepScene): Element {
  const { data, mode, axes, width, measure } = scene;
  const points = shownPoints(scene);
  const [axis] = axes;
  const numeric = isNumeric(points);
  const x = ({ at }: Summed) => (numeric ? Number(at[0]) * axis.factor : axis.text(at[0]));
  const sorted = numeric ? [...points].sort((a, b) => Number(a.at[0]) - Number(b.at[0])) : points;
  const level = mode === 'change' ? 0 : before(data, measure) * shownUnit(unitOf(data, measure)).factor;
  const hasBand = sorted.some(({ low }) => low !== null);
  const band = (low: 'low' | 'low50', high: 'high' | 'high50', opacity: number) =>
    Plot.areaY(sorted, { x, y1: low, y2: high, fill: 'var(--accent)', fillOpacity: opacity });
  const picture = Plot.plot({
    width,
    height: 360,
    marginLeft: 52,
    marginRight: 24,
    marginTop: 16,
    marginBottom: 40,
    style: PLOT_STYLE,
    x: numeric
      ? { label: null }
      : { type: 'point', label: null, domain: data.axes[0].values.map((one) => axis.text(one)) },
    y: { label: null, nice: true },
    marks: [
      Plot.gridY({ ticks: 6, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 6, tickSize: 0, label: null, fill: 'var(--ink-3)', tickFormat: tickText }),
      Plot.axisX({
        label: null,
        fill: 'var(--ink-3)',
        stroke: 'var(--control)',
        ...(numeric ? { tickFormat: tickText } : {}),
      }),
      Plot.text([axisTitle(axis)], { frameAnchor: 'bottom', dy: 34, text: (one: string) => one, fill: 'var(--ink-2)' }),
      ...(hasBand && numeric ? [band('low', 'high', 0.13), band('low50', 'high50', 0.2)] : []),
      ...(hasBand
        ? [Plot.ruleX(sorted, { x, y1: 'low', y2: 'high', stroke: 'var(--accent)', strokeOpacity: numeric ? 0.35 : 1 })]
        : []),
      ...(Number.isFinite(level)
        ? [
            Plot.ruleY([level], { stroke: 'var(--ink)', strokeWidth: 1.75, strokeDasharray: '5 4' }),
            Plot.text([level], {
              y: (one: number) => one,
              frameAnchor: 'right',
              dy: -8,
              text: () => msg('Status quo'),
              fill: 'var(--ink-2)',
            }),
          ]
        : []),
      ...(numeric ? [Plot.lineY(sorted, { x, y: 'mean', stroke: 'var(--accent)', strokeWidth: 2.25 })] : []),
      Plot.dot(sorted, {
        x,
        y: 'mean',
        r: 4,
        fill: (one: Summed) => (mode === 'change' && isClear(one) === false ? 'var(--bg)' : 'var(--accent)'),
        stroke: 'var(--accent)',
      }),
    ],
  });
  return named(picture as Element, describeSweep(scene));
}

const axisTitle = ({ title, unit }: AxisWords) => (unit === '' ? title : `${title}, ${unit}`);

/** Cells over two levers: the darker, the further from the status quo; colour says which way, the number how far. */
export function drawMap(scene: SweepScene): Element {
  const { data, mode, axes, width } = scene;
  const points = shownPoints(scene);
  const decimals = decimalsOf(points);
  const means = points.map(({ mean }) => mean);
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const strength = ({ mean }: Summed) =>
    mode === 'change' ? 0.06 + 0.74 * (Math.abs(mean) / most) : 0.06 + 0.74 * ((mean - low) / (high - low || 1));
  const colour = ({ mean }: Summed) => (mode === 'change' && mean > 0 ? 'var(--b)' : 'var(--accent)');
  const [across, up] = axes;
  const label = (place: number) => (one: Summed) => axes[place].text(one.at[place]);
  const [columns, rows] = data.axes.map(({ values }, place) => values.map((value) => axes[place].text(value)));
  const tall = Math.max(36, Math.min(64, 300 / rows.length));
  const isWide = (width - 120) / columns.length > 46;
  const unclear = (one: Summed) => mode === 'change' && isClear(one) === false;
  const number = (some: readonly Summed[], fontWeight: number) =>
    Plot.text(some, {
      x: label(0),
      y: label(1),
      text: (one: Summed) => write(mode, one.mean, decimals),
      fontSize: 12,
      fontWeight,
      fill: (one: Summed) => (strength(one) > 0.55 ? 'var(--bg)' : fontWeight === 400 ? 'var(--ink-2)' : 'var(--ink)'),
    });
  const picture = Plot.plot({
    width,
    height: rows.length * tall + 70,
    marginLeft: Math.min(120, 20 + Math.max(...rows.map((one) => one.length)) * 7),
    marginRight: 8,
    marginTop: 24,
    marginBottom: 46,
    style: PLOT_STYLE,
    x: { type: 'band', domain: columns, label: null, paddingInner: 0.02 },
    y: { type: 'band', domain: [...rows].reverse(), label: null, paddingInner: 0.03 },
    marks: [
      Plot.axisX({ tickSize: 0, label: null, fill: 'var(--ink-3)' }),
      Plot.axisY({ tickSize: 0, label: null, fill: 'var(--ink-3)' }),
      Plot.text([width < 500 ? across.title : axisTitle(across)], {
        frameAnchor: 'bottom',
        dy: 36,
        text: (one: string) => one,
        fill: 'var(--ink-2)',
      }),
      Plot.text([width < 500 ? up.title : axisTitle(up)], {
        frameAnchor: 'top-left',
        dx: -20,
        dy: -18,
        text: (one: string) => one,
        fill: 'var(--ink-2)',
      }),
      Plot.cell(points, { x: label(0), y: label(1), fill: colour, fillOpacity: strength, stroke: 'var(--line)' }),
      ...(isWide
        ? [
            number(
              points.filter((one) => !unclear(one)),
              600,
            ),
            number(points.filter(unclear), 400),
          ]
        : []),
    ],
  });
  return named(picture as Element, describeSweep(scene));
}

/** What each lever moves, over the points of a hypercube; undefined where too few points are there. */
export function tornadoOf(scene: SweepScene): Tornado | undefined {
  const { data, quantiles } = scene;
  const points = shownPoints(scene);
  const columns = data.axes.flatMap(({ path }, place) => {
    const values = points.map(({ at }) => at[place]);
    if (!values.every((value): value is number => typeof value === 'number')) return [];
    const all = data.axes[place].values as readonly number[];
    return [{ path, low: Math.min(...all), high: Math.max(...all), values }];
  });
  return tornado(
    columns,
    points.map(({ mean }) => mean),
    quantiles,
  );
}

/** Bars of what each lever moves from one end to the other, with their intervals. */
export function drawTornado(scene: SweepScene): Element {
  const found = tornadoOf(scene);
  const { data, axes, width } = scene;
  if (found === undefined) return hint(msg('A few more points are needed before effects can be told apart.'));
  const rows = found.effects.map((one) => {
    const axis = axes[data.axes.findIndex(({ path }) => path === one.path)];
    return { ...one, title: axis.title, low50: null, high50: null };
  });
  const decimals = decimalsFor({ value: rows[0].mean, low: rows[0].low, high: rows[0].high });
  const picture = Plot.plot({
    width,
    height: rows.length * 44 + 44,
    marginLeft: 8,
    marginRight: 64,
    marginTop: 6,
    marginBottom: 28,
    style: PLOT_STYLE,
    x: { label: null, nice: true },
    y: { type: 'band', domain: rows.map(({ title }) => title), axis: null, paddingInner: 0.2 },
    marks: [
      Plot.gridX({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisX({ ticks: 5, tickSize: 0, label: null, fill: 'var(--ink-3)', tickFormat: tickText }),
      Plot.barX(rows, {
        x: 'mean',
        y: 'title',
        fill: (one) => (isClear(one) === false ? 'var(--control)' : 'var(--accent)'),
        fillOpacity: 0.8,
        insetTop: 18,
        insetBottom: 4,
      }),
      Plot.ruleY(rows, { x1: 'low', x2: 'high', y: 'title', dy: 7, stroke: 'var(--ink)', strokeWidth: 1.25 }),
      Plot.ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1.75, strokeDasharray: '5 4' }),
      Plot.text(rows, {
        y: 'title',
        frameAnchor: 'left',
        dy: -11,
        text: ({ title, share }) => `${title} · ${fixed(share * 100, 0)} %`,
        textAnchor: 'start',
        fontSize: 12,
        fill: 'var(--ink)',
        stroke: 'var(--bg)',
        strokeWidth: 4,
      }),
      Plot.text(rows, {
        y: 'title',
        frameAnchor: 'right',
        dx: 60,
        dy: 7,
        textAnchor: 'end',
        text: ({ mean }) => signed(mean, Math.min(3, decimals)),
        fontSize: 12,
        fontWeight: 600,
        fill: (one) => (isClear(one) === false ? 'var(--ink-3)' : 'var(--accent)'),
      }),
    ],
  });
  return named(
    picture as Element,
    rows
      .map(({ title, mean }) => msg(str`${title}: ${signed(mean, decimals)} from its low to its high end.`))
      .join(' '),
  );
}

function hint(text: string): Element {
  const element = document.createElement('p');
  element.className = 'quiet';
  element.textContent = text;
  return element;
}

/** With two replicates an interval is a dozen times as wide as what it is about. */
const LEAST_FOR_LINES = 3;

/** Every point over one lever, with its interval where it was run more than once. */
export function drawScatter(scene: SweepScene, place: number): Element {
  const { axes, width, mode } = scene;
  const axis = axes[place];
  const points = shownPoints(scene).filter(({ at }) => typeof at[place] === 'number');
  const x = ({ at }: Summed) => Number(at[place]) * axis.factor;
  const picture = Plot.plot({
    width,
    height: 300,
    marginLeft: 52,
    marginRight: 16,
    marginTop: 10,
    marginBottom: 40,
    style: PLOT_STYLE,
    x: { label: null, nice: true },
    y: { label: null, nice: true },
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: 'var(--ink-3)', tickFormat: tickText }),
      Plot.axisX({ ticks: 6, label: null, fill: 'var(--ink-3)', stroke: 'var(--control)', tickFormat: tickText }),
      Plot.text([axisTitle(axis)], { frameAnchor: 'bottom', dy: 34, text: (one: string) => one, fill: 'var(--ink-2)' }),
      ...(mode === 'change'
        ? [Plot.ruleY([0], { stroke: 'var(--ink)', strokeWidth: 1.75, strokeDasharray: '5 4' })]
        : []),
      Plot.ruleX(
        points.filter(({ replicates }) => replicates >= LEAST_FOR_LINES),
        { x, y1: 'low', y2: 'high', stroke: 'var(--accent)', strokeOpacity: 0.4 },
      ),
      Plot.dot(points, { x, y: 'mean', r: 3.5, fill: 'var(--accent)', stroke: 'var(--bg)', strokeWidth: 0.75 }),
    ],
  });
  return named(picture as Element, describeSweep(scene));
}

/** Says what was found, in a sentence. */
export function describeSweep(scene: SweepScene): string {
  const { data, measure, mode, words, axes } = scene;
  const points = summed(data, measure, mode, scene.quantiles);
  if (points.length === 0) return msg('No run is there yet.');
  const inOrder = [...points].sort((a, b) => a.mean - b.mean);
  const said = (one: Summed) => one.at.map((value, k) => `${axes[k].title} ${axes[k].text(value)}`).join(', ');
  const number = (one: Estimate) => {
    const text = (mode === 'value' ? valueText : changeText)(
      { value: one.mean, low: one.low, high: one.high },
      unitOf(data, measure),
    );
    return text.low === '' ? text.value : `${text.value} [${text.low}; ${text.high}]`;
  };
  const [least, greatest] = [inOrder[0], inOrder[inOrder.length - 1]];
  return msg(
    str`${words.measure(measure).title} lies between ${number(least)} (${said(least)}) and ${number(greatest)} (${said(greatest)}), ${outcomeUnit(scene)}.`,
  );
}

/** The numbers drawn. */
export function sweepTable(scene: SweepScene): TableOf {
  const unit = outcomeUnit(scene);
  const { axes, words, measure, mode } = scene;
  const { title } = words.measure(measure);
  return {
    columns: [
      ...axes.map((axis) => ({ name: axis.title, unit: axis.unit })),
      { name: mode === 'value' ? title : msg(str`${title}, change`), unit },
      { name: msg('95 % low'), unit },
      { name: msg('95 % high'), unit },
      { name: msg('runs'), unit: '' },
    ],
    rows: shownPoints(scene).map(({ at, mean, low, high, replicates }) => [
      ...at.map((value, k) => (typeof value === 'number' ? value * axes[k].factor : axes[k].text(value))),
      mean,
      low,
      high,
      replicates,
    ]),
  };
}

/** The numbers of the bars. */
export function tornadoTable(scene: SweepScene): TableOf {
  const unit = outcomeUnit(scene);
  const { data, axes } = scene;
  return {
    columns: [
      { name: msg('lever'), unit: '' },
      { name: msg('effect from low to high'), unit },
      { name: msg('95 % low'), unit },
      { name: msg('95 % high'), unit },
      { name: msg('share of all effects'), unit: '%' },
    ],
    rows: (tornadoOf(scene)?.effects ?? []).map(({ path, mean, low, high, share }) => [
      axes[data.axes.findIndex((one) => one.path === path)].title,
      mean,
      low,
      high,
      share * 100,
    ]),
  };
}
