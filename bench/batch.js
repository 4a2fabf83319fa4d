// Measures sweeps: node bench/batch.js [--only overhead,scaling,flat,rows] (build the product first; a few minutes on a quiet
// machine). Processor time where work is compared, wall time where threads are.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { consortium, loadPlan, loadScenario, runsOf, simulate, sweep } from '../dist/src/index.js';
import { storedRuns, sweepInto } from '../dist/src/node.js';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? ['overhead', 'scaling', 'flat', 'rows'];
const scenario = loadScenario({ schemaVersion: 1, title: 't', setting: 'china-county' });
const planOf = (contents) => loadPlan({ scenarios: ['a'], ...contents }, { scenarios: { a: scenario } });
setFlagsFromString('--expose_gc');
const gc = runInNewContext('gc');
const folder = mkdtempSync(join(tmpdir(), 'tierwise-bench-'));
let folders = 0;
const newFolder = () => join(folder, String(++folders));
const say = (line) => console.log(line);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Processor time of a sweep in this thread against the same runs without one. */
async function overhead() {
  for (const residents of [100, 3000]) {
    const plan = planOf({ residents, months: 24, replicates: residents < 1000 ? 200 : 60 });
    const ratios = [];
    let perRun = 0;
    for (let round = 0; round < 4; round++) {
      const bare = await processorTime(async () => {
        for (const { scenario: one, replicate } of runsOf(plan)) simulate(one, replicate);
      });
      const swept = await processorTime(() => sweepInto(consortium, plan, newFolder(), { workers: 1 }));
      // The first round warms the compiler up.
      if (round === 0) continue;
      ratios.push(swept / bare);
      perRun = bare / plan.size.runs;
    }
    say(
      `overhead: ${perRun.toFixed(0)} ms a run bare; a sweep takes ${((median(ratios) - 1) * 100).toFixed(1)} % more`,
    );
  }
}

async function processorTime(work) {
  gc();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Wall time with one thread and with two. */
async function scaling() {
  const plan = planOf({ residents: 1500, months: 24, replicates: 120 });
  const ratios = [];
  for (let round = 0; round < 3; round++) {
    const [one, two] = [await wallTime(plan, 1), await wallTime(plan, 2)];
    ratios.push(one / two);
    say(
      `scaling: one thread ${(one / 1000).toFixed(1)} s, two ${(two / 1000).toFixed(1)} s: ${(one / two).toFixed(2)} ×`,
    );
  }
  say(`scaling: median ${median(ratios).toFixed(2)} × on ${availableParallelism()} cores`);
}

async function wallTime(plan, workers) {
  const started = performance.now();
  await sweepInto(consortium, plan, newFolder(), { workers });
  return performance.now() - started;
}

/** Memory of the driver over 10,000 runs. */
async function flat() {
  const plan = planOf({ residents: 100, months: 24, replicates: 1000, axes: tenValues(), measures: ['cost.perHead'] });
  const used = [];
  const onProgress = ({ done }) => {
    if (done % 1000 !== 0) return;
    gc();
    used.push(process.memoryUsage().heapUsed / 1e6);
  };
  const started = performance.now();
  await sweepInto(consortium, plan, newFolder(), { workers: 2, onProgress });
  const seconds = (performance.now() - started) / 1000;
  say(
    `flat: ${plan.size.runs} runs in ${seconds.toFixed(0)} s; heap of the driver, MB after every 1,000: ${used.map((mb) => mb.toFixed(1)).join(' ')}`,
  );
}

const tenValues = () => [{ path: 'assumptions.altruism', low: 0.4, high: 1.3, steps: 10 }];

/** A million rows made, written and read back; the runs cost nothing. */
async function rows() {
  const plan = planOf({
    residents: 100,
    months: 60,
    replicates: 100,
    axes: tenValues(),
    measures: 'every',
    monthly: true,
  });
  const months = [null, ...Array.from({ length: 60 }, (_, month) => month + 1)];
  let state = 1;
  const chance = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const pool = {
    size: 2,
    run: async (_, { measures }) => ({
      months,
      series: measures.slice(0, 17).map((measure) => ({
        measure,
        group: 'all',
        unit: 'CNY per person and year',
        values: Float64Array.from(months, chance),
      })),
    }),
    close: async () => {},
  };
  const out = newFolder();
  const before = performance.now();
  await sweepInto(consortium, plan, out, { pool });
  const written = performance.now();
  let count = 0;
  for await (const { series } of storedRuns(out)) count += series.length * months.length;
  const read = performance.now();
  const files = readdirSync(join(out, 'results')).map((name) => statSync(join(out, 'results', name)).size);
  const bytes = files.reduce((sum, size) => sum + size, 0);
  say(
    `rows: ${count} written in ${((written - before) / 1000).toFixed(1)} s and read back, every digest checked, in ${((read - written) / 1000).toFixed(1)} s; ${(bytes / 1e6).toFixed(1)} MB in ${files.length} files, ${(bytes / count).toFixed(1)} bytes a row`,
  );
  const plain = performance.now();
  for await (const _ of sweep(plan, { pool }));
  say(`rows: the same sweep without a folder takes ${((performance.now() - plain) / 1000).toFixed(1)} s`);
}

if (chosen.includes('overhead')) await overhead();
if (chosen.includes('scaling')) await scaling();
if (chosen.includes('flat')) await flat();
if (chosen.includes('rows')) await rows();
rmSync(folder, { recursive: true });
