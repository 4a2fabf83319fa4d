// What a contract pays, against worked examples; and what one more unit earns, against the derivative of the expected
// payment. A contract added to CONTRACTS is held to the derivative without a line here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceBelowBudget } from '../../models/consortium/payment/budget.ts';
import type { Contract, Ledger } from '../../models/consortium/payment/contract.ts';
import { CONTRACTS, type PaymentTerms, settle } from '../../models/consortium/payment/index.ts';
import { between } from '../support/between.ts';
import { derivativeOfExpected, termsOf } from '../support/contracts.ts';
import { scenarioOf } from '../support/scenarios.ts';

/** Terms as a scenario file states them, defaults filled in. */
const terms = (payment: object): PaymentTerms => scenarioOf({ policy: { payment } }).policy.payment;
const totalControl = (overspendCovered: number) =>
  terms({ kind: 'fee-for-service-under-total-control', overspendCovered });
const prepaid = (overspendCovered: number, retained = 1) =>
  terms({ kind: 'prospective-global-budget', overspendCovered, retained });
const million = 1e6;

describe('worked examples of Chinese payment arithmetic', () => {
  it('fee 100 under a cap of 1,000,000: a volume of 9,000 earns 900,000', () => {
    expect(settle(totalControl(0.4), { billed: 9_000 * 100, elsewhere: 0, heads: 1 }, million)).toBe(900_000);
  });

  it('a volume of 11,000 with 40 % of the overspend covered earns 1,040,000', () => {
    expect(settle(totalControl(0.4), { billed: 11_000 * 100, elsewhere: 0, heads: 1 }, million)).toBeCloseTo(
      1_040_000,
      6,
    );
  });

  it('10,000 heads at 600 that spend 5.6 million leave 400,000; at 6.3 million, shared half, 150,000 is owed', () => {
    const transfer = (billed: number) => settle(prepaid(0.5), { billed, elsewhere: 0, heads: 10_000 }, 600) - billed;
    expect(transfer(5.6 * million)).toBeCloseTo(400_000, 6);
    expect(transfer(6.3 * million)).toBeCloseTo(-150_000, 6);
  });

  it('a consortium with 6.0 million, 4.0 spent inside and 1.5 outside, keeps 500,000', () => {
    const ledger = { billed: 4 * million, elsewhere: 1.5 * million, heads: 10_000 };
    expect(settle(prepaid(0), ledger, 600) - ledger.billed).toBeCloseTo(500_000, 6);
  });

  it.todo('points (DIP, Jinhua) are not represented yet: 8,000 + 12,000 points on 1,000,000 pay 400,000 and 600,000');
  it.todo('DRG is not represented yet: 24,000 / 12,000 at a base rate of 10,000 pays 20,000');
  it.todo('a quality withhold is not represented yet: 70 % prepaid and 30 % × 0.9 of 6.0 million pay 5,820,000');
  it.todo('an adjustment fund of 5 % held for overspend is not represented yet');
});

/** A year of care, below, at or above its budget: heads × rate. */
const year = fc
  .record({
    heads: fc.integer({ min: 100, max: 1_000_000 }),
    rate: between(10, 5_000),
    used: between(0.5, 1.5),
    outside: between(0, 0.6),
    error: between(0.005, 0.2),
  })
  .map(({ heads, rate, used, outside, error }) => {
    const spending = heads * rate * used;
    const ledger: Ledger = { billed: spending * (1 - outside), elsewhere: spending * outside, heads };
    return { ledger, rate, budget: heads * rate, spending, sd: heads * rate * error };
  });
const share = between(0, 1);

describe('the rules of a budget', () => {
  it('fee for service pays the bills, whatever a budget would say', () => {
    const check = fc.property(year, ({ ledger, rate }) => {
      expect(settle(terms({ kind: 'fee-for-service' }), ledger, rate)).toBe(ledger.billed);
    });
    fc.assert(check, { numRuns: 300, seed: 1 });
  });

  it('total control pays R up to B, then B + δ(R − B)', () => {
    const check = fc.property(year, share, ({ ledger, rate, budget }, covered) => {
      const alone = { ...ledger, elsewhere: 0 };
      const due = alone.billed <= budget ? alone.billed : budget + covered * (alone.billed - budget);
      expect(settle(totalControl(covered), alone, rate) / due).toBeCloseTo(1, 12);
    });
    fc.assert(check, { numRuns: 300, seed: 2 });
  });

  it('a prepaid budget pays R + r(B − R) below B, B + δ(R − B) above it; r = 1 and δ = 0 always pay B', () => {
    const check = fc.property(year, share, share, ({ ledger, rate, budget }, covered, kept) => {
      const alone = { ...ledger, elsewhere: 0 };
      const left = budget - alone.billed;
      const due = left >= 0 ? alone.billed + kept * left : budget - covered * left;
      expect(settle(prepaid(covered, kept), alone, rate) / due).toBeCloseTo(1, 12);
      expect(settle(prepaid(0, 1), alone, rate) / budget).toBeCloseTo(1, 12);
    });
    fc.assert(check, { numRuns: 300, seed: 3 });
  });

  it('keeping a larger share of a surplus never lowers the reward, nor raises the gain from one more bill', () => {
    const { margin } = CONTRACTS['prospective-global-budget'];
    const check = fc.property(year, share, share, share, ({ ledger, rate }, one, other, chanceBelow) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((kept) => prepaid(0.3, kept));
      expect(settle(more, ledger, rate)).toBeGreaterThanOrEqual(settle(less, ledger, rate));
      const [before, after] = [less, more].map(
        (held) => margin({ ratePerHead: rate, chanceBelow }, held as Parameters<typeof margin>[1]).perBilled,
      );
      expect(after).toBeLessThanOrEqual(before);
    });
    fc.assert(check, { numRuns: 300, seed: 4 });
  });
});

// Spending ends the year normal around its forecast. The tolerance covers the quadrature (steps of 0.002 sd) and the
// difference quotient (steps of 0.02 sd): together below 3e-5 of a CNY per CNY.
const TOLERANCE = 1e-4;

describe.each(Object.entries(CONTRACTS))('%s: margin is the derivative of the expected settlement', (_, contract) => {
  const { settle: pay, margin } = contract as unknown as Contract;
  const check = (unit: 'billed' | 'elsewhere' | 'heads', seed: number) => {
    const property = fc.property(year, termsOf(contract.terms), ({ ledger, rate, budget, spending, sd }, held) => {
      const chanceBelow = chanceBelowBudget(budget, spending, sd);
      const earned = margin({ ratePerHead: rate, chanceBelow }, held);
      const slope = derivativeOfExpected((at) => pay(at, rate, held), ledger, unit, sd, rate);
      if (unit === 'billed') expect(Math.abs(earned.perBilled - slope)).toBeLessThan(TOLERANCE);
      else if (unit === 'elsewhere') expect(Math.abs(earned.perElsewhere + slope)).toBeLessThan(TOLERANCE);
      else expect(Math.abs(earned.perHead - slope) / rate).toBeLessThan(TOLERANCE);
    });
    fc.assert(property, { numRuns: 300, seed });
  };
  it('of one more CNY billed by the holder', () => check('billed', 5));
  it('of one CNY avoided at others', () => check('elsewhere', 6));
  it('of one more insured person', () => check('heads', 7));
});
