// The last bit of every function, over 900,000 arguments, as one stored digest: whatever engine, version or machine
// runs this test has to produce the same bits. The digest moves only when a function is changed, which moves results.
import { expect, test } from 'vitest';
import { digestOf } from '../../src/engine/digest.ts';
import { createDraws, third } from '../../src/engine/draws.ts';
import * as maths from '../../src/engine/maths.ts';

const COUNT = 100_000;
const draws = createDraws([1, 2]);
/** Numbers from the draws, spread between the bounds. */
const spread = (index: number, low: number, high: number) =>
  Float64Array.from({ length: COUNT }, (_, i) => low + (high - low) * draws.uniform53(0, i, 0, index));

const gumbel = (x: number) => {
  draws.draw(1, x, 0, 0);
  return maths.gumbelFromBits(third(draws.words[0], draws.words[1], 2));
};

test('every bit of every function is the stored one', () => {
  const positive = spread(0, -40, 40).map(maths.exp);
  const series: [string, Float64Array][] = [
    ['exp', spread(1, -750, 715).map(maths.exp)],
    ['ln', positive.map(maths.ln)],
    ['log1p', spread(2, -1, 1).map(maths.log1p)],
    ['pow', spread(3, -9, 9).map((y, i) => maths.pow(positive[i], y))],
    ['sigmoid', spread(4, -20, 20).map(maths.sigmoid)],
    ['density', spread(5, -10, 10).map(maths.normalDensity)],
    ['cdf', spread(6, -10, 10).map(maths.normalCdf)],
    ['quantile', spread(7, 0, 1).map(maths.normalQuantile)],
    ['gumbel', Float64Array.from({ length: COUNT }, (_, i) => gumbel(i))],
  ];
  const table = series.map(([measure, values]) => ({ measure, unit: '1', group: '', value: 0, series: values }));
  // Stored on Node 20.20; Node 22.23 and 24.21 gave the same.
  expect(digestOf([table])).toBe('86deee8ccd31953a9de3c4be83a476a5b9820176c18517883cc4d78395463319');
});
