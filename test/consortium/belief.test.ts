// What a holder believes of its budget: P(below) = f·N((B − X̂)/σ) + (1 − f)·[this month still fits]. Only a belief that
// looks no further than the month is ever sure, and only it can be surprised by December.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { chanceBelowBudget } from '../../models/consortium/payment/budget.ts';
import { scenarioOf, WHOLE_GROUP_BUDGET } from '../support/scenarios.ts';
import { KEY, run } from '../support/worlds.ts';

/** Of a CNY avoided the group keeps all below its budget and bears seven tenths above it: the belief can be read off. */
const KEPT = 1;
const BORNE = 0.7;

/** Beliefs in the months of a contract's first two years. */
function beliefs(foresight: number): { month: number; chance: number }[] {
  const scenario = scenarioOf({
    residents: 1000,
    months: 36,
    policy: WHOLE_GROUP_BUDGET,
    assumptions: { learning: { foresight } },
  });
  const seen: { month: number; chance: number }[] = [];
  run(consortium.makeWorld(scenario, KEY), scenario.months, ({ month, holders }) => {
    if (month >= 13) seen.push({ month, chance: (holders.list[0].belief.perElsewhere - BORNE) / (KEPT - BORNE) });
  });
  return seen;
}

const isJanuary = ({ month }: { month: number }) => month % 12 === 1;

describe('a holder of a budget', () => {
  it('without foresight is sure, month after month, that the year will end below it, until it does not fit', () => {
    const seen = beliefs(0);
    for (const { month, chance } of seen) expect([0, 1], `month ${month}`).toContain(Math.round(chance * 1e9) / 1e9);
    for (const { chance } of seen.filter(isJanuary)) expect(chance).toBeCloseTo(1, 12);
  });

  it('with full foresight is never sure in January', () => {
    for (const { chance } of beliefs(1).filter(isJanuary)) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }
  });

  it('with half of each believes the mean of both, where both see the same year', () => {
    const [none, half, full] = [0, 0.5, 1].map((foresight) => beliefs(foresight)[0].chance);
    expect(half).toBeCloseTo((none + full) / 2, 12);
  });

  it('that knows what it will spend is sure: of staying at or below the budget, or of passing it', () => {
    expect(chanceBelowBudget(100, 130, 1)).toBeLessThan(1e-12);
    expect(chanceBelowBudget(100, 100, 0)).toBe(1);
    expect(chanceBelowBudget(100, 100.01, 0)).toBe(0);
    expect(chanceBelowBudget(0, 0, 0)).toBe(1);
  });
});
