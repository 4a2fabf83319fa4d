// A policy that does nothing differs from the baseline by exactly zero: for every resident, every provider, every number of
// the result.
import { beforeAll, describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { simulate } from '../../src/engine/run.ts';
import { listParameters } from '../../src/scenario/index.ts';
import { nested, scenarioOf, WHOLE_GROUP_BUDGET } from '../support/scenarios.ts';
import { differencesBetween, KEY, providersByName, residentsByKey, runWorld } from '../support/worlds.ts';

const MONTHS = 36;
const AFTER = 61;
const PLACES = consortium.settings.map(({ name }) => name);
const sizeIn = (setting: string) => ({ residents: 400, months: MONTHS, setting });
const digestIn = (setting: string, policy: object) =>
  digestOf([simulate(consortium, scenarioOf({ ...sizeIn(setting), policy }), KEY).table]);

/** Every lever of the policy at a value of its own, as raw contents. */
function leversAt(value: (parameter: { default: number; max: number; min: number }) => object): object {
  const levers = listParameters(consortium).filter(({ type }) => type === 'lever');
  type Range = { default: number; max: number; min: number };
  const paths = levers.map((lever) => [lever.path.replace(/^policy\./, ''), value(lever as unknown as Range)]);
  return nested(Object.fromEntries(paths));
}

/** The end of the range that is not the status quo. */
const otherEnd = (lever: { default: number; max: number; min: number }) =>
  lever.default === lever.max ? lever.min : lever.max;
const after = { start: AFTER, ramp: 0 };
const budgetAfter = { ...WHOLE_GROUP_BUDGET.payment, start: AFTER };

const NULL_POLICIES: Readonly<Record<string, object>> = {
  'levers set to what they are anyway': leversAt((lever) => ({ value: lever.default, start: 13, ramp: 6 })),
  'every lever pulled after the horizon': leversAt((lever) => ({ value: otherEnd(lever), ...after })),
  'a budget that begins after the horizon': { payment: budgetAfter },
  'a limit per provider that begins after the horizon': {
    payment: { kind: 'fee-for-service-under-total-control', start: AFTER, holder: 'provider' },
  },
};

describe.each(PLACES)('the baseline of %s', (setting) => {
  const size = sizeIn(setting);
  const digest = (policy: object) => digestIn(setting, policy);
  let baseline: World;
  let table: string;
  beforeAll(() => {
    baseline = runWorld(scenarioOf(size));
    table = digest({});
  });

  it.each(Object.entries(NULL_POLICIES))('is what %s gives, to the bit, for every resident', (_, policy) => {
    const world = runWorld(scenarioOf({ ...size, policy }));
    expect([...residentsByKey(world)]).toEqual([...residentsByKey(baseline)]);
    expect([...providersByName(world)]).toEqual([...providersByName(baseline)]);
    // Who would hold a budget is known before it begins, and which levers will be pulled.
    expect(differencesBetween(world, baseline).filter((path) => !/^(holders|levers)/.test(path))).toEqual([]);
    expect(digest(policy)).toBe(table);
  });

  it('is not what a lever or a budget within the horizon gives: the comparison can tell', () => {
    expect(digest({ payThrough: { secondary: { value: 0, start: 13, ramp: 0 } } })).not.toBe(table);
    expect(digest(WHOLE_GROUP_BUDGET)).not.toBe(table);
  });
});

describe.each(PLACES)('a tightly bound group in %s', (setting) => {
  const digest = (policy: object) => digestIn(setting, policy);
  const bound = { consortium: WHOLE_GROUP_BUDGET.consortium };

  it('with a budget after the horizon is the same group paid fee for service', () => {
    expect(digest({ ...bound, payment: budgetAfter })).toBe(digest(bound));
  });
});
