// One outcome against another: each arm where its last year ends, with a cross of 95 % intervals and a trail of the years before;
// the quarter where both are better is tinted.
import { msg, str } from '@lit/localize';
import * as Plot from '@observablehq/plot';
import { shownUnit } from '../../src/results/format.ts';
import { ARM_COLOURS, ARM_DASHES, ARM_LETTERS, type TableOf } from '../charts/picture.ts';
import type { Estimate } from '../state/estimate.ts';
import { tickText } from './differences.ts';
import { changeColumns, named, othersOf, PLOT_STYLE, saidChange, scaled, unitOfChange, type Versus } from './scene.ts';

/** The two outcomes, and which way each is better. */
export interface Tradeoff {
  readonly x: string;
  readonly y: string;
  readonly better: readonly [x: Better, y: Better];
}

type Better = 'higher' | 'lower' | 'neither';

interface Step {
  readonly arm: number;
  readonly year: number;
  readonly x: Estimate;
  readonly y: Estimate;
}

/** The differences of every arm at the end of each year, from the reference at the start. */
export function stepsOf({ outcome, reference }: Versus, arm: number, { x, y }: Tradeoff): Step[] {
  const course = (measure: string) => {
    const { factor } = shownUnit(outcome.unitOf(measure));
    return outcome.courseOfChange(arm, measure, '', reference).map((estimate) => scaled(estimate, factor));
  };
  const [across, up] = [course(x), course(y)];
  const years = Math.floor(outcome.months / 12);
  return Array.from({ length: years }, (_, year) => ({
    arm,
    year: year + 1,
    x: across[year * 12 + 11],
    y: up[year * 12 + 11],
  }));
}

function rangeOf(estimates: readonly Estimate[]): [number, number] {
  const ends = estimates.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (high - low) * 0.14 || 1;
  return [low - room, high + room];
}

/** Draws the picture. */
export function drawTradeoff(versus: Versus, tradeoff: Tradeoff): Element {
  const { width, names, reference } = versus;
  const trails = othersOf(versus).map((arm) => stepsOf(versus, arm, tradeoff));
  const ends = trails.map((steps) => steps[steps.length - 1]);
  // Trails are drawn by their means; only the last year has a cross, and only that must fit with its interval.
  const meansOf = (axis: 'x' | 'y') => trails.flat().map((step) => ({ ...step[axis], low: null, high: null }));
  const rangeX = rangeOf([...ends.map(({ x }) => x), ...meansOf('x')]);
  const rangeY = rangeOf([...ends.map(({ y }) => y), ...meansOf('y')]);
  const corner = cornerOf(tradeoff, rangeX, rangeY);
  const cross = ends.flatMap(({ arm, x, y }) => [
    { arm, x1: x.low ?? x.mean, x2: x.high ?? x.mean, y1: y.mean, y2: y.mean },
    { arm, x1: x.mean, x2: x.mean, y1: y.low ?? y.mean, y2: y.high ?? y.mean },
  ]);
  const colour = ({ arm }: { readonly arm: number }) => ARM_COLOURS[arm];
  const picture = Plot.plot({
    width,
    height: Math.round(Math.max(230, Math.min(270, width * 0.6))),
    marginLeft: 44,
    marginRight: 16,
    marginTop: 12,
    marginBottom: 28,
    style: PLOT_STYLE,
    x: { domain: rangeX, label: null },
    y: { domain: rangeY, label: null },
    marks: [
      ...(corner === undefined
        ? []
        : [
            Plot.rect([corner], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'var(--tint)', fillOpacity: 0.55 }),
            Plot.text([corner], {
              x: 'x',
              y: 'y',
              dx: corner.isLeft ? 8 : -8,
              dy: corner.isTop ? 12 : -12,
              textAnchor: corner.isLeft ? 'start' : 'end',
              text: () => msg('better on both'),
              fill: 'var(--ink-2)',
            }),
          ]),
      Plot.gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: 'var(--ink-3)', tickFormat: signedTick }),
      Plot.axisX({
        ticks: 6,
        tickSize: 5,
        label: null,
        fill: 'var(--ink-3)',
        stroke: 'var(--control)',
        tickFormat: signedTick,
      }),
      Plot.ruleY([rangeY[0]], { stroke: 'var(--control)' }),
      Plot.ruleX([0], { stroke: ARM_COLOURS[reference], strokeWidth: 1.75, strokeDasharray: '5 4' }),
      Plot.ruleY([0], { stroke: ARM_COLOURS[reference], strokeWidth: 1.25, strokeDasharray: '3 3' }),
      Plot.text([names[reference]], {
        x: 0,
        y: rangeY[corner?.isTop === false ? 1 : 0],
        dx: 6,
        dy: corner?.isTop === false ? 8 : -8,
        textAnchor: 'start',
        text: (name: string) => name,
        fill: 'var(--ink-2)',
      }),
      Plot.link(cross, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', stroke: colour, strokeWidth: 1.25 }),
      ...trails.map((steps) =>
        Plot.line(steps, {
          x: ({ x }: Step) => x.mean,
          y: ({ y }: Step) => y.mean,
          stroke: ARM_COLOURS[steps[0].arm],
          strokeWidth: 1.75,
          strokeDasharray: ARM_DASHES[steps[0].arm],
        }),
      ),
      Plot.dot(
        trails.flatMap((steps) => steps.slice(0, -1)),
        { x: ({ x }: Step) => x.mean, y: ({ y }: Step) => y.mean, r: 2.5, fill: colour },
      ),
      Plot.dot(ends, {
        x: ({ x }: Step) => x.mean,
        y: ({ y }: Step) => y.mean,
        r: 9,
        fill: colour,
        stroke: 'var(--bg)',
        strokeWidth: 1.5,
      }),
      Plot.text(ends, {
        x: ({ x }: Step) => x.mean,
        y: ({ y }: Step) => y.mean,
        text: ({ arm }: Step) => ARM_LETTERS[arm] || '–',
        fill: 'var(--bg)',
        fontWeight: 600,
        fontSize: 11,
      }),
    ],
  });
  return named(picture as Element, describeTradeoff(versus, tradeoff));
}

