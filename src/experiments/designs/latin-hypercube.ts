// A Latin hypercube (McKay, Beckman and Conover 1979): of n draws of each number exactly one falls into each n-th of its range.
// Every number's column depends on the seed and its own path alone, so that another number changes nobody else's draws.

import { createDraws } from '../../engine/draws.ts';
import { exp, ln } from '../../engine/maths.ts';
import { keyOf } from '../../engine/seed.ts';

/** A number with the range over which it is plausible. */
export interface Axis {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** Ranges this wide are drawn evenly on the log scale. */
const WIDE = 10;
const ORDER = 0;
const PLACE = 1;

/** Draws `count` points, each a value by path. */
export function latinHypercube(axes: readonly Axis[], count: number, seed: string): Record<string, number>[] {
  const points = Array.from({ length: count }, (): Record<string, number> => ({}));
  for (const axis of axes) {
    const draws = createDraws(keyOf(`${seed}/${axis.path}`, 0));
    const order = points.map((_, at) => draws.uniform(ORDER, at, 0, 0));
    const ranked = points.map((_, at) => at).sort((a, b) => order[a] - order[b]);
    ranked.forEach((at, stratum) => {
      points[at][axis.path] = within(axis, (stratum + draws.uniform(PLACE, at, 0, 0)) / count);
    });
  }
  return points;
}

function within({ low, high }: Axis, share: number): number {
  if (low > 0 && high > WIDE * low) return low * exp(share * ln(high / low));
  return low + share * (high - low);
}
