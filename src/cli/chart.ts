// A small chart for the terminal: the first headline month by month, one line an arm.

import pc from 'picocolors';
import { plot } from 'simple-ascii-chart';
import type { Arm } from '../experiments/run.ts';
import { headlineMeasures } from '../results/answer.ts';
import type { Reported } from '../results/reported.ts';
import { everybody } from './run-text.ts';
import { screenWidth } from './screen.ts';

const COLOURS = ['ansiWhite', 'ansiBlue', 'ansiYellow', 'ansiGreen', 'ansiMagenta', 'ansiCyan'] as const;
const HEIGHT = 10;
/** A month's figure is noisy: each point is the mean of the months up to it in its quarter. */
const MONTHS_A_POINT = 3;

/** Draws the first headline of all arms, quarter by quarter; empty where there is nothing to draw. */
export function chartText(model: Reported, arms: readonly Arm[]): string {
  const [measure] = headlineMeasures(model);
  if (measure === undefined) return '';
  const lines = arms.map((arm) => points(everybody(arm, measure)?.series ?? []));
  if (lines.some((line) => line.length < 2)) return '';
  const colours = pc.isColorSupported ? { color: arms.map((_, at) => COLOURS[at % COLOURS.length]) } : {};
  const drawn = plot(lines, {
    width: screenWidth() - 20,
    height: HEIGHT,
    legend: { position: 'bottom', series: arms.map(({ scenario }) => scenario.title) },
    formatter: (value, { axis }) =>
      Math.round(value)
        .toLocaleString('en-US')
        .replace(/^/, axis === 'x' ? '' : ''),
    ...colours,
  });
  return `${pc.bold(measure.title)} ${pc.dim(`${measure.unit}, by quarter; across: month`)}\n${drawn.trimEnd()}`;
}

function points(series: readonly number[]): [number, number][] {
  const quarters = Array.from({ length: Math.floor(series.length / MONTHS_A_POINT) }, (_, quarter) =>
    series.slice(quarter * MONTHS_A_POINT, (quarter + 1) * MONTHS_A_POINT),
  );
  return quarters.map((months, at) => [
    (at + 1) * MONTHS_A_POINT,
    months.reduce((sum, one) => sum + one, 0) / months.length,
  ]);
}
