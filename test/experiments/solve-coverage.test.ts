// Do the 95 % intervals of solve and flip hold the truth as often as they say? The same question is asked of many samples of luck
// drawn from a known distribution, in which the true answer is known. Counts are binomial: 3 standard errors on either side of
// what the percentile bootstrap is known to reach with 40 draws (a little less than 95 %; Efron and Tibshirani 1993, ch. 13).
// TIERWISE_LONG=1 asks five times as often.
import { readFileSync } from 'node:fs';
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/engine/maths.ts';
import type { PlannedRun } from '../../src/experiments/plan/index.ts';
import { flips } from '../../src/experiments/solve/flip.ts';
import { solve } from '../../src/experiments/solve/solve.ts';
import { finished, labelOf } from '../../src/experiments/sweep/finished-run.ts';
import { consortium, loadPlan, loadScenario, type Scenario } from '../../src/index.ts';

const EXPERIMENTS = process.env.TIERWISE_LONG === undefined ? 80 : 400;
const REPLICATES = 40;
const TIME = 1_200_000;

const scenarios = Object.fromEntries(
  ['fee-for-service', 'county-global-budget'].map((name) => {
    const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    return [name, loadScenario(text, { name })];
  }),
);
const plan = (...lines: readonly string[]) =>
  loadPlan(['scenarios: [fee-for-service, county-global-budget]', `replicates: ${REPLICATES}`, ...lines].join('\n'), {
    scenarios,
  });
type Run = PlannedRun<Scenario['policy'], Scenario['assumptions']>;

/** Answers runs with a formula of the run and of the luck of its replicate: two standard normal numbers. */
function answering(experiment: string, y: (run: Run, luck: readonly [number, number]) => number) {
  const next = alea(experiment);
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, next())));
  const luck = Array.from({ length: REPLICATES }, () => [normal(), normal()] as const);
  return async function* (runs: readonly Run[]) {
    for (const run of runs) {
      const values = Float64Array.of(y(run, luck[run.replicate]));
      const series = [{ measure: 'cost.perHead', group: 'all', unit: '1', values }];
      yield finished(labelOf(run), { months: [null], series });
    }
  };
}

/** Part of the experiments whose interval holds the truth. */
async function coverage(truth: number, ask: (name: string) => Promise<{ low: number; high: number } | undefined>) {
  let held = 0;
  for (let k = 0; k < EXPERIMENTS; k++) {
    const limits = await ask(`experiment ${k}`);
    if (limits !== undefined && limits.low <= truth && truth <= limits.high) held++;
  }
  return held / EXPERIMENTS;
}

/** 3 standard errors on either side of 94 %. */
function expectNominal(share: number) {
  const error = Math.sqrt((0.94 * 0.06) / EXPERIMENTS);
  expect(share).toBeGreaterThan(0.94 - 3 * error);
  expect(share).toBeLessThan(Math.min(1, 0.95 + 3 * error));
}

const growthOf = ({ scenario: { policy } }: Run) =>
  policy.payment.kind === 'prospective-global-budget' ? Number(policy.payment.growth) : 0;
const RANGE = [
  'solve:',
  '  path: policy.payment.growth',
  '  low: 0',
  '  high: 0.4',
  '  sections: 2',
  '  tolerance: 0.1',
];

async function edgeOf(from: ReturnType<typeof plan>, name: string, spread: number) {
  if (from.questions.solve === undefined) throw new Error('nothing is asked');
  // The mean falls by 1,000 over a growth of 1: it breaks even at 0.15. Luck turns the line a little, too.
  const y = (run: Run, [shift, slope]: readonly [number, number]) =>
    150 - 1000 * growthOf(run) + spread * shift + 40 * slope * growthOf(run);
  const { stretches } = await solve(consortium, from, from.questions.solve, answering(name, y));
  return stretches[0]?.to.luck?.limits;
}

describe('the 95 % interval', () => {
  it('of the value at which a mean breaks even holds it about as often', { timeout: TIME }, async () => {
    const asked = plan(...RANGE, '  goals: [{measure: cost.perHead, atLeast: 0}]');
    expectNominal(await coverage(0.15, (name) => edgeOf(asked, name, 60)));
  });

  it('of the value at which 60 % of the draws break even does too', { timeout: TIME }, async () => {
    const asked = plan(...RANGE, '  goals: [{measure: cost.perHead, atLeast: 0, probability: 0.6}]');
    // At growth g a draw is normal with mean 150 − 1000 g and variance 60² + (40 g)²: 60 % of them reach 0 where the mean is
    // 0.2533 standard deviations (the 60th percentile) above it, at g = 0.134738.
    expectNominal(await coverage(0.134738, (name) => edgeOf(asked, name, 60)));
  });

  it('of the assumption at which a ranking flips does too', { timeout: TIME }, async () => {
    const asked = plan('flip: {measure: cost.perHead, vary: [assumptions.altruism]}');
    const { flip } = asked.questions;
    if (flip === undefined) throw new Error('nothing is asked');
    const [{ low, high }] = flip.ranges;
    const truth = low + 0.8 * (high - low);
    const share = await coverage(truth, async (name) => {
      const y = ({ scenario }: Run, [shift, slope]: readonly [number, number]) => {
        const distance = (Number(scenario.assumptions.altruism) - truth) / (high - low);
        return scenario.name === 'fee-for-service' ? 5 * shift : 5 * shift + 10 * distance * (1 + 0.1 * slope) + slope;
      };
      const { rows } = await flips(consortium, asked, flip, answering(name, y));
      return rows[0].flip?.luck?.limits;
    });
    expectNominal(share);
  });
});
