// What replicates say together: mean, spread and the 95 % Monte Carlo interval of the mean (Student t), for one scenario or
// for the paired difference of two that share their luck replicate by replicate.
//   mean ± t(0.975, n − 1) · sd / √n
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';

/** A mean with its 95 % interval; the limits are null where there is one replicate, or none that counts. */
export interface Interval {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Computes the mean of replicates, in their unit; NaN for an empty list or where any value is NaN. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : meanOf([...values]);
}

/** Computes the sample standard deviation (n − 1), in the unit of the values; NaN for fewer than two. */
export function standardDeviation(values: readonly number[]): number {
  return values.length < 2 ? Number.NaN : sampleStandardDeviation([...values]);
}

/** Computes the half-width of the 95 % interval of the mean, in the unit of the values; NaN for fewer than two. */
export function halfWidth(values: readonly number[]): number {
  const degrees = values.length - 1;
  return degrees < 1 ? Number.NaN : (criticalT(degrees) * standardDeviation(values)) / Math.sqrt(values.length);
}

/** Computes the mean of replicates with its 95 % interval. */
export function interval(values: readonly number[]): Interval {
  const centre = mean(values);
  const half = halfWidth(values);
  if (!Number.isFinite(half)) return { mean: centre, low: null, high: null };
  return { mean: centre, low: centre - half, high: centre + half };
}

/** Subtracts `reference` from `values` replicate by replicate; throws a RangeError when their numbers differ. */
export function pairedDifferences(reference: readonly number[], values: readonly number[]): number[] {
  if (reference.length !== values.length)
    throw new RangeError(`pairs need as many of each: ${reference.length} reference, ${values.length} scenario values`);
  return values.map((value, replicate) => value - reference[replicate]);
}

const quantiles = new Map<number, number>();

/** Student's t that 2.5 % lie above. Kept, for it is asked for thousands of times with the same few degrees of freedom. */
function criticalT(degrees: number): number {
  const known = quantiles.get(degrees);
  if (known !== undefined) return known;
  const quantile = tQuantile(0.975, degrees);
  quantiles.set(degrees, quantile);
  return quantile;
}
