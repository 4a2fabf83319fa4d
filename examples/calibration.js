// A calibration by history matching: of many plausible settings of what nobody knows, keep those that a local figure does not
// rule out, and see what they leave open. Here: how people choose where to go, given the grassroots share of visits.
//   node examples/calibration.js
import { readFileSync } from 'node:fs';
import { consortium, loadPlan, loadScenario, mean, pointsOf, sweep } from 'tierwise';
import { poolFor } from 'tierwise/node';

/** What the place reports: the share of visits at the grassroots, and how far from it a model may be. */
const TARGET = { measure: 'grassroots.visitShare', value: 0.62, tolerance: 0.02 };

const name = 'fee-for-service';
const text = readFileSync(new URL(`../scenarios/${name}.yaml`, import.meta.url), 'utf8');
const plan = loadPlan(
  {
    scenarios: [name],
    residents: 400,
    months: 24,
    replicates: 2,
    axes: [
      { path: 'assumptions.choice.travel' },
      { path: 'assumptions.choice.trust' },
      { path: 'assumptions.choice.priceSensitivity' },
    ],
    design: { kind: 'latin-hypercube', points: 32 },
    measures: [TARGET.measure],
  },
  { scenarios: { [name]: loadScenario(text, { name }) } },
);

const shares = new Map();
const pool = await poolFor(consortium, { runs: plan.size.runs, residents: 400 });
for await (const { values, series } of sweep(plan, { pool })) {
  const key = JSON.stringify(values);
  shares.set(key, [...(shares.get(key) ?? []), series[0].values[0]]);
}
await pool.close();

const points = pointsOf(plan.axes, plan.design);
const kept = points.filter((point) => {
  const share = mean(shares.get(JSON.stringify(point)).toSorted());
  return Math.abs(share - TARGET.value) <= TARGET.tolerance;
});
console.log(`${kept.length} of ${points.length} points give a share of ${TARGET.value} ± ${TARGET.tolerance}`);
console.log('what they leave open of the plausible ranges:');
plan.axes.forEach(({ path, range, unit }, k) => {
  const values = kept.map((point) => point[k]);
  const left = kept.length === 0 ? 'nothing' : `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
  console.log(`  ${path.padEnd(36)} ${range.low} to ${range.high} → ${left} ${unit}`);
});
