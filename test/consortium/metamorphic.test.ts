// What must not matter: the order of providers in a file, being watched, other runs at the same time, size. What a run is
// depends on its scenario and key alone.
import { beforeAll, describe, expect, it } from 'vitest';
import { consortium, makeWorldIn } from '../../models/consortium/index.ts';
import type { Scenario, World } from '../../models/consortium/state/world.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { createRecorder, type RunTable } from '../../src/engine/recorder.ts';
import { monthsOfRun, type RunResult, simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { meanAndError } from '../support/paired.ts';
import { scenarioOf, WHOLE_GROUP_BUDGET } from '../support/scenarios.ts';
import { withProviders } from '../support/settings.ts';
import { differencesBetween, KEY, run, runWorld } from '../support/worlds.ts';

const reform = scenarioOf({ residents: 400, months: 36, policy: WHOLE_GROUP_BUDGET });
const baseline = scenarioOf({ residents: 400, months: 36 });
const digest = (scenario: Scenario) => digestOf([simulate(consortium, scenario, KEY).table]);

describe('the same question has the same answer', () => {
  it('when asked twice', () => {
    expect(digest(reform)).toBe(digest(reform));
    expect(digest(reform)).not.toBe(digest(baseline));
  });

  it('when two runs take turns month by month, each as if it were alone', () => {
    const runs = [reform, baseline].map((scenario) => monthsOfRun(consortium, scenario, KEY));
    const results: RunResult[] = [];
    for (let over = false; !over; )
      runs.forEach((one, k) => {
        const step = one.next();
        if (!step.done) return;
        results[k] = step.value;
        over = true;
      });
    expect(results.map((result) => digestOf([result.table]))).toEqual([digest(reform), digest(baseline)]);
  });

  it('whether or not anybody looks every month', () => {
    const watched = consortium.makeWorld(reform, KEY);
    const place = consortium.settings.find(({ name }) => name === reform.setting);
    const recorder = createRecorder(consortium, reform.months, place);
    run(watched, reform.months, (world: World) => {
      if (world.month > 0) recorder.record(world, world.month);
      consortium.tables(world);
    });
    expect(differencesBetween(watched, runWorld(reform))).toEqual([]);
    expect(digestOf([recorder.finish()])).toBe(digest(reform));
  });

  it.each([
    ['reversed', withProviders((providers) => [...providers].reverse())],
    ['rotated', withProviders((providers) => [...providers.slice(7), ...providers.slice(0, 7)])],
    [
      'interleaved',
      withProviders((all) => [...all.filter((_, k) => k % 3 === 1), ...all.filter((_, k) => k % 3 !== 1)]),
    ],
  ])('when the providers of a setting are %s', (_, setting) => {
    const shuffled = run(makeWorldIn(setting, reform, KEY), reform.months);
    expect(differencesBetween(shuffled, runWorld(reform))).toEqual([]);
  });
});

// Shares of twice as many people with twice the capacity differ by luck only: by less than 4 standard errors of the
// difference, which one in 16,000 honest comparisons would exceed. The error must also be small enough to see a tenth.
describe('twice the people with twice the capacity', () => {
  const REPLICATES = process.env.TIERWISE_LONG ? 30 : 8;
  const SHARES = [
    'grassroots.visitShare',
    'grassroots.firstContactShare',
    'region.withinVisitShare',
    'cost.outOfPocketShare',
    'cost.perHead',
    'quality.index',
  ];
  const tables = (residents: number, seed: string) =>
    Array.from({ length: REPLICATES }, (_, replicate) => {
      const scenario = scenarioOf({ residents, policy: WHOLE_GROUP_BUDGET, months: 36 });
      return simulate(consortium, scenario, keyOf(seed, replicate)).table;
    });
  let small: RunTable[];
  let large: RunTable[];
  beforeAll(() => {
    small = tables(1500, 'small');
    large = tables(3000, 'large');
  }, 600_000);

  it.each(SHARES)('keep %s', (measure) => {
    const [one, two] = [small, large].map((runs) =>
      meanAndError(runs.map((table) => table.find((row) => row.measure === measure && row.group === '')!.value)),
    );
    const error = Math.hypot(one.error, two.error);
    expect(Math.abs(two.mean - one.mean)).toBeLessThan(4 * error);
    expect(4 * error).toBeLessThan(0.1 * one.mean);
  });
});
