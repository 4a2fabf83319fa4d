// Sweeps that cost nothing: the runs of a real plan, their results made up from the key of the run alone. What is tested is what
// happens to results, not where they come from.
import { readFileSync } from 'node:fs';
import { consortium } from '../../models/index.ts';
import type { RunPool } from '../../src/execution/pool.ts';
import { type Plan, type PlannedRun, readPlan, runsOf } from '../../src/experiments/plan/index.ts';
import { hashScenario, readScenario } from '../../src/scenario/index.ts';

const shipped = (name: string) => {
  const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
  return readScenario(text, { model: consortium, file: name, name });
};
const scenarios = {
  'fee-for-service': shipped('fee-for-service'),
  'county-global-budget': shipped('county-global-budget'),
};
type Shipped = (typeof scenarios)['fee-for-service'];
export type ShippedPlan = Plan<Shipped['policy'], Shipped['assumptions']>;

/** Reads a plan over the two scenarios every test knows. */
export function planOf(...lines: readonly string[]): ShippedPlan {
  return readPlan(lines.join('\n'), { model: consortium, file: 'plan.yaml', scenarios });
}

/** Fifty runs over five values: as small as a simulated one may be. */
export const FIFTY = [
  'scenarios: [fee-for-service, county-global-budget]',
  'axes: [{path: assumptions.altruism, values: [0.4, 0.6, 0.8, 1, 1.2]}]',
  'replicates: 5',
  'residents: 100',
  'months: 24',
  'measures: [cost.perHead, quality.index]',
  'monthly: [12, 24]',
];

/** Lists the runs of a plan. */
export const runsIn = (plan: ShippedPlan): PlannedRun<Shipped['policy'], Shipped['assumptions']>[] => [
  ...runsOf(consortium, plan),
];

type Made = RunPool<Shipped['policy'], Shipped['assumptions']> & { readonly made: string[] };

/** Makes results out of nothing, in whatever order; `fails` names jobs that throw instead. */
export function madeUpPool(fails: (job: { readonly replicate: number }) => boolean = () => false): Made {
  const made: string[] = [];
  return {
    size: 2,
    made,
    async run({ scenario, replicate }, { measures }) {
      const key = `${hashScenario(scenario, ['replicates'])}/${replicate}`;
      made.push(key);
      // The order of finishing is not that of asking.
      for (let turn = Number.parseInt(key.slice(0, 2), 16) % 5; turn > 0; turn--) await new Promise(setImmediate);
      if (fails({ replicate })) throw new RangeError('no beds');
      const number = Number.parseInt(key.slice(0, 12), 16);
      return {
        months: [null, 12, 24],
        series: measures.map((measure, k) => ({
          measure,
          group: 'all',
          unit: '1',
          values: Float64Array.of(number / 7 + k, replicate === 1 ? Number.NaN : number / 3, number * replicate),
        })),
      };
    },
    close: async () => {},
  };
}
