// Contracts that share savings and losses against worked examples, and the spike of the margin at a threshold; contracts.test.ts
// holds every margin to the derivative of the expected payment.
import { describe, expect, it } from 'vitest';
import { type Ledger, plainLedger } from '../../models/consortium/payment/contract.ts';
import { sharedSavings } from '../../models/consortium/payment/shared-savings.ts';
import { settle } from '../../src/index.ts';

/** Money beside the bills, for a benchmark of one head at `rate`. */
const transfer = (contract: string, terms: object, rate: number, billed: number, heads = 1) =>
  (settle(contract, [{ id: 'x', heads, rate, billed, ...terms }])[0].value as number) - billed;

describe('shared savings', () => {
  const half = { sharedSavings: 0.5, savingsThreshold: 0.02, savingsCap: 0.1 };

  it('10 million, 5 % saved, minimum 2 %, share 50 %: 250,000; at exactly 2 % 100,000; 30 % saved ends at 10 %', () => {
    const paid = (spent: number) => transfer('shared-savings', half, 10e6, spent);
    expect(paid(9.5e6)).toBeCloseTo(250_000, 6);
    expect(paid(9.8e6)).toBeCloseTo(100_000, 6);
    expect(paid(9_800_001)).toBe(0);
    expect(paid(7e6)).toBeCloseTo(1_000_000, 6);
  });

  // Axene Health Partners, on minimum savings rates.
  it('500 USD a month against 495.50 over 125,000 months, share 50 %: 281,250; nothing under a minimum of 1 %', () => {
    const paid = (savingsThreshold: number) =>
      transfer('shared-savings', { ...half, savingsThreshold }, 500, 495.5 * 125_000, 125_000);
    expect(paid(0)).toBeCloseTo(281_250, 6);
    expect(paid(0.01)).toBe(0);
    expect(
      settle('savings-threshold', [{ id: 'x', people: 10_000, variation: 2, confidence: 0.9 }])[0].value,
    ).toBeCloseTo(0.0256, 4);
  });

  it('losses are owed only where a rate is set, from their own threshold, up to their own cap', () => {
    const owed = (spent: number, lossRate: number) =>
      transfer('shared-savings', { ...half, lossRate, lossThreshold: 0.01, lossCap: 0.03 }, 10e6, spent);
    expect(owed(11e6, 0)).toBe(0);
    expect(owed(10.05e6, 0.4)).toBe(0);
    expect(owed(10.5e6, 0.4)).toBeCloseTo(-200_000, 6);
    expect(owed(13e6, 0.4)).toBeCloseTo(-300_000, 6);
  });

  it('a quality gate withholds everything, a scale a part', () => {
    const paid = (quality: number, terms: object) =>
      transfer('shared-savings', { ...half, ...terms, quality }, 10e6, 9.5e6);
    expect(paid(0.69, { qualityGate: 0.7 })).toBe(0);
    expect(paid(0.8, { qualityGate: 0.7 })).toBeCloseTo(250_000, 6);
    expect(paid(0.8, { qualityScales: 'true' })).toBeCloseTo(200_000, 6);
  });
});

const outlookOf = (ledger: Ledger, sd: number) => ({ ledger, sd, belowLimit: 1 });

describe('the margin at a threshold', () => {
  it('share 50 %, forecast on the benchmark ± 2.15 %, minimum 3 %: one more CNY costs 0.146, not 0.041', () => {
    const ledger = { ...plainLedger(1e6), heads: 1, rate: 1e6 };
    const fields = Object.entries(sharedSavings.terms.fields).map(([name, { default: standard }]) => [name, standard]);
    const held = { ...Object.fromEntries(fields), savingsThreshold: 0.03, savingsCap: 1 };
    expect(sharedSavings.margin(outlookOf(ledger, 21_500), held).perElsewhere).toBeCloseTo(0.146, 3);
  });
});
