// Means over replicates and intervals of paired differences, by the product's own statistics.
import { interval, mean, standardDeviation } from '../../src/experiments/statistics.ts';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean of replicates and its standard error. */
export function meanAndError(values: readonly number[]): { mean: number; error: number } {
  return { mean: mean(values), error: standardDeviation(values) / Math.sqrt(values.length) };
}

/** 95 % interval of the mean of differences between runs with the same luck; refuses too few, or any that is no number. */
export function pairedInterval(differences: readonly number[]): Interval {
  const { mean: middle, low, high } = interval(differences);
  if (low === null || high === null) throw new Error(`no interval from ${differences.join(', ')}`);
  return { mean: middle, low, high };
}
