// Sweeps whose runs are made by workers on a queue: the same digest as in threads, whoever dies meanwhile. TIERWISE_LONG=1 does it
// over 400 runs with 20 workers killed and 5 restarts of Redis.
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedRuns } from '../../src/results/store/store.ts';
import { emptyFolder, ended, start, tierwise } from '../cli/command.ts';
import { HAS_REDIS, type OwnRedis, ownRedis } from './redis.ts';

const LONG = process.env.TIERWISE_LONG !== undefined;
const REPLICATES = LONG ? 40 : 6;
const RUNS = 10 * REPLICATES;
const [DEATHS, RESTARTS] = LONG ? [20, 5] : [2, 1];
const TIME = LONG ? 1_800_000 : 180_000;

const folder = emptyFolder();
writeFileSync(
  join(folder, 'plan.yaml'),
  `scenarios: [fee-for-service, county-global-budget]
axes: [{path: assumptions.altruism, values: [0.4, 0.6, 0.8, 1, 1.2]}]
residents: 100
months: 24
replicates: ${REPLICATES}
measures: [cost.perHead, quality.index]
`,
);
const json = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a queue that is not there', () => {
  it('is told as such before anything is written', async () => {
    const end = await tierwise(['sweep', 'plan.yaml', '--out', 'none', '--queue', 'redis://127.0.0.1:1'], folder);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(/^no Redis at redis:\/\/127.0.0.1:1 \(.*ECONNREFUSED.*\): start one \(redis-server\)/);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it.each(['redis', 'http://somewhere', 'redis://'])('%s is not an address', async (url) => {
    const { code, stderr } = await tierwise(['worker', '--queue', url], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/give the address of a Redis, for example redis:\/\/127.0.0.1:6379/);
  });

  it('has no shared folder where there is no queue', async () => {
    const args = ['sweep', 'plan.yaml', '--out', 'none', '--shared', 'x'];
    expect(await tierwise(args, folder)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--shared: /) });
  });

  it('does not count threads for workers elsewhere', async () => {
    const args = ['sweep', 'plan.yaml', '--out', 'none', '--workers', '2', '--queue', 'redis://127.0.0.1:1'];
    expect(await tierwise(args, folder)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--workers: /) });
  });
});

describe.skipIf(!HAS_REDIS)('a sweep over a queue (skipped where redis-server is not installed)', () => {
  let redis: OwnRedis;
  let digest: string;
  const children: ChildProcess[] = [];
  const worker = (...more: string[]) => {
    const child = start(['worker', '--queue', redis.url, '--workers', '1', ...more], folder);
    children.push(child);
    return child;
  };
  const sweep = (out: string, ...more: string[]) =>
    start(['sweep', 'plan.yaml', '--out', out, '--resume', '--json', '--queue', redis.url, ...more], folder);

  beforeAll(async () => {
    redis = await ownRedis();
    await redis.start();
    digest = json(await tierwise(['sweep', 'plan.yaml', '--out', 'threads', '--json'], folder)).digest;
  }, TIME);
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await redis.kill();
  });

  async function expectWhole(out: string) {
    const keys: string[] = [];
    for await (const { run, error } of storedRuns(join(folder, out))) {
      expect(error).toBeUndefined();
      keys.push(run);
    }
    expect([keys.length, new Set(keys).size]).toEqual([RUNS, RUNS]);
  }

  const filesIn = (path: string) =>
    existsSync(join(folder, path)) ? readdirSync(join(folder, path)).filter((name) => !name.startsWith('.')) : [];

  /** Resolves once a sweep has written something. */
  async function begun(out: string) {
    const results = join(folder, out, 'results');
    while (!existsSync(results) || !readdirSync(results).some((name) => name.endsWith('.parquet'))) await wait(50);
  }

  it(
    'gives the digest of threads, to two sweeps that ask for the same runs at once',
    async () => {
      worker();
      worker();
      const ends = await Promise.all(['one', 'two'].map((out) => ended(sweep(out))));
      for (const end of ends) expect(json(end)).toMatchObject({ finished: RUNS, failed: 0, digest });
      await expectWhole('one');
      await expectWhole('two');
    },
    TIME,
  );

  it(
    `loses nothing and doubles nothing when ${DEATHS} workers are killed and Redis forgets everything (${RESTARTS} ×)`,
    async () => {
      const end = ended(sweep('hurt'));
      await begun('hurt');
      for (let at = 0; at < Math.max(DEATHS, RESTARTS); at++) {
        if (at < DEATHS) {
          children.shift()?.kill('SIGKILL');
          worker();
        }
        if (at < RESTARTS) {
          await redis.kill();
          await wait(300);
          await redis.start();
        }
        await wait(LONG ? 3000 : 300);
      }
      expect(json(await end)).toMatchObject({ finished: RUNS, failed: 0, digest });
      await expectWhole('hurt');
    },
    TIME,
  );

  it(
    'takes results out of a shared folder, whoever dies meanwhile, and leaves nothing there',
    async () => {
      const shared = ['--shared', 'on the way'];
      const end = ended(sweep('shared', ...shared));
      const writers = [worker(...shared), worker(...shared)];
      // What is not there yet and what was cut off are no results; a worker without the folder sends them over the queue.
      for (let death = 0; death < DEATHS; death++) {
        await wait(700);
        writers[death % 2].kill('SIGKILL');
        writers[death % 2] = worker(...(death % 3 === 0 ? [] : shared));
        for (const name of filesIn('on the way').slice(0, 1)) rmSync(join(folder, 'on the way', name), { force: true });
      }
      expect(json(await end)).toMatchObject({ finished: RUNS, failed: 0, digest });
      await expectWhole('shared');
      expect(filesIn('on the way')).toEqual([]);
      for (const one of writers) one.kill('SIGKILL');
    },
    TIME,
  );

  it(
    'that was killed is gone on with',
    async () => {
      const child = sweep('killed');
      const end = ended(child);
      await begun('killed');
      child.kill('SIGKILL');
      await end;
      const again = json(await ended(sweep('killed')));
      expect(again).toMatchObject({ finished: RUNS, failed: 0, digest });
      expect(again.made).toBeLessThan(RUNS);
      await expectWhole('killed');
    },
    TIME,
  );

  it(
    'ends its workers within two seconds of Ctrl-C, and by themselves without work',
    async () => {
      const idle = worker('--idle', '0.5');
      expect(await ended(idle)).toMatchObject({ code: 0 });
      const child = children[0];
      const asked = Date.now();
      child.kill('SIGINT');
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(Date.now() - asked).toBeLessThan(2000);
      expect(code).toBe(130);
    },
    TIME,
  );
});
