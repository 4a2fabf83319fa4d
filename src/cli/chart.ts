// A small chart for the terminal: the first headline quarter by quarter, one line an arm. Without colours each line is drawn
// with a letter of its own.
import pc from 'picocolors';
import { plot } from 'simple-ascii-chart';
import { currencyOf, unitIn } from '../engine/currency.ts';
import type { Arm } from '../experiments/run.ts';
import { headlineMeasures } from '../results/answer.ts';
import type { Reported } from '../results/reported.ts';
import { everybody } from './run-text.ts';
import { screenWidth } from './screen.ts';

const COLOURS = ['ansiWhite', 'ansiBlue', 'ansiYellow', 'ansiGreen', 'ansiMagenta', 'ansiCyan'] as const;
/** Their codes in the text that a terminal reads, and the letters that stand for them where there is no colour. */
const CODES = ['7', '4', '3', '2', '5', '6'];
const COLOUR_ON = '\u001b[3';
const COLOUR_OFF = '\u001b[0m';
const LETTERS = ['·', 'A', 'B', 'C', 'D', 'E'];
const HEIGHT = 10;
/** A month's figure is noisy: each point is the mean of the months up to it in its quarter. */
const MONTHS_A_POINT = 3;

/** Draws the first headline of all arms, quarter by quarter; empty where there is nothing to draw. */
export function chartText(model: Reported, arms: readonly Arm[]): string {
  const [measure] = headlineMeasures(model);
  if (measure === undefined) return '';
  const lines = arms.map((arm) => points(everybody(arm, measure)?.series ?? []));
  if (lines.some((line) => line.length < 2)) return '';
  const drawn = plot(lines, {
    width: screenWidth() - 20,
    height: HEIGHT,
    legend: { position: 'bottom', series: arms.map(({ scenario }) => scenario.title) },
    formatter: (value) => Math.round(value).toLocaleString('en-US'),
    color: arms.map((_, at) => COLOURS[at % COLOURS.length]),
  });
  const unit = unitIn(measure.unit, currencyOf(model.settings, arms[0].scenario.setting));
  const shown = pc.isColorSupported ? drawn : inLetters(drawn);
  return `${pc.bold(measure.title)} ${pc.dim(`${unit}, by quarter; across: month`)}\n${shown.replace(/ +$/gm, '').trim()}`;
}

/** Puts a letter for every coloured character: · for the reference, then A, B … */
function inLetters(drawn: string): string {
  const [start, ...coloured] = drawn.split(COLOUR_ON);
  const plain = coloured.map((piece) => {
    const letter = LETTERS[CODES.indexOf(piece[0])] ?? '?';
    const [text, ...rest] = piece.slice(2).split(COLOUR_OFF);
    return text.replace(/\S/g, letter) + rest.join('');
  });
  return start + plain.join('');
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
