// The kernel as an AgentScript model: turtles are asked, one after the other, to live a month. The rule stands here twice, so
// that the compiler sees each copy with one kind of random number: keyed draws and the engine's exponential (equal
// checksums), or AgentScript's own randomFloat and Math.exp (its ordinary way).
import './headless.js';
import { Model, util } from 'agentscript/dist/agentscript2d.js';
import { checksum, KEY, LEARNING, NO_HABIT, PRICE, PURPOSE, QUALITY, SEEK, settle, TIERS, WEIGHT } from './work.js';

class KernelModel extends Model {
  /** @param {import('./columns.js').KernelEngine} engine @param {number} residents */
  populate(engine, residents) {
    this.engine = engine;
    this.draws = engine.createDraws([KEY[0], KEY[1]]);
    this.visits = new Array(TIERS).fill(0);
    this.turtles.create(residents, (turtle) => {
      const { price, travel, trust } = settle(this.draws, turtle.id);
      turtle.price = price;
      turtle.travel = travel;
      turtle.trust = trust;
      turtle.habit = NO_HABIT;
    });
  }
}

class KeyedModel extends KernelModel {
  step() {
    const { draws, visits, engine } = this;
    const { exp } = engine;
    const month = this.ticks + 1;
    this.turtles.ask((turtle) => {
      if (draws.uniform(PURPOSE.seek, turtle.id, month, 0) >= SEEK) return;
      const { trust, travel, habit } = turtle;
      const price = WEIGHT.price * turtle.price;
      const bonus = WEIGHT.habit;
      const e0 = exp(
        WEIGHT.trust * trust[0] - price * PRICE[0] - WEIGHT.travel * travel[0] + (habit === 0 ? bonus : 0),
      );
      const e1 = exp(
        WEIGHT.trust * trust[1] - price * PRICE[1] - WEIGHT.travel * travel[1] + (habit === 1 ? bonus : 0),
      );
      const e2 = exp(
        WEIGHT.trust * trust[2] - price * PRICE[2] - WEIGHT.travel * travel[2] + (habit === 2 ? bonus : 0),
      );
      const target = draws.uniform(PURPOSE.choice, turtle.id, month, 0) * (e0 + e1 + e2);
      const tier = target < e0 ? 0 : target < e0 + e1 ? 1 : 2;
      trust[tier] += LEARNING * (QUALITY[tier] - trust[tier]);
      turtle.habit = tier;
      visits[tier]++;
    });
  }
}

class OwnModel extends KernelModel {
  step() {
    const { visits } = this;
    const { exp } = Math;
    this.turtles.ask((turtle) => {
      if (util.randomFloat(1) >= SEEK) return;
      const { trust, travel, habit } = turtle;
      const price = WEIGHT.price * turtle.price;
      const bonus = WEIGHT.habit;
      const e0 = exp(
        WEIGHT.trust * trust[0] - price * PRICE[0] - WEIGHT.travel * travel[0] + (habit === 0 ? bonus : 0),
      );
      const e1 = exp(
        WEIGHT.trust * trust[1] - price * PRICE[1] - WEIGHT.travel * travel[1] + (habit === 1 ? bonus : 0),
      );
      const e2 = exp(
        WEIGHT.trust * trust[2] - price * PRICE[2] - WEIGHT.travel * travel[2] + (habit === 2 ? bonus : 0),
      );
      const target = util.randomFloat(1) * (e0 + e1 + e2);
      const tier = target < e0 ? 0 : target < e0 + e1 ? 1 : 2;
      trust[tier] += LEARNING * (QUALITY[tier] - trust[tier]);
      turtle.habit = tier;
      visits[tier]++;
    });
  }
}

/**
 * Makes a model of `residents` turtles on a map of one patch.
 * @param {import('./columns.js').KernelEngine} engine
 * @param {number} residents
 * @param {boolean} keyed
 */
export function makeTurtles(engine, residents, keyed) {
  const map = { minX: 0, maxX: 0, minY: 0, maxY: 0, minZ: 0, maxZ: 0 };
  const model = keyed ? new KeyedModel(map) : new OwnModel(map);
  model.populate(engine, residents);
  return model;
}

/**
 * @param {KernelModel} model
 * @param {number} months
 */
export function runTurtles(model, months) {
  for (let month = 1; month <= months; month++) model.step();
}

/**
 * @param {KernelModel} model
 * @returns {string}
 */
export function checksumOfTurtles({ visits, turtles }) {
  return checksum(
    visits,
    turtles.length,
    (id, tier) => turtles[id].trust[tier],
    (id) => turtles[id].habit,
  );
}
