// Morris trajectories: walks through a grid of four levels that change one parameter at a time, each once, by two thirds of
// its range (Morris 1991, with p = 4 and Δ = p/(2(p − 1)) = 2/3).
//   points of a trajectory: x_0, x_1 = x_0 ± Δ·e_j, … , x_k      every level of every parameter equally likely
import alea from 'seedrandom/lib/alea.js';
import { shuffled } from './shuffled.ts';

/** How far a parameter moves, as a part of its range. */
export const STEP = 2 / 3;

/** One walk. */
export interface Trajectory {
  /** One point more than there are parameters, in the unit cube. */
  readonly points: readonly (readonly number[])[];
  /** The parameter that changes on the way to the next point. */
  readonly order: readonly number[];
  /** Of each parameter, by its own number: true where it goes up. */
  readonly rises: readonly boolean[];
}

/** Returns `count` random trajectories; the same seed gives the same ones. */
export function morrisTrajectories(count: number, parameters: number, seed: string): Trajectory[] {
  const next = alea(`${seed}/morris`);
  const each = Array.from({ length: parameters }, (_, parameter) => parameter);
  return Array.from({ length: count }, () => {
    const lower = each.map(() => next() < 0.5);
    const rises = each.map(() => next() < 0.5);
    return trajectory(lower, rises, shuffled(each, next));
  });
}

/**
 * Walks from the point whose parameters stand at the lower (0 and 2/3) or the upper (1/3 and 1) pair of levels, at the lower
 * level of the pair where they will rise and at the upper one where they will fall.
 */
export function trajectory(lower: readonly boolean[], rises: readonly boolean[], order: readonly number[]): Trajectory {
  const level = (parameter: number, isMoved: boolean) =>
    ((lower[parameter] ? 0 : 1) + (rises[parameter] === isMoved ? 2 : 0)) / 3;
  const points = Array.from({ length: order.length + 1 }, (_, moved) => {
    const done = new Set(order.slice(0, moved));
    return lower.map((_, parameter) => level(parameter, done.has(parameter)));
  });
  return { points, order, rises };
}