function cornerOf({ better }: Tradeoff, rangeX: readonly [number, number], rangeY: readonly [number, number]) {
  const [across, up] = better;
  if (across === 'neither' || up === 'neither') return undefined;
  const isLeft = across === 'lower';
  const isTop = up === 'higher';
  const [x1, x2] = isLeft ? [rangeX[0], 0] : [0, rangeX[1]];
  const [y1, y2] = isTop ? [0, rangeY[1]] : [rangeY[0], 0];
  return { x1, x2, y1, y2, isLeft, isTop, x: isLeft ? x1 : x2, y: isTop ? y2 : y1 };
}

const signedTick = (value: number) => (value > 1e-12 ? `+${tickText(value)}` : tickText(value));

/** Says what the picture shows. */
export function describeTradeoff(versus: Versus, { x, y }: Tradeoff): string {
  const { outcome, words, names, reference } = versus;
  const last = outcome.months - 1;
  const one = (arm: number, measure: string) =>
    `${words.measure(measure).title} ${saidChange(outcome.courseOfChange(arm, measure, '', reference)[last], outcome.unitOf(measure))}`;
  return othersOf(versus)
    .map((arm) => msg(str`${names[arm]} against ${names[reference]} in the last year: ${one(arm, x)}, ${one(arm, y)}.`))
    .join(' ');
}

/** The numbers drawn. */
export function tableOfTradeoff(versus: Versus, tradeoff: Tradeoff): TableOf {
  const { words, names } = versus;
  const columns = [tradeoff.x, tradeoff.y].flatMap((measure) =>
    changeColumns(unitOfChange(versus, measure)).map(({ name, unit }) => ({
      name: `${words.measure(measure).title}, ${name}`,
      unit,
    })),
  );
  return {
    columns: [{ name: msg('scenario'), unit: '' }, { name: msg('year'), unit: '' }, ...columns],
    rows: othersOf(versus).flatMap((arm) =>
      stepsOf(versus, arm, tradeoff).map(({ year, x, y }) => [
        names[arm],
        year,
        ...[x, y].flatMap(({ mean, low, high }) => [mean, low, high]),
      ]),
    ),
  };
}
