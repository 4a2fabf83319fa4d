// A policy grid: how the tightness of a consortium and the altruism of its members change what a prepaid budget does to cost.
//   node examples/policy-grid.js            small enough to take seconds; raise residents, months and replicates for answers
import { readFileSync } from 'node:fs';
import { consortium, interval, loadPlan, loadScenario, pairedDifferences, sweep } from 'tierwise';
import { poolFor } from 'tierwise/node';

const ARMS = ['fee-for-service', 'county-global-budget'];
const [reference, reform] = ARMS;
const scenarios = Object.fromEntries(
  ARMS.map((name) => {
    const text = readFileSync(new URL(`../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    return [name, loadScenario(text, { name })];
  }),
);
const tightnesses = [0.2, 0.8];
const altruisms = [0.4, 0.78, 1.2];
const plan = loadPlan(
  {
    title: 'Tightness × altruism',
    scenarios: ARMS,
    residents: 300,
    months: 24,
    replicates: 4,
    axes: [
      { path: 'policy.consortium.tightness', values: tightnesses, only: [reform] },
      { path: 'assumptions.altruism', values: altruisms },
    ],
    measures: ['cost.perHead'],
  },
  { scenarios },
);

const costs = new Map();
const at = (...where) => JSON.stringify(where);
const pool = await poolFor(consortium, { runs: plan.size.runs, residents: 300 });
for await (const { scenario, values, replicate, series, error } of sweep(plan, { pool })) {
  if (error !== undefined) throw new Error(error);
  costs.set(at(scenario, values, replicate), series[0].values[0]);
}
await pool.close();

console.log(`${plan.size.runs} runs: cost per head, prepaid budget less fee for service, CNY per person and year`);
console.log('tightness  altruism  difference  95 % interval');
const replicates = [1, 2, 3, 4];
for (const tightness of tightnesses)
  for (const altruism of altruisms) {
    // The same luck in both arms: the difference of every pair is what the policy did.
    const before = replicates.map((replicate) => costs.get(at(reference, [null, altruism], replicate)));
    const after = replicates.map((replicate) => costs.get(at(reform, [tightness, altruism], replicate)));
    const { mean, low, high } = interval(pairedDifferences(before, after));
    const cells = [
      tightness.toFixed(1),
      altruism.toFixed(2),
      mean.toFixed(0),
      `${low.toFixed(0)} to ${high.toFixed(0)}`,
    ];
    console.log(`${cells[0].padStart(9)}  ${cells[1].padStart(8)}  ${cells[2].padStart(10)}  ${cells[3]}`);
  }
