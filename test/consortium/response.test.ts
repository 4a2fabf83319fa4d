// One rule for every decision: weigh money against patients (Ellis and McGuire 1986), x* = x_patient + W·money/(α·k).
//
// The published rows state a benefit B(q) = b1·q − b2·q²/2 and a weight α on it. They map to the rule by x_patient = b1/b2,
// where B′ = 0; k = b2; money per unit = payment − cost borne.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimalDecision } from '../../models/consortium/one-rule.ts';
import { between } from '../support/between.ts';

const PLAIN = 1;

/** Services per patient under B = 10q − q²/2. */
const services = (altruism: number, money: number) => optimalDecision(10, PLAIN, money, altruism, 1);
const COST = 4;

describe('Ellis and McGuire 1986, B = 10q − q²/2 and a unit cost of 4 of which the provider bears the share s', () => {
  it.each([
    { altruism: 0.5, share: 1, services: 2 },
    { altruism: 0.5, share: 0.5, services: 6 },
    { altruism: 0.5, share: 0, services: 10 },
    { altruism: 0.8, share: 1, services: 5 },
    { altruism: 0.8, share: 0.5, services: 7.5 },
    { altruism: 1, share: 1, services: 6 },
    { altruism: 1.5, share: 1, services: 22 / 3 },
  ])('weight $altruism and share $share give $services services', ({ altruism, share, services: expected }) => {
    expect(services(altruism, -share * COST)).toBeCloseTo(expected, 12);
  });

  it('the first best, B′ = 4 at q = 6, is reached by bearing the share s = α, for any α up to 1', () => {
    const check = fc.property(between(0.05, 1), (altruism) => {
      expect(services(altruism, -altruism * COST)).toBeCloseTo(6, 12);
    });
    fc.assert(check, { numRuns: 200, seed: 1 });
  });
});

describe('a fee above or below cost', () => {
  // Textbook algebra of the same benefit: q = B′⁻¹((c − p)/α).
  it.each([
    { fee: 0, services: 6 },
    { fee: 2, services: 8 },
    { fee: 4, services: 10 },
    { fee: 6, services: 12 },
  ])('of $fee against a cost of 4 gives $services services', ({ fee, services: expected }) => {
    expect(services(1, fee - COST)).toBeCloseTo(expected, 12);
  });

  // q* = (α·b1 + r − c)/(α·b2), the oracle for any quadratic benefit.
  it('gives (α·b1 + r − c)/(α·b2) for any quadratic benefit', () => {
    const any = fc.record({
      altruism: between(0.05, 5),
      b1: between(0, 20),
      b2: between(0.1, 5),
      fee: between(0, 20),
      cost: between(0, 20),
    });
    const check = fc.property(any, ({ altruism, b1, b2, fee, cost }) => {
      const oracle = (altruism * b1 + fee - cost) / (altruism * b2);
      expect(optimalDecision(b1 / b2, PLAIN, fee - cost, altruism, b2)).toBeCloseTo(oracle, 8);
    });
    fc.assert(check, { numRuns: 300, seed: 2 });
  });
});

describe('the rule', () => {
  const any = { best: between(-5, 5), weight: between(0, 3), money: between(-100, 100), altruism: between(0.05, 5) };

  it('is the peak of α·benefit + W·money: no decision to either side is better', () => {
    const check = fc.property(fc.record({ ...any, k: between(0.1, 50) }), ({ best, weight, money, altruism, k }) => {
      const worth = (x: number) => (-altruism * k * (x - best) ** 2) / 2 + weight * money * x;
      const chosen = optimalDecision(best, weight, money, altruism, k);
      expect(worth(chosen)).toBeGreaterThanOrEqual(worth(chosen + 0.01));
      expect(worth(chosen)).toBeGreaterThanOrEqual(worth(chosen - 0.01));
    });
    fc.assert(check, { numRuns: 300, seed: 4 });
  });

  it('leaves the patient’s best alone where no money reaches those who decide, or none is at stake', () => {
    expect(optimalDecision(0.7, 0, 1000, 0.78, 10)).toBe(0.7);
    expect(optimalDecision(0.7, 3, 0, 0.78, 10)).toBe(0.7);
  });
});
