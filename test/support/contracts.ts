// Random years and terms of any contract, from its declaration, and the derivative of its expected settlement by brute force.
import fc from 'fast-check';
import type { Contract, Ledger, Outlook } from '../../models/consortium/payment/contract.ts';
import type { GroupDeclaration, ValueOf } from '../../src/scenario/declare.ts';
import { between } from './between.ts';
import { expectedOfNormal } from './expected-of-normal.ts';

export type Terms = ValueOf<GroupDeclaration>;

/** Draws any terms that a scenario file could state. */
export function termsOf(group: GroupDeclaration): fc.Arbitrary<Terms> {
  const fields = Object.entries(group.fields).map(([name, field]) => {
    if (field.type === 'choice') return [name, fc.constantFrom(...field.options)] as const;
    if (field.type === 'flag') return [name, fc.boolean()] as const;
    if (field.type !== 'number') throw new Error(`terms hold numbers, choices and flags; '${name}' is a ${field.type}`);
    const { min, max } = field;
    return [name, field.integer ? fc.integer({ min, max }) : between(min, max)] as const;
  });
  return fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<Terms>;
}

/** A year under a contract: what is expected of it, and the money at stake in it [CNY]. */
export interface Year {
  readonly terms: Terms;
  readonly outlook: Outlook;
  /** The year as it would have been spent had it been like its base year. */
  readonly base: Ledger;
  /** Spending or budget, whichever is more: the yardstick for differences in money. */
  readonly money: number;
}

const baseYear = fc
  .record({
    heads: fc.integer({ min: 100, max: 1_000_000 }),
    spendingPerHead: between(10, 5_000),
    outside: between(0, 0.6),
    risk: between(0.5, 2),
    casesPerHead: between(0.02, 0.3),
    others: between(0, 40),
    paidWithin: between(0, 1),
    // Between two thousandths, where no gate of quality lies: at a gate there is no slope.
    quality: fc.integer({ min: 0, max: 999 }).map((k) => (k + 0.5) / 1000),
  })
  .map(({ heads, spendingPerHead, outside, risk, casesPerHead, others, paidWithin, quality }): Ledger => {
    const spending = heads * spendingPerHead;
    const billed = spending * (1 - outside);
    const weight = heads * casesPerHead;
    return {
      billed,
      elsewhere: spending * outside,
      heads,
      risk,
      weight,
      othersWeight: weight * others,
      withinLimit: billed * paidWithin,
      quality,
      rate: 0,
    };
  });

/** Draws a year that spends from half to one and a half times what the contract's rate would have paid. */
export function yearOf({ terms, rate }: Contract): fc.Arbitrary<Year> {
  const drawn = { base: baseYear, terms: termsOf(terms), used: between(0.5, 1.5), error: between(0.005, 0.2) };
  return fc.record({ ...drawn, belowLimit: between(0, 1) }).map(({ base, terms: held, used, error, belowLimit }) => {
    const paying = rate?.fromBaseYear(base, held) ?? 0;
    const ledger = { ...base, rate: paying / used };
    const spending = base.billed + base.elsewhere;
    const outlook = { ledger, sd: (spending / used) * error, belowLimit };
    return { terms: held, outlook, base: { ...base, rate: paying }, money: spending / Math.min(1, used) };
  });
}

/** The year with more of one entry; what is billed falls in part on patients who are below their limit. */
function moved(ledger: Ledger, unit: keyof Ledger, by: number, belowLimit: number): Ledger {
  const withinLimit = ledger.withinLimit + (unit === 'billed' ? belowLimit * by : 0);
  return { ...ledger, withinLimit, [unit]: ledger[unit] + by };
}

/** Expected settlement when what the holder bills is normal around the ledger. */
function expected(pay: (ledger: Ledger) => number, { ledger, sd, belowLimit }: Outlook): number {
  return expectedOfNormal((z) => pay(moved(ledger, 'billed', sd * z, belowLimit)));
}

/** How much of an entry stands for one CNY of spending. */
function perCny(ledger: Ledger, unit: keyof Ledger): number {
  return unit === 'billed' || unit === 'elsewhere' ? 1 : ledger[unit] / (ledger.billed + ledger.elsewhere);
}

/** Slope of the expected settlement in one entry of the ledger, by a central difference of 0.001 sd of spending each way. */
export function derivativeOfExpected(pay: (ledger: Ledger) => number, outlook: Outlook, unit: keyof Ledger): number {
  const step = unit === 'quality' ? 1e-4 : 0.001 * outlook.sd * perCny(outlook.ledger, unit);
  const at = (by: number) => expected(pay, { ...outlook, ledger: moved(outlook.ledger, unit, by, outlook.belowLimit) });
  return (at(step) - at(-step)) / (2 * step);
}
