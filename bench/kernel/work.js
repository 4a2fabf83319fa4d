// The declared work of the kernel, the same for every contestant: each month each resident seeks care with a fixed chance;
// who does chooses one of three tiers by a multinomial logit, and remembers:
//
//   V_j = −price·PRICE_j·pricePerson − travel·hours_j + trust·trust_j + habit·[used j last]     P(j) = e^V_j / Σ e^V_k
//   trust_j ← trust_j + η(QUALITY_j − trust_j)     habit ← j
//
// Two random numbers for a resident and month (seek, choice); the second only where care is sought.

export const RESIDENTS = 100_000;
export const MONTHS = 120;
export const TIERS = 3;

/** Monthly chance to seek care. */
export const SEEK = 0.48;
/** Weights of the utility. */
export const WEIGHT = Object.freeze({ price: 0.8, travel: 0.6, trust: 2, habit: 0.9 });
/** Price of a contact with each tier, on the scale of its weight. */
export const PRICE = Float64Array.of(0.4, 1.0, 1.9);
/** What a contact with each tier shows. */
export const QUALITY = Float64Array.of(0.62, 0.75, 0.84);
/** Step of learning, η. */
export const LEARNING = 0.1;

/** Purposes of the keyed draws. */
export const PURPOSE = Object.freeze({ settle: 0, seek: 1, choice: 2 });
/** The pair of words all keyed draws depend on. */
export const KEY = Object.freeze([2026, 1122]);

/** Habit of a resident who has used no tier yet; tiers are 0, 1, 2. */
export const NO_HABIT = 255;

/**
 * Draws the starting state of one resident. Travel and price are rounded to single precision, as columns keep them, so that
 * contestants that keep doubles start from the same numbers.
 * @param {import('./columns.js').KernelDraws} draws
 * @param {number} id
 */
export function settle(draws, id) {
  const at = (/** @type {number} */ index) => draws.uniform(PURPOSE.settle, id, 0, index);
  return {
    price: Math.fround(0.5 + at(0)),
    travel: [Math.fround(0.5 * at(1)), Math.fround(1.5 * at(2)), Math.fround(3 * at(3))],
    trust: [0.3 + 0.4 * at(4), 0.4 + 0.4 * at(5), 0.5 + 0.4 * at(6)],
  };
}

/**
 * Sums up the end of a run: visits by tier, the sum of all trust in order of residents and tiers, a hash (FNV-1a) of habits.
 * Equal checksums mean that every choice of every resident and month was the same.
 * @param {ArrayLike<number>} visits
 * @param {number} residents
 * @param {(id: number, tier: number) => number} trustOf
 * @param {(id: number) => number} habitOf
 * @returns {string}
 */
export function checksum(visits, residents, trustOf, habitOf) {
  let trust = 0;
  let hash = 0x811c9dc5;
  for (let id = 0; id < residents; id++) {
    for (let tier = 0; tier < TIERS; tier++) trust += trustOf(id, tier);
    hash = Math.imul(hash ^ habitOf(id), 0x01000193);
  }
  return `${Array.from(visits).join('/')} ${trust} ${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
