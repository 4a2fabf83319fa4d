// The one test a payment contract has to pass: what it says one more unit earns is the derivative of what it pays.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contract, Ledger, Margin } from '../../models/consortium/payment/contract.ts';
import { derivativeOfExpected, yearOf } from './contracts.ts';

/** What a margin says of each entry of the ledger; an entry avoided elsewhere counts against the settlement. */
const UNITS: Readonly<Record<string, { entry: keyof Ledger; margin: (margin: Margin) => number }>> = {
  'one more CNY billed by the holder': { entry: 'billed', margin: ({ perBilled }) => perBilled },
  'one CNY avoided at others': { entry: 'elsewhere', margin: ({ perElsewhere }) => -perElsewhere },
  'one more head': { entry: 'heads', margin: ({ perHead }) => perHead },
  'one more case of weight 1': { entry: 'weight', margin: ({ perCase }) => perCase },
  'better quality': { entry: 'quality', margin: ({ perQuality }) => perQuality },
};

// Spending ends the year normal around its forecast. The tolerance covers the quadrature (steps of 0.002 sd) and the
// difference quotient (steps of 0.02 sd): together below 3e-5 of a CNY per CNY.
const TOLERANCE = 1e-4;

/** Registers, for each unit, that the contract's margin is the derivative of its expected settlement on random years. */
export function heldToItsDerivative(contract: Contract): void {
  it.each(Object.entries(UNITS))('says what %s earns: the derivative of the expected settlement', (_, unit) => {
    const check = fc.property(yearOf(contract), ({ outlook, terms, money }) => {
      const slope = derivativeOfExpected((ledger) => contract.settle(ledger, terms), outlook, unit.entry);
      const said = unit.margin(contract.margin(outlook, terms));
      const { ledger } = outlook;
      const oneCny = unit.entry === 'billed' || unit.entry === 'elsewhere' ? 1 : money / ledger[unit.entry];
      expect(Math.abs(said - slope) / oneCny).toBeLessThan(TOLERANCE);
    });
    fc.assert(check, { numRuns: 100, seed: 5 });
  });
}
