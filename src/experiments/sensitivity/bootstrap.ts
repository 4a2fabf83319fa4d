// The percentile bootstrap (Efron 1979): what an estimate would have been on other draws of the same sample.
import alea from 'seedrandom/lib/alea.js';

/** Limits that hold the middle 95 % of resampled estimates. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;

/**
 * Returns 95 % limits of each of several estimates made from `size` cases; `estimate` gets the places of the cases drawn, with
 * repetition. The same seed gives the same limits.
 */
export function bootstrapLimits(
  size: number,
  seed: string,
  estimate: (cases: readonly number[]) => readonly number[],
): Limits[] {
  const next = alea(`${seed}/bootstrap`);
  const drawn = Array.from({ length: RESAMPLES }, () =>
    estimate(Array.from({ length: size }, () => Math.floor(next() * size))),
  );
  return drawn[0].map((_, which) => {
    const sorted = drawn.map((estimates) => estimates[which]).sort((x, y) => x - y);
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  });
}

/** Returns the value below which a part of a sorted list lies, between neighbours by a straight line. */
export function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
