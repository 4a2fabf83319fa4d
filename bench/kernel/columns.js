// The kernel in the engine's own style: typed-array columns, keyed draws, the engine's exponential. A second run swaps the
// keyed draws for a plain generator with state, to show what the keys cost. The engine is handed in, so that a test can
// run this file on the sources and the benchmark on what was built.
import { checksum, KEY, LEARNING, NO_HABIT, PRICE, PURPOSE, QUALITY, SEEK, settle, TIERS, WEIGHT } from './work.js';

/**
 * @typedef {{ uniform(purpose: number, agent: number, month: number, index: number): number }} KernelDraws
 * @typedef {{ createDraws(key: readonly [number, number]): KernelDraws, exp(x: number): number }} KernelEngine
 */

/**
 * Makes the columns of a kernel's residents: 41 bytes each.
 * @param {KernelEngine} engine
 * @param {number} residents
 */
export function makeColumns(engine, residents) {
  const draws = engine.createDraws([KEY[0], KEY[1]]);
  const world = {
    engine,
    draws,
    residents,
    price: new Float32Array(residents),
    travel: new Float32Array(residents * TIERS),
    trust: new Float64Array(residents * TIERS),
    habit: new Uint8Array(residents).fill(NO_HABIT),
    visits: new Float64Array(TIERS),
  };
  for (let id = 0; id < residents; id++) {
    const { price, travel, trust } = settle(draws, id);
    world.price[id] = price;
    world.travel.set(travel, id * TIERS);
    world.trust.set(trust, id * TIERS);
  }
  return world;
}

/** @typedef {ReturnType<typeof makeColumns>} ColumnWorld */

/**
 * Runs months 1 … `months` with keyed draws.
 * @param {ColumnWorld} world
 * @param {number} months
 */
export function runKeyed(world, months) {
  const { draws, residents } = world;
  for (let month = 1; month <= months; month++) {
    for (let id = 0; id < residents; id++) {
      if (draws.uniform(PURPOSE.seek, id, month, 0) >= SEEK) continue;
      visit(world, id, draws.uniform(PURPOSE.choice, id, month, 0));
    }
  }
}

/**
 * Runs months 1 … `months` with a generator that keeps state (mulberry32): whoever asks next gets the next number.
 * @param {ColumnWorld} world
 * @param {number} months
 */
export function runStateful(world, months) {
  const { residents } = world;
  let state = KEY[0];
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let month = 1; month <= months; month++) {
    for (let id = 0; id < residents; id++) if (next() < SEEK) visit(world, id, next());
  }
}

/**
 * One resident chooses a tier with one uniform number, uses it and remembers.
 * @param {ColumnWorld} world
 * @param {number} id
 * @param {number} u
 */
function visit(world, id, u) {
  const { engine, trust, travel, habit, visits } = world;
  const at = id * TIERS;
  const price = WEIGHT.price * world.price[id];
  const used = habit[id];
  const bonus = WEIGHT.habit;
  const e0 = engine.exp(
    WEIGHT.trust * trust[at] - price * PRICE[0] - WEIGHT.travel * travel[at] + (used === 0 ? bonus : 0),
  );
  const e1 = engine.exp(
    WEIGHT.trust * trust[at + 1] - price * PRICE[1] - WEIGHT.travel * travel[at + 1] + (used === 1 ? bonus : 0),
  );
  const e2 = engine.exp(
    WEIGHT.trust * trust[at + 2] - price * PRICE[2] - WEIGHT.travel * travel[at + 2] + (used === 2 ? bonus : 0),
  );
  const target = u * (e0 + e1 + e2);
  const tier = target < e0 ? 0 : target < e0 + e1 ? 1 : 2;
  trust[at + tier] += LEARNING * (QUALITY[tier] - trust[at + tier]);
  habit[id] = tier;
  visits[tier]++;
}

/**
 * @param {ColumnWorld} world
 * @returns {string}
 */
export function checksumOfColumns({ visits, residents, trust, habit }) {
  return checksum(
    visits,
    residents,
    (id, tier) => trust[id * TIERS + tier],
    (id) => habit[id],
  );
}
