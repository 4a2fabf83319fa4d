// Plans: what may be written, how it is laid out, and that a run's key depends on nothing but the run.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trajectory } from '../../src/experiments/designs/morris.ts';
import { hashScenario, loadPlan, loadScenario, type Plan, pointsOf, runsOf, ScenarioError } from '../../src/index.ts';
import { brief } from '../scenario/reading.ts';

const shipped = (name: string) => {
  const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
  return loadScenario(text, { name });
};
const scenarios = {
  'fee-for-service': shipped('fee-for-service'),
  'county-global-budget': shipped('county-global-budget'),
};
const plan = (...lines: readonly string[]) => loadPlan(lines.join('\n'), { scenarios, file: 'p.yaml' });
const BOTH = 'scenarios: [fee-for-service, county-global-budget]';
const ONE = 'scenarios: [fee-for-service]';
const ALTRUISM = 'axes: [{path: assumptions.altruism, values: [0.4, 0.78, 1.2]}]';

function problems(...lines: readonly string[]): string[] {
  try {
    plan(...lines);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map(brief);
    throw error;
  }
  throw new Error('the plan was accepted');
}

const keys = (one: Plan) => [...runsOf(one)].map(({ key }) => key);

describe('a plan', () => {
  const small = plan(BOTH, ALTRUISM, 'replicates: 8', 'measures: [cost.perHead, quality.index]');

  it('is scenarios times axes times replicates', () => {
    expect(small.size).toMatchObject({ points: 3, cells: 6, runs: 48 });
    expect(new Set(keys(small)).size).toBe(48);
    expect([...runsOf(small)].map(({ index }) => index)).toEqual([...Array(48).keys()]);
  });

  it('lays out whole comparisons, one point after the other', () => {
    const first = [...runsOf(small)].slice(0, 16);
    expect(first.every(({ values }) => values[0] === 0.4)).toBe(true);
    expect(first.map(({ scenario }) => scenario.name)).toEqual([
      ...Array(8).fill('fee-for-service'),
      ...Array(8).fill('county-global-budget'),
    ]);
  });

  it('gives every scenario the same luck, replicate by replicate', () => {
    expect(new Set([...runsOf(small)].map(({ scenario }) => scenario.seed))).toEqual(new Set(['1']));
  });

  it('sets the very values of its points, and nothing else', () => {
    const [run] = [...runsOf(small)].slice(-1);
    expect(run.scenario.assumptions.altruism).toBe(1.2);
    const back = { ...run.scenario, assumptions: { ...run.scenario.assumptions, altruism: 0.78 }, replicates: 8 };
    expect(hashScenario(back)).toBe(hashScenario(scenarios['county-global-budget']));
  });

  it('gives the same plan again when it is read from what it is made of', () => {
    const { contents, scenarios: own } = small.source;
    expect(keys(loadPlan(contents as object, { scenarios: own }))).toEqual(keys(small));
  });
});

describe('the key of a run', () => {
  const before = keys(plan(BOTH, ALTRUISM, 'replicates: 2'));
  const after = (...lines: readonly string[]) => new Set(keys(plan(...lines)));

  it.each([
    [
      'a value is added',
      [BOTH, 'axes: [{path: assumptions.altruism, values: [0.4, 0.5, 0.78, 1.2]}]', 'replicates: 2'],
    ],
    ['a replicate is added', [BOTH, ALTRUISM, 'replicates: 3']],
    ['scenarios change places', ['scenarios: [county-global-budget, fee-for-service]', ALTRUISM, 'replicates: 2']],
    ['another measure is kept', [BOTH, ALTRUISM, 'replicates: 2', 'measures: every', 'monthly: true']],
    [
      'the values become a list',
      [
        BOTH,
        'design: {kind: list, points: [{assumptions.altruism: 1.2}, {assumptions.altruism: 0.78}, {assumptions.altruism: 0.4}]}',
        'replicates: 2',
      ],
    ],
  ])('stays when %s', (_, lines) => {
    const now = after(...lines);
    expect(before.filter((key) => !now.has(key))).toEqual([]);
  });

  it.each(['seed: 2', 'residents: 200', 'months: 36', 'set: {assumptions.choice.travel: 2}'])(
    'is another with %s',
    (line) => {
      const now = after(BOTH, ALTRUISM, 'replicates: 2', line);
      expect(before.filter((key) => now.has(key))).toEqual([]);
    },
  );
});

