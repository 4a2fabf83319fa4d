// Comparing: one place, one set of assumptions, the same luck; only levers that differ are listed, and shared luck is worth runs.
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { tableText } from '../../web/compare/csv-text.ts';
import { leversAcross } from '../../web/compare/levers.ts';
import { luckOf } from '../../web/compare/luck.ts';

const parameter = (path: string, more: Partial<Parameter> = {}): Parameter => ({
  path,
  role: 'policy',
  type: 'number',
  title: path,
  unit: 'share',
  source: 'assumption',
  says: '',
  default: 0,
  ...more,
});
const lever = (value: number, start = 13, ramp = 0) => ({ value, start, ramp });
const parameters = [
  parameter('policy.payment.kind', { type: 'choice', default: 'items', options: ['items', 'budget'] }),
  parameter('policy.payment.retained', { kind: 'budget', default: 1 }),
  parameter('policy.tightness', { type: 'lever' }),
  parameter('assumptions.altruism', { role: 'assumption' }),
];
const none = { 'policy.payment.kind': 'items', 'policy.tightness': lever(0), 'assumptions.altruism': 1 };
const budget = { ...none, 'policy.payment.kind': 'budget', 'policy.payment.retained': 0.5 };
const differing = (...arms: Parameters<typeof leversAcross>[1][number][]) =>
  leversAcross(parameters, arms, 0)
    .filter(({ differs }) => differs)
    .map(({ parameter: { path } }) => path);

describe('levers across arms', () => {
  it('lists what differs, and neither what is alike nor what is assumed', () => {
    expect(differing(none, budget)).toEqual(['policy.payment.kind', 'policy.payment.retained']);
    expect(differing(none, { ...none, 'assumptions.altruism': 2 })).toEqual([]);
  });

  it('does not count a lever that only one contract has as long as it is not touched', () => {
    expect(differing(none, { ...budget, 'policy.payment.retained': 1 })).toEqual(['policy.payment.kind']);
  });

  it('counts when a lever moves, but not the date of one that does not', () => {
    expect(differing({ ...none, 'policy.tightness': lever(0, 25) }, none)).toEqual([]);
    const [early, late] = [lever(0.8), lever(0.8, 25)].map((held) => ({ ...none, 'policy.tightness': held }));
    expect(differing(early, late)).toEqual(['policy.tightness']);
  });

  it('marks arms that are as the reference, whichever it is', () => {
    const [first] = leversAcross(parameters, [none, budget, budget], 1);
    expect(first.asReference).toEqual([false, true, true]);
  });
});

describe('shared luck', () => {
  // t(0.975) by degrees of freedom 1 to 6, from any table of Student's distribution.
  const quantiles = { t95: [12.706, 4.303, 3.182, 2.776, 2.571, 2.447], t50: [1, 0.816, 0.765, 0.741, 0.727, 0.718] };
  const reference = [10, 20, 30, 40];

  it('gives a narrower interval where arms rise and fall together', () => {
    // Differences 1, 2, 1, 2: mean 1.5, standard deviation √(1/3); luck of its own: √((sd² + sd²)/4) with about 6 degrees.
    const luck = luckOf([11, 22, 31, 42], reference, quantiles);
    expect(luck?.difference).toBe(1.5);
    expect(luck?.paired).toBeCloseTo((3.182 * Math.sqrt(1 / 3)) / 2, 3);
    expect(luck?.unpaired).toBeGreaterThan(20);
    expect(luck?.timesRuns).toBeGreaterThan(500);
  });

  it('says nothing where nothing varies, or too few runs are there', () => {
    expect(luckOf([11, 21, 31, 41], reference, quantiles)).toBeUndefined();
    expect(luckOf([1, 2], [3, 4], quantiles)).toBeUndefined();
  });
});

describe('a table as CSV', () => {
  it('tells first what it is of, then names and units, then unrounded numbers', () => {
    const columns = [
      { name: 'scenario', unit: '' },
      { name: 'cost', unit: 'CNY' },
    ];
    const text = tableText(['seed 1\nnot a second line'], {
      columns,
      rows: [
        ['A, B', 1 / 3],
        ['C', null],
      ],
    });
    expect(text).toBe('# seed 1 not a second line\nscenario,cost (CNY)\n"A, B",0.3333333333333333\nC,\n');
  });
});
