// Random draws as a pure function of (seed key, purpose, agent, month, index): no state, no order, so that adding a purpose
// or an agent changes nobody else's draws. The counter of Threefry2x32-20 is laid out as
//   word 0: agent (32 bits)      word 1: month (12 bits, high) · purpose (8 bits) · index (12 bits, low).
import { threefry2x32 } from './threefry.ts';

const MONTHS = 4096;
const PURPOSES = 256;

/** Names the purposes of a model's draws; refuses a number used twice or outside 0 … 255. */
export function definePurposes<const P extends Readonly<Record<string, number>>>(purposes: P): Readonly<P> {
  const nameOf = new Map<number, string>();
  for (const [name, number] of Object.entries(purposes)) {
    if (!Number.isInteger(number) || number < 0 || number >= PURPOSES) {
      throw new Error(`purpose '${name}' has number ${number}: use a whole number from 0 to ${PURPOSES - 1}`);
    }
    const other = nameOf.get(number);
    if (other !== undefined)
      throw new Error(`purposes '${other}' and '${name}' share number ${number}: give one another`);
    nameOf.set(number, name);
  }
  return Object.freeze({ ...purposes });
}

/** Refuses a month that does not fit the counter; call it once a month, since `draw` itself checks nothing. */
export function checkMonth(month: number): void {
  if (Number.isInteger(month) && month >= 0 && month < MONTHS) return;
  throw new RangeError(
    `month ${month} of a draw must be a whole number from 0 to ${MONTHS - 1}: count from the spin-up`,
  );
}

/** Draws under one key. Months run from 0 to 4095, purposes from 0 to 255, indices from 0 to 4095 (see `checkMonth`). */
export interface Draws {
  /** The two random 32-bit words of the latest `draw`, signed. */
  readonly words: Int32Array;
  /** Fills `words` for one purpose, agent, month and index. */
  draw(purpose: number, agent: number, month: number, index: number): void;
  /** Draws a number in (0, 1) with 32 random bits; fills `words`. */
  uniform(purpose: number, agent: number, month: number, index: number): number;
  /** Draws a number in [0, 1) with 53 random bits; fills `words`. */
  uniform53(purpose: number, agent: number, month: number, index: number): number;
}

/** Makes the draws of one replicate from its key (src/engine/seed.ts). */
export function createDraws(key: readonly [number, number]): Draws {
  return new KeyedDraws(key);
}

class KeyedDraws implements Draws {
  readonly words = new Int32Array(2);
  readonly #key0: number;
  readonly #key1: number;

  constructor([key0, key1]: readonly [number, number]) {
    this.#key0 = key0 | 0;
    this.#key1 = key1 | 0;
  }

  draw(purpose: number, agent: number, month: number, index: number): void {
    threefry2x32(this.#key0, this.#key1, agent, (month << 20) | (purpose << 12) | index, this.words);
  }

  uniform(purpose: number, agent: number, month: number, index: number): number {
    this.draw(purpose, agent, month, index);
    return uniform32(this.words[0]);
  }

  uniform53(purpose: number, agent: number, month: number, index: number): number {
    this.draw(purpose, agent, month, index);
    return double53(this.words[0], this.words[1]);
  }
}

/** Turns 32 random bits into the midpoint of one of 2^32 equal steps of (0, 1). */
export function uniform32(word: number): number {
  return ((word >>> 0) + 0.5) / 4294967296;
}

/** Turns 53 of 64 random bits into a multiple of 2^-53 in [0, 1). */
export function double53(a: number, b: number): number {
  return ((a >>> 5) * 67108864 + (b >>> 6)) / 9007199254740992;
}

/** Cuts 64 random bits into three numbers of 21 bits (k = 0, 1, 2), no bit used twice: three Gumbels for one draw. */
export function third(a: number, b: number, k: number): number {
  if (k === 0) return a >>> 11;
  if (k === 1) return b >>> 11;
  return ((a & 0x7ff) << 10) | (b & 0x3ff);
}

const scratch = new Int32Array(2);

/** Makes the key of a newcomer from a parent's key and the month: a uint32 whose top bit no original resident has. */
export function mixAgent(parent: number, month: number): number {
  threefry2x32(0, 0, parent, month, scratch);
  return (scratch[0] | 0x80000000) >>> 0;
}
