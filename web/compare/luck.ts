// What the same luck in every arm is worth: the interval of a paired difference beside the one that two samples with luck of
// their own would give (Welch), and how many times the runs that would have needed.
//   paired: t · sd(d) / √n        unpaired: t(ν) · √((sd_a² + sd_b²) / n)        ratio of runs = (unpaired / paired)²
import { mean, sampleVariance } from 'simple-statistics';
import type { Quantiles } from '../state/estimate.ts';

/** Half-widths of 95 % intervals of one difference. */
export interface Luck {
  readonly difference: number;
  readonly paired: number;
  readonly unpaired: number;
  /** Runs with luck of their own that would give the paired interval, for each run made. */
  readonly timesRuns: number;
}

/** Compares the intervals of a difference; undefined below three replicates, or where nothing varies. */
export function luckOf(arm: readonly number[], reference: readonly number[], { t95 }: Quantiles): Luck | undefined {
  const n = arm.length;
  if (n < 3 || reference.length !== n) return undefined;
  const differences = arm.map((value, at) => value - reference[at]);
  if (!differences.every(Number.isFinite)) return undefined;
  const [a, b] = [sampleVariance([...arm]) / n, sampleVariance([...reference]) / n];
  const own = sampleVariance(differences) / n;
  if (own === 0 || a + b === 0) return undefined;
  const degrees = ((a + b) * (a + b) * (n - 1)) / (a * a + b * b);
  const paired = quantile(t95, n - 1) * Math.sqrt(own);
  const unpaired = quantile(t95, Math.floor(degrees)) * Math.sqrt(a + b);
  return { difference: mean(differences), paired, unpaired, timesRuns: (a + b) / own };
}

const quantile = (t95: readonly number[], degrees: number) => t95[Math.min(t95.length, Math.max(1, degrees)) - 1];
