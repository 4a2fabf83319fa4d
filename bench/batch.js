// Measures sweeps: node bench/batch.js [--only overhead,scaling,flat,rows,queue] (build the product first; on a quiet machine about
// twelve minutes). Processor time where work is compared, wall time where threads are. `queue` needs redis-server and Linux.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { consortium, loadPlan, loadScenario, runsOf, simulate, sweep } from '../dist/src/index.js';
import { storedRuns, sweepInto } from '../dist/src/node.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, bare: { type: 'string' } } });
const chosen = values.only?.split(',') ?? ['overhead', 'scaling', 'flat', 'rows', 'queue'];
const scenario = loadScenario({ schemaVersion: 1, title: 't', setting: 'china-county' });
const planOf = (contents) => loadPlan({ scenarios: ['a'], ...contents }, { scenarios: { a: scenario } });
setFlagsFromString('--expose_gc');
const gc = runInNewContext('gc');
const folder = mkdtempSync(join(tmpdir(), 'tierwise-bench-'));
let folders = 0;
const newFolder = () => join(folder, String(++folders));
const say = (line) => console.log(line);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const run = promisify(execFile);
const self = fileURLToPath(import.meta.url);

/** A run of about 100 ms, and one of about 12. */
const ORDINARY = { residents: 4500, months: 24 };
const SMALL = { residents: 100, months: 24 };

/** The same runs without a sweep. */
const bareRuns = (plan) => {
  for (const { scenario: one, replicate } of runsOf(plan)) simulate(one, replicate);
};

/**
 * Processor time that a run costs in a sweep against the same run in a process that does nothing else. What either costs once
 * (loading, the compiler, a thread, the manifest) is told apart: it is the same for few runs and for many.
 */
async function overhead() {
  for (const [size, short, long] of [
    [SMALL, 200, 1000],
    [ORDINARY, 60, 240],
  ]) {
    const ratios = [];
    const fixed = [];
    let perRun = 0;
    for (let round = 0; round < 3; round++) {
      const [few, many] = [await bareProcess(size, short), await bareProcess(size, long)];
      const sweepOf = (replicates) =>
        processorTime(() => sweepInto(consortium, planOf({ ...size, replicates }), newFolder(), { workers: 1 }));
      // The first sweep of each round is thrown away: it compiles.
      await sweepOf(short);
      const [shorter, longer] = [await sweepOf(short), await sweepOf(long)];
      perRun = (many - few) / (long - short);
      const swept = (longer - shorter) / (long - short);
      ratios.push(swept / perRun);
      fixed.push(shorter - short * swept);
      say(`overhead: ${perRun.toFixed(1)} ms a run bare, ${swept.toFixed(1)} ms in a sweep`);
    }
    say(
      `overhead: median ${((median(ratios) - 1) * 100).toFixed(1)} % more than ${perRun.toFixed(0)} ms a run, and ${(median(fixed) / 1000).toFixed(1)} s a sweep`,
    );
  }
}

/** Processor time of a process that makes runs and nothing else. */
async function bareProcess({ residents, months }, count) {
  const { stdout } = await run(process.execPath, [self, '--bare', [residents, months, count].join('x')]);
  return Number(stdout);
}

