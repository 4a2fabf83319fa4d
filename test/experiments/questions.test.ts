// The library's questions to plans, on real runs of few people: the same answers as the commands give.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frontier, loadPlan, loadScenario, Stopped, sensitivity, solve } from '../../src/index.ts';

const scenarios = Object.fromEntries(
  ['fee-for-service', 'county-global-budget'].map((name) => {
    const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    return [name, loadScenario(text, { name })];
  }),
);
const plan = (...lines: readonly string[]) =>
  loadPlan(
    [
      'scenarios: [fee-for-service, county-global-budget]',
      'residents: 100',
      'months: 24',
      'replicates: 2',
      ...lines,
    ].join('\n'),
    { scenarios },
  );

describe('the library', () => {
  it('says which policies are not dominated, against any of them', async () => {
    const goals = [
      { measure: 'cost.perHead', better: 'lower' },
      { measure: 'quality.index', better: 'higher' },
    ] as const;
    const [first, second] = await Promise.all(
      ['fee-for-service', 'county-global-budget'].map((reference) => frontier(plan(), { goals, reference })),
    );
    expect(first.standings.some(({ isOnFrontier }) => isOnFrontier)).toBe(true);
    // Turning the reference round turns every difference round, to the bit.
    expect(second.standings[0].differences[0].mean).toBe(-first.standings[1].differences[0].mean);
    expect(first.standings[0].differences[0].mean).toBe(0);
  });

  it('analyses the runs of a plan', async () => {
    const morris = plan('axes: [{path: assumptions.altruism}]', 'design: {kind: morris, trajectories: 1}');
    const { question, screened, runs } = await sensitivity(morris, { measures: ['cost.perHead'] });
    expect(question.arms.map(({ name }) => name)).toEqual(['fee-for-service', 'county-global-budget']);
    expect(screened[0].effects).toHaveLength(1);
    expect(runs).toBe(8);
  });

  it('solves, and stops when told to', async () => {
    const asked = plan(
      'solve: {path: policy.payment.growth, low: -0.2, high: 0.5, sections: 1, tolerance: 0.7,',
      '  goals: [{measure: payer.balancePerHead, atLeast: -1000000}]}',
    );
    const { solution, flips } = await solve(asked);
    expect(flips).toBeUndefined();
    expect(solution?.stretches).toHaveLength(1);
    expect(solution?.stretches[0]).toMatchObject({ from: { value: -0.2, beyond: undefined }, to: { value: 0.5 } });
    await expect(solve(asked, { signal: AbortSignal.abort() })).rejects.toThrow(Stopped);
  });
});
