// People, money, visits and bed-days balance to the unit, every month, whatever is decided and assumed: 100 random
// scenarios of a small county, district or Medicare market (1,000 with TIERWISE_LONG=1), drawn from the declarations.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { anyContents } from '../support/arbitrary-scenarios.ts';
import {
  type Before,
  before,
  billImbalances,
  careImbalances,
  costImbalances,
  countImbalances,
  governmentImbalances,
  peopleImbalances,
  purseImbalances,
  settlementImbalances,
  supplyImbalances,
} from '../support/balances.ts';
import { outOfBounds } from '../support/limits.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { run } from '../support/worlds.ts';

const SCENARIOS = process.env.TIERWISE_LONG ? 1000 : 100;
const LONG_ENOUGH = 900_000;

const CHECKS: Readonly<Record<string, (world: World, month: Before) => string[]>> = {
  people: peopleImbalances,
  bills: billImbalances,
  counts: countImbalances,
  care: careImbalances,
  purses: purseImbalances,
  settlement: settlementImbalances,
  costs: costImbalances,
  government: governmentImbalances,
  supply: supplyImbalances,
  bounds: outOfBounds,
};

/** Everything that is wrong in the first month in which something is. */
function firstWrongMonth(world: World, months: number): string[] {
  const wrong: string[] = [];
  let start = before(world);
  run(world, months, () => {
    const isChecked = world.month > 0 && wrong.length === 0;
    for (const [name, check] of isChecked ? Object.entries(CHECKS) : [])
      wrong.push(...check(world, start).map((sentence) => `month ${world.month}, ${name}: ${sentence}`));
    start = before(world);
  });
  return wrong.slice(0, 12);
}

describe('in any scenario a user could write', () => {
  it(
    'people, money, visits and bed-days balance every month, and every number stays within its meaning',
    () => {
      const check = fc.property(anyContents(160, 24), (contents) => {
        const scenario = scenarioOf(contents);
        expect(firstWrongMonth(consortium.makeWorld(scenario, keyOf(scenario.seed, 0)), scenario.months)).toEqual([]);
      });
      // Shrinking simulates hundreds of worlds: only where there is time for it.
      fc.assert(check, { numRuns: SCENARIOS, seed: 2024, endOnFailure: !process.env.TIERWISE_LONG });
    },
    LONG_ENOUGH,
  );
});
