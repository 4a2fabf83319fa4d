// A Latin hypercube: each dimension is cut into as many slices as there are points, and each slice holds one point of them
// (McKay, Beckman and Conover 1979).
import alea from 'seedrandom/lib/alea.js';
import { shuffled } from './shuffled.ts';

/** Returns `count` points of the unit cube, one row a point; the same seed gives the same points. */
export function latinHypercube(count: number, dimensions: number, seed: string): number[][] {
  const next = alea(`${seed}/latin-hypercube`);
  const columns = Array.from({ length: dimensions }, () =>
    shuffled(
      Array.from({ length: count }, (_, slice) => slice),
      next,
    ).map((slice) => (slice + next()) / count),
  );
  return Array.from({ length: count }, (_, point) => columns.map((column) => column[point]));
}
