// Validation as machinery: what a verdict says, what windows and indices count, what is printed of it, and whether 95 % intervals
// hold the truth as often as they say. The interval check runs more experiments with TIERWISE_LONG=1.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/index.ts';
import { createDraws } from '../../src/engine/draws.ts';
import { normalQuantile } from '../../src/engine/maths.ts';
import type { RunTable } from '../../src/engine/recorder.ts';
import type { Quantity } from '../../src/engine/validation.ts';
import { interval } from '../../src/experiments/statistics.ts';
import type { Read } from '../../src/experiments/validation/arms.ts';
import { simulatedEffect } from '../../src/experiments/validation/effects.ts';
import { sharesOver } from '../../src/experiments/validation/ensemble.ts';
import { machineryValues } from '../../src/experiments/validation/exact.ts';
import { passes } from '../../src/experiments/validation/validate.ts';
import { verdictOn } from '../../src/experiments/validation/verdict.ts';
import { concentration, windowMean } from '../../src/experiments/validation/windows.ts';
import { scenarioOf } from '../support/scenarios.ts';

const FEE_FOR_SERVICE = scenarioOf({});

const tableOf = (rows: Readonly<Record<string, readonly number[]>>): RunTable =>
  Object.entries(rows).map(([label, series]) => {
    const [measure, group = ''] = label.split(' ');
    return { measure, unit: '1', group, value: Number.NaN, series: Float64Array.from(series) };
  });

describe('the 95 % interval of replicates', () => {
  const EXPERIMENTS = process.env.TIERWISE_LONG ? 20_000 : 10_000;
  const draws = createDraws([11, 22]);

  it.each([4, 12])('of %i normal replicates holds the true mean in 94 to 96 of 100 experiments', (replicates) => {
    let held = 0;
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const values = Array.from(
        { length: replicates },
        (_, at) => 3 + 2 * normalQuantile(draws.uniform53(replicates, experiment, 0, at)),
      );
      const { low, high } = interval(values);
      if (low! <= 3 && high! >= 3) held += 1;
    }
    expect(held / EXPERIMENTS).toBeGreaterThanOrEqual(0.94);
    expect(held / EXPERIMENTS).toBeLessThanOrEqual(0.96);
  });
});

describe('what is read off the arms of an effect', () => {
  const before = [
    tableOf({ visits: [2, 2, 4], 'share tier:a': [0.5, 0.5, 0.25] }),
    tableOf({ visits: [4, 4, 4], 'share tier:a': [0.5, 0.5, 0.5] }),
  ];
  const after = [
    tableOf({ visits: [2, 3, 6], 'share tier:a': [0.5, 0.5, 0.25] }),
    tableOf({ visits: [4, 6, 6], 'share tier:a': [0.5, 0.5, 0.5] }),
  ];
  const of = (quantity: Quantity) => simulatedEffect({ quantity }, before, after);

  it('is a mean over the months of a window of the product of measures', () => {
    expect(windowMean(before[0], ['visits', 'share tier:a'], [1, 3])).toBeCloseTo(1, 12);
    expect(() => windowMean(before[0], ['beds'], [1, 3])).toThrow('beds');
  });

  it('leaves out months without a denominator', () => {
    expect(windowMean(tableOf({ price: [10, Number.NaN, 20] }), ['price'], [1, 3])).toBe(15);
  });

  it('is paired by replicate: a rise by half in each is 50 % without any spread', () => {
    expect(of({ of: ['visits'], change: 'relative', months: [2, 3] })).toEqual({ mean: 50, low: 50, high: 50 });
  });

  it('is a difference in the unit of the publication', () => {
    const { mean } = of({ of: ['visits', 'share tier:a'], change: 'difference', months: [2, 2], scale: 100 });
    expect(mean).toBeCloseTo(75, 12);
  });

  it('takes off an earlier window where growth is asked for', () => {
    const { mean } = of({ of: ['visits'], change: 'relative', months: [2, 3], less: [1, 1] });
    expect(mean).toBeCloseTo(50, 12);
  });

  it('compares odds: shares of 0.5 and 0.5 have a ratio of 1', () => {
    expect(of({ of: ['share tier:a'], change: 'odds-ratio', months: [1, 1] }).mean).toBe(1);
  });

  it('has a concentration index of −0.8 where the poorest fifth uses all, 0.8 where the richest does', () => {
    expect(concentration([5, 0, 0, 0, 0])).toBeCloseTo(-0.8, 12);
    expect(concentration([0, 0, 0, 0, 5])).toBeCloseTo(0.8, 12);
  });

  it('finds half the spread where luck is halved, with an interval around it', () => {
    const arm = (size: number) => [-2, -1, 0, 1, 2].map((luck) => tableOf({ cost: [100, 100 + size * luck] }));
    const quantity: Quantity = { of: ['cost'], change: 'spread', months: [2, 2], less: [1, 1] };
    const { mean, low, high } = simulatedEffect({ quantity }, arm(2), arm(1));
    expect(mean).toBeCloseTo(-50, 9);
    expect(low!).toBeLessThan(-50);
    expect(high!).toBeGreaterThan(-50);
  });
});

