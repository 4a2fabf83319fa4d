// The sensitivity analysis of a plan, on runs answered with a formula: y = 1000·altruism·tightness + 7·travel, whose effects are known.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Outcomes } from '../../src/experiments/outcomes/outcomes.ts';
import { plannedStudy } from '../../src/experiments/sensitivity/planned.ts';
import type { Study } from '../../src/experiments/sensitivity/study.ts';
import { finished, labelOf } from '../../src/experiments/sweep/finished-run.ts';
import { consortium, loadPlan, loadScenario, runsOf, type Scenario } from '../../src/index.ts';
import { sensitivityCsv } from '../../src/results/sensitivity-csv.ts';
import { carryText, spreadText, workText } from '../../src/results/sensitivity-words.ts';

const scenarios = Object.fromEntries(
  ['fee-for-service', 'county-global-budget'].map((name) => {
    const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    return [name, loadScenario(text, { name })];
  }),
);

function studied(design: string, axes: readonly string[], arms: readonly string[]): Study {
  const text = [
    `scenarios: [${arms.join(', ')}]`,
    'replicates: 2',
    `design: ${design}`,
    'axes:',
    ...axes.map((axis) => `  - ${axis}`),
  ];
  const plan = loadPlan(text.join('\n'), { scenarios });
  const outcomes = new Outcomes();
  for (const run of runsOf(plan)) {
    const { policy, assumptions, name }: Scenario = run.scenario;
    const { value } = policy.consortium.tightness;
    const reform = name === 'county-global-budget' ? 1000 * assumptions.altruism * value : 0;
    const y = reform + 7 * assumptions.choice.travel + 50 * run.replicate;
    const series = [{ measure: 'cost.perHead', group: 'all', unit: '1', values: Float64Array.of(y) }];
    outcomes.add(finished(labelOf(run), { months: [null], series }));
  }
  return plannedStudy(plan, arms, ['cost.perHead'], outcomes) as Study;
}

const ALTRUISM = '{path: assumptions.altruism, low: 0.5, high: 1.5}';
const TRAVEL = '{path: assumptions.choice.travel, low: 1, high: 3}';
const TIGHT = '{path: policy.consortium.tightness, low: 0, high: 1, only: [county-global-budget]}';
const BOTH = ['fee-for-service', 'county-global-budget'];
const effects = ({ screened }: Study) => screened[0].effects.map(({ mu }) => mu);

describe('Morris trajectories of a plan', () => {
  it('give the effect of a move over the whole range: 7 a unit of travel, over a range of 2', () => {
    const study = studied('{kind: morris, trajectories: 3}', [TRAVEL, ALTRUISM], ['fee-for-service']);
    expect(effects(study)[0]).toBeCloseTo(14, 9);
    expect(effects(study)[1]).toBeCloseTo(0, 9);
    expect(study.runs).toBe(3 * 3 * 2);
    expect(workText(study)).toBe('3 trajectories · 2 assumptions · 18 runs');
    expect(carryText(study)).toMatch(/^This one number carries the answer: choice.travel. It makes 100 %/);
  });

  it('of two scenarios are of the paired change: what both share is gone', () => {
    const study = studied('{kind: morris, trajectories: 4}', [TRAVEL, ALTRUISM, TIGHT], BOTH);
    const [travel, altruism, tightness] = effects(study);
    expect(travel).toBeCloseTo(0, 9);
    expect(altruism).toBeGreaterThan(0);
    expect(tightness).toBeGreaterThanOrEqual(500);
    expect(study.ranking[0].range.path).not.toBe('assumptions.choice.travel');
    expect(workText(study)).toMatch(/^4 trajectories · 3 parameters/);
    expect(spreadText(consortium, study, study.screened[0])).toMatch(
      /^Change in cost per head: .* at nine in ten points, median/,
    );
  });

  it('take values by their places', () => {
    const levels = '{path: assumptions.choice.travel, values: [1, 1.5, 2, 3]}';
    const study = studied('{kind: morris, trajectories: 2}', [levels], ['fee-for-service']);
    // From one of four values to the one two places on (or back): 7 or 10.5, over two thirds of the range.
    for (const { mu } of study.screened[0].effects) expect([10.5, 13.125, 15.75]).toContainEqual(expect.closeTo(mu, 9));
    expect(study.question.ranges[0].levels).toEqual([1, 1.5, 2, 3]);
  });
});

describe('Saltelli’s matrices of a plan', () => {
  const study = studied('{kind: saltelli, rows: 256}', [ALTRUISM, TIGHT, TRAVEL], BOTH);
  const [{ indices }] = study.decomposed?.outcomes ?? [];

  it('give the indices of a product: 3/16 and 3/4 of the variance each alone, the rest together', () => {
    if (indices === undefined || indices === 'no variance') throw new Error('no indices');
    // y = 1000·x·t; Var(x) = Var(t) = 1/12, E(x) = 1, E(t) = 1/2.
    // V = (1/12 + 1)(1/12 + 1/4) − 1/4 = 1/9; S_x = (1/4)(1/12)/V = 3/16, S_t = (1/12)/V = 3/4, the rest is theirs together.
    expect(indices[0].first).toBeCloseTo(3 / 16, 1);
    expect(indices[1].first).toBeCloseTo(3 / 4, 1);
    expect(indices[0].total).toBeCloseTo(1 / 4, 1);
    expect(indices[1].total).toBeCloseTo(13 / 16, 1);
    expect(indices[2].total).toBeCloseTo(0, 9);
  });

  it('rank by total indices, and stand in the CSV with their limits', () => {
    expect(study.ranking.map(({ range }) => range.path)).toEqual([
      'policy.consortium.tightness',
      'assumptions.altruism',
      'assumptions.choice.travel',
    ]);
    const lines = sensitivityCsv(consortium, study).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 3 * 2);
    expect(lines[1]).toMatch(
      /^cost.perHead,CNY per person and year,assumptions.altruism,0.5 to 1.5,first,0.\d+,-?[\d.]+,[\d.]+$/,
    );
  });

  it('need a design of their own', () => {
    expect(() => studied('grid', ['{path: assumptions.altruism, values: [0.4, 0.8]}'], ['fee-for-service'])).toThrow(
      /design grid cannot be analysed: write design: \{kind: morris/,
    );
  });
});
