// The fit finds what it is told to find: on a toy with known truth, and it says so when it cannot.
import { describe, expect, it } from 'vitest';
import type { Calibration, FitSize } from '../../src/engine/model.ts';
import { fit } from '../../src/experiments/fit.ts';
import { checkTargets, verdictOnTarget } from '../../src/experiments/target-table.ts';

const SIZE: FitSize = { residents: 1, months: 1, seeds: ['a'] };

/** Price = 3·fee, use = 10·exp(−price/30) roughly: two constants that pull at each other, one looked at rarely. */
const toy = (values: Record<string, number>, useTarget = 4): Calibration => ({
  setting: 'toy',
  changes: {},
  follows: [],
  elsewhere: () => toy(values, useTarget),
  values,
  knobs: [
    {
      path: 'fee',
      observation: 'price',
      target: 24,
      low: 0.1,
      high: 100,
      move: (value, seen, target) => value * (target / seen),
    },
    {
      path: 'wish',
      observation: 'use',
      target: useTarget,
      low: 0,
      high: 30,
      slow: true,
      move: (value, seen, target) => value + 0.8 * (target - seen),
    },
  ],
  targets: [
    {
      id: 'p',
      title: 'Price',
      unit: 'CNY',
      published: 24,
      low: 23,
      high: 25,
      sources: [],
      fitted: true,
      observation: 'price',
    },
    {
      id: 'x',
      title: 'Unseen',
      unit: '1',
      published: 1,
      low: 0,
      high: 2,
      sources: [],
      fitted: false,
      observation: 'nowhere',
    },
  ],
  observe: ({ fee, wish }, _size, slow) => new Map([slow ? ['use', wish / (1 + fee / 8)] : ['price', 3 * fee]]),
});

function last(calibration: Calibration, steps: number) {
  const run = fit(calibration, SIZE, { steps, tolerance: 0.01 });
  for (;;) {
    const { value, done } = run.next();
    if (done) return value;
  }
}

describe('fit', () => {
  it('finds the constants that give the targets, from far away', () => {
    const { values, worst } = last(toy({ fee: 50, wish: 0.5 }), 200);
    expect(worst).toBeLessThanOrEqual(0.01);
    expect(values.fee).toBeCloseTo(8, 1);
    expect(values.wish).toBeCloseTo(8, 0);
  });

  it('stops after the steps allowed and says which constant is furthest off', () => {
    const { step, worst, worstPath } = last(toy({ fee: 50, wish: 0.5 }), 3);
    expect(step).toBe(3);
    expect(worst).toBeGreaterThan(0.01);
    expect(['fee', 'wish']).toContain(worstPath);
  });
});

describe('a figure out of reach', () => {
  // Use of 400 would need a wish far above 30: the constant goes to its limit, is told, and does not hold the others up.
  it('leaves its constant at the limit, which the fit tells', () => {
    const { values, worst, pinned } = last(toy({ fee: 50, wish: 0.5 }, 400), 60);
    expect(values.wish).toBe(30);
    expect(pinned).toEqual(['wish']);
    expect(worst).toBeLessThanOrEqual(0.01);
    expect(values.fee).toBeCloseTo(8, 1);
  });
});

describe('the table of targets', () => {
  const rows = checkTargets(toy({ fee: 8, wish: 8 }), { fee: 8.4, wish: 8 }, SIZE);

  it('tells a miss', () => expect(rows[0]).toMatchObject({ simulated: 25.200000000000003, inside: false }));

  it('tells what the model does not measure', () => expect(rows[1]).toMatchObject({ simulated: null, inside: null }));
});

it('a thing without a published figure is shown as it was observed and judged by nothing', () => {
  const unknown = { id: 'n', title: 'Unknown', unit: '1', published: Number.NaN, low: Number.NaN, high: Number.NaN };
  const row = { ...unknown, sources: [], fitted: false, observation: 'kept' };
  const plain = toy({ fee: 8, wish: 8 });
  const calibration = { ...plain, targets: [row], observeReformed: () => new Map([['kept', 0.7]]) };
  const [seen] = checkTargets(calibration, plain.values, SIZE);
  expect(seen).toMatchObject({ simulated: 0.7, inside: null });
  expect(verdictOnTarget(seen)).toBe('without a figure');
});
