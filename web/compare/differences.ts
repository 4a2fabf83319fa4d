// Paired differences in time, one small picture for each arm on one scale: its line with the 50 and 95 % bands, the other arms as
// thin grey lines, the reference as the dashed zero.
import { msg, str } from '@lit/localize';
import * as Plot from '@observablehq/plot';
import { decimalsFor, shownUnit, signed } from '../../src/results/format.ts';
import { ARM_COLOURS, ARM_DASHES, ARM_LETTERS, type TableOf } from '../charts/picture.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import { changeColumns, named, othersOf, PLOT_STYLE, saidChange, scaled, unitOfChange, type Versus } from './scene.ts';

/** First month drawn: before it a window of a year holds too little. */
const FIRST_MONTH = 6;
const HEIGHT = 216;
const NARROWEST = 220;
const GAP = 28;

interface Point extends Estimate {
  readonly month: number;
}

/** The course of an arm's difference from the reference, in the unit shown. */
export function courseOf({ outcome, reference }: Versus, arm: number, measure: string): Point[] {
  const { factor } = shownUnit(outcome.unitOf(measure));
  return outcome
    .courseOfChange(arm, measure, '', reference)
    .map((estimate, at) => ({ ...scaled(estimate, factor), month: at + 1 }))
    .filter(({ month }) => month >= FIRST_MONTH);
}

/** The one range that all pictures share. */
export function sharedRange(courses: readonly (readonly Point[])[]): [number, number] {
  const values = courses
    .flat()
    .flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean])
    .filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low) * 0.06 || 1;
  return [low - (low < 0 ? room : 0), high + (high > 0 ? room : 0)];
}

/** Draws one picture for each arm, side by side where there is room. */
export function drawDifferences(versus: Versus, measure: string): HTMLElement {
  const others = othersOf(versus);
  const courses = new Map(others.map((arm) => [arm, courseOf(versus, arm, measure)]));
  const range = sharedRange([...courses.values()]);
  const across = Math.max(1, Math.min(others.length, Math.floor((versus.width + GAP) / (NARROWEST + GAP))));
  const width = Math.min(420, Math.floor((versus.width - GAP * (across - 1)) / across));
  const box = document.createElement('div');
  box.className = 'multiples';
  box.style.cssText = `display:grid;grid-template-columns:repeat(${across},${width}px);gap:16px ${GAP}px`;
  for (const arm of others) {
    const one = document.createElement('section');
    one.style.cssText = 'display:grid;grid-row:span 2;grid-template-rows:subgrid;gap:6px;align-items:end';
    one.append(headOf(versus, arm), panel(versus, measure, arm, { courses, range, width }));
    box.append(one);
  }
  return box;
}

/** Letter and name of an arm in its colour. */
export function headOf({ names }: Pick<Versus, 'names'>, arm: number): HTMLElement {
  const head = document.createElement('h3');
  head.className = `name arm-${arm}`;
  const letter = document.createElement('span');
  letter.className = 'letter';
  letter.setAttribute('aria-hidden', 'true');
  letter.textContent = ARM_LETTERS[arm];
  head.append(letter, names[arm]);
  return head;
}

interface Shared {
  readonly courses: ReadonlyMap<number, readonly Point[]>;
  readonly range: readonly [number, number];
  readonly width: number;
}

function panel(versus: Versus, measure: string, arm: number, { courses, range, width }: Shared): Element {
  const { outcome } = versus;
  const points = courses.get(arm) ?? [];
  const end = points[points.length - 1];
  const years = Array.from({ length: Math.floor(outcome.months / 12) + 1 }, (_, year) => year * 12);
  const clear = isClear(end) ?? end.mean !== 0;
  const decimals = decimalsFor({ value: end.mean, low: end.low, high: end.high });
  const ghosts = [...courses].filter(([other]) => other !== arm);
  const band = (low: string, high: string, opacity: number) =>
    Plot.areaY(points, { x: 'month', y1: low, y2: high, fill: ARM_COLOURS[arm], fillOpacity: opacity });
  const isWide = (width - 100) / (years.length - 1) > 44;
  const picture = Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 44,
    marginRight: 52,
    marginTop: 10,
    marginBottom: 24,
    style: PLOT_STYLE,
    x: { domain: [0, outcome.months], label: null },
    y: { domain: range, label: null },
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: 'var(--ink-3)', tickFormat: tickText }),
      Plot.axisX(years, { label: null, tickFormat: () => '', tickSize: 5, stroke: 'var(--control)' }),
      Plot.text(years.slice(0, -1), {
        x: (month: number) => month + 6,
        frameAnchor: 'bottom',
        dy: 18,
        text: (month: number) => (isWide ? msg(str`year ${month / 12 + 1}`) : String(month / 12 + 1)),
        fill: 'var(--ink-3)',
      }),
      ...(points[0]?.low === null ? [] : [band('low', 'high', 0.13), band('low50', 'high50', 0.2)]),
      ...ghosts.map(([, ghost]) =>
        Plot.lineY(ghost, { x: 'month', y: 'mean', stroke: 'var(--control)', strokeWidth: 1.25, strokeOpacity: 0.55 }),
      ),
      Plot.ruleY([0], { stroke: ARM_COLOURS[versus.reference], strokeWidth: 1.75, strokeDasharray: '5 4' }),
      Plot.lineY(points, {
        x: 'month',
        y: 'mean',
        stroke: ARM_COLOURS[arm],
        strokeWidth: 2.25,
        strokeDasharray: ARM_DASHES[arm],
      }),
      Plot.dot([end], { x: 'month', y: 'mean', r: 3.5, fill: ARM_COLOURS[arm] }),
      Plot.text([end], {
        x: 'month',
        y: 'mean',
        dx: 9,
        textAnchor: 'start',
        text: () => signed(end.mean, Math.min(decimals, 2)),
        fill: clear ? ARM_COLOURS[arm] : 'var(--ink-3)',
        fontSize: 12,
        fontWeight: clear ? 600 : 400,
      }),
    ],
  });
  return named(picture as Element, describeOne(versus, measure, arm));
}

/** Writes a tick: a true minus sign, and no more decimals than it needs. */
export function tickText(value: number): string {
  return Math.abs(value) < 1e-12
    ? '0'
    : `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('en-US', { maximumSignificantDigits: 4 })}`;
}

function describeOne({ outcome, words, names, reference }: Versus, measure: string, arm: number): string {
  const last = outcome.courseOfChange(arm, measure, '', reference)[outcome.months - 1];
  const unit = outcome.unitOf(measure);
  return msg(
    str`${words.measure(measure).title}: in the last year ${names[arm]} differs from ${names[reference]} by ${saidChange(last, unit)} ${unitOfChange({ outcome, words }, measure)}.`,
  );
}

/** The numbers drawn. */
export function tableOfDifferences(versus: Versus, measure: string): TableOf {
  const others = othersOf(versus);
  const courses = others.map((arm) => courseOf(versus, arm, measure));
  const unit = unitOfChange(versus, measure);
  return {
    columns: [
      { name: msg('month'), unit: '' },
      ...others.flatMap((arm) =>
        changeColumns(unit).map(({ name }) => ({ name: `${versus.names[arm]}, ${name}`, unit })),
      ),
    ],
    rows: courses[0].map(({ month }, at) => [
      month,
      ...courses.flatMap((course) => [course[at].mean, course[at].low, course[at].high]),
    ]),
  };
}
