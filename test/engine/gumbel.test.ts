// The fast Gumbel quantile against its formula, for every one of its 2^21 arguments.
import { expect, test } from 'vitest';
import { gumbelFromBits, ln } from '../../src/engine/maths.ts';

const COUNT = 2097152;

test('every fast Gumbel is within 2e-5 of -ln(-ln u), and they never fall as u rises', () => {
  let worst = 0;
  let falls = 0;
  let previous = -Infinity;
  for (let bits = 0; bits < COUNT; bits++) {
    const found = gumbelFromBits(bits);
    const error = Math.abs(found + ln(-ln((bits + 0.5) / COUNT)));
    if (!(error <= worst)) worst = error;
    if (!(found > previous)) falls++;
    previous = found;
  }
  expect(worst).toBeLessThan(2e-5);
  expect(falls).toBe(0);
});

test('their mean and variance are those of the Gumbel distribution', () => {
  let sum = 0;
  let squares = 0;
  for (let bits = 0; bits < COUNT; bits++) {
    const g = gumbelFromBits(bits);
    sum += g;
    squares += g * g;
  }
  const mean = sum / COUNT;
  // Mean: Euler's constant 0.57721566; variance: π²/6. The midpoint rule leaves the last decimals open.
  expect(mean).toBeCloseTo(0.5772157, 4);
  expect(squares / COUNT - mean * mean).toBeCloseTo(Math.PI ** 2 / 6, 3);
});
