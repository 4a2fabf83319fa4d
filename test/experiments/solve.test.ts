// Solving on worlds so simple that the answer is known: runs are answered with a formula instead of being made.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlannedRun } from '../../src/experiments/plan/index.ts';
import { crossings } from '../../src/experiments/solve/crossing.ts';
import { flips } from '../../src/experiments/solve/flip.ts';
import type { GoalQuestion } from '../../src/experiments/solve/questions.ts';
import { marginOf, solve } from '../../src/experiments/solve/solve.ts';
import { failed, finished, labelOf } from '../../src/experiments/sweep/finished-run.ts';
import { consortium, loadPlan, loadScenario, type Scenario, ScenarioError } from '../../src/index.ts';
import { brief } from '../scenario/reading.ts';

const scenarios = Object.fromEntries(
  ['fee-for-service', 'county-global-budget'].map((name) => {
    const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    return [name, loadScenario(text, { name })];
  }),
);
const BOTH = 'scenarios: [fee-for-service, county-global-budget]';
const plan = (...lines: readonly string[]) => loadPlan([BOTH, ...lines].join('\n'), { scenarios, file: 'p.yaml' });

type Run = PlannedRun<Scenario['policy'], Scenario['assumptions']>;
type Formula = (run: Run) => number;

const growthOf = ({ scenario }: Run) =>
  scenario.policy.payment.kind === 'prospective-global-budget' ? Number(scenario.policy.payment.growth) : 0;

/** Answers runs with one number for every measure; counts them. */
function answering(y: Formula, made: string[] = []) {
  return async function* (runs: readonly Run[]) {
    for (const run of runs) {
      made.push(run.key);
      const kept = (measure: string) => ({ measure, group: 'all', unit: '1', values: Float64Array.of(y(run)) });
      yield finished(labelOf(run), { months: [null], series: ['payer.balancePerHead', 'cost.perHead'].map(kept) });
    }
  };
}

/** Luck of five replicates. */
const LUCK = [30, -30, 10, 0, -10];
const balance: Formula = (run) => 100 - 1000 * growthOf(run) + LUCK[run.replicate];
const growth = (...goals: string[]) =>
  plan('replicates: 5', 'solve:', '  path: policy.payment.growth', '  low: 0', '  high: 0.4', '  goals:', ...goals);
const solved = (from: ReturnType<typeof plan>, y: Formula = balance, made: string[] = []) => {
  if (from.questions.solve === undefined) throw new Error('nothing is asked');
  return solve(consortium, from, from.questions.solve, answering(y, made));
};

describe('a goal', () => {
  const goal = (side: GoalQuestion['side'], limit: number, probability?: number): GoalQuestion => ({
    measure: 'm',
    of: undefined,
    against: undefined,
    side,
    limit,
    probability,
  });

  it('on average has the margin of the mean', () => {
    expect(marginOf(goal('atLeast', 2), [1, 2, 6])).toBe(1);
    expect(marginOf(goal('atMost', 2), [1, 2, 6])).toBe(-1);
  });

  it('with a chance has the margin of the draw that the chance hangs on', () => {
    const draws = [5, 1, 4, 2, 3];
    // Three in five must reach it: the third best is 3. 0.6 · 5 is a hair above 3 in binary.
    expect(marginOf(goal('atLeast', 2.5, 0.6), draws)).toBe(0.5);
    expect(marginOf(goal('atLeast', 2.5, 0.61), draws)).toBe(-0.5);
    expect(marginOf(goal('atMost', 2.5, 0.4), draws)).toBe(0.5);
    expect(marginOf(goal('atLeast', 1, 1), draws)).toBe(0);
  });
});

describe('crossings', () => {
  it('stand where straight lines between the values cross zero', () => {
    expect(crossings([0, 1, 2, 3], [-1, 3, 1, -1])).toEqual([
      { at: 0.25, rises: true },
      { at: 2.5, rises: false },
    ]);
    expect(crossings([0, 1], [0, 5])).toEqual([]);
  });
});

