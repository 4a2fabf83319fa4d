// Sensitivity indices on functions whose indices are known exactly. Ishigami: Ishigami and Homma 1990, V₁ = (1 + bπ⁴/5)²/2,
// V₂ = a²/8, V₁₃ = b²π⁸(1/18 − 1/50). Sobol' G: Vᵢ = 1/(3(1 + aᵢ)²), V = Π(1 + Vᵢ) − 1, STᵢ = Vᵢ·Π_{j≠i}(1 + Vⱼ)/V
// (Saltelli and Sobol' 1995). Morris effects of Ishigami by enumeration of the grid; of Morris' own function of 20 inputs from
// 400,000 effects each.
import { describe, expect, it } from 'vitest';
import { morrisTrajectories, trajectory } from '../../src/experiments/designs/morris.ts';
import { saltelliMatrices } from '../../src/experiments/designs/saltelli.ts';
import { bootstrapLimits } from '../../src/experiments/sensitivity/bootstrap.ts';
import { elementaryEffects, morrisEffects } from '../../src/experiments/sensitivity/morris-effects.ts';
import { type SobolIndex, sobolIndices } from '../../src/experiments/sensitivity/sobol-indices.ts';
import { ishigami, linear, morris20, sobolG } from '../support/test-functions.ts';

type OfPoint = (point: readonly number[]) => number;

const LONG = process.env.TIERWISE_LONG === '1';
const [ROWS, NEAR] = LONG ? [16_384, 0.004] : [4096, 0.012];

function indicesOf(f: OfPoint, parameters: number, rows = ROWS): readonly SobolIndex[] {
  const { a, b, ab } = saltelliMatrices(rows, parameters, 'indices');
  const { indices } = sobolIndices({ a: a.map(f), b: b.map(f), ab: ab.map((one) => one.map(f)) }, 'limits');
  if (indices === 'no variance') throw new Error('no variance');
  return indices;
}

const booleans = (count: number): boolean[][] =>
  count === 0 ? [[]] : booleans(count - 1).flatMap((rest) => [true, false].map((one) => [one, ...rest]));
const orders = (items: readonly number[]): number[][] =>
  items.length === 0 ? [[]] : items.flatMap((one) => orders(items.filter((k) => k !== one)).map((o) => [one, ...o]));

describe('elementary effects', () => {
  it('of Ishigami over the whole grid are those of its enumeration', () => {
    const f = ishigami(7, 0.1);
    const all = booleans(3).flatMap((lower) =>
      booleans(3).flatMap((rises) => orders([0, 1, 2]).map((order) => trajectory(lower, rises, order))),
    );
    const effects = morrisEffects(
      all.map((walk) => elementaryEffects(walk, walk.points.map(f))),
      'seed',
    );
    const population = Math.sqrt((all.length - 1) / all.length);
    [7.704054, 0, 0].forEach((mu, i) => {
      expect(effects[i].mu).toBeCloseTo(mu, 5);
    });
    [7.704054, 7.875, 6.248796].forEach((muStar, i) => {
      expect(effects[i].muStar).toBeCloseTo(muStar, 5);
    });
    [6.248796, 7.875, 8.837132].forEach((sigma, i) => {
      expect((effects[i].sigma ?? Number.NaN) * population).toBeCloseTo(sigma, 5);
    });
  });

  it('of Morris’ own function find its ten important inputs and which of them interact', () => {
    expect(morris20(Array(20).fill(0))).toBeCloseTo(-327, 9);
    expect(morris20(Array(20).fill(1))).toBeCloseTo(-127, 9);
    expect(morris20(Array(20).fill(0.5))).toBeCloseTo(40 + 35 / 36, 9);
    const walks = morrisTrajectories(LONG ? 40_000 : 2000, 20, 'morris 1991');
    const effects = morrisEffects(
      walks.map((walk) => elementaryEffects(walk, walk.points.map(morris20))),
      'seed',
    );
    const published = [64.2, 63.8, 51.3, 63.8, 50.8, 43.3, 34.6, 37.6, 42.4, 37.6, ...Array<number>(10).fill(5.3)];
    const sigmas = [75.4, 75.4, 70.1, 75.5, 70, 52.2, 25.9, ...Array<number>(13).fill(6.6)];
    const errors = Math.sqrt(walks.length);
    effects.forEach(({ muStar, sigma }, i) => {
      // Five standard errors and the rounding of what is published.
      const near = (5 * sigmas[i]) / errors + 0.15;
      expect(Math.abs(muStar - published[i])).toBeLessThan(near);
      expect(Math.abs((sigma ?? Number.NaN) - sigmas[i])).toBeLessThan(near);
    });
  }, 60_000);

  it('of a straight line are its slopes and do not spread', () => {
    const walks = morrisTrajectories(6, 5, 'seed');
    const effects = morrisEffects(
      walks.map((walk) => elementaryEffects(walk, walk.points.map(linear))),
      'seed',
    );
    effects.forEach(({ mu, muStar, sigma, muStarLimits }, i) => {
      for (const slope of [mu, muStar, muStarLimits?.low, muStarLimits?.high]) expect(slope).toBeCloseTo(i + 1, 9);
      expect(sigma).toBeCloseTo(0, 9);
    });
  });

  it('from one trajectory have neither spread nor limits', () => {
    const [walk] = morrisTrajectories(1, 3, 'seed');
    const [effect] = morrisEffects([elementaryEffects(walk, walk.points.map(linear))], 'seed');
    expect(effect).toMatchObject({ sigma: null, muStarLimits: null });
  });
});

