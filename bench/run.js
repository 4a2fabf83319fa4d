// Runs the benchmark and prints it: node bench/run.js [--quick] [--json] [--only kernel,model,memory]
// Build the product first. Without --quick and --only the results are also written to bench/results.json.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { race } from './measure.js';
import { printKernel, printMemory, printModel } from './print.js';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string' } },
});
const GROUPS = ['kernel', 'model', 'memory'];
const chosen = values.only?.split(',') ?? GROUPS;
const unknown = chosen.filter((group) => !GROUPS.includes(group));
if (unknown.length > 0) fail(`--only knows ${GROUPS.join(', ')}, not ${unknown.join(', ')}`);
if (!existsSync(new URL('../dist/src/engine/draws.js', import.meta.url))) fail('nothing is built: npm run build');
if (chosen.includes('kernel') && !existsSync(new URL('node_modules/flocc', import.meta.url)))
  fail('the peers are missing: npm ci --prefix bench (or --only model,memory)');

const quick = values.quick === true;
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
const results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} cores, Node ${process.versions.node.split('.')[0]}`,
  quick,
  ...(chosen.includes('kernel') ? { kernel: await kernelGroup() } : {}),
  ...(chosen.includes('model') ? { model: await modelGroup() } : {}),
  ...(chosen.includes('memory') ? { memory: memoryGroup() } : {}),
};
if (values.json) console.log(JSON.stringify(results, null, 2));
else {
  if (results.kernel) printKernel(results.kernel);
  if (results.model) printModel(results.model);
  if (results.memory) printMemory(results.memory);
}
if (!quick && values.only === undefined)
  await writeFile(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);

async function kernelGroup() {
  const { agreement, kernelContestants } = await import('./kernel.js');
  const months = quick ? 12 : 120;
  const rounds = quick ? 2 : 5;
  const rows = race(kernelContestants(months), rounds, (line) => say(`kernel: ${line}`));
  return { rounds, rows, agreement: agreement(rows, months) };
}

async function modelGroup() {
  const { modelContestants } = await import('./full-model.js');
  const rounds = quick ? 2 : 7;
  return { rounds, rows: race(modelContestants(quick), rounds, (line) => say(`model: ${line}`)) };
}

function memoryGroup() {
  say('memory: one large world, then many small runs');
  return {
    size: child('size', quick ? '100000' : '1000000', '3'),
    flat: child('flat', quick ? '100' : '1000', quick ? '20' : '200'),
  };
}

/** @param {...string} task */
function child(...task) {
  const file = fileURLToPath(new URL('memory-child.js', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', file, ...task], { encoding: 'utf8' }));
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(2);
}