describe('the verdict', () => {
  const quantity: Quantity = { of: ['x'], change: 'relative', months: [1, 1] };
  const fall = { quantity, published: -10, low: -20, high: -5, hasInterval: false, expects: 'down' } as const;
  const at = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

  it('calls a sign right only where the whole interval lies on the published side', () => {
    expect(verdictOn(fall, at(-8, 2))).toEqual({ signRight: true, inside: null, magnitude: 'half to double' });
    expect(verdictOn(fall, at(-8, 9)).magnitude).toBe('no clear effect');
    expect(verdictOn(fall, at(8, 2))).toMatchObject({ signRight: false, magnitude: 'wrong sign' });
  });

  it('names the order of magnitude', () => {
    const words = [-2, -40, -0.5, -150].map((mean) => verdictOn(fall, at(mean, 0.1)).magnitude);
    expect(words).toEqual(['same order, smaller', 'same order, larger', 'less than a tenth', 'more than tenfold']);
  });

  it('hits or misses an interval only where one was printed', () => {
    expect(verdictOn({ ...fall, hasInterval: true }, at(-8, 1)).inside).toBe(true);
    expect(verdictOn({ ...fall, hasInterval: true }, at(-30, 1)).inside).toBe(false);
  });

  it('finds nothing where nothing was found: inside the band, whatever its sign', () => {
    const nothing = { ...fall, published: 0, low: -2, high: 2, expects: 'none' } as const;
    expect(verdictOn(nothing, at(1, 0.1)).signRight).toBe(true);
    expect(verdictOn(nothing, at(3, 5)).signRight).toBe(false);
  });

  it('takes the mean where one replicate gives no interval', () => {
    expect(verdictOn(fall, { mean: -8, low: null, high: null }).signRight).toBe(true);
  });
});

describe('the share of plausible settings that show a sign', () => {
  it('counts the draws in which the reform lies on the published side', async () => {
    const arm = (name: string) => ({ ...FEE_FOR_SERVICE, title: name, seed: name });
    const effect = { ...consortium.validation.effects.find(({ id }) => id === 'luohu-cost-after-a-year')! };
    const quantity: Quantity = { of: ['cost'], change: 'relative', months: [1, 1] };
    const read = { effect: { ...effect, quantity }, reference: arm('before'), reform: arm('after') };
    // In draw k the reform costs 97 + k against 100: below in three draws of five.
    const draws = [0, 1, 2, 3, 4].map((k) => (scenario: typeof FEE_FOR_SERVICE) => ({ ...scenario, months: 13 + k }));
    const shares = await sharesOver(
      draws,
      [read] as unknown as Read<never, never>[],
      async (jobs) =>
        jobs.map(({ scenario: { seed, months } }) => ({
          table: tableOf({ cost: [seed === 'after' ? 97 + months - 13 : 100] }),
          explanations: [],
        })),
      {},
    );
    expect(shares.get(effect.id)).toBeCloseTo(0.6, 12);
  });
});

describe('an exact value', () => {
  it.each([...machineryValues(), ...consortium.validation.exact()])('$id is what it must be: $title', (value) => {
    expect(passes(value), `expected ${value.expected}, got ${value.got}`).toBe(true);
  });

  it('is named once', () => {
    const ids = [...machineryValues(), ...consortium.validation.exact()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fails where it is not', () => {
    expect(passes({ id: 'x', title: '', source: '', expected: 1, got: 1.1, tolerance: 0.01 })).toBe(false);
    expect(passes({ id: 'x', title: '', source: '', expected: 'a', got: 'b', tolerance: 0 })).toBe(false);
  });
});
