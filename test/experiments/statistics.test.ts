// Expected numbers: worked by hand with the tabled t(0.975, 7) = 2.36462425159 (NIST/SEMATECH e-Handbook, table 1.3.6.7.2,
// to more digits), and the exact zero of a difference with itself.
import fc from 'fast-check';
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { halfWidth, interval, mean, pairedDifferences, standardDeviation } from '../../src/experiments/statistics.ts';

const A = [102.1, 98.4, 105.3, 99.9, 101.2, 97.8, 103.6, 100.4];
const B = [100.0, 96.9, 103.1, 98.2, 99.0, 96.5, 101.1, 98.8];

describe('replicates', () => {
  it('paired, give mean, spread and interval of the difference', () => {
    const paired = pairedDifferences(B, A);
    expect(mean(paired)).toBeCloseTo(1.8875, 12);
    expect(standardDeviation(paired)).toBeCloseTo(0.41896982503, 11);
    expect(halfWidth(paired)).toBeCloseTo(0.350267539257, 11);
    const { low, high } = interval(paired);
    expect(low).toBeCloseTo(1.537232460743, 11);
    expect(high).toBeCloseTo(2.237767539257, 11);
  });

  it('use Student’s t for few: 12.706 with two', () => {
    expect(halfWidth([0, 2])).toBeCloseTo(12.706204736174694, 9);
  });

  it('have no interval when there is one, or one that is empty', () => {
    expect(interval([5])).toEqual({ mean: 5, low: null, high: null });
    expect(interval([5, Number.NaN])).toEqual({ mean: Number.NaN, low: null, high: null });
    expect(interval([]).mean).toBeNaN();
  });

  it('that are all the same have an interval of no width', () => {
    expect(interval([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3 });
  });

  it('of different number cannot be paired', () => {
    expect(() => pairedDifferences([1], [1, 2])).toThrow(RangeError);
  });

  it('shifted by a constant keep the width of their interval', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (list, shift) => {
        expect(halfWidth(list.map((value) => value + shift))).toBeCloseTo(halfWidth(list), 6);
      }),
    );
  });

  it('hold the true mean in about 95 of 100 intervals', () => {
    // 10,000 experiments of 8 sums of 12 uniforms each, which are all but normal; the seed is fixed.
    const uniform = alea('coverage');
    const draw = () => Array.from({ length: 12 }, () => uniform()).reduce((sum, one) => sum + one, -6);
    let covered = 0;
    for (let experiment = 0; experiment < 10_000; experiment++) {
      const { low, high } = interval(Array.from({ length: 8 }, draw));
      if ((low ?? 1) <= 0 && (high ?? -1) >= 0) covered++;
    }
    expect(covered / 10_000).toBeGreaterThan(0.94);
    expect(covered / 10_000).toBeLessThan(0.96);
  });
});
