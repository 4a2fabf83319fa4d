// What every payment contract has to pass, on random years and terms: what it says one more unit earns is the derivative of
// the expected payment; it would pay the base year as billed; it reads what it says it reads; money has no unit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contract, Ledger, Margin } from '../../models/consortium/payment/contract.ts';
import { between } from './between.ts';
import { derivativeOfExpected, yearOf } from './contracts.ts';

/** What a margin says of each entry of the ledger; an entry avoided elsewhere counts against the settlement. */
const UNITS: Readonly<Record<string, { entry: keyof Ledger; margin: (margin: Margin) => number }>> = {
  'one more CNY billed by the holder': { entry: 'billed', margin: ({ perBilled }) => perBilled },
  'one CNY avoided at others': { entry: 'elsewhere', margin: ({ perElsewhere }) => -perElsewhere },
  'one more head': { entry: 'heads', margin: ({ perHead }) => perHead },
  'one more case of weight 1': { entry: 'weight', margin: ({ perCase }) => perCase },
  'better quality': { entry: 'quality', margin: ({ perQuality }) => perQuality },
};

// Spending ends the year normal around its forecast. The difference quotient (steps of 0.001 sd) errs by at most 3e-5 of a CNY
// per CNY, where all of a budget hangs on a threshold.
const TOLERANCE = 1e-4;

/** Registers, for each unit, that the contract's margin is the derivative of its expected settlement. */
function heldToItsDerivative(contract: Contract): void {
  it.each(Object.entries(UNITS))('says what %s earns: the derivative of the expected settlement', (_, unit) => {
    const check = fc.property(yearOf(contract), ({ outlook, terms, money }) => {
      const slope = derivativeOfExpected((ledger) => contract.settle(ledger, terms), outlook, unit.entry);
      const said = unit.margin(contract.margin(outlook, terms));
      const { ledger } = outlook;
      const oneCny = unit.entry === 'billed' || unit.entry === 'elsewhere' ? 1 : money / ledger[unit.entry];
      expect(Math.abs(said - slope) / oneCny).toBeLessThan(TOLERANCE);
    });
    fc.assert(check, { numRuns: 200, seed: 5 });
  });
}

const MONEY = ['billed', 'elsewhere', 'withinLimit', 'rate'] as const;

/** Registers the tests of one contract. */
export function propertiesOfContract(contract: Contract): void {
  heldToItsDerivative(contract);
  const years = yearOf(contract);
  const { settle, margin, reads, rate } = contract;

  if (rate !== undefined)
    it('would pay the base year as billed, at full quality and without a bonus', () => {
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

  it('never pays less for better quality', () => {
    const check = fc.property(years, between(0, 1), ({ outlook: { ledger }, terms, money }, other) => {
      const [worse, better] = [Math.min(ledger.quality, other), Math.max(ledger.quality, other)];
      const more = settle({ ...ledger, quality: better }, terms) - settle({ ...ledger, quality: worse }, terms);
      expect(more / money).toBeGreaterThanOrEqual(-1e-12);
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
}
