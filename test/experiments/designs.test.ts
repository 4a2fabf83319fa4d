// Designs: points that fill the unit cube as their inventors said. Expected points of the Sobol' sequence are those of scipy
// 1.17 (scipy.stats.qmc.Sobol, unscrambled), which uses the same directions (Joe and Kuo 2008).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../src/experiments/designs/latin-hypercube.ts';
import { morrisTrajectories, STEP } from '../../src/experiments/designs/morris.ts';
import { saltelliMatrices } from '../../src/experiments/designs/saltelli.ts';
import { MOST_DIMENSIONS, sobolSequence } from '../../src/experiments/designs/sobol-sequence.ts';

/** In which of `slices` equal slices a number from 0 to below 1 lies. */
const sliceOf = (slices: number) => (x: number) => Math.floor(x * slices);
const sorted = (numbers: readonly number[]) => [...numbers].sort((x, y) => x - y);
const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);
const column = (rows: readonly (readonly number[])[], k: number) => rows.map((row) => row[k]);

describe("the Sobol' sequence", () => {
  it('begins as published, in five dimensions', () => {
    expect(sobolSequence(8, 5)).toEqual([
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625],
      [0.125, 0.625, 0.375, 0.125, 0.125],
    ]);
  });

  it('agrees with scipy in high dimensions and late points', () => {
    const points = sobolSequence(1001, MOST_DIMENSIONS);
    const at = (point: number, dimensions: readonly number[]) => dimensions.map((k) => points[point][k]);
    expect(at(5, [0, 10, 73, 147, 199])).toEqual([0.875, 0.375, 0.375, 0.625, 0.375]);
    expect(at(1000, [0, 50, 100, 150, 199])).toEqual([
      0.2197265625, 0.3525390625, 0.7685546875, 0.0439453125, 0.8427734375,
    ]);
  });

  it.each([undefined, 'any seed'])('puts one of 64 points into each 64th of every dimension (seed %s)', (seed) => {
    const points = sobolSequence(64, MOST_DIMENSIONS, seed);
    for (let k = 0; k < MOST_DIMENSIONS; k++) expect(sorted(column(points, k).map(sliceOf(64)))).toEqual(upTo(64));
  });

  it('refuses more dimensions than it has directions for', () => {
    expect(MOST_DIMENSIONS).toBe(200);
    expect(() => sobolSequence(2, 201)).toThrow(RangeError);
  });
});

describe('a Latin hypercube', () => {
  it('has one point in each slice of every dimension, and the same ones for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 8 }), fc.string(), (count, k, seed) => {
        const axes = upTo(k).map((number) => ({ path: `number ${number}`, low: 0, high: 1 }));
        const points = latinHypercube(axes, count, seed);
        expect(latinHypercube(axes, count, seed)).toEqual(points);
        for (const { path } of axes)
          expect(sorted(points.map((point) => sliceOf(count)(point[path])))).toEqual(upTo(count));
      }),
    );
  });

  it('draws a range that spans more than tenfold evenly in its logarithm', () => {
    const points = latinHypercube([{ path: 'wide', low: 1, high: 100 }], 10, 'seed');
    expect(sorted(points.map(({ wide }) => Math.floor(5 * Math.log10(wide))))).toEqual(upTo(10));
  });

  it('draws no number otherwise because another is varied too', () => {
    const [one, other] = ['one', 'other'].map((path) => ({ path, low: 0, high: 1 }));
    const alone = latinHypercube([one], 5, 'seed').map((point) => point.one);
    expect(latinHypercube([other, one], 5, 'seed').map((point) => point.one)).toEqual(alone);
  });
});

describe('Morris trajectories', () => {
  it('change each parameter once, by two thirds of its range, on a grid of four levels', () => {
    for (const { points, order, rises } of morrisTrajectories(50, 7, 'seed')) {
      expect(sorted(order)).toEqual(upTo(7));
      for (const level of points.flat()) expect([0, 1 / 3, 2 / 3, 1]).toContain(level);
      order.forEach((moved, at) => {
        const change = points[at + 1].map((x, k) => x - points[at][k]);
        expect(change[moved]).toBeCloseTo(rises[moved] ? STEP : -STEP, 12);
        expect(change.filter((_, k) => k !== moved)).toEqual(Array(6).fill(0));
      });
    }
  });

  it('begin at every level equally often', () => {
    const starts = morrisTrajectories(4000, 1, 'seed').map(({ points }) => points[0][0]);
    // Each of four levels 1,000 times, standard deviation 27: five of them.
    for (const level of [0, 1 / 3, 2 / 3, 1])
      expect(Math.abs(starts.filter((start) => start === level).length - 1000)).toBeLessThan(137);
  });
});

describe("Saltelli's matrices", () => {
  it('take one column from B at a time', () => {
    const { a, b, ab } = saltelliMatrices(8, 3, 'seed');
    ab.forEach((matrix, parameter) => {
      matrix.forEach((row, at) => {
        expect(row).toEqual(a[at].map((x, k) => (k === parameter ? b[at][k] : x)));
      });
    });
    expect(a).not.toEqual(b);
  });
});
