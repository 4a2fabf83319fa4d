// Spoilt plans through the real reader: a plan or a ScenarioError, never anything else, never slowly.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlanModel, readPlan, runsOf, scenariosOf } from '../../src/experiments/plan/index.ts';
import { ScenarioError } from '../../src/scenario/index.ts';
import { type FakePolicy, fake, file } from '../scenario/fake-model.ts';
import { read } from '../scenario/reading.ts';
import { spoilt } from '../support/mutations.ts';

const numRuns = process.env.TIERWISE_LONG ? 20_000 : 5_000;

const measure = { unit: '1', title: 'Cost', says: 'Cost.', better: 'lower', value: () => 0 } as const;
const model: PlanModel<FakePolicy, unknown> = {
  ...fake,
  name: 'fake',
  version: '1',
  measures: [
    { ...measure, id: 'cost.perHead', byGroup: true, parts: { 'tier:village': () => 0 } },
    { ...measure, id: 'quality.index' },
  ],
  headlines: ['cost.perHead'],
  counters: { groups: ['all', 'sex:women'] },
  spinUpMonths: 12,
};
const budget = file('policy: {payment: {kind: prospective-global-budget}}');
const scenarios = { one: { ...read(file()), name: 'one' }, two: { ...read(budget), name: 'two' } };
const plans = [
  `scenarios: [one, two]
axes:
  - {path: assumptions.altruism, values: [0.4, 0.6]}
  - path: policy.payment.retained
    low: 0.1
    high: 0.9
    steps: 3
    only: [two]
replicates: 2
months: 36
measures: [cost.perHead]
groups: [all, tier:village]
monthly: [12, 24]
set: {policy.consortium.tightness: 0.5}
`,
  `scenarios: [one]
design: {kind: list, points: [{assumptions.altruism: 0.4}, {policy.payment.kind: prospective-global-budget, policy.payment.retained: 1}]}
seed: 7
measures: every
monthly: true
`,
  `{"scenarios": ["one"], "axes": [{"path": "assumptions"}, {"path": "residents", "low": 100, "high": 900, "scale": "log"}],
"design": {"kind": "latin-hypercube", "points": 8, "seed": "x"}, "replicates": 1, "groups": "every"}`,
  `scenarios: [one, two]
axes: [{path: assumptions.altruism, low: 0.2, high: 0.6, steps: 2}]
replicates: 4
solve:
  path: policy.payment.retained
  scenario: two
  low: 0.1
  high: 0.9
  sections: 4
  tolerance: 0.01
  goals:
    - {measure: cost.perHead, atMost: 100, probability: 0.6}
    - {measure: quality.index, of: cost.perHead, against: one, atLeast: -0.1}
flip: {measure: quality.index, better: higher, between: [one, two], sections: 2}
`,
];
const words =
  'grid zip list sobol morris saltelli rows trajectories points log only steps solve flip goals atLeast probability against setting. policy. every null'.split(
    ' ',
  );

test(`${numRuns} spoilt plans are read or refused, each within a second`, () => {
  let slowest = 0;
  const counts = { read: 0, refused: 0 };
  fc.assert(
    fc.property(spoilt(plans, words), (text) => {
      const started = performance.now();
      try {
        scenariosOf(text, 'p.yaml');
        const plan = readPlan(text, { model, file: 'p.yaml', scenarios });
        for (const { key } of runsOf(model, plan)) {
          expect(key).toMatch(/^[0-9a-f]{16}$/);
          break;
        }
        counts.read++;
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
        counts.refused++;
      }
      slowest = Math.max(slowest, performance.now() - started);
    }),
    { numRuns },
  );
  expect(slowest).toBeLessThan(1000);
  // Both ends are reached, or the test would say nothing.
  expect(Math.min(counts.read, counts.refused)).toBeGreaterThan(numRuns / 50);
});

test.each(plans)('a plan that is spoilt was whole before (%#)', (text) => {
  expect(readPlan(text, { model, file: 'p.yaml', scenarios }).size.runs).toBeGreaterThan(0);
});
