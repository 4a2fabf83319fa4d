// Closed forms of the literature, met by the product's own parts: what a contract says one more unit earns, put into the one
// rule for decisions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimalDecision } from '../../models/consortium/one-rule.ts';
import { type Ledger, plainLedger } from '../../models/consortium/payment/contract.ts';
import { CONTRACTS } from '../../models/consortium/payment/index.ts';
import { ratchet } from '../../models/consortium/payment/ratchet.ts';
import { between } from '../support/between.ts';

// B(q) = 10q − q²/2, a unit cost of 4: the patient's best is 10 services, the first best, B′ = 4, is 6.
const COST = 4;
const PATIENT_BEST = 10;
const FIRST_BEST = 6;
const BUDGET = 1000;

/** What the holder keeps of one CNY billed when the year's end is known: well below its budget, unless said otherwise. */
function kept(kind: string, terms: object, billed = BUDGET / 2): number {
  const ledger: Ledger = { ...plainLedger(billed), heads: 1, rate: BUDGET };
  const { margin } = CONTRACTS[kind];
  return margin({ ledger, sd: 0, belowLimit: 1 }, terms as Parameters<typeof margin>[1]).perBilled;
}

/** Services per patient at a fee, where a share of what is billed is kept. */
const services = (altruism: number, fee: number, keptShare: number) =>
  optimalDecision(PATIENT_BEST, 1, fee * keptShare - COST, altruism, 1);

const blend = (feeShare: number) => kept('blended', { feeShare, withheld: 0, bonus: 0 });
const budget = (retained: number) =>
  kept('prospective-global-budget', {
    retained,
    overspendCovered: 0,
    reserve: 0,
    withheld: 0,
    qualityGate: 0,
    qualityScales: false,
  });

describe('mixed reimbursement (Ellis and McGuire 1986): a blend that pays the cost of a service in part', () => {
  it.each([
    { altruism: 0.5, borne: 1, expected: 2 },
    { altruism: 0.5, borne: 0.5, expected: 6 },
    { altruism: 0.5, borne: 0, expected: 10 },
    { altruism: 0.8, borne: 1, expected: 5 },
    { altruism: 0.8, borne: 0.5, expected: 7.5 },
    { altruism: 1, borne: 1, expected: 6 },
    { altruism: 1.5, borne: 1, expected: 22 / 3 },
  ])('at weight $altruism and $borne of the cost borne gives $expected services', ({ altruism, borne, expected }) => {
    expect(services(altruism, COST, blend(1 - borne))).toBeCloseTo(expected, 12);
  });

  it('reaches the first best where the share borne is the weight on patients; neither pure payment does', () => {
    const check = fc.property(between(0.05, 0.95), (altruism) => {
      expect(services(altruism, COST, blend(1 - altruism))).toBeCloseTo(FIRST_BEST, 10);
      expect(services(altruism, COST, blend(0))).toBeLessThan(FIRST_BEST);
      expect(services(altruism, COST, blend(1))).toBeGreaterThan(FIRST_BEST);
    });
    fc.assert(check, { numRuns: 200, seed: 1 });
  });
});

describe('fee for service and capitation (Hennig-Schmidt, Selten and Wiesen 2011; Brosig-Koch et al.)', () => {
  it.each([
    { fee: 0, expected: 6 },
    { fee: 2, expected: 8 },
    { fee: 4, expected: 10 },
    { fee: 6, expected: 12 },
  ])('a fee of $fee against a cost of 4 gives $expected services', ({ fee, expected }) => {
    expect(services(1, fee, kept('fee-for-service', {}))).toBeCloseTo(expected, 12);
  });

  it('patients get more than is best for them under fees above cost, less under capitation, and a mix is nearer', () => {
    const capitation = kept('capitation', { riskAdjusted: true, fundHolding: 0 });
    const check = fc.property(between(4.5, 8), between(0.1, 3), (fee, altruism) => {
      const over = services(altruism, fee, kept('fee-for-service', {})) - PATIENT_BEST;
      const under = services(altruism, fee, capitation) - PATIENT_BEST;
      const mixed = services(altruism, fee, blend(0.5)) - PATIENT_BEST;
      expect(over).toBeGreaterThan(0);
      expect(under).toBeLessThan(0);
      expect(Math.abs(mixed)).toBeLessThan(Math.max(over, -under));
    });
    fc.assert(check, { numRuns: 200, seed: 2 });
  });

  it('a higher amount per head leaves what one more bill earns as it is', () => {
    const kinds = ['capitation', 'per-disease-head', 'blended'] as const;
    const terms = { riskAdjusted: true, fundHolding: 0.3, feeShare: 0.4, withheld: 0.1, bonus: 0.1 };
    const check = fc.property(between(1, 5000), fc.constantFrom(...kinds), (rate, kind) => {
      const { margin } = CONTRACTS[kind];
      const outlook = (perHead: number) => ({
        ledger: { ...plainLedger(500), heads: 1, rate: perHead },
        sd: 10,
        belowLimit: 1,
      });
      const perBilled = (perHead: number) => margin(outlook(perHead), terms as Parameters<typeof margin>[1]).perBilled;
      expect(perBilled(2 * rate)).toBe(perBilled(rate));
    });
    fc.assert(check, { numRuns: 100, seed: 3 });
  });
});

