// The kernel as a flocc environment: every agent has a `tick` rule, which reads and writes the agent's data by name. Agents
// go in the order in which they were added (nothing depends on it, and shuffling would cost flocc more). The rule stands
// here twice, as in agentscript.js: with keyed draws, and with flocc's own random numbers and Math.exp.
import { Agent, Environment, utils } from 'flocc';
import { checksum, KEY, LEARNING, NO_HABIT, PRICE, PURPOSE, QUALITY, SEEK, settle, TIERS, WEIGHT } from './work.js';

/**
 * Makes an environment of `residents` agents.
 * @param {import('./columns.js').KernelEngine} engine
 * @param {number} residents
 * @param {boolean} keyed
 */
export function makeFlock(engine, residents, keyed) {
  const draws = engine.createDraws([KEY[0], KEY[1]]);
  const environment = new Environment({ torus: false, width: 0, height: 0 });
  const visits = new Array(TIERS).fill(0);
  const tick = keyed ? keyedRule(engine, draws, environment, visits) : ownRule(visits);
  for (let id = 0; id < residents; id++) {
    const agent = new Agent({ number: id, habit: NO_HABIT, ...settle(draws, id) });
    agent.set('tick', tick);
    environment.addAgent(agent);
  }
  return { environment, visits };
}

function keyedRule({ exp }, draws, environment, visits) {
  return (agent) => {
    const id = agent.get('number');
    const month = environment.time + 1;
    if (draws.uniform(PURPOSE.seek, id, month, 0) >= SEEK) return;
    const trust = agent.get('trust');
    const travel = agent.get('travel');
    const habit = agent.get('habit');
    const price = WEIGHT.price * agent.get('price');
    const bonus = WEIGHT.habit;
    const e0 = exp(WEIGHT.trust * trust[0] - price * PRICE[0] - WEIGHT.travel * travel[0] + (habit === 0 ? bonus : 0));
    const e1 = exp(WEIGHT.trust * trust[1] - price * PRICE[1] - WEIGHT.travel * travel[1] + (habit === 1 ? bonus : 0));
    const e2 = exp(WEIGHT.trust * trust[2] - price * PRICE[2] - WEIGHT.travel * travel[2] + (habit === 2 ? bonus : 0));
    const target = draws.uniform(PURPOSE.choice, id, month, 0) * (e0 + e1 + e2);
    const tier = target < e0 ? 0 : target < e0 + e1 ? 1 : 2;
    trust[tier] += LEARNING * (QUALITY[tier] - trust[tier]);
    agent.set('habit', tier);
    visits[tier]++;
  };
}

function ownRule(visits) {
  const { exp } = Math;
  return (agent) => {
    if (utils.random(0, 1, true) >= SEEK) return;
    const trust = agent.get('trust');
    const travel = agent.get('travel');
    const habit = agent.get('habit');
    const price = WEIGHT.price * agent.get('price');
    const bonus = WEIGHT.habit;
    const e0 = exp(WEIGHT.trust * trust[0] - price * PRICE[0] - WEIGHT.travel * travel[0] + (habit === 0 ? bonus : 0));
    const e1 = exp(WEIGHT.trust * trust[1] - price * PRICE[1] - WEIGHT.travel * travel[1] + (habit === 1 ? bonus : 0));
    const e2 = exp(WEIGHT.trust * trust[2] - price * PRICE[2] - WEIGHT.travel * travel[2] + (habit === 2 ? bonus : 0));
    const target = utils.random(0, 1, true) * (e0 + e1 + e2);
    const tier = target < e0 ? 0 : target < e0 + e1 ? 1 : 2;
    trust[tier] += LEARNING * (QUALITY[tier] - trust[tier]);
    agent.set('habit', tier);
    visits[tier]++;
  };
}

/**
 * @param {ReturnType<typeof makeFlock>} flock
 * @param {number} months
 */
export function runFlock({ environment }, months) {
  for (let month = 1; month <= months; month++) environment.tick({ randomizeOrder: false });
}

/**
 * @param {ReturnType<typeof makeFlock>} flock
 * @returns {string}
 */
export function checksumOfFlock({ environment, visits }) {
  const agents = environment.getAgents();
  return checksum(
    visits,
    agents.length,
    (id, tier) => agents[id].get('trust')[tier],
    (id) => agents[id].get('habit'),
  );
}
