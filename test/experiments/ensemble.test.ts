// History matching: what rules a setting out, how the numbers nobody knows are drawn, and what a comparison over many plausible
// settings says.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/index.ts';
import type { TargetRow } from '../../src/engine/model.ts';
import { thisThread } from '../../src/execution/this-thread.ts';
import { latinHypercube } from '../../src/experiments/designs/latin-hypercube.ts';
import { axesOf, drawEnsemble } from '../../src/experiments/ensemble.ts';
import { implausibility, implausibilityOf, isPlausible } from '../../src/experiments/implausibility.ts';
import { spreadOf } from '../../src/experiments/plausible.ts';
import { compare, DisagreementError, ensembleOf, inPlausible, loadScenario } from '../../src/index.ts';

describe('implausibility', () => {
  // Vernon, Goldstein and Bower 2010: I² = (z − E)² / (V_obs + V_model + V_sim), ruled out above 3.
  it('is the distance in standard deviations of all that is uncertain', () => {
    expect(implausibility(10, 7, [1, 0.5, 0.75])).toBe(2);
    expect(implausibility(10, 3, [1, 0.5, 0.75])).toBeCloseTo(14 / 3, 12);
  });

  it('is a normal likelihood: with it the posterior of a normal mean is the exact one', () => {
    // Prior N(0, 10²), ten observations of standard deviation 1 with mean 1.5; conjugate result by precision weighting.
    let [weight, first, second] = [0, 0, 0];
    for (let mu = -2; mu <= 5; mu += 1e-3) {
      const w = Math.exp(-(implausibility(1.5, mu, [1 / 10]) ** 2) / 2) * Math.exp(-(mu * mu) / 200);
      weight += w;
      first += w * mu;
      second += w * mu * mu;
    }
    const mean = first / weight;
    expect(mean).toBeCloseTo(1.498501498501, 10);
    expect(Math.sqrt(second / weight - mean * mean)).toBeCloseTo(0.316069770621, 10);
  });

  const target: TargetRow = {
    id: 'x',
    title: 'X',
    unit: 'days',
    published: 10,
    low: 10 - 1.96,
    high: 10 + 1.96,
    sources: [],
    fitted: true,
    observation: 'x',
  };

  it('of a figure reads its band as a 95 % interval and allows the model 5 % of a level', () => {
    // V_obs = 1, V_model = 0.25, no luck: |10 − 8| / √1.25.
    expect(implausibilityOf(target, [8])).toBeCloseTo(2 / Math.sqrt(1.25), 12);
    // Two seeds, 7 and 9: V_sim = 2/2.
    expect(implausibilityOf(target, [7, 9])).toBeCloseTo(2 / Math.sqrt(2.25), 12);
  });

  it('rules a setting out by its third worst figure', () => {
    expect(isPlausible([2, 1, 9, 9])).toBe(true);
    expect(isPlausible([2, 3.1, 9, 9])).toBe(false);
    expect(isPlausible([1, Number.NaN, 9, 9])).toBe(false);
  });
});

describe('a Latin hypercube', () => {
  const axes = [
    { path: 'a', low: 0, high: 1 },
    { path: 'b', low: 0.01, high: 1 },
  ];
  const points = latinHypercube(axes, 40, 's');

  it('puts one draw into each part of every range, evenly on the log scale where the range is wide', () => {
    const part = (values: number[]) => values.map((value) => Math.floor(40 * value)).sort((a, b) => a - b);
    const all = Array.from({ length: 40 }, (_, at) => at);
    expect(part(points.map(({ a }) => a))).toEqual(all);
    expect(part(points.map(({ b }) => Math.log(b / 0.01) / Math.log(100)))).toEqual(all);
  });

  it('gives the same draws for the same seed, others for another, whatever else is drawn', () => {
    expect(latinHypercube(axes, 40, 's')).toEqual(points);
    expect(latinHypercube(axes, 40, 't')).not.toEqual(points);
    expect(latinHypercube(axes.slice(1), 40, 's').map(({ b }) => b)).toEqual(points.map(({ b }) => b));
  });
});

