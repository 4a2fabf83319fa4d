// Morris screening: how much an outcome moves when one parameter moves, over many places in the range of all the others.
//   d_i = (f(x + Δ·e_i) − f(x)) / Δ      μ = mean d      μ* = mean |d|      σ = standard deviation of d
// in the outcome's unit, for a move over the parameter's whole range. μ* ranks (Campolongo et al. 2007); a large σ beside it
// says that the effect bends or hangs on other parameters.

import { STEP, type Trajectory } from '../designs/morris.ts';
import { mean, standardDeviation } from '../statistics.ts';
import { bootstrapLimits, type Limits } from './bootstrap.ts';

/** What one parameter does to one outcome. */
export interface MorrisEffect {
  readonly mu: number;
  readonly muStar: number;
  /** 95 % bootstrap limits of μ* over trajectories; null where there is one. */
  readonly muStarLimits: Limits | null;
  /** Sample standard deviation (n − 1); null where there is one trajectory. */
  readonly sigma: number | null;
}

/** Returns the elementary effects along a trajectory, by the parameter's own number; `outputs` has one value a point. */
export function elementaryEffects({ order, rises }: Trajectory, outputs: readonly number[]): number[] {
  const effects = order.map(() => 0);
  order.forEach((parameter, at) => {
    const change = outputs[at + 1] - outputs[at];
    effects[parameter] = (rises[parameter] ? change : -change) / STEP;
  });
  return effects;
}

/** Sums up elementary effects (one row a trajectory, one column a parameter). */
export function morrisEffects(effects: readonly (readonly number[])[], seed: string): MorrisEffect[] {
  const single = effects.length < 2;
  const meanSizes = (rows: readonly number[]) =>
    effects[0].map((_, parameter) => mean(rows.map((row) => Math.abs(effects[row][parameter]))));
  const limits = single ? [] : bootstrapLimits(effects.length, seed, meanSizes);
  return effects[0].map((_, parameter) => {
    const own = effects.map((row) => row[parameter]);
    return {
      mu: mean(own),
      muStar: mean(own.map(Math.abs)),
      muStarLimits: limits[parameter] ?? null,
      sigma: single ? null : standardDeviation(own),
    };
  });
}