describe('solving for a growth rate', () => {
  it('finds where the mean breaks even, within the tolerance', async () => {
    const found = await solved(growth('    - {measure: payer.balancePerHead, atLeast: 0}'));
    const [{ from, to }] = found.stretches;
    expect(found.stretches).toHaveLength(1);
    expect(from).toMatchObject({ value: 0, beyond: undefined });
    expect(to.value).toBeCloseTo(0.1, 2);
    expect(to.value).toBeLessThanOrEqual(0.1 + 1e-12);
    expect((to.beyond ?? 0) - to.value).toBeLessThanOrEqual(0.4 / 256 + 1e-12);
    expect(to.binding).toEqual([0]);
    expect(found.shapes).toEqual([{ direction: 'falls', turns: [] }]);
    // The interval of the mean of five such draws, in growth: about ± 0.018 by the percentile bootstrap.
    const { low, high } = to.luck?.limits ?? { low: 0, high: 0 };
    expect(low).toBeGreaterThan(0.07);
    expect(low).toBeLessThan(0.09);
    expect(high).toBeGreaterThan(0.11);
    expect(high).toBeLessThan(0.13);
  });

  it('a chance of 80 % asks for the fourth best of five draws: 0.09 instead of 0.1', async () => {
    const found = await solved(growth('    - {measure: payer.balancePerHead, atLeast: 0, probability: 0.8}'));
    expect(found.stretches[0].to.value).toBeCloseTo(0.09, 2);
  });

  it('the narrower of two goals decides, and is named', async () => {
    const goals = [
      '    - {measure: payer.balancePerHead, atLeast: 0}',
      '    - {measure: payer.balancePerHead, atMost: 50}',
    ];
    const { stretches } = await solved(growth(...goals));
    expect(stretches).toHaveLength(1);
    expect(stretches[0].from.value).toBeCloseTo(0.05, 2);
    expect(stretches[0].from.binding).toEqual([1]);
    expect(stretches[0].to.binding).toEqual([0]);
  });

  it('says that nothing meets the goals', async () => {
    const { stretches, trials } = await solved(growth('    - {measure: payer.balancePerHead, atLeast: 5000}'));
    expect(stretches).toEqual([]);
    expect(trials).toHaveLength(9);
  });

  it('says where a goal turns back, and finds both stretches', async () => {
    const bowl: Formula = (run) => 1e4 * (growthOf(run) - 0.1) * (growthOf(run) - 0.3) + LUCK[run.replicate] / 100;
    const { stretches, shapes } = await solved(growth('    - {measure: payer.balancePerHead, atLeast: 0}'), bowl);
    expect(stretches).toHaveLength(2);
    expect(stretches[0].to.value).toBeCloseTo(0.1, 2);
    expect(stretches[1].from.value).toBeCloseTo(0.3, 2);
    expect(shapes[0].turns.length).toBeGreaterThan(0);
    expect(shapes[0].turns.every(({ isClear }) => isClear)).toBe(true);
  });

  it('less another scenario: luck that both share is gone', async () => {
    const found = await solved(
      growth('    - {measure: payer.balancePerHead, against: fee-for-service, atLeast: -150, probability: 1}'),
    );
    expect(found.stretches[0].to.value).toBeCloseTo(0.15, 2);
    expect(found.stretches[0].to.luck?.limits.low).toBeCloseTo(0.15, 6);
  });

  it('takes chances over the axes of the plan too', async () => {
    const found = await solved(
      plan(
        'replicates: 1',
        'axes: [{path: assumptions.altruism, values: [0.5, 0.7, 0.9, 1.1]}]',
        'solve: {path: policy.payment.growth, low: 0, high: 0.4, goals: [{measure: payer.balancePerHead, atLeast: 0, probability: 0.75}]}',
      ),
      (run) => 100 * run.scenario.assumptions.altruism - 1000 * growthOf(run),
    );
    // Three in four must break even: the second lowest altruism, 0.7.
    expect(found.draws).toBe(4);
    expect(found.stretches[0].to.value).toBeCloseTo(0.07, 2);
  });

  it('makes every run once', async () => {
    const made: string[] = [];
    await solved(growth('    - {measure: payer.balancePerHead, atLeast: 0}'), balance, made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('tells a run that failed', async () => {
    const asked = growth('    - {measure: payer.balancePerHead, atLeast: 0}');
    const failing = async function* (runs: readonly Run[]) {
      for (const run of runs) yield failed(labelOf(run), 'RangeError: beds');
    };
    if (asked.questions.solve === undefined) throw new Error('nothing is asked');
    await expect(solve(consortium, asked, asked.questions.solve, failing)).rejects.toThrow(/failed: RangeError: beds/);
  });
});

describe('flipping a recommendation', () => {
  const asked = plan(
    'replicates: 5',
    'flip: {measure: cost.perHead, vary: [assumptions.altruism, assumptions.choice.travel]}',
  );
  const isBudget = ({ scenario }: Run) => scenario.name === 'county-global-budget';
  /** The budget saves as long as altruism is below 1, whatever travel costs. */
  const cost: Formula = (run) =>
    1000 + LUCK[run.replicate] + (isBudget(run) ? 50 * (run.scenario.assumptions.altruism - 1) : 0);
  const flipped = (y: Formula) => {
    if (asked.questions.flip === undefined) throw new Error('nothing is asked');
    return flips(consortium, asked, asked.questions.flip, answering(y));
  };

  it('finds the value at which the ranking turns, and says which assumption turns it nowhere', async () => {
    const { rows, best, difference } = await flipped(cost);
    expect(best).toBe(1);
    expect(difference.mean).toBeCloseTo(50 * (0.78 - 1), 9);
    expect(rows.map(({ range }) => range.path)).toEqual(['assumptions.altruism', 'assumptions.choice.travel']);
    expect(rows[0].flip?.value).toBeCloseTo(1, 9);
    expect(rows[0].flip?.distance).toBeCloseTo(0.22 / (rows[0].range.high - rows[0].range.low), 9);
    // Both arms have the same luck, so that none of it is left in where the ranking turns.
    expect(rows[0].flip?.luck?.limits.high).toBeCloseTo(1, 9);
    expect(rows[1].flip).toBeUndefined();
  });

  it('has nothing to flip where two policies do the same', async () => {
    await expect(flipped((run) => LUCK[run.replicate])).rejects.toThrow(/there is nothing to flip/);
  });
});

describe('a question of a plan', () => {
  function problems(...lines: readonly string[]): string[] {
    try {
      plan(...lines);
    } catch (error) {
      if (error instanceof ScenarioError) return error.problems.map(brief);
      throw error;
    }
    throw new Error('the plan was accepted');
  }
  const GOAL = 'goals: [{measure: cost.perHead, atMost: 2000}]';

  it.each([
    [`solve: {path: policy.payment.grwth, ${GOAL}}`, 'p.yaml:2:15 solve.path: unknown path -> policy.payment.growth'],
    [`solve: {path: policy.payment.kind, ${GOAL}}`, 'p.yaml:2:15 solve.path: not a number'],
    ['solve: {path: policy.payment.growth}', 'solve.goals: missing'],
    [
      'solve: {path: policy.payment.growth, goals: [{measure: cost.perhead, atMost: 1}]}',
      'wrong value -> cost.perHead',
    ],
    ['solve: {path: policy.payment.growth, goals: [{measure: cost.perHead}]}', 'solve.goals.0: no limit'],
    ['solve: {path: policy.payment.growth, goals: [{measure: cost.perHead, atMost: 1, atLeast: 0}]}', 'two limits'],
    [
      'solve: {path: policy.payment.growth, goals: [{measure: cost.perHead, atMost: 1, probability: 60}]}',
      'out of range',
    ],
    [`solve: {path: policy.payment.growth, low: 0.4, high: 0.1, ${GOAL}}`, 'a range without width'],
    [`solve: {path: policy.payment.growth, scenario: fee-for-servic, ${GOAL}}`, 'wrong value -> fee-for-service'],
    [`solve: {path: policy.payment.growth, scenario: fee-for-service, ${GOAL}}`, 'no parameter of fee-for-service'],
    ['flip: {measure: visits.perPerson}', 'flip.better: missing'],
    ['flip: {measure: cost.perHead, vary: [policy.consortium]}', 'no assumption with a plausible range'],
    ['flip: {measure: cost.perHead, between: [fee-for-service, fee-for-service]}', 'not two scenarios'],
    ['flip: {measure: cost.perHead, goal: 1}', 'unknown name'],
  ])('%s is refused', (line, expected) => {
    expect(problems(line).join('\n')).toContain(expected);
  });

  it('does not stand beside axes over policies, or over what it moves', () => {
    const axis = 'axes: [{path: policy.consortium.tightness, values: [0.1, 0.9], only: [county-global-budget]}]';
    expect(problems(axis, `solve: {path: policy.payment.growth, ${GOAL}}`).join()).toContain('a policy, beside solve');
    const altruism = 'axes: [{path: assumptions.altruism, values: [0.4, 0.8]}]';
    expect(problems(altruism, 'flip: {measure: cost.perHead}').join()).toContain('varies assumptions.altruism too');
  });
});
