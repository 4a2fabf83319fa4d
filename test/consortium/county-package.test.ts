// The settlement statement of a Chinese county package: worked examples, and books that balance to the fen whatever happens.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PACKAGE_TIERS,
  type PackageTerms,
  type PackageYear,
  settlePackage,
} from '../../models/consortium/payment/county-package.ts';
import { settle } from '../../src/index.ts';
import { between } from '../support/between.ts';

const yuan = (cells: object) => settle('county-package', [{ id: 'county', ...cells }])[0];
const line = (cells: object, name: string) => yuan(cells).lines.find((found) => found.name.trim() === name)?.value;

describe('worked examples of Chinese payment arithmetic', () => {
  it('10,000 heads at 600 that cost 5.6 million leave 400,000; at 6.3 million, shared half, the holder owes 150,000', () => {
    const year = { heads: 10_000, rate: 600, overspendCovered: 0.5 };
    expect(yuan({ ...year, inside: 5.6e6 }).value).toBe(400_000);
    expect(yuan({ ...year, inside: 6.3e6 }).value).toBe(-150_000);
  });

  it('a consortium with 6.0 million, 4.0 spent inside and 1.5 outside, keeps 500,000', () => {
    expect(yuan({ heads: 10_000, rate: 600, inside: 4e6, outside: 1.5e6 }).value).toBe(500_000);
  });

  it('70 % prepaid and 30 % at a quality of 0.9: of 6.0 million, all spent on care, 5,820,000 are paid', () => {
    const year = { heads: 10_000, rate: 600, inside: 6e6, quality: 0.9, withheld: 0.3 };
    expect(6e6 + (yuan(year).value as number)).toBe(5_820_000);
    expect(line(year, 'released by the score')).toBe(1_620_000);
  });

  it('an adjustment fund of 5 % pays for an overspend first; what it does not need goes back to the payer', () => {
    const year = { heads: 10_000, rate: 600, reserve: 0.05, overspendCovered: 0.5 };
    expect(line({ ...year, inside: 5.9e6 }, 'covered by the reserve')).toBe(-200_000);
    expect(yuan({ ...year, inside: 5.9e6 }).value).toBe(0);
    expect(line({ ...year, inside: 5.9e6 }, 'Returned to the payer')).toBe(100_000);
    expect(yuan({ ...year, inside: 6.1e6 }).value).toBe(-50_000);
  });

  it('shares by tier are whole fen, and the county hospitals take what rounding leaves', () => {
    const year = {
      heads: 1,
      rate: 1,
      inside: 0.9,
      surplusVillage: 0.333,
      surplusTownship: 0.333,
      surplusCounty: 0.334,
    };
    expect(yuan(year).value).toBe(0.1);
    expect(['village clinics', 'township centres', 'county hospitals'].map((tier) => line(year, tier))).toEqual([
      0.03, 0.03, 0.04,
    ]);
  });
});

const share = between(0, 1);
const tiers = fc
  .tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 100 }))
  .map(([village, township, county]) => {
    const all = village + township + county;
    return { village: village / all, township: township / all, county: county / all };
  });
const terms: fc.Arbitrary<PackageTerms> = fc.record({
  retained: share,
  overspendCovered: share,
  reserve: between(0, 0.5),
  withheld: between(0, 0.5),
  qualityGate: share,
  qualityScales: fc.boolean(),
  surplusShares: tiers,
  deficitShares: tiers,
});
const fen = fc.nat(100_000_000_000);
const year: fc.Arbitrary<PackageYear> = fc.record({ budget: fen, inside: fen, outside: fen, quality: share });

describe('a statement adds up to the fen', () => {
  it('in every line', () => {
    const check = fc.property(year, terms, (of, held) => {
      const s = settlePackage(of, held);
      const amounts = Object.values(s).flatMap((value) => (typeof value === 'number' ? value : Object.values(value)));
      expect(amounts.every((value) => Number.isSafeInteger(value) && !Object.is(value, -0))).toBe(true);
      expect(s.reserve + s.available).toBe(of.budget);
      expect(s.released + s.forfeited).toBe(s.withheld);
      expect(of.inside + of.outside + s.surplus).toBe(s.available + s.deficit);
      expect(s.holderKeeps + s.payerKeeps).toBe(s.surplus);
      expect(s.fromReserve + s.payerBears + s.holderBears).toBe(s.deficit);
      expect(s.holderKeeps - s.holderBears - s.forfeited).toBe(s.holder);
      expect(PACKAGE_TIERS.reduce((sum, tier) => sum + s.tiers[tier], 0)).toBe(s.holder);
      // What the payer puts in is what care costs, what the holder gets and what comes back.
      expect(of.inside + of.outside + s.holder + s.returned).toBe(of.budget + s.payerBears);
    });
    fc.assert(check, { numRuns: 1000, seed: 1 });
  });

  it('and is what the contract of a prospective global budget settles, to the rounding of its lines', () => {
    const check = fc.property(year, terms, (of, held) => {
      const { surplusShares: _, deficitShares: __, ...rules } = held;
      const ledger = { heads: 1, rate: of.budget / 100, billed: of.inside / 100, elsewhere: of.outside / 100 };
      const row = { id: 'x', ...ledger, quality: of.quality, ...rules };
      const paid = settle('prospective-global-budget', [row])[0].value as number;
      expect(Math.abs(paid * 100 - of.inside - settlePackage(of, held).holder)).toBeLessThan(2.6);
    });
    fc.assert(check, { numRuns: 300, seed: 2 });
  });
});
