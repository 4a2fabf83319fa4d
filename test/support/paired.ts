// Means over replicates and intervals of paired differences (Student's t).
import { mean, sampleStandardDeviation } from 'simple-statistics';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean of replicates and its standard error. */
export function meanAndError(values: readonly number[]): { mean: number; error: number } {
  return { mean: mean([...values]), error: sampleStandardDeviation([...values]) / Math.sqrt(values.length) };
}

/** Student's t at 97.5 % by degrees of freedom (tables, e.g. NIST/SEMATECH e-Handbook 1.3.6.7.2). */
const T: Readonly<Record<number, number>> = {
  5: 2.571,
  7: 2.365,
  9: 2.262,
  11: 2.201,
  19: 2.093,
  29: 2.045,
};

/** 95 % interval of the mean of differences between runs with the same luck. */
export function pairedInterval(differences: readonly number[]): Interval {
  const t = T[differences.length - 1];
  if (t === undefined) throw new Error(`no quantile for ${differences.length} replicates: add it to the table`);
  const { mean: middle, error } = meanAndError(differences);
  return { mean: middle, low: middle - t * error, high: middle + t * error };
}
