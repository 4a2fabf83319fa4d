// Sweeps as a user makes them: the command killed and gone on with, threads killed, Ctrl-C, shards, any number of workers. The
// digest is always that of a sweep nobody disturbed. TIERWISE_LONG=1 kills 200 times over sweeps of 200 runs.
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SweepOutcome } from '../../src/node.ts';
import { storedRuns } from '../../src/results/store/store.ts';
import { emptyFolder, ended, start, tierwise } from './command.ts';

const LONG = process.env.TIERWISE_LONG !== undefined;
const KILLS = LONG ? 200 : 6;
const REPLICATES = LONG ? 20 : 6;
const RUNS = 10 * REPLICATES;

const folder = emptyFolder();
const plan = (name: string, ...lines: readonly string[]) => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return name;
};
const AXES = 'axes: [{path: assumptions.altruism, values: [0.4, 0.6, 0.8, 1, 1.2]}]';
const SMALL = ['scenarios: [fee-for-service, county-global-budget]', AXES, 'residents: 100', 'months: 24'];
const file = plan('plan.yaml', ...SMALL, `replicates: ${REPLICATES}`, 'measures: [cost.perHead, quality.index]');
const short = plan('short.yaml', ...SMALL, 'replicates: 2');
const sweep = (out: string, ...more: string[]) => tierwise(['sweep', file, '--out', out, '--json', ...more], folder);
const json = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout);

/** A digest of a sweep nobody disturbed. */
const DIGEST: string = json(await sweep('whole')).digest;

async function countRuns(out: string): Promise<{ runs: number; different: number }> {
  const keys: string[] = [];
  for await (const { run } of storedRuns(join(folder, out))) keys.push(run);
  return { runs: keys.length, different: new Set(keys).size };
}

/** Numbers from 0 to 1 that look like chance and are the same every time (Park and Miller 1988). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('a killed sweep', () => {
  it(
    `${KILLS} kills at any moment lose nothing, double nothing and change nothing`,
    async () => {
      const next = chance(20_261_122);
      let kills = 0;
      let sweeps = 0;
      while (kills < KILLS) {
        const out = `killed-${sweeps++}`;
        for (;;) {
          const child = start(
            ['sweep', file, '--out', out, '--resume', '--json', '--workers', String(1 + (kills % 2))],
            folder,
          );
          const end = ended(child);
          // A third at any moment since its start, the others while it makes and writes runs.
          const moment = 1500 * next();
          if (kills < KILLS) void killLater(child, kills % 3 === 0 ? undefined : out, moment);
          const { code, stderr } = await end;
          if (code === 0) break;
          expect(code, stderr).toBeNull();
          kills++;
        }
        expect(await countRuns(out)).toEqual({ runs: RUNS, different: RUNS });
        const manifest = JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'));
        expect(manifest).toMatchObject({ finished: RUNS, failed: 0, digest: DIGEST });
        rmSync(join(folder, out), { recursive: true });
      }
    },
    LONG ? 3_600_000 : 120_000,
  );

  /** Ends a sweep some milliseconds after its start, or after it took a folder. */
  async function killLater(child: ChildProcess, out: string | undefined, milliseconds: number): Promise<void> {
    const lock = join(folder, out ?? '', 'sweep.lock');
    const holds = () => existsSync(lock) && readFileSync(lock, 'utf8').includes(`"pid":${child.pid},`);
    while (out !== undefined && child.exitCode === null && !holds()) await new Promise((wake) => setTimeout(wake, 10));
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }

  it('in any of its threads makes those runs again', async () => {
    const { Worker, threads, restore } = watchThreads();
    try {
      const at = (path: string) => new URL(`../../dist/src/${path}.js`, import.meta.url).href;
      const { sweepInto } = (await import(at('node'))) as typeof import('../../src/node.ts');
      const { consortium, loadPlan, loadScenario } = (await import(at('index'))) as typeof import('../../src/index.ts');
      const scenario = loadScenario({ schemaVersion: 1, title: 't', setting: 'china-county' });
      const contents = { scenarios: ['a'], residents: 200, months: 24, replicates: 24, measures: ['cost.perHead'] };
      const made = loadPlan(contents, { scenarios: { a: scenario } });
      const undisturbed = await sweepInto(consortium, made, join(folder, 'calm'), { workers: 2 });
      const before = threads.length;
      const killing = setInterval(() => void threads.at(-1)?.terminate(), 200);
      let outcome: SweepOutcome;
      try {
        outcome = await sweepInto(consortium, made, join(folder, 'threads'), { workers: 2 });
      } finally {
        clearInterval(killing);
      }
      expect(threads.length).toBeGreaterThan(before + 2);
      expect(outcome.manifest.finished).toBe(24);
      // A run whose threads were killed twice is a row with its error, and is made again.
      const again = await sweepInto(consortium, made, join(folder, 'threads'), { workers: 2, resume: true });
      expect(again.manifest).toMatchObject({ failed: 0, digest: undisturbed.manifest.digest });
      expect(Worker).toBeDefined();
    } finally {
      restore();
    }
  });
});

/** Keeps every thread that is started, so that it can be ended from outside. */
function watchThreads() {
  const module = createRequire(import.meta.url)('node:worker_threads');
  const { Worker } = module;
  const threads: { terminate(): Promise<number> }[] = [];
  module.Worker = class extends Worker {
    constructor(...given: unknown[]) {
      super(...given);
      threads.push(this as unknown as (typeof threads)[number]);
    }
  };
  return {
    Worker,
    threads,
    restore: () => {
      module.Worker = Worker;
    },
  };
}

