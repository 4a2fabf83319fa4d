// What holds of every payment contract, on random years and terms: what one more unit earns is the derivative of the expected
// payment; the base year would be paid as billed; money has no unit. A contract is held to this without a line here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../models/consortium/payment/contract.ts';
import { CONTRACTS } from '../../models/consortium/payment/index.ts';
import { yearOf } from '../support/contracts.ts';
import { heldToItsDerivative } from '../support/derivative.ts';

const MONEY = ['billed', 'elsewhere', 'withinLimit', 'rate'] as const;

describe.each(Object.entries(CONTRACTS))('%s', (_, contract) => {
  heldToItsDerivative(contract);
  const years = yearOf(contract);
  const { settle, margin, reads, rate } = contract;

  it.skipIf(rate === undefined)('would pay the base year as billed, at full quality and without a bonus', () => {
    const check = fc.property(years, ({ base, terms, money }) => {
      const plain = 'bonus' in terms ? { ...terms, bonus: 0 } : terms;
      expect(Math.abs(settle({ ...base, quality: 1 }, plain) - base.billed) / money).toBeLessThan(1e-12);
    });
    fc.assert(check, { numRuns: 200, seed: 11 });
  });

  it('depends on the entries of the ledger that it says it reads, and on no other', () => {
    const moved = new Set<string>();
    const check = fc.property(years, ({ outlook: { ledger }, terms }) => {
      for (const entry of Object.keys(ledger) as (keyof Ledger)[]) {
        const other = { ...ledger, [entry]: ledger[entry] * 1.3 + 0.1 };
        if (settle(other, terms) !== settle(ledger, terms)) moved.add(entry);
      }
    });
    fc.assert(check, { numRuns: 200, seed: 12 });
    expect([...moved].sort()).toEqual([...reads].sort());
  });

  it('pays a hundred times as many fen as yuan', () => {
    const check = fc.property(years, ({ outlook: { ledger }, terms, money }) => {
      const inFen = { ...ledger, ...Object.fromEntries(MONEY.map((entry) => [entry, 100 * ledger[entry]])) };
      expect(Math.abs(settle(inFen, terms) / 100 - settle(ledger, terms)) / money).toBeLessThan(1e-12);
    });
    fc.assert(check, { numRuns: 200, seed: 13 });
  });

  it('never pays less for better quality, nor for a higher rate at full quality', () => {
    const check = fc.property(years, fc.double({ min: 0, max: 1, noNaN: true }), (year, other) => {
      const { ledger } = year.outlook;
      const pay = (change: Partial<Ledger>) => settle({ ...ledger, ...change }, year.terms) / year.money;
      const [worse, better] = [Math.min(ledger.quality, other), Math.max(ledger.quality, other)];
      expect(pay({ quality: better })).toBeGreaterThanOrEqual(pay({ quality: worse }) - 1e-12);
      const rated = (factor: number) => pay({ quality: 1, rate: factor * ledger.rate });
      expect(rated(1 + other)).toBeGreaterThanOrEqual(rated(1) - 1e-12);
    });
    fc.assert(check, { numRuns: 300, seed: 14 });
  });

  it('counts a smaller deficit as a part of what is kept of spending avoided elsewhere', () => {
    const check = fc.property(years, ({ outlook, terms }) => {
      const { perElsewhere, inDeficit } = margin(outlook, terms);
      expect(inDeficit).toBeGreaterThanOrEqual(0);
      expect(inDeficit).toBeLessThanOrEqual(perElsewhere + 1e-12);
    });
    fc.assert(check, { numRuns: 200, seed: 15 });
  });
});
