// The quick functions of choice stay as near to the exact ones as they say.
import { describe, expect, it } from 'vitest';
import { ln, lnNear, sigmoid, sigmoidNear } from '../../src/engine/maths.ts';

describe('lnNear', () => {
  it('is within 2e-5 of ln from 1 to 32,767', () => {
    let worst = 0;
    for (let k = 0; k <= 200_000; k++) {
      const x = 1 + (k / 200_000) ** 4 * 32765;
      worst = Math.max(worst, Math.abs(lnNear(x) - ln(x)));
    }
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(2e-5);
    expect(lnNear(1)).toBe(0);
    expect(lnNear(1e9)).toBeLessThan(ln(32768));
  });
});

describe('sigmoidNear', () => {
  it('is within 7e-6 of the logistic function everywhere, and 0 or 1 beyond ±12', () => {
    let worst = 0;
    for (let k = 0; k < 200_000; k++) {
      const x = -12 + (24 * (k + 0.37)) / 200_000;
      worst = Math.max(worst, Math.abs(sigmoidNear(x) - sigmoid(x)));
    }
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(7e-6);
    expect(sigmoidNear(-12)).toBe(0);
    expect(sigmoidNear(12)).toBe(1);
  });

  it('never falls as its argument rises', () => {
    let before = -1;
    for (let k = 0; k <= 100_000; k++) {
      const now = sigmoidNear(-13 + (26 * k) / 100_000);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
  });
});
