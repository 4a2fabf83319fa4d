// What the arms of an effect say, as one number with its 95 % interval: paired by replicate, because both arms share people and
// luck; the spread alone compares arms of different sizes, so its interval is that of two independent samples.
import type { RunTable } from '../../engine/recorder.ts';
import type { Months, ValidationEffect } from '../../engine/validation.ts';
import { type Interval, interval, pairedDifferences, standardDeviation } from '../statistics.ts';
import { concentration, windowMean } from './windows.ts';

/** Computes an effect from the tables of its arms, one a replicate; `reference` is empty where one arm is enough. */
export function simulatedEffect(
  { quantity }: Pick<ValidationEffect, 'quantity'>,
  reference: readonly RunTable[],
  reform: readonly RunTable[],
): Interval {
  const { of, change, months, less, across = [], scale = 1 } = quantity;
  if (change === 'spread')
    return changeOfSpread(growths(reference, of, months, less), growths(reform, of, months, less));
  if (change === 'concentration')
    return interval(
      reform.map((table) =>
        concentration(across.map((group) => windowMean(table, [...of.slice(0, -1), `${of.at(-1)} ${group}`], months))),
      ),
    );
  const over = (window: Months) =>
    reform.map((table, at) => changed(change, windowMean(reference[at], of, window), windowMean(table, of, window)));
  const values = less === undefined ? over(months) : pairedDifferences(over(less), over(months));
  return interval(values.map((value) => value * scale));
}

function changed(change: 'difference' | 'relative' | 'odds-ratio', before: number, after: number): number {
  if (change === 'difference') return after - before;
  if (change === 'relative') return 100 * (after / before - 1);
  return after / (1 - after) / (before / (1 - before));
}

const growths = (tables: readonly RunTable[], of: readonly string[], months: Months, base: Months = months) =>
  tables.map((table) => windowMean(table, of, months) / windowMean(table, of, base) - 1);

/** Change of a standard deviation in percent; the logarithm of a deviation of n values has variance 1 ÷ 2(n − 1). */
function changeOfSpread(before: readonly number[], after: readonly number[]): Interval {
  const ratio = standardDeviation(after) / standardDeviation(before);
  const percent = (one: number) => 100 * (one - 1);
  const error = Math.sqrt(1 / (2 * (before.length - 1)) + 1 / (2 * (after.length - 1)));
  if (!Number.isFinite(error) || !Number.isFinite(ratio)) return { mean: percent(ratio), low: null, high: null };
  const factor = Math.exp(1.96 * error);
  return { mean: percent(ratio), low: percent(ratio / factor), high: percent(ratio * factor) };
}
