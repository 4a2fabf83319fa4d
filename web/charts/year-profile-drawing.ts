// The year-end effect as a chart: the status quo dashed, the reform with its 95 % band, January to December.
import { msg, str } from '@lit/localize';
import * as Plot from '@observablehq/plot';
import { fixed, percentChange } from '../../src/results/format.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Drawing } from './explaining.ts';
import { ARM_COLOURS, ARM_DASHES, type Scene } from './picture.ts';
import { profileOf, yearEndEffect } from './year-profile.ts';

interface Point extends Estimate {
  readonly month: number;
  readonly arm: number;
}

/** Draws a measure by month of the year. */
export function yearProfile(measure: string): Drawing {
  return {
    draw: (scene) => draw(scene, measure),
    table: ({ outcome, words, names }) => {
      const unit = words.unit(outcome.unitOf(measure));
      const arms = outcome.arms.map((_, arm) => pointsOf(outcome, arm, measure));
      return {
        columns: [
          { name: msg('month of the year'), unit: '' },
          ...names.flatMap((name) => [
            { name, unit },
            { name: msg(str`${name}, 95 % low`), unit },
            { name: msg(str`${name}, 95 % high`), unit },
          ]),
        ],
        rows: arms[0].map(({ month }, at) => [
          month,
          ...arms.flatMap((points) => [points[at].mean, points[at].low, points[at].high]),
        ]),
      };
    },
    describe: ({ outcome, words, names }) => {
      const sentences = outcome.arms.map((_, arm) => {
        const { mean, low, high, ...rest } = outcome.summed(
          outcome.monthly(arm, measure).map((series) => yearEndEffect(profileOf(series))),
        );
        if (isClear({ low, high, ...rest }) === false) return msg(str`${names[arm]}: no clear difference`);
        if (low === null || high === null) return msg(str`${names[arm]}: ${percentChange(mean)}`);
        return msg(str`${names[arm]}: ${percentChange(mean)} (95 %: ${percentChange(low)} to ${percentChange(high)})`);
      });
      return msg(
        str`${words.measure(measure).title}, last quarter against the rest of the year: ${sentences.join('; ')}.`,
      );
    },
  };
}

function pointsOf(outcome: Outcome, arm: number, measure: string): Point[] {
  const profiles = outcome.monthly(arm, measure).map(profileOf);
  return Array.from({ length: 12 }, (_, at) => ({
    ...outcome.summed(profiles.map((profile) => profile[at])),
    month: at + 1,
    arm,
  }));
}

function draw({ outcome, names, width, height }: Scene, measure: string) {
  const arms = outcome.arms.map((_, arm) => pointsOf(outcome, arm, measure));
  const ends = arms.map((points) => points[11]);
  const decimals = Math.max(...arms.flat().map(({ mean }) => mean)) < 10 ? 1 : 0;
  const narrow = width < 420;
  const element = Plot.plot({
    width,
    height,
    marginLeft: 44,
    marginRight: narrow ? 64 : 112,
    marginTop: 22,
    marginBottom: 26,
    style: { background: 'none', color: 'var(--ink)', fontSize: '11px', fontFamily: 'inherit', overflow: 'visible' },
    x: { domain: [1, 12], label: null },
    y: { label: null, nice: true, zero: false },
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: 'var(--ink-3)' }),
      Plot.axisX([1, 3, 6, 9, 12], {
        label: null,
        tickSize: 5,
        fill: 'var(--ink-3)',
        stroke: 'var(--control)',
        tickFormat: (month: number) => msg(str`month ${month}`),
      }),
      ...arms.flatMap((points, arm) =>
        points.every(({ low }) => low !== null)
          ? [
              Plot.areaY(points, {
                x: 'month',
                y1: 'low',
                y2: 'high',
                fill: ARM_COLOURS[arm],
                fillOpacity: arm === 0 ? 0.08 : 0.13,
              }),
            ]
          : [],
      ),
      ...arms.map((points, arm) =>
        Plot.lineY(points, {
          x: 'month',
          y: 'mean',
          stroke: ARM_COLOURS[arm],
          strokeWidth: arm === 0 ? 1.75 : 2.25,
          strokeDasharray: ARM_DASHES[arm],
        }),
      ),
      Plot.dot(ends, { x: 'month', y: 'mean', r: 3, fill: ({ arm }: Point) => ARM_COLOURS[arm] }),
      Plot.text(ends, {
        x: 'month',
        y: 'mean',
        dx: 9,
        textAnchor: 'start',
        text: ({ arm, mean }: Point) => `${narrow ? '' : `${names[arm]} `}${fixed(mean, decimals)}`,
        fill: ({ arm }: Point) => ARM_COLOURS[arm],
        fontSize: 12,
        fontWeight: 600,
      }),
    ],
  });
  return { element: element as SVGSVGElement };
}
