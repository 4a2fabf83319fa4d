// What a contract pays, against worked examples of Chinese payment arithmetic, and the rules of budgets. What holds of every
// contract is in contracts.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, plainLedger } from '../../models/consortium/payment/contract.ts';
import {
  CONTRACTS,
  margin,
  type PaymentTerms,
  type ServiceName,
  settle,
} from '../../models/consortium/payment/index.ts';
import { between } from '../support/between.ts';
import { yearOf } from '../support/contracts.ts';
import { scenarioOf } from '../support/scenarios.ts';

/** Terms as a scenario file states them, defaults filled in. */
const terms = (payment: object): PaymentTerms => scenarioOf({ policy: { payment } }).policy.payment;
const serviceTerms = (service: ServiceName, payment: object) =>
  scenarioOf({ policy: { services: { [service]: payment } } }).policy.services[service];

const totalControl = (overspendCovered: number) =>
  terms({ kind: 'fee-for-service-under-total-control', overspendCovered });
const prepaid = (overspendCovered: number, retained = 1, more: object = {}) =>
  terms({ kind: 'prospective-global-budget', overspendCovered, retained, ...more });

const million = 1e6;
/** A year of 10,000 heads at 600 CNY: a budget of 6.0 million. */
const underSixMillion = (billed: number, elsewhere = 0): Ledger => ({
  ...plainLedger(billed),
  elsewhere,
  heads: 10_000,
  rate: 600,
});

describe('worked examples of Chinese payment arithmetic', () => {
  const capped = (volume: number): Ledger => ({ ...plainLedger(volume * 100), heads: 1, rate: million });

  it('fee 100 under a cap of 1,000,000: a volume of 9,000 earns 900,000', () => {
    expect(settle(totalControl(0.4), capped(9_000))).toBe(900_000);
  });

  it('a volume of 11,000 with 40 % of the overspend covered earns 1,040,000', () => {
    expect(settle(totalControl(0.4), capped(11_000))).toBeCloseTo(1_040_000, 6);
  });

  it('capitation in name, settled on bills, earns the same; a reward of 10 % adds 10,000 to the 900,000', () => {
    const onBills = (reward: number) => terms({ kind: 'capitation-settled-on-bills', overspendCovered: 0.4, reward });
    expect(settle(onBills(0), capped(9_000))).toBe(900_000);
    expect(settle(onBills(0.1), capped(9_000))).toBeCloseTo(910_000, 6);
    expect(settle(onBills(0.1), capped(11_000))).toBeCloseTo(1_040_000, 6);
  });

  it('10,000 heads at 600 that spend 5.6 million leave 400,000; at 6.3 million, shared half, 150,000 is owed', () => {
    const transfer = (billed: number) => settle(prepaid(0.5), underSixMillion(billed)) - billed;
    expect(transfer(5.6 * million)).toBeCloseTo(400_000, 6);
    expect(transfer(6.3 * million)).toBeCloseTo(-150_000, 6);
  });

  it('a consortium with 6.0 million, 4.0 spent inside and 1.5 outside, keeps 500,000', () => {
    const year = underSixMillion(4 * million, 1.5 * million);
    expect(settle(prepaid(0), year) - year.billed).toBeCloseTo(500_000, 6);
  });

  it('the same consortium under capitation keeps 2.0 million, and 500,000 as a fund-holder', () => {
    const year = underSixMillion(4 * million, 1.5 * million);
    const kept = (fundHolding: number) => settle(terms({ kind: 'capitation', fundHolding }), year) - year.billed;
    expect(kept(0)).toBeCloseTo(2 * million, 6);
    expect(kept(1)).toBeCloseTo(500_000, 6);
  });

  it('70 % prepaid and 30 % × a quality of 0.9 of 6.0 million pay 5,820,000, per head or as a budget that is spent', () => {
    const year = { ...underSixMillion(6 * million), quality: 0.9 };
    const perHead = serviceTerms('grassrootsOutpatient', { kind: 'blended', feeShare: 0, withheld: 0.3 });
    expect(settle(perHead, year)).toBeCloseTo(5_820_000, 6);
    expect(settle(prepaid(0, 1, { withheld: 0.3 }), year)).toBeCloseTo(5_820_000, 6);
  });

  it('a DRG of mean cost 24,000 against 12,000 for all, at a base rate of 10,000, pays 20,000', () => {
    const stay = { ...plainLedger(23_000), weight: 24_000 / 12_000, rate: 10_000 };
    expect(settle(serviceTerms('inpatient', { kind: 'drg' }), stay)).toBe(20_000);
  });
});