describe('a design', () => {
  const axes = [
    'axes:',
    '  - {path: assumptions.altruism}',
    '  - {path: policy.consortium.tightness, low: 0.2, high: 0.6}',
    '  - {path: setting.need.acuteHazard, low: 0.5, high: 0.7, scale: log}',
  ];
  const points = (design: string, ...lines: readonly string[]) => {
    const made = plan(ONE, 'replicates: 1', ...(lines.length === 0 ? axes : lines), `design: ${design}`);
    return pointsOf(made.axes, made.design);
  };

  it('grid turns the last axis fastest', () => {
    const two = [
      'axes:',
      '  - {path: months, values: [24, 36]}',
      '  - {path: residents, low: 100, high: 300, steps: 3}',
    ];
    expect(points('grid', ...two)).toEqual([
      [24, 100],
      [24, 200],
      [24, 300],
      [36, 100],
      [36, 200],
      [36, 300],
    ]);
    expect(() => points('zip', ...two)).toThrow(/different lengths \(2, 3\)/);
  });

  it('zip takes first values, then second values', () => {
    const two = ['axes:', '  - {path: months, values: [24, 36]}', '  - {path: residents, values: [100, 300]}'];
    expect(points('zip', ...two)).toEqual([
      [24, 100],
      [36, 300],
    ]);
  });

  it('list leaves what a point does not name as the scenario has it', () => {
    const made = plan(
      ONE,
      'design: {kind: list, points: [{}, {policy.payment.kind: capitation}, {policy.payment.overspendCovered: 0.5, policy.payment.kind: prospective-global-budget}]}',
      'replicates: 1',
    );
    expect(pointsOf(made.axes, made.design)).toEqual([
      [null, null],
      ['capitation', null],
      ['prospective-global-budget', 0.5],
    ]);
    const [, , { scenario }] = [...runsOf(made)];
    expect(scenario.policy.payment).toMatchObject({ kind: 'prospective-global-budget', overspendCovered: 0.5 });
  });

  it.each([
    ['{kind: latin-hypercube, points: 8}', 8],
    ['{kind: sobol, points: 8}', 8],
    ['{kind: morris, trajectories: 2}', 2 * 4],
    ['{kind: saltelli, rows: 2}', 2 * 5],
  ])('%s stays in the ranges and is the same for the same seed', (design, count) => {
    const made = points(design);
    expect(made).toHaveLength(count);
    expect(points(design)).toEqual(made);
    for (const [altruism, tightness, hazard] of made as [number, number, number][]) {
      expect(altruism).toBeGreaterThan(0);
      expect(tightness).toBeGreaterThanOrEqual(0.2);
      expect(tightness).toBeLessThanOrEqual(0.6);
      expect(hazard).toBeGreaterThanOrEqual(0.5 - 1e-12);
      expect(hazard).toBeLessThanOrEqual(0.7 + 1e-12);
    }
  });

  it('latin-hypercube has one point in every eighth of a range, evenly on the scale of that range', () => {
    const eighths = (values: readonly number[]) => values.map((share) => Math.floor(share * 8 + 1e-9)).sort();
    const made = points('{kind: latin-hypercube, points: 8}') as [number, number, number][];
    expect(eighths(made.map(([, tightness]) => (tightness - 0.2) / 0.4))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(eighths(made.map(([, , hazard]) => Math.log(hazard / 0.5) / Math.log(0.7 / 0.5)))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('morris changes one parameter at a time by two thirds of its range', () => {
    const made = points('{kind: morris, trajectories: 1}') as number[][];
    const steps = made.slice(1).map((point, at) => point.map((value, k) => Math.abs(value - made[at][k])));
    expect(steps.map((step) => step.filter((size) => size > 1e-12).length)).toEqual([1, 1, 1]);
    expect(Math.max(...steps.map((step) => step[1]))).toBeCloseTo((0.4 * 2) / 3, 12);
    expect(trajectory([true], [true], [0]).points).toEqual([[0], [2 / 3]]);
  });

  it('takes a group of assumptions for all that have a range', () => {
    const made = plan(ONE, 'axes: [{path: assumptions.choice}]', 'design: {kind: sobol, points: 2}', 'replicates: 1');
    expect(made.axes.length).toBeGreaterThan(5);
    expect(made.axes.every(({ path }) => path.startsWith('assumptions.choice.'))).toBe(true);
  });

  it('runs a point that repeats another once', () => {
    const made = plan(
      ONE,
      'axes: [{path: months, low: 24, high: 25}]',
      'design: {kind: sobol, points: 16}',
      'replicates: 1',
    );
    expect(made.size).toMatchObject({ points: 16, cells: 2, runs: 2 });
  });
});

describe('an axis', () => {
  it('with only leaves the other scenarios as they are, once', () => {
    const made = plan(
      BOTH,
      'axes: [{path: policy.payment.overspendCovered, values: [0, 0.5], only: [county-global-budget]}]',
      'replicates: 1',
    );
    expect([...runsOf(made)].map(({ scenario, values }) => [scenario.name, ...values])).toEqual([
      ['fee-for-service', null],
      ['county-global-budget', 0],
      ['county-global-budget', 0.5],
    ]);
  });

  it('on a number of the setting changes the place', () => {
    const made = plan(ONE, 'axes: [{path: setting.need.acuteHazard, values: [0.6]}]', 'replicates: 1');
    expect([...runsOf(made)][0].scenario.place?.changes).toEqual({ 'need.acuteHazard': 0.6 });
  });
});

describe('a wrong plan is refused with its line', () => {
  const axis = (text: string) => problems(ONE, `axes: [${text}]`);

  it.each<[string, readonly string[], RegExp]>([
    ['no map', ['[]'], /^p.yaml:1:1 : not a plan/],
    ['no scenarios', ['replicates: 3'], /scenarios: missing/],
    ['an unknown name', [ONE, 'axs: []'], /^p.yaml:2:1 axs: unknown name -> axes/],
    ['a scenario twice', ['scenarios: [fee-for-service, fee-for-service]'], /scenarios.1: written twice/],
    ['a scenario that is not there', ['scenarios: [fee-for-servic]'], /scenarios.0: wrong value -> fee-for-service/],
    ['replicates out of range', [ONE, 'replicates: 0'], /^p.yaml:2:13 replicates: out of range/],
    ['a seed that is a list', [ONE, 'seed: [1]'], /^p.yaml:2:\d+ seed: wrong type/],
    ['an unknown measure', [ONE, 'measures: [cost.perhead]'], /measures.0: wrong value -> cost.perHead/],
    ['an unknown group', [ONE, 'groups: [tier:grasroots]'], /groups.0: wrong value -> tier:grassroots/],
    ['a month that is none', [ONE, 'monthly: [0]'], /monthly.0: out of range/],
    [
      'a year that no run completes',
      [ONE, 'months: 30', 'yearly: [2, 3]'],
      /yearly: year 3 is not completed by any run/,
    ],
    ['a year that is none', [ONE, 'yearly: [0]'], /yearly.0: out of range/],
    ['a month after the last', [ONE, 'months: 24', 'monthly: [12, 25]'], /monthly: month 25 is after the last/],
    ['an unknown design', [ONE, 'design: gird'], /design: wrong value -> grid/],
    ['a design without its number', [ONE, ALTRUISM, 'design: sobol'], /design: incomplete/],
    [
      'a field of another design',
      [ONE, ALTRUISM, 'design: {kind: sobol, points: 4, rows: 2}'],
      /design.rows: unknown name/,
    ],
    ['a setting out of range', [ONE, 'set: {assumptions.altruism: 99}'], /set.assumptions.altruism: not in range/],
    [
      'a contradiction',
      [ONE, 'months: 24', 'set: {policy.payment.kind: capitation, policy.payment.start: 500}'],
      /start/,
    ],
    ['a schema of the future', [ONE, 'schemaVersion: 2'], /schemaVersion: wrong value/],
    ['1e999 points', [ONE, ALTRUISM, 'design: {kind: sobol, points: 1e999}'], /design.points: not a number/],
  ])('%s', (_, lines, expected) => expect(problems(...lines).join('\n')).toMatch(expected));

  it.each<[string, string, RegExp]>([
    [
      'an unknown path',
      '{path: assumptions.altruis, values: [1]}',
      /axes.0.path: unknown path -> assumptions.altruism/,
    ],
    [
      'a value out of range',
      '{path: assumptions.altruism, values: [1, 99]}',
      /p.yaml:2:\d+ axes.0.values.1: not in range/,
    ],
    ['a value twice', '{path: assumptions.altruism, values: [1, 1.0]}', /axes.0.values.1: written twice/],
    ['no values', '{path: assumptions.altruism}', /axes.0.values: missing/],
    ['an empty list', '{path: assumptions.altruism, values: []}', /axes.0.values: empty/],
    ['a range upside down', '{path: assumptions.altruism, low: 2, high: 1, steps: 3}', /without width/],
    ['words for a number', '{path: assumptions.altruism, values: [many]}', /axes.0.values.0: wrong value/],
    ['a group', '{path: assumptions.choice, values: [1]}', /axes.0.path: a group/],
    ['values and a range', '{path: assumptions.altruism, values: [1], low: 0.5}', /axes.0.low: not beside values/],
    ['the seed', '{path: seed, values: [1, 2]}', /unknown path/],
    [
      'what another kind has',
      '{path: policy.payment.overspendCovered, values: [0]}',
      /axes.0: no parameter of fee-for-service/,
    ],
    ['a number the place cannot have', '{path: setting.need.acuteHazard, values: [-1]}', /not in range/],
    ['only for nobody', '{path: residents, values: [200], only: [other]}', /axes.0.only.0: wrong value/],
    ['the same parameter twice', '{path: months, values: [24]}, {path: months, values: [36]}', /varies months twice/],
  ])('an axis with %s', (_, text, expected) => expect(axis(text).join('\n')).toMatch(expected));

  it('steps in a design that samples', () => {
    const lines = ['axes: [{path: assumptions.altruism, steps: 3}]', 'design: {kind: sobol, points: 4}'];
    expect(problems(ONE, ...lines).join('\n')).toMatch(/axes.0.steps: not for designs that sample/);
  });

  it('two names for one and the same run', () => {
    const text = 'design: {kind: list, points: [{}, {assumptions.altruism: 0.78}]}';
    expect(problems(ONE, text).join('\n')).toMatch(/asks for the very runs of/);
  });
});

describe('docs/batch.md', () => {
  const page = readFileSync(new URL('../../docs/batch.md', import.meta.url), 'utf8');
  const [example, axes] = Array.from(page.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text]) => text);

  it('begins with a plan of 48 runs', () => {
    expect(plan(example).size.runs).toBe(48);
  });

  it('shows axes that can be written so', () => {
    const each = axes.trim().split('\n').slice(1);
    expect(each).toHaveLength(5);
    for (const axis of each) {
      const hasValues = /values|steps/.test(axis);
      const made = plan(BOTH, 'axes:', axis, hasValues ? '' : 'design: {kind: sobol, points: 4}', 'replicates: 1');
      expect(made.axes.length).toBeGreaterThan(0);
    }
  });

  it('lists every key of a plan and every design', () => {
    for (const word of 'scenarios axes design replicates residents months seed set measures groups monthly yearly'.split(
      ' ',
    ))
      expect(page).toMatch(new RegExp(`\\| .*\`${word}\``));
    for (const word of 'grid zip list latin-hypercube sobol morris saltelli'.split(' ')) expect(page).toContain(word);
  });
});