describe('an ensemble of the county', () => {
  const [county] = consortium.calibrations;
  const axes = axesOf(consortium, county);

  it('draws assumptions and assumed numbers of the setting, never what the fit finds', () => {
    const paths = axes.map(({ path }) => path);
    expect(paths).toContain('assumptions.altruism');
    expect(paths).toContain('need.frailtySd');
    expect(paths.filter((path) => county.knobs.some((knob) => knob.path === path))).toEqual([]);
    expect(paths.filter((path) => county.follows.includes(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(100);
  });

  it('moves the constants in every draw and judges every fitted figure', () => {
    const size = { residents: 200, months: 24, seeds: ['a'] };
    const plan = { seed: 's', draws: 2, fitting: size, judging: size, steps: 2 };
    const draws = [...drawEnsemble(axes, county, plan)];
    expect(draws).toHaveLength(2);
    const [one, other] = draws.map(({ values }) => values);
    expect(one['choice.selfCare']).not.toBe(other['choice.selfCare']);
    expect(one['need.frailtySd']).not.toBe(other['need.frailtySd']);
    const fitted = county.targets.filter((row) => row.fitted).map(({ id }) => id);
    expect(fitted.filter((id) => !draws[0].implausibility.has(id)).length).toBeLessThan(3);
  });
});

describe.each(Object.keys(consortium.ensembles))('the stored ensemble of %s', (setting) => {
  it('keeps numbers that exist, within their limits, in as many draws as it says', async () => {
    const stored = await consortium.ensembles[setting as keyof typeof consortium.ensembles]();
    const draws = await ensembleOf(consortium, setting);
    expect(draws).toHaveLength(stored.rows.length);
    expect(draws.length).toBeGreaterThanOrEqual(10);
    expect(draws.length).toBeLessThanOrEqual(stored.drawn);
    const numbers = consortium.settings.find(({ name }) => name === setting)?.parameters ?? [];
    for (const { changes } of draws)
      for (const [path, value] of Object.entries(changes)) {
        const { min, max } = numbers.find((one) => one.path === path) ?? { min: Number.NaN, max: Number.NaN };
        expect(value >= min && value <= max, `${path} ${value}`).toBe(true);
      }
  });
});

describe('a comparison over plausible settings', () => {
  const shape = 'schemaVersion: 1\nsetting: china-county\nresidents: 150\nmonths: 24\nreplicates: 2\n';
  const load = (name: string, rest = '') => loadScenario(`${shape}title: ${name}\n${rest}`, { name });
  const rows = ['0.6 0.3', '0.9 0.3', '1.2 0.5'];
  const paths = ['assumptions.altruism', 'need.frailtySd'];
  const county = async () => ({ setting: 'china-county', seed: 's', drawn: 3, rule: '', misses: {}, paths, rows });
  const model = { ...consortium, ensembles: { 'china-county': county } };

  it('gives median, percentiles and the share of draws with the sign, each draw as if it were compared by itself', async () => {
    const [reference, bound] = [load('reference'), load('bound', 'policy:\n  consortium:\n    tightness: 0.8\n')];
    const comparison = await compare(reference, [bound]);
    const spread = await spreadOf(model, comparison, thisThread(model));
    expect(spread).toMatchObject({ setting: 'china-county', draws: 3, replicates: 2 });
    const alone = await Promise.all(
      (await ensembleOf(model, 'china-county')).map((draw) =>
        compare(inPlausible(model, reference, draw), [inPlausible(model, bound, draw)]),
      ),
    );
    const at = comparison.differences.findIndex(({ measure, group }) => measure === 'cost.perHead' && group === '');
    const values = alone.map(({ differences }) => differences[at].difference).sort((a, b) => a - b);
    // Percentiles between the sorted draws (Hyndman and Fan 1996, type 7): 5 % of two steps up from the lowest.
    const [a, b, c] = values;
    expect(spread.rows[at]).toMatchObject({ measure: 'cost.perHead', median: b });
    expect(spread.rows[at].low).toBeCloseTo(a + 0.1 * (b - a), 9);
    expect(spread.rows[at].high).toBeCloseTo(c - 0.1 * (c - b), 9);
    const sign = Math.sign(comparison.differences[at].difference);
    expect(spread.rows[at].sameSign).toBe(values.filter((value) => Math.sign(value) === sign).length / 3);
  });

  it('leaves an assumption as a scenario sets it', async () => {
    const [draw] = await ensembleOf(model, 'china-county');
    expect(inPlausible(model, load('a'), draw).assumptions.altruism).toBe(0.6);
    const kinder = load('b', 'assumptions:\n  altruism: 1.1\n');
    expect(inPlausible(model, kinder, draw).assumptions.altruism).toBe(1.1);
  });

  it('is refused where the setting has no draws', async () => {
    const comparison = await compare(load('a'), [load('b')]);
    await expect(spreadOf({ ...model, ensembles: {} }, comparison, thisThread(model))).rejects.toThrow(
      DisagreementError,
    );
  });
});
