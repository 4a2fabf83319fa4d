// The Sobol' sequence: points that fill the unit cube evenly, in any number from the start (Sobol' 1967; Antonov and Saleev
// 1979 in Gray-code order; directions of Joe and Kuo 2008). Base 2, 32 bits:
//   v_k = m_k · 2^(32−k)      m_k = 2a_1·m_(k−1) ⊕ … ⊕ 2^s·m_(k−s) ⊕ m_(k−s)      x_(n+1) = x_n ⊕ v of n's lowest zero bit
import alea from 'seedrandom/lib/alea.js';
import { JOE_KUO } from './joe-kuo.ts';

const BITS = 32;
const SCALE = 2 ** -BITS;
const ROWS = JOE_KUO.split(';');

/** The largest number of dimensions there are directions for. */
export const MOST_DIMENSIONS = ROWS.length + 1;

/**
 * Returns the first `count` points of the sequence, one row a point, beginning at the origin. With a seed the bits of each
 * dimension are flipped alike (a digital shift), which keeps the even spread and makes the points random. Throws a RangeError
 * beyond MOST_DIMENSIONS.
 */
export function sobolSequence(count: number, dimensions: number, seed?: string): number[][] {
  if (dimensions > MOST_DIMENSIONS)
    throw new RangeError(`the Sobol' sequence has directions for ${MOST_DIMENSIONS} dimensions, not ${dimensions}`);
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const next = seed === undefined ? undefined : alea(`${seed}/sobol`);
  const state = directions.map(() => (next === undefined ? 0 : next.int32() >>> 0));
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) {
      const bit = lowestZeroBit(index - 1);
      for (let k = 0; k < dimensions; k++) state[k] = (state[k] ^ directions[k][bit]) >>> 0;
    }
    return state.map((word) => word * SCALE);
  });
}

function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) return v.map((_, k) => 1 << (BITS - 1 - k));
  const [a, ...m] = ROWS[dimension - 1].trim().split(/\s+/).map(Number);
  const degree = m.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      v[k] = m[k] << (BITS - 1 - k);
      continue;
    }
    v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) if ((a >>> (degree - 1 - j)) & 1) v[k] ^= v[k - j];
  }
  return v;
}

/** Place of the lowest bit of a whole number that is 0. */
const lowestZeroBit = (index: number) => 31 - Math.clz32(~index & (index + 1));