describe('points on a budget of 1,000,000', () => {
  const points = serviceTerms('inpatient', { kind: 'points' });
  const paid = (own: number, others: number) =>
    settle(points, { ...plainLedger(0), weight: own, othersWeight: others, rate: million });

  it.each([
    { own: 8_000, others: 12_000, value: 50, pays: 400_000, paysOthers: 600_000 },
    { own: 10_000, others: 12_000, value: 45.4545, pays: 454_545.45, paysOthers: 545_454.55 },
    { own: 10_000, others: 15_000, value: 40, pays: 400_000, paysOthers: 600_000 },
  ])('$own against $others are worth $value each', ({ own, others, value, pays, paysOthers }) => {
    expect(paid(own, others)).toBeCloseTo(pays, 2);
    expect(paid(others, own)).toBeCloseTo(paysOthers, 2);
    expect(paid(own, others) / own).toBeCloseTo(value, 4);
  });
});

describe('an adjustment fund of 5 % of a budget of 6.0 million', () => {
  const transfer = (billed: number) => settle(prepaid(0.5, 1, { reserve: 0.05 }), underSixMillion(billed)) - billed;

  it('is not shared: of 500,000 left, 200,000 is kept', () => {
    expect(transfer(5.5 * million)).toBeCloseTo(200_000, 6);
  });

  it('pays for an overspend first: nothing is owed until the whole budget is spent, then half of what goes beyond', () => {
    expect(transfer(5.7 * million)).toBeCloseTo(0, 6);
    expect(transfer(6 * million)).toBeCloseTo(0, 6);
    expect(transfer(6.3 * million)).toBeCloseTo(-150_000, 6);
  });
});

/** A year of care below, at or above its budget; the terms drawn with it are left aside. */
const year = yearOf(CONTRACTS['prospective-global-budget']).map(({ outlook }) => {
  const ledger = { ...outlook.ledger, quality: 1 };
  return { ledger, sd: outlook.sd, budget: ledger.heads * ledger.rate };
});
const share = between(0, 1);

describe('the rules of a budget', () => {
  it('fee for service pays the bills, whatever a budget would say', () => {
    const check = fc.property(year, ({ ledger }) => {
      expect(settle(terms({ kind: 'fee-for-service' }), ledger)).toBe(ledger.billed);
    });
    fc.assert(check, { numRuns: 300, seed: 1 });
  });

  it('total control pays R up to B, then B + δ(R − B)', () => {
    const check = fc.property(year, share, ({ ledger, budget }, covered) => {
      const alone = { ...ledger, elsewhere: 0 };
      const due = alone.billed <= budget ? alone.billed : budget + covered * (alone.billed - budget);
      expect(settle(totalControl(covered), alone) / due).toBeCloseTo(1, 12);
    });
    fc.assert(check, { numRuns: 300, seed: 2 });
  });

  it('a prepaid budget pays R + r(B − R) below B, B + δ(R − B) above it; r = 1 and δ = 0 always pay B', () => {
    const check = fc.property(year, share, share, ({ ledger, budget }, covered, kept) => {
      const alone = { ...ledger, elsewhere: 0 };
      const left = budget - alone.billed;
      const due = left >= 0 ? alone.billed + kept * left : budget - covered * left;
      expect(settle(prepaid(covered, kept), alone) / due).toBeCloseTo(1, 12);
      expect(settle(prepaid(0, 1), alone) / budget).toBeCloseTo(1, 12);
    });
    fc.assert(check, { numRuns: 300, seed: 3 });
  });

  it('keeping a larger share of a surplus never lowers the reward, nor raises the gain from one more bill', () => {
    const check = fc.property(year, share, share, ({ ledger, sd }, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((kept) => prepaid(0.3, kept));
      expect(settle(more, ledger)).toBeGreaterThanOrEqual(settle(less, ledger));
      const perBilled = (held: PaymentTerms) => margin(held, { ledger, sd, belowLimit: 1 }).perBilled;
      expect(perBilled(more)).toBeLessThanOrEqual(perBilled(less));
    });
    fc.assert(check, { numRuns: 300, seed: 4 });
  });

  it('a stricter gate for quality never raises the payment, and a score at the gate passes it', () => {
    const check = fc.property(year, share, share, share, ({ ledger }, quality, one, other) => {
      const paid = (qualityGate: number) => settle(prepaid(0.3, 0.8, { qualityGate }), { ...ledger, quality });
      expect(paid(Math.max(one, other))).toBeLessThanOrEqual(paid(Math.min(one, other)));
      expect(paid(quality)).toBe(paid(0));
    });
    fc.assert(check, { numRuns: 300, seed: 5 });
  });
});
