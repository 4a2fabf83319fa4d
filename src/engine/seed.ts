// From a seed that people can read to the key of a replicate's draws: two words of seedrandom's alea (Baagøe 2010), seeded
// with `seed/replicate`. Alea only reads the characters and uses exact arithmetic: the same key everywhere.
import alea from 'seedrandom/lib/alea.js';

/** The pair of unsigned 32-bit words that all draws of one replicate depend on. */
export type Key = readonly [number, number];

/** Derives the key of one replicate (a whole number from 0) of a seed. */
export function keyOf(seed: string, replicate: number): Key {
  const next = alea(`${seed}/${replicate}`);
  return [next.int32() >>> 0, next.int32() >>> 0];
}
