// What the tests of the page say of colours, against published numbers.
import { expect, it } from 'vitest';
import { contrast, difference, labOf, seenWith } from './support/colours.ts';

it.each([
  // Pairs 1, 4, 7, 9, 13, 16, 17, 20, 25 and 34 of table 1 of Sharma, Wu and Dalal, 2005: the ones implementations get wrong.
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('CIEDE2000 of %j and %j is %f', (one, other, published) => {
  expect(difference(one, other)).toBeCloseTo(published, 4);
  expect(difference(other, one)).toBeCloseTo(published, 4);
});

it('CIELAB of white, black and red are those of the standards', () => {
  expect(labOf([1, 1, 1]).map((one) => Math.abs(one))).toEqual([
    expect.closeTo(100, 3),
    expect.closeTo(0, 2),
    expect.closeTo(0, 2),
  ]);
  expect(labOf([0, 0, 0])).toEqual([0, 0, 0]);
  // Lindbloom's calculator, sRGB, D65.
  expect(labOf([1, 0, 0])).toEqual([expect.closeTo(53.24, 1), expect.closeTo(80.09, 1), expect.closeTo(67.2, 1)]);
});

it('greys look the same to every eye, red and green of one lightness do not', () => {
  for (const eye of ['deuteranopia', 'protanopia'] as const) {
    for (const part of seenWith(eye, [0.5, 0.5, 0.5])) expect(part).toBeCloseTo(0.5, 3);
    const [red, green] = [[0.72, 0.36, 0.2] as const, [0.36, 0.52, 0.2] as const];
    const before = difference(labOf(red), labOf(green));
    expect(difference(labOf(seenWith(eye, red)), labOf(seenWith(eye, green)))).toBeLessThan(before / 2);
  }
});

it('contrast runs from 1 to 21', () => {
  expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).toBeCloseTo(21, 9);
  expect(contrast('rgb(119, 119, 119)', 'rgb(255, 255, 255)')).toBeCloseTo(4.48, 2);
  expect(contrast('rgb(9, 9, 9)', 'rgb(9, 9, 9)')).toBe(1);
});
