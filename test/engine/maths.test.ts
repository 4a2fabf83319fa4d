// Edges, identities and stored bits of the elementary functions.
import { expect, test } from 'vitest';
import { exp, ln, log1p, pow, sigmoid } from '../../src/engine/maths.ts';

test('exp keeps the limits of the exponential', () => {
  expect(exp(0)).toBe(1);
  expect(exp(-0)).toBe(1);
  expect(exp(Infinity)).toBe(Infinity);
  expect(exp(-Infinity)).toBe(0);
  expect(exp(Number.NaN)).toBeNaN();
  // Largest argument that does not overflow, ln of the largest double: fdlibm e_exp.c.
  expect(exp(709.782712893384)).toBeLessThan(Infinity);
  expect(exp(709.7827128933841)).toBe(Infinity);
  expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
  expect(exp(-745.1332191019412)).toBe(0);
  expect(exp(Number.MIN_VALUE)).toBe(1);
});

test('ln keeps the limits of the logarithm', () => {
  expect(ln(1)).toBe(0);
  expect(ln(0)).toBe(-Infinity);
  expect(ln(-0)).toBe(-Infinity);
  expect(ln(-1)).toBeNaN();
  expect(ln(-Infinity)).toBeNaN();
  expect(ln(Number.NaN)).toBeNaN();
  expect(ln(Infinity)).toBe(Infinity);
  // ln 2^-1074 and ln of the largest double, rounded: 1074·ln2 and 1024·ln2 by mpmath.
  expect(ln(Number.MIN_VALUE)).toBe(-744.4400719213812);
  expect(ln(Number.MAX_VALUE)).toBe(709.782712893384);
});

test('log1p keeps small numbers and the limits', () => {
  expect(log1p(0)).toBe(0);
  expect(Object.is(log1p(-0), -0)).toBe(true);
  expect(log1p(1e-300)).toBe(1e-300);
  expect(log1p(-1)).toBe(-Infinity);
  expect(log1p(-2)).toBeNaN();
  expect(log1p(Infinity)).toBe(Infinity);
  expect(log1p(Number.NaN)).toBeNaN();
  expect(log1p(Number.MAX_VALUE)).toBe(709.782712893384);
});

// IEEE 754-2019, section 9.2.1; 1 to an infinite power is 1 there (ECMAScript says NaN).
test.each([
  [0, 2, 0],
  [0, -2, Infinity],
  [0, 0, 1],
  [Number.NaN, 0, 1],
  [Number.NaN, 1, Number.NaN],
  [2, Number.NaN, Number.NaN],
  [-8, 2, Number.NaN],
  [1, Infinity, 1],
  [1, 1e300, 1],
  [2, Infinity, Infinity],
  [2, -Infinity, 0],
  [0.5, Infinity, 0],
  [0.5, -Infinity, Infinity],
  [Infinity, 0.5, Infinity],
  [Infinity, -0.5, 0],
  [0, Infinity, 0],
  [0, -Infinity, Infinity],
  [1.0000000000000002, 1e19, Infinity],
  [0.9999999999999999, 1e19, 0],
  [1.0000000000000002, -1e19, 0],
  [1e300, 1e-20, 1],
  [2, 1024, Infinity],
  [2, -1074, 5e-324],
  [2, -1076, 0],
])('pow(%d, %d) is %d', (x, y, expected) => {
  expect(pow(x, y)).toBe(expected);
});

test('whole powers that a double can hold are exact', () => {
  for (let base = 1; base <= 30; base++) {
    for (let power = 0, exact = 1; exact <= Number.MAX_SAFE_INTEGER && power < 60; power++, exact *= base) {
      expect(pow(base, power)).toBe(exact);
    }
  }
});

test('the square root is the half power, to the last digit but one', () => {
  for (let x = 0.1; x < 1000; x *= 1.1) expect(Math.abs(pow(x, 0.5) / Math.sqrt(x) - 1)).toBeLessThan(2.3e-16);
});

test('sigmoid is a share that rises from 0 to 1 and is 1/2 at 0', () => {
  expect(sigmoid(0)).toBe(0.5);
  expect(sigmoid(-800)).toBe(0);
  expect(sigmoid(800)).toBe(1);
  // ln 3 is the log-odds of three quarters.
  expect(sigmoid(ln(3))).toBeCloseTo(0.75, 15);
  for (let x = -30; x < 30; x += 0.37) expect(sigmoid(x) + sigmoid(-x)).toBeCloseTo(1, 15);
});