describe("Sobol' indices", () => {
  const g8 = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const g6 = [0, 0.5, 3, 9, 99, 99];
  const known: [string, OfPoint, number[], number[]][] = [
    [
      'Ishigami (7, 0.1)',
      ishigami(7, 0.1),
      [0.313905191147811, 0.442411144790041, 0],
      [0.557588855209959, 0.442411144790041, 0.243683664062148],
    ],
    [
      'Ishigami (7, 0.05)',
      ishigami(7, 0.05),
      [0.218518564427013, 0.686894643648693, 0],
      [0.313105356351307, 0.686894643648693, 0.0945867919242938],
    ],
    [
      "Sobol' G, eight inputs",
      sobolG(g8),
      [0.716192168879, 0.17904804222, 0.0236757741778, 0.00716192168879, ...Array<number>(4).fill(7.16192168879e-5)],
      [0.787144126659, 0.242198192818, 0.0343169101541, 0.0104603870652, ...Array<number>(4).fill(1.0494905192e-4)],
    ],
    [
      "Sobol' G, six inputs",
      sobolG(g6),
      [0.586781189767, 0.260791639896, 0.0366738243604, 0.00586781189767, 5.86781189767e-5, 5.86781189767e-5],
      [0.690085892325, 0.356173363781, 0.0563335422306, 0.00917057664219, 9.20083853638e-5, 9.20083853638e-5],
    ],
    ["Sobol' G, three alike", sobolG([0, 0, 0]), Array(3).fill(0.243243243243), Array(3).fill(0.432432432432)],
    ['Σ i·xᵢ', linear, [1, 4, 9, 16, 25].map((v) => v / 55), [1, 4, 9, 16, 25].map((v) => v / 55)],
    ['x₁·x₂', ([x, y]) => x * y, [3 / 7, 3 / 7], [4 / 7, 4 / 7]],
  ];

  it.each(known)(
    'of %s are the analytic ones',
    (_, f, first, total) => {
      indicesOf(f, first.length).forEach((index, i) => {
        expect(Math.abs(index.first - first[i])).toBeLessThan(NEAR);
        expect(Math.abs(index.total - total[i])).toBeLessThan(NEAR);
      });
    },
    300_000,
  );

  it('come with limits that hold the truth for most parameters', () => {
    const [truth, found] = [known[2], indicesOf(known[2][1], 8, 256)];
    const held = found.filter(
      ({ total, totalLimits: { low, high } }, i) =>
        low <= truth[3][i] && truth[3][i] <= high && low <= total && total <= high,
    );
    expect(held.length).toBeGreaterThanOrEqual(6);
  });

  it('of a parameter that changes nothing are 0, exactly, limits included', () => {
    const [, idle] = indicesOf(([x]) => x, 2, 64);
    const none = { low: 0, high: 0 };
    expect(idle).toEqual({ first: 0, firstLimits: none, total: 0, totalLimits: none });
  });

  it('of a model that never changes are said not to exist', () => {
    // 0.1 + 0.1 + … rounds, so that a computed variance would not be 0.
    const constant = Array(10).fill(0.1);
    const { variance, mean, indices } = sobolIndices({ a: constant, b: constant, ab: [constant] }, 'seed');
    expect({ variance, mean, indices }).toEqual({ variance: 0, mean: 0.1, indices: 'no variance' });
  });
});

describe('the bootstrap', () => {
  it('gives the mean of 400 even numbers its standard error', () => {
    const values = Array.from({ length: 400 }, (_, k) => k);
    const [{ low, high }] = bootstrapLimits(400, 'seed', (cases) => [
      cases.reduce((sum, k) => sum + values[k], 0) / cases.length,
    ]);
    // ± 1.96 · 115.5/√400 = ± 11.3 around 199.5.
    expect(low).toBeGreaterThan(199.5 - 13);
    expect(low).toBeLessThan(199.5 - 9.7);
    expect(high).toBeGreaterThan(199.5 + 9.7);
    expect(high).toBeLessThan(199.5 + 13);
  });

  it('is the same for the same seed', () => {
    const once = () => bootstrapLimits(20, 'a', (cases) => [cases[0]]);
    expect(once()).toEqual(once());
  });
});