describe('the digest of a sweep', () => {
  it('is the same with 1, 2, 3 and 8 workers', async () => {
    const digests = new Set<string>();
    for (const workers of ['1', '2', '3', '8']) {
      const end = await tierwise(
        ['sweep', short, '--out', `workers-${workers}`, '--json', '--workers', workers],
        folder,
      );
      expect(end.code).toBe(0);
      digests.add(json(end).digest);
    }
    expect(digests.size).toBe(1);
  });

  it('is that of its shards merged', async () => {
    const parts = ['part-1', 'part-2', 'part-3'];
    const ends = await Promise.all(parts.map((part, at) => sweep(part, '--shard', `${at + 1}/3`, '--workers', '1')));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    const merged = await tierwise(['merge', ...parts, '--out', 'merged', '--json', '--csv'], folder);
    expect(json(merged)).toMatchObject({ finished: RUNS, missing: 0, digest: DIGEST });
    const lines = readFileSync(join(folder, 'merged', 'results.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(1 + RUNS * 2);
    expect(lines[0]).toBe('run,scenario,replicate,seed,assumptions.altruism,month,group,measure,value,unit,error');
  });
});

describe('Ctrl-C', () => {
  it.each(['1', '2'])('ends a sweep with %s workers within two seconds and says how to go on', async (workers) => {
    const out = `stopped-${workers}`;
    const child = start(['sweep', file, '--out', out, '--workers', workers, '--quiet', '--csv'], folder);
    const end = ended(child);
    const written = () => {
      const results = join(folder, out, 'results');
      return existsSync(results) && readdirSync(results).some((name) => name.endsWith('.parquet'));
    };
    while (!written()) await new Promise((resolve) => setTimeout(resolve, 20));
    const asked = Date.now();
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(Date.now() - asked).toBeLessThan(2000);
    expect(code).toBe(130);
    expect(stderr).toMatch(new RegExp(`^Stopped by Ctrl-C. \\d+ of ${RUNS} runs are in ${out}; go on with\n`));
    const [, goOn] = stderr.trimEnd().split('\n');
    const again = await tierwise([...goOn.trim().split(' ').slice(1), '--json'], folder);
    expect(again.code).toBe(0);
    expect(json(again)).toMatchObject({ finished: RUNS, digest: DIGEST, csv: `${out}/results.csv` });
    expect(json(again).made).toBeLessThan(RUNS);
  });
});

describe('a sweep on the screen', () => {
  it('shows progress with the time left, on stderr alone', async () => {
    const { stdout, stderr, code } = await tierwise(['sweep', short, '--out', 'shown', '--replicates', '1'], folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(/simulating: 50 % \(5 of 10 runs, about [\d.]+ s left\)/);
    expect(stdout).toMatch(/^10 of 10 runs in shown\n {2}digest {2}[0-9a-f]{64}\n {2}time/);
  });

  it('is announced by tierwise plan', async () => {
    const { stdout, code } = await tierwise(['plan', file], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/grid: 5 points/);
    expect(stdout).toMatch(new RegExp(`${RUNS}: 10 scenarios at points, ${REPLICATES} replicates each`));
    expect(stdout).toMatch(/about [\d.]+ (s|min .*) in \d+ threads?, measured here: [\d.]+ m?s a run/);
    const listed = await tierwise(['plan', file, '--points'], folder);
    expect(listed.stdout).toBe('assumptions.altruism\n0.4\n0.6\n0.8\n1\n1.2\n');
    expect(json(await tierwise(['plan', file, '--json'], folder))).toMatchObject({ points: 5, cells: 10, runs: RUNS });
  });

  it.each<[string, string[], RegExp]>([
    ['no folder', ['sweep', short], /--out/],
    ['a plan that is not there', ['sweep', 'no.yaml', '--out', 'x'], /cannot read no.yaml: there is no such file/],
    ['a scenario instead of a plan', ['plan', 'fee-for-service'], /cannot read fee-for-service/],
    ['a shard of nothing', ['sweep', short, '--out', 'x', '--shard', '3/2'], /I\/N with I from 1 to N/],
    ['replicates that are no number', ['plan', short, '--replicates', 'many'], /^--replicates: wrong type/],
    ['a folder that is in use', ['sweep', short, '--out', 'whole'], /add --resume/],
    ['another plan', ['sweep', short, '--out', 'whole', '--resume'], /was begun with something else/],
    ['a folder without a sweep', ['merge', '.', '--out', 'x'], /holds no sweep/],
  ])('%s is refused', async (_, args, expected) => {
    const { code, stderr, stdout } = await tierwise(args, folder);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.runIf(existsSync('/proc/self'))(
    'a folder that cannot even be made is told, and nobody waits for ever',
    async () => {
      const { code, stderr } = await tierwise(['sweep', short, '--out', '/proc/no/results'], folder);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^cannot write \/proc\/no\/results\/results: its folder does not exist/);
    },
  );

  it('a folder that cannot be written is told', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, stderr } = await tierwise(['sweep', short, '--out', 'file/results'], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^cannot write file\/results\/results: its folder is not a folder/);
  });
});
