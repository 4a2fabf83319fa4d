// Which policies are dominated, on numbers small enough to see.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frontierOf, frontierShares, type Goal } from '../../src/experiments/frontier/frontier.ts';
import { policiesOf } from '../../src/experiments/frontier/policies.ts';
import { cellsOf } from '../../src/experiments/plan/index.ts';
import { consortium, loadPlan, loadScenario } from '../../src/index.ts';

const COST: Goal = { measure: 'cost', better: 'lower' };
const QUALITY: Goal = { measure: 'quality', better: 'higher' };
const GOALS = [COST, QUALITY];
/** One world; a replicate a pair of cost and quality. */
const world = (...replicates: readonly (readonly [number, number])[]) => [replicates];

describe('a frontier', () => {
  const dear = world([120, 60], [122, 61], [118, 59]);
  const cheap = world([100, 50], [101, 51], [99, 49]);
  const worse = world([110, 50], [111, 51], [109, 49]);
  const even = world([100, 50], [101, 51], [99, 49]);

  it('holds the cheap and the good, not the one that is dearer for nothing', () => {
    const standings = frontierOf([cheap, dear, worse], GOALS, 0);
    expect(standings.map(({ isOnFrontier }) => isOnFrontier)).toEqual([true, true, false]);
    expect(standings[2].dominatedBy).toEqual([{ policy: 0, isClear: true }]);
    expect(standings[2].differences[0]).toMatchObject({ mean: 10, low: 10, high: 10 });
    expect(standings.map(({ shareOfDraws }) => shareOfDraws)).toEqual([1, 1, 0]);
  });

  it('lets policies that do the same stand together', () => {
    const standings = frontierOf([cheap, even], GOALS, 0);
    expect(standings.map(({ isOnFrontier }) => isOnFrontier)).toEqual([true, true]);
  });

  it('turns round with the goal', () => {
    const dearer: Goal = { measure: 'cost', better: 'higher' };
    const standings = frontierOf([cheap, dear, worse], [dearer, QUALITY], 0);
    expect(standings.map(({ isOnFrontier }) => isOnFrontier)).toEqual([false, true, false]);
  });

  it('says where luck may have decided: pairs that differ by −1, 2 and 2 have an interval around 1 that holds 0', () => {
    const lucky = world([99, 50], [103, 51], [101, 49]);
    const [, standing] = frontierOf([cheap, lucky], GOALS, 0);
    expect(standing.dominatedBy).toEqual([{ policy: 0, isClear: false }]);
    expect(standing.differences[0].mean).toBeCloseTo(1, 12);
    // Student: 1 ± 4.3027·√3/√3.
    expect(standing.differences[0].low).toBeCloseTo(1 - 4.3027, 4);
    // Draw by draw the dear one is the cheaper once in three.
    expect(standing.shareOfDraws).toBeCloseTo(1 / 3, 12);
  });

  it('averages worlds within a replicate before luck is judged', () => {
    const two = [
      [
        [1, 0],
        [3, 0],
      ],
      [
        [11, 0],
        [9, 0],
      ],
    ];
    const [standing] = frontierOf([two, two], GOALS, 0);
    expect(standing.levels[0]).toEqual({ mean: 6, low: 6, high: 6 });
  });

  it('shares of draws count each draw on its own', () => {
    const a = [[1], [2], [3], [4]];
    const b = [[2], [1], [3], [5]];
    expect(frontierShares([a, b], [COST])).toEqual([3 / 4, 2 / 4]);
  });
});

describe('policies of a plan', () => {
  const scenarios = Object.fromEntries(
    ['fee-for-service', 'county-global-budget'].map((name) => {
      const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
      return [name, loadScenario(text, { name })];
    }),
  );
  const found = (...axes: string[]) => {
    const design = axes[0].startsWith('design') ? axes : ['axes:', ...axes];
    const plan = loadPlan(['scenarios: [fee-for-service, county-global-budget]', ...design].join('\n'), { scenarios });
    return policiesOf(plan.axes, cellsOf(consortium, plan));
  };
  const TIGHTNESS = '  - {path: policy.consortium.tightness, values: [0.2, 0.8], only: [county-global-budget]}';

  it('are scenarios and values of policy axes; other axes are worlds', () => {
    const { policies, worlds, at } = found(TIGHTNESS, '  - {path: assumptions.altruism, values: [0.4, 0.78, 1.2]}');
    expect(policies.map(({ name }) => name)).toEqual([
      'fee-for-service',
      'county-global-budget, tightness 0.2',
      'county-global-budget, tightness 0.8',
    ]);
    expect(worlds).toEqual([[0.4], [0.78], [1.2]]);
    expect(at[1][2]).toEqual([0.2, 1.2]);
    expect(at[0][2]).toEqual([null, 1.2]);
  });

  it('must all have been tried in every world', () => {
    const points =
      'design: {kind: list, points: [{policy.consortium.tightness: 0.2, assumptions.altruism: 0.4}, {policy.consortium.tightness: 0.8, assumptions.altruism: 0.8}]}';
    expect(() => found(points)).toThrow(/was not tried at .*cross policies with assumptions \(design grid\)/);
    expect(() => found('  - {path: assumptions.altruism, values: [1], only: [fee-for-service]}')).toThrow(
      /a world must be the same for all/,
    );
  });
});