describe('savings shared on top of fee for service, fee 6 against a cost of 4', () => {
  const FEE = 6;
  it.each([
    { share: 0, expected: 12 },
    { share: 0.25, expected: 10.5 },
    { share: 0.5, expected: 9 },
    { share: 1, expected: 6 },
  ])('at a share of $share give $expected services', ({ share, expected }) => {
    expect(services(1, FEE, budget(share))).toBeCloseTo(expected, 12);
  });

  it('cut volume below the patient’s best only where the share passes 1 − c/p, a third', () => {
    const check = fc.property(between(0, 1), between(0.1, 3), (share, altruism) => {
      const volume = services(altruism, FEE, budget(share));
      const threshold = 1 - COST / FEE;
      if (share > threshold + 1e-9) expect(volume).toBeLessThan(PATIENT_BEST);
      if (share < threshold - 1e-9) expect(volume).toBeGreaterThan(PATIENT_BEST);
    });
    fc.assert(check, { numRuns: 300, seed: 4 });
  });
});

describe('a limit per head, settled on bills', () => {
  const terms = { reward: 0, overspendCovered: 0 };

  it('is a kink: a bill earns itself below the limit and nothing above it', () => {
    expect(kept('capitation-settled-on-bills', terms, 0.99 * BUDGET)).toBe(1);
    expect(kept('capitation-settled-on-bills', terms, 1.01 * BUDGET)).toBe(0);
  });

  it('leaves volume below the limit where fee for service has it, and a small reward changes little', () => {
    const volume = (reward: number) => services(1, 6, kept('capitation-settled-on-bills', { ...terms, reward }));
    expect(volume(0)).toBe(services(1, 6, 1));
    expect(volume(0.1)).toBeCloseTo(11.4, 12);
  });
});

// n holders, budget G, cost c a point: payoff G·q/Q − c·q; in the symmetric equilibrium Q = G(n − 1)/(c·n), v = c·n/(n − 1).
describe('points as a common pool, a budget of 1000 and a cost of 1 a point', () => {
  const pool = { groups: 1, poolSize: 1 };
  const points = CONTRACTS.points;
  type PointTerms = Parameters<typeof points.settle>[1];
  const year = (own: number, others: number): Ledger => ({
    ...plainLedger(0),
    weight: own,
    othersWeight: others,
    rate: 1000,
  });
  const terms = pool as PointTerms;

  it.each([
    { n: 2, total: 500, value: 2 },
    { n: 5, total: 800, value: 1.25 },
    { n: 10, total: 900, value: 1.111 },
    { n: 50, total: 980, value: 1.0204 },
  ])('$n holders race to $total points worth $value each', ({ n, total, value }) => {
    const ledger = year(total / n, total - total / n);
    expect(points.margin({ ledger, sd: 0, belowLimit: 1 }, terms).perCase).toBeCloseTo(1, 12);
    expect(points.settle(ledger, terms) / ledger.weight).toBeCloseTo(value, 3);
    expect(n * points.settle(ledger, terms)).toBeCloseTo(1000, 9);
    const profit = (own: number) => points.settle(year(own, ledger.othersWeight), terms) - own;
    for (const other of [0.5, 0.9, 1.1, 2])
      expect(profit(ledger.weight)).toBeGreaterThan(profit(other * ledger.weight));
  });
});

describe('the ratchet (Douven, McGuire and McWilliams 2015), without discounting', () => {
  it.each([
    { weight: 0.6, worth: -0.8 },
    { weight: 0.3, worth: 0.1 },
    { weight: 0.1, worth: 0.7 },
    { weight: 1 / 3, worth: 0 },
    { weight: 0, worth: 1 },
  ])('a CNY saved in a base year of weight $weight is worth $worth', ({ weight, worth }) => {
    expect(ratchet(weight, 1)).toBeCloseTo(worth, 12);
  });
});
