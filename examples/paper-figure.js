// A figure for a paper: a sweep drawn with Observable Plot, written as SVG.
//   node examples/paper-figure.js [figure.svg]
import { readFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { consortium, interval, loadPlan, loadScenario, pairedDifferences, sweep } from 'tierwise';
import { poolFor, writeFiles } from 'tierwise/node';

const file = process.argv[2] ?? 'figure.svg';
const ARMS = ['fee-for-service', 'county-global-budget'];
const [reference, reform] = ARMS;
const tightnesses = [0, 0.25, 0.5, 0.75, 1];
const replicates = [1, 2, 3, 4];
const scenarios = Object.fromEntries(
  ARMS.map((name) => {
    const text = readFileSync(new URL(`../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    return [name, loadScenario(text, { name })];
  }),
);
const plan = loadPlan(
  {
    scenarios: ARMS,
    residents: 400,
    months: 36,
    replicates: replicates.length,
    axes: [{ path: 'policy.consortium.tightness', values: tightnesses, only: [reform] }],
    measures: ['cost.perHead', 'quality.index'],
  },
  { scenarios },
);

const outcomes = new Map();
const at = (...where) => JSON.stringify(where);
const pool = await poolFor(consortium, { runs: plan.size.runs, residents: 400 });
for await (const { scenario, values, replicate, series } of sweep(plan, { pool }))
  for (const { measure, values: numbers } of series)
    outcomes.set(at(measure, scenario, values[0], replicate), numbers[0]);
await pool.close();

const rows = plan.recorded.measures.flatMap((measure) => {
  const { title } = consortium.measures.find(({ id }) => id === measure);
  return tightnesses.map((tightness) => {
    const arm = (scenario, value) => replicates.map((one) => outcomes.get(at(measure, scenario, value, one)));
    const { mean, low, high } = interval(pairedDifferences(arm(reference, null), arm(reform, tightness)));
    return { title, tightness, mean, low, high };
  });
});
const { document } = parseHTML('<!doctype html><html><body></body></html>');
const panels = [...new Set(rows.map(({ title }) => title))].map((title, k) => {
  const own = rows.filter((row) => row.title === title);
  const panel = Plot.plot({
    document,
    width: 320,
    height: 260,
    marginLeft: 56,
    x: { label: 'Tightness of the consortium', inset: 8 },
    y: { label: `${title}: change against fee for service`, grid: true, nice: true },
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX(own, { x: 'tightness', y1: 'low', y2: 'high' }),
      Plot.dot(own, { x: 'tightness', y: 'mean', fill: 'currentColor' }),
    ],
  });
  panel.setAttribute('x', String(k * 340));
  return panel.outerHTML;
});
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="660" height="260" viewBox="0 0 660 260" font-family="sans-serif">
${panels.join('\n')}
</svg>
`;
await writeFiles([{ path: file, text: svg }]);
console.log(`${plan.size.runs} runs, ${rows.length} intervals: wrote ${file}`);
