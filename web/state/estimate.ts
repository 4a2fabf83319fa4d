// A mean over replicates with its 95 and 50 % intervals, as `tierwise` computes them: mean ± t · sd / √n.
import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Catalogue } from '../simulation/protocol.ts';

/** A mean with its intervals; limits are null where there is one replicate, or one that has no number. */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly low50: number | null;
  readonly high50: number | null;
}

export type Quantiles = Catalogue['quantiles'];

/** Sums replicates up; NaN where there are none or one of them is NaN. */
export function estimate(values: readonly number[], { t95, t50 }: Quantiles): Estimate {
  const centre = values.length === 0 ? Number.NaN : mean(values as number[]);
  const unit = values.length < 2 ? Number.NaN : sampleStandardDeviation(values as number[]) / Math.sqrt(values.length);
  if (!Number.isFinite(unit)) return { mean: centre, low: null, high: null, low50: null, high50: null };
  const [wide, narrow] = [t95[values.length - 2] * unit, t50[values.length - 2] * unit];
  return {
    mean: centre,
    low: centre - wide,
    high: centre + wide,
    low50: centre - narrow,
    high50: centre + narrow,
  };
}

/** Says whether a change is clear: its 95 % interval leaves zero out. Undefined where there is no interval. */
export function isClear({ low, high }: Pick<Estimate, 'low' | 'high'>): boolean | undefined {
  return low === null || high === null ? undefined : low > 0 || high < 0;
}