async function processorTime(work) {
  gc();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Wall time with one thread and with two; beside it what two processes without a sweep gain, which is what the machine gives. */
async function scaling() {
  const runs = 360;
  const plan = planOf({ ...ORDINARY, replicates: runs });
  const ratios = [];
  const ceilings = [];
  for (let round = 0; round < 3; round++) {
    const [one, two] = [await wallTime(plan, 1), await wallTime(plan, 2)];
    const [alone, both] = [await bareTime([runs]), await bareTime([runs / 2, runs / 2])];
    ratios.push(one / two);
    ceilings.push(alone / both);
    say(
      `scaling: one thread ${seconds(one)}, two ${seconds(two)}: ${(one / two).toFixed(2)} ×; one bare process ${seconds(alone)}, two ${seconds(both)}: ${(alone / both).toFixed(2)} ×`,
    );
  }
  say(
    `scaling: median ${median(ratios).toFixed(2)} × on ${availableParallelism()} cores, where two bare processes reach ${median(ceilings).toFixed(2)} ×`,
  );
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

async function wallTime(plan, workers) {
  const started = performance.now();
  await sweepInto(consortium, plan, newFolder(), { workers });
  return performance.now() - started;
}

async function bareTime(counts) {
  const started = performance.now();
  await Promise.all(counts.map((count) => bareProcess(ORDINARY, count)));
  return performance.now() - started;
}

/** A sweep over a queue with one worker process of one thread, and with two; processor time of every process. */
async function queue() {
  if (spawnSync('redis-server', ['--version']).status !== 0) return say('queue: skipped, there is no redis-server');
  const port = 7000 + (process.pid % 1000);
  const url = `redis://127.0.0.1:${port}`;
  const redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { cwd: folder });
  await new Promise((resolve) => redis.stdout.on('data', (text) => String(text).includes('Ready') && resolve()));
  const cli = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
  const file = join(folder, 'plan.yaml');
  writeFileSync(file, 'scenarios: [fee-for-service]\nmeasures: [cost.perHead]\nreplicates: 1\n');
  const workers = [];
  const startWorker = () => {
    const child = spawn(process.execPath, [cli, 'worker', '--queue', url, '--workers', '1', '--quiet']);
    workers.push(child);
  };
  const made = async ({ residents, months }, replicates) => {
    const before = workers.map(({ pid }) => processorTimeOf(pid));
    const started = performance.now();
    const sizes = ['--residents', residents, '--months', months, '--replicates', replicates].map(String);
    const child = spawn(process.execPath, [
      cli,
      'sweep',
      file,
      '--out',
      newFolder(),
      '--queue',
      url,
      '--quiet',
      ...sizes,
    ]);
    let own = 0;
    const looking = setInterval(() => {
      own = processorTimeOf(child.pid) || own;
    }, 10);
    const code = await new Promise((resolve) => child.on('exit', resolve));
    if (code !== 0) throw new Error(`a sweep over the queue ended with code ${code}`);
    clearInterval(looking);
    const work = workers.map(({ pid }, k) => processorTimeOf(pid) - before[k]).reduce((sum, one) => sum + one);
    return { wall: performance.now() - started, own, work };
  };
  const slope = (few, many, key, runs) => (many[key] - few[key]) / runs;
  startWorker();
  const times = {};
  for (const [name, size, short, long] of [
    ['small', SMALL, 200, 1000],
    ['ordinary', ORDINARY, 60, 240],
  ]) {
    await made(size, 60);
    bareRuns(planOf({ ...size, replicates: 60 }));
    const [few, many] = [await made(size, short), await made(size, long)];
    const bare = (await processorTime(async () => bareRuns(planOf({ ...size, replicates: short })))) / short;
    const [work, own] = ['work', 'own'].map((key) => slope(few, many, key, long - short));
    times[name] = many.wall;
    say(
      `queue: ${bare.toFixed(1)} ms a run bare; ${work.toFixed(1)} ms in the worker, ${own.toFixed(1)} ms in the sweep: ${(((work + own) / bare - 1) * 100).toFixed(0)} % more`,
    );
  }
  startWorker();
  await made(ORDINARY, 60);
  const two = await made(ORDINARY, 240);
  say(
    `queue: 240 runs with one worker ${seconds(times.ordinary)}, with two ${seconds(two.wall)}: ${(times.ordinary / two.wall).toFixed(2)} ×`,
  );
  for (const child of [...workers, redis]) child.kill('SIGKILL');
}

/** Processor time of a process, in milliseconds; 0 where it is gone. */
function processorTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Fields 14 and 15 of the line, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
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

if (values.bare !== undefined) {
  const [residents, months, replicates] = values.bare.split('x').map(Number);
  bareRuns(planOf({ residents, months, replicates }));
  const { user, system } = process.cpuUsage();
  say((user + system) / 1000);
} else {
  if (chosen.includes('overhead')) await overhead();
  if (chosen.includes('scaling')) await scaling();
  if (chosen.includes('flat')) await flat();
  if (chosen.includes('rows')) await rows();
  if (chosen.includes('queue')) await queue();
}
rmSync(folder, { recursive: true });
