// The normal distribution against published and high-precision values, and its symmetries.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '../../src/engine/maths.ts';

const relative = (found: number, exact: number) => Math.abs(found / exact - 1);

// By mpmath 1.3; Abramowitz & Stegun 1964 table them to 15 decimals (table 26.1).
test.each([
  [0, 0.5],
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [2, 0.977249868051821],
  [3, 0.99865010196837],
])('Φ(%d) is %d as tabled', (z, expected) => {
  expect(normalCdf(z)).toBeCloseTo(expected, 14);
});

// By mpmath 1.3 at 60 digits: erfc(-z/√2)/2.
test.each([
  [-0.1, 0.460172162722971],
  [-0.7, 0.24196365222307303],
  [-1.3, 0.09680048458561033],
  [-2.5, 0.006209665325776135],
  [-4.75, 1.0170832425687032e-6],
  [-8, 6.220960574271784e-16],
  [-12.3, 4.5287069561587846e-35],
  [-20, 2.7536241186062337e-89],
  [-30, 4.906713927148187e-198],
  [-37, 5.725571222524577e-300],
])('Φ(%d) keeps its relative accuracy in the lower tail', (z, expected) => {
  expect(relative(normalCdf(z), expected)).toBeLessThan(1.5e-15);
});

// By mpmath 1.3 at 60 digits.
test.each([
  [0, 0.3989422804014327],
  [0.3, 0.3813878154605241],
  [-1.7, 0.09404907737688693],
  [5.1, 8.972435162383345e-7],
  [-12.34567, 3.193670090733475e-34],
  [30.123, 3.652257171513472e-198],
  [37.4, 7.31198534550511e-305],
])('φ(%d) keeps its relative accuracy', (z, expected) => {
  expect(relative(normalDensity(z), expected)).toBeLessThan(5e-16);
});

test('the limits of the distribution', () => {
  expect(normalCdf(-Infinity)).toBe(0);
  expect(normalCdf(Infinity)).toBe(1);
  expect(normalCdf(Number.NaN)).toBeNaN();
  expect(normalDensity(Infinity)).toBe(0);
  expect(normalDensity(-1e9)).toBe(0);
  expect(normalDensity(Number.NaN)).toBeNaN();
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(-0.1)).toBeNaN();
  expect(normalQuantile(1.1)).toBeNaN();
  expect(normalQuantile(Number.NaN)).toBeNaN();
});

// P(cost-effective) when the net benefit has mean 500 and standard deviation 2000: closed form, 12 decimals.
test('the chance that a policy is cost-effective', () => {
  expect(normalCdf(0.25)).toBeCloseTo(0.598706325683, 12);
});

// By mpmath 1.3, solving erfc(-z/√2)/2 = p at 40 digits (last digit open); one p for each branch of AS 241, and the usual 0.975.
test.each([
  [0.975, 1.959963984540054],
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167813],
  [1e-10, -6.361340902404056],
  [1e-20, -9.262340089798407],
])('Φ⁻¹(%d) is %d', (p, expected) => {
  expect(relative(normalQuantile(p), expected)).toBeLessThan(6e-16);
});

const z = fc.double({ min: -37, max: 37, noNaN: true });

test('a higher z never has a lower share below it', () => {
  fc.assert(
    fc.property(z, fc.double({ min: 1e-9, max: 1, noNaN: true }), (low, step) => {
      expect(normalCdf(low + step)).toBeGreaterThanOrEqual(normalCdf(low));
    }),
  );
});

test('the distribution is symmetric', () => {
  fc.assert(
    fc.property(z, (x) => {
      expect(normalDensity(-x)).toBe(normalDensity(x));
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(2.3e-16);
    }),
  );
});

test('the quantile undoes the distribution', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 3, noNaN: true }), (x) => {
      // An error of 1 ulp in p near 1 moves z by much more: hence the upper bound of 3.
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-13);
    }),
  );
});
