// Public money beside the insurance: lump sums reach the grassroots and move no margin; salaries weaken money at the margin
// as a lower pay-through does; what a reform costs to run is counted from its start.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { TOWNSHIP } from '../../models/consortium/options.ts';
import { payThroughOf } from '../../models/consortium/state/levels.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { simulate } from '../../src/engine/run.ts';
import { scenarioOf, WHOLE_GROUP_BUDGET } from '../support/scenarios.ts';
import { KEY, run, runWorld } from '../support/worlds.ts';

const size = { residents: 500, months: 36 };
const from = (start: number, value: number) => ({ value, start, ramp: 0 });
/** Measures of a run in which income does not change how heavy money weighs: only the money itself moves. */
const steady = { response: { incomeWeighing: 0 } };
const table = (policy: object) => {
  const rows = simulate(consortium, scenarioOf({ ...size, policy, assumptions: steady }), KEY).table;
  return (measure: string, group = '') => rows.find((row) => row.measure === measure && row.group === group)!;
};

describe('a subsidy per resident', () => {
  it('is paid to the grassroots, all of it, and is part of their income', () => {
    const paid = table({ government: { subsidyPerResident: from(13, 60) } });
    expect(paid('government.subsidyPerHead').value).toBeCloseTo(60, 3);
    expect(
      paid('government.subsidyPerHead')
        .series.subarray(0, 12)
        .every((value) => value === 0),
    ).toBe(true);
    const plain = table({});
    const gain = (group: string) =>
      paid('provider.surplusPerHead', group).value - plain('provider.surplusPerHead', group).value;
    expect(gain('tier:grassroots')).toBeCloseTo(60, 3);
    expect(gain('tier:secondary')).toBe(0);
    expect(paid('government.costPerHead').value - plain('government.costPerHead').value).toBeCloseTo(60, 3);
  });

  it('moves no decision where income does not fall: it is no margin', () => {
    const decisions = (policy: object) => {
      const { providers } = runWorld(scenarioOf({ ...size, policy, assumptions: steady }));
      return [providers.outpatientIntensity, providers.admissionThreshold, providers.effort].map((column) => [
        ...column,
      ]);
    };
    expect(decisions({ government: { subsidyPerResident: from(13, 60) } })).toEqual(decisions({}));
  });

  it('softens what a squeeze on income does: settled income is higher by it', () => {
    const incomes = (policy: object) => {
      const world: World = run(consortium.makeWorld(scenarioOf({ ...size, policy }), KEY), 24);
      return [...world.providers.settledIncome].filter((_, p) => world.providers.option[p] <= TOWNSHIP);
    };
    const budget = WHOLE_GROUP_BUDGET;
    const helped = incomes({ ...budget, government: { subsidyPerResident: from(13, 200) } });
    const plain = incomes(budget);
    expect(helped.every((income, k) => income > plain[k])).toBe(true);
  });
});

describe('salaries of grassroots staff', () => {
  it('act as a pay-through lower by the salary share, at the grassroots alone', () => {
    const { levels } = consortium.makeWorld(scenarioOf(), KEY);
    levels.payThrough.grassroots = 0.8;
    levels.government.salaryShare = 0.5;
    expect([0, 1, 2, 3].map((tier) => payThroughOf(levels, tier))).toEqual([0.4, 1, 1, 1]);
  });
});

describe('the running cost of a reform', () => {
  it('is public money from its start, and nobody’s income', () => {
    const [run13, plain] = [{ government: { programmeCost: from(25, 12) } }, {}].map(table);
    const cost = run13('government.programmeCostPerHead').series;
    expect([...cost.subarray(0, 24)]).toEqual(Array(24).fill(0));
    expect(cost[24]).toBeCloseTo(12, 3);
    expect(run13('provider.surplusPerHead').value).toBe(plain('provider.surplusPerHead').value);
  });
});
