// A folder of results holds every run once, whatever happens to the disk, the process or the plan; and says what is wrong.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { consortium } from '../../../models/index.ts';
import { Stopped } from '../../../src/execution/executor.ts';
import { digestOfRuns, type FinishedRun } from '../../../src/experiments/sweep/finished-run.ts';
import { finishRuns } from '../../../src/experiments/sweep/sweep.ts';
import { DISK, OutputError } from '../../../src/results/disk.ts';
import { writeCsv } from '../../../src/results/store/csv-file.ts';
import { LOCK } from '../../../src/results/store/lock.ts';
import { manifestOf } from '../../../src/results/store/manifest.ts';
import { mergeStores } from '../../../src/results/store/merge.ts';
import { Store, storedRuns } from '../../../src/results/store/store.ts';
import { StoreError } from '../../../src/results/store/store-error.ts';
import { type SweepIntoOptions, sweepInto } from '../../../src/results/store/sweep-into.ts';
import { columnsOf, rowsOf } from '../../../src/results/tidy/columns.ts';
import { decodeRuns, encodeRuns } from '../../../src/results/tidy/parquet.ts';
import { emptyFolder } from '../../cli/command.ts';
import { failingDisk } from '../../support/failing-disk.ts';
import { FIFTY, madeUpPool, planOf, runsIn, type ShippedPlan } from '../../support/swept.ts';

const LONG = process.env.TIERWISE_LONG !== undefined;
const fifty = planOf(...FIFTY);
type Options = SweepIntoOptions<
  ShippedPlan['scenarios'][number]['policy'],
  ShippedPlan['scenarios'][number]['assumptions']
>;
const sweep = (folder: string, options: Options = {}, plan = fifty) =>
  sweepInto(consortium, plan, folder, { pool: madeUpPool(), rowsInPart: 60, ...options });
const newFolder = () => join(emptyFolder(), 'results');
const partsIn = (folder: string) =>
  readdirSync(join(folder, 'results'))
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => join(folder, 'results', name));
async function runsThere(folder: string): Promise<FinishedRun[]> {
  const runs: FinishedRun[] = [];
  for await (const run of storedRuns(folder)) runs.push(run);
  return runs;
}
const whole = await sweep(newFolder());
const DIGEST = whole.manifest.digest;

describe('a sweep', () => {
  it('holds every run of its plan once, in one tidy table', async () => {
    const runs = await runsThere(whole.folder);
    expect(runs.map(({ run }) => run).sort()).toEqual(
      runsIn(fifty)
        .map(({ key }) => key)
        .sort(),
    );
    expect(digestOfRuns(runs)).toBe(DIGEST);
    const rows = runs.flatMap((run) => [...rowsOf(run)]);
    expect(rows).toHaveLength(50 * 2 * 3);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columnsOf(fifty.axes).length]));
  });

  it('says of itself which plan it is of, and the unit of every column and parameter', () => {
    const manifest = JSON.parse(readFileSync(join(whole.folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ runs: 50, finished: 50, failed: 0, digest: DIGEST });
    expect(manifest.columns.map(({ name }: { name: string }) => name)).toEqual(
      'run scenario replicate seed assumptions.altruism month group measure value unit error'.split(' '),
    );
    expect(manifest.columns[4].unit).toBe('CNY of own money per CNY of patient benefit');
    expect(manifest.parameters.length).toBeGreaterThan(100);
    expect(manifest.measures.map(({ id }: { id: string }) => id)).toEqual(['cost.perHead', 'quality.index']);
  });

  it('gives the same digest in any order of dispatch', async () => {
    const folder = newFolder();
    const manifest = manifestOf(consortium, fifty, 50, undefined);
    const store = await Store.open(folder, { manifest, resume: false, keys: () => [] });
    const shuffled = runsIn(fifty).sort((a, b) => (a.key < b.key ? -1 : 1));
    for await (const run of finishRuns(shuffled, { pool: madeUpPool(), recorded: fifty.recorded }))
      await store.add(run);
    expect((await store.close()).digest).toBe(DIGEST);
  });

  it('is one CSV when asked: the same cells, empty where there is no number', async () => {
    const lines = readFileSync(await writeCsv(whole.folder), 'utf8')
      .trimEnd()
      .split('\n');
    const cells = (await runsThere(whole.folder)).flatMap((run) => [...rowsOf(run)].map((row) => row.join(',')));
    expect(lines.slice(1)).toEqual(cells);
    expect(lines.filter((line) => /,cost.perHead,,1,$/.test(line)).length).toBe(10);
  });

  it('holds whole years, where they were asked for, under their last month; an empty month is still the summary', async () => {
    const yearly = planOf(...FIFTY, 'yearly: true');
    const made = madeUpPool(({ replicate }) => replicate === 4);
    const pool = {
      ...made,
      run: async (...job: Parameters<typeof made.run>) => {
        const { months, series } = await made.run(...job);
        const values = (own: Float64Array) => Float64Array.of(...own, own[0] / 3, Number.NaN);
        return { months, years: [1, 2], series: series.map((one) => ({ ...one, values: values(one.values) })) };
      },
    };
    const folder = newFolder();
    const { manifest } = await sweep(folder, { pool }, yearly);
    expect(manifest).toMatchObject({ finished: 50, failed: 10, recorded: { years: 'every' } });
    const runs = await runsThere(folder);
    // The digest was checked when they were read: numbers and years came back to the bit.
    expect(digestOfRuns(runs)).toBe(manifest.digest);
    const [head, ...lines] = readFileSync(await writeCsv(folder), 'utf8')
      .trimEnd()
      .split('\n');
    expect(head).toBe('run,scenario,replicate,seed,assumptions.altruism,month,year,group,measure,value,unit,error');
    expect(lines).toHaveLength(40 * 2 * 5 + 10);
    const places = lines.filter((line) => /,,$|,1,$/.test(line)).map((line) => line.split(',').slice(5, 7).join(' '));
    expect(new Set(places)).toEqual(new Set([' ', '12 ', '24 ', '12 1', '24 2']));
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([12]));
    await expect(sweep(folder, { resume: true })).rejects.toThrow(/years kept: there "every", here none/);
  });

  it('keeps numbers, kinds, switches and gaps through Parquet to the bit', async () => {
    const run = {
      run: 'a',
      scenario: 's',
      replicate: 1,
      seed: 'x',
      values: [0.1 + 0.2, 'capitation', true, null],
      error: undefined,
    };
    const series = [
      {
        measure: 'm',
        group: 'all',
        unit: '–',
        values: Float64Array.of(-0, Number.NaN, 5e-324, 1.7976931348623157e308),
      },
    ];
    const { digestOfKept } = await import('../../../src/experiments/sweep/finished-run.ts');
    const months = [null, 1, 2, 3];
    const full: FinishedRun = { ...run, months, series, digest: digestOfKept({ months, series }) };
    const types = ['number', 'text', 'flag', 'number'] as const;
    const columns = columnsOf(types.map((type, k) => ({ path: `p${k}`, type, unit: '1', says: '' })));
    expect(await decodeRuns(encodeRuns([full], columns))).toEqual([full]);
  });
});

describe('--resume', () => {
  it('makes nothing again that is there', async () => {
    const pool = madeUpPool();
    const { manifest, made } = await sweep(whole.folder, { resume: true, pool });
    expect([made, pool.made.length, manifest.digest]).toEqual([0, 0, DIGEST]);
  });

  it('goes on after a stop; what was done is kept', async () => {
    const folder = newFolder();
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }) => done === 20 && controller.abort();
    const first = await sweep(folder, { signal: controller.signal, onProgress });
    expect(first.isStopped).toBe(true);
    expect(first.manifest.finished).toBe(20);
    expect(first.manifest.digest).toBeUndefined();
    expect(existsSync(join(folder, LOCK))).toBe(false);
    const second = await sweep(folder, { resume: true });
    expect([second.made, second.manifest.digest]).toEqual([30, DIGEST]);
  });

  it('makes only what a longer plan adds: a value, a replicate', async () => {
    const folder = newFolder();
    await sweep(folder);
    const longer = planOf(...FIFTY.map((line) => line.replace('values: [', 'values: [0.5, ')));
    expect((await sweep(folder, { resume: true }, longer)).made).toBe(10);
    const more = planOf(
      ...FIFTY.map((line) => line.replace('[0.4', '[0.5, 0.4').replace('replicates: 5', 'replicates: 6')),
    );
    const { made, manifest } = await sweep(folder, { resume: true }, more);
    expect([made, manifest.finished]).toEqual([12, 72]);
    expect(manifest.digest).toBe((await sweep(newFolder(), {}, more)).manifest.digest);
  });

  it('tries failed runs again', async () => {
    const folder = newFolder();
    const first = await sweep(folder, { pool: madeUpPool(({ replicate }) => replicate === 2) });
    expect(first.manifest).toMatchObject({ finished: 50, failed: 10 });
    const rows = (await runsThere(folder))
      .filter(({ error }) => error !== undefined)
      .flatMap((run) => [...rowsOf(run)]);
    expect(rows).toHaveLength(10);
    expect(rows[0].slice(-6)).toEqual([null, null, null, null, null, 'RangeError: no beds']);
    const second = await sweep(folder, { resume: true });
    expect([second.made, second.manifest.failed, second.manifest.digest]).toEqual([10, 0, DIGEST]);
  });

  it('sets a damaged file aside and makes its runs again', async () => {
    const folder = newFolder();
    await sweep(folder);
    const [part] = partsIn(folder);
    truncateSync(part, 2000);
    await expect(runsThere(folder)).rejects.toThrow(/is damaged/);
    const { manifest, damaged } = await sweep(folder, { resume: true });
    expect(damaged).toEqual([part]);
    expect(manifest.digest).toBe(DIGEST);
    expect(existsSync(`${part}.damaged`)).toBe(true);
  });

  it('finds out a single changed byte', async () => {
    const folder = newFolder();
    await sweep(folder);
    const [part] = partsIn(folder);
    const bytes = readFileSync(part);
    bytes[100] ^= 1;
    writeFileSync(part, bytes);
    expect((await sweep(folder, { resume: true })).damaged).toEqual([part]);
  });

  it('takes away what a killed sweep left half-written', async () => {
    const folder = newFolder();
    await sweep(folder);
    const left = join(folder, 'results', '.part-000009-0123456789abcdef.parquet.a1b2c3.part');
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, `${LOCK}.${name}`));
    for (const path of [left, old, fresh]) writeFileSync(path, 'PAR1');
    utimesSync(old, 1, 1);
    expect((await sweep(folder, { resume: true })).manifest.digest).toBe(DIGEST);
    expect([left, old, fresh].map((path) => existsSync(path))).toEqual([false, false, true]);
  });
});

describe('a folder is refused, with a reason,', () => {
  const refusal = async (act: () => Promise<unknown>): Promise<string> => {
    try {
      await act();
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError);
      return (error as Error).message;
    }
    throw new Error('it was accepted');
  };
  const changed = (from: string, to: string) => planOf(...FIFTY.map((line) => line.replace(from, to)));

  it('where it holds a sweep and nobody said --resume', async () => {
    expect(await refusal(() => sweep(whole.folder))).toMatch(/holds a sweep already: add --resume/);
  });

  it('where it holds other things', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'thesis.docx'), '');
    expect(await refusal(() => sweep(folder))).toMatch(/holds other things and no sweep \(thesis.docx\)/);
    expect(readdirSync(folder)).toContain('thesis.docx');
  });

  it.each([
    ['another seed', changed('replicates: 5', 'replicates: 5\nseed: 2'), /scenario fee-for-service: .*seed differ/],
    ['another measure', changed(', quality.index', ''), /measures: there .*quality.index.*, here/],
    ['other months', changed('[12, 24]', 'true'), /months kept/],
    ['another axis', changed('altruism, values: [0.4, 0.6, 0.8, 1, 1.2]', 'choice.travel, values: [2]'), /columns/],
    [
      'fewer replicates',
      changed('replicates: 5', 'replicates: 4'),
      /holds 10 of 50 runs that this plan does not ask for/,
    ],
  ])('when the plan has %s', async (_, plan, expected) => {
    expect(await refusal(() => sweep(whole.folder, { resume: true }, plan))).toMatch(expected);
    expect((await sweep(whole.folder, { resume: true })).manifest.digest).toBe(DIGEST);
  });

  it('when another version of the model wrote it', async () => {
    const other = { ...consortium, version: '99.0.0' };
    expect(await refusal(() => sweepInto(other, fifty, whole.folder, { resume: true, pool: madeUpPool() }))).toMatch(
      /model: there .*, here .*99.0.0/,
    );
  });

  it('when a later tierwise wrote it', async () => {
    const folder = newFolder();
    await sweep(folder);
    const path = join(folder, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format": 1', '"format": 2'));
    expect(await refusal(() => sweep(folder, { resume: true }))).toMatch(
      /format 2; this version of tierwise reads format 1/,
    );
    writeFileSync(path, '{"format"');
    expect(await refusal(() => sweep(folder, { resume: true }))).toMatch(/cannot read .*manifest.json/);
  });

  it('when it is for another part of the plan', async () => {
    const folder = newFolder();
    await sweep(folder, { shard: { number: 1, of: 2 } });
    expect(await refusal(() => sweep(folder, { resume: true }))).toMatch(/shard: there 1\/2, here the whole/);
  });

  it('when a file in it is none of a sweep', async () => {
    const folder = newFolder();
    await sweep(folder);
    writeFileSync(join(folder, 'results', 'mine.parquet'), '');
    expect(await refusal(() => sweep(folder, { resume: true }))).toMatch(/mine.parquet was not written by a sweep/);
  });

  it('while a sweep is running there, and not after it was killed', async () => {
    const folder = newFolder();
    await sweep(folder);
    const holder = { pid: process.ppid, host: hostname(), began: '', token: 'x' };
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const lock = (content: object) => writeFileSync(join(folder, LOCK), JSON.stringify({ ...holder, ...content }));
    lock({ began });
    expect(await refusal(() => sweep(folder, { resume: true }))).toMatch(/a sweep is running there \(process \d+\)/);
    lock({ began, host: 'another-machine' });
    expect(await refusal(() => sweep(folder, { resume: true }))).toMatch(/on another-machine/);
    // The number of a process that is gone, then one that another process has now.
    for (const left of [{ pid: 2 ** 22 + 1 }, { began: '1' }]) {
      lock(left);
      expect((await sweep(folder, { resume: true })).manifest.digest).toBe(DIGEST);
    }
  });

  it('when it is lost to another sweep, before anything is written', async () => {
    const folder = newFolder();
    const steal = () =>
      writeFileSync(join(folder, LOCK), JSON.stringify({ pid: 1, host: 'x', began: '', token: 'other' }));
    const onProgress = ({ done }: { done: number }) => done === 50 && steal();
    expect(await refusal(() => sweep(folder, { onProgress }))).toMatch(/another sweep has taken over/);
  });
});

describe('a disk that fails', () => {
  it('is told with what is safe and how to go on', async () => {
    const disk = failingDisk((operation) => operation > 60);
    const error = await sweep(newFolder(), { disk }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutputError);
    expect((error as Error).message).toMatch(
      /the disk is full\n {2}[1-9]\d* of 50 runs are safe in .*; --resume goes on/,
    );
  });

  it('a folder that cannot be made is told', async () => {
    const file = join(emptyFolder(), 'file');
    writeFileSync(file, '');
    await expect(sweep(join(file, 'results'))).rejects.toThrow(/its folder is not a folder/);
  });

  it('at any one operation loses, doubles and changes nothing', async () => {
    const never = failingDisk(() => false);
    await sweep(newFolder(), { disk: never });
    const operations = never.operations();
    expect(operations).toBeGreaterThan(80);
    const codes = LONG ? ['ENOSPC', 'EIO', 'EACCES'] : ['ENOSPC'];
    let failures = 0;
    for (const code of codes)
      for (let nth = 1; nth <= operations; nth++) {
        const folder = newFolder();
        const faulty = failingDisk((operation) => operation === nth, code);
        const error = await sweep(folder, { disk: faulty }).then(
          () => undefined,
          (thrown: Error) => thrown,
        );
        if (error !== undefined) failures++;
        if (error !== undefined) expect(error.message).toMatch(/cannot (write|read)/);
        const { manifest } = await sweep(folder, { resume: true });
        expect(manifest).toMatchObject({ finished: 50, digest: DIGEST });
        const runs = (await runsThere(folder)).map(({ run }) => run);
        expect(new Set(runs).size).toBe(50);
        expect(runs).toHaveLength(50);
      }
    expect(failures).toBeGreaterThan(10);
  });

  it('from any operation on, the same', async () => {
    const never = failingDisk(() => false);
    await sweep(newFolder(), { disk: never });
    for (let nth = 1; nth <= never.operations(); nth += LONG ? 1 : 5) {
      const folder = newFolder();
      await sweep(folder, { disk: failingDisk((operation) => operation >= nth) }).catch(() => {});
      const manifest = await sweep(folder, { resume: true }).then((outcome) => outcome.manifest);
      expect(manifest).toMatchObject({ finished: 50, digest: DIGEST });
      expect(await runsThere(folder)).toHaveLength(50);
    }
  });
});

describe('a disk without hard links', () => {
  it('has locks all the same', async () => {
    const link = () => Promise.reject(Object.assign(new Error('EPERM: link'), { code: 'EPERM' }));
    const plain = { ...DISK, link };
    const folder = newFolder();
    const seen: boolean[] = [];
    const onProgress = () => void seen.push(existsSync(join(folder, LOCK)));
    expect((await sweep(folder, { disk: plain, onProgress })).manifest.digest).toBe(DIGEST);
    expect(new Set(seen)).toEqual(new Set([true]));
    expect(existsSync(join(folder, LOCK))).toBe(false);
  });
});

describe('memory', () => {
  it('stays flat over 10,000 runs, a few hundred bytes a run apart', async () => {
    setFlagsFromString('--expose_gc');
    const gc = runInNewContext('gc') as () => void;
    const many = planOf(...FIFTY.map((line) => line.replace('replicates: 5', 'replicates: 1000')));
    const heap: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      if (done % 2000 !== 0) return;
      gc();
      heap.push(process.memoryUsage().heapUsed / 1e6);
    };
    const { manifest } = await sweep(newFolder(), { onProgress, rowsInPart: 5000 }, many);
    expect(manifest.finished).toBe(10_000);
    // What is kept of a run is its key, digest and number of rows.
    expect(heap[4] - heap[0], heap.join(' ')).toBeLessThan(8000 * 0.001);
  });
});

describe('shards', () => {
  const shards = async (of: number) =>
    Promise.all(
      Array.from({ length: of }, async (_, at) => {
        const folder = newFolder();
        await sweep(folder, { shard: { number: at + 1, of } });
        return folder;
      }),
    );

  it.each([1, 3, 60])('%i of them merged are the whole', async (of) => {
    const folders = await shards(of);
    const into = newFolder();
    const { manifest, missing, repeated } = await mergeStores(consortium, folders, into);
    expect([missing, repeated, manifest.digest]).toEqual([0, 0, DIGEST]);
    expect((await sweep(into, { resume: true })).made).toBe(0);
  });

  it('that lack one say how many runs are missing, and a sweep makes them', async () => {
    const [one, , three] = await shards(3);
    const into = newFolder();
    const { missing, manifest } = await mergeStores(consortium, [one, three], into);
    expect([missing, manifest.digest]).toEqual([17, undefined]);
    expect((await sweep(into, { resume: true })).manifest.digest).toBe(DIGEST);
  });

  it('and copies are merged with every run once', async () => {
    const { manifest, repeated } = await mergeStores(consortium, [whole.folder, ...(await shards(2))], newFolder());
    expect([repeated, manifest.digest]).toEqual([50, DIGEST]);
  });

  it('of different plans are refused, and so are runs that differ', async () => {
    const folder = newFolder();
    const other = planOf(...FIFTY.map((line) => line.replace('1.2]', '1.3]')));
    await sweep(folder, {}, other);
    await expect(mergeStores(consortium, [whole.folder, folder], newFolder())).rejects.toThrow(
      /do not belong together/,
    );
    const wrong = newFolder();
    const pool = madeUpPool();
    const lying = {
      ...pool,
      run: async (...job: Parameters<typeof pool.run>) => ({ ...(await pool.run(...job)), months: [null, 1, 2] }),
    };
    await sweep(wrong, { pool: lying });
    await expect(mergeStores(consortium, [whole.folder, wrong], newFolder())).rejects.toThrow(
      /differs from the same run/,
    );
  });

  it('a folder that holds runs twice is refused, and made whole by a merge', async () => {
    const folder = newFolder();
    const [half] = await shards(2);
    await sweep(folder);
    for (const part of partsIn(half)) renameSync(part, join(folder, 'results', part.slice(part.lastIndexOf('/') + 1)));
    await expect(sweep(folder, { resume: true })).rejects.toThrow(/holds runs twice: tierwise merge/);
    const { manifest } = await mergeStores(consortium, [folder], newFolder());
    expect(manifest.digest).toBe(DIGEST);
  });

  it('a folder without a sweep is refused', async () => {
    mkdirSync(newFolder(), { recursive: true });
    await expect(mergeStores(consortium, [emptyFolder()], newFolder())).rejects.toThrow(/holds no sweep/);
  });
});

describe('a stop', () => {
  it('before the first run leaves a folder to go on with', async () => {
    const folder = newFolder();
    const { isStopped, manifest } = await sweep(folder, { signal: AbortSignal.abort() });
    expect([isStopped, manifest.finished]).toEqual([true, 0]);
    expect((await sweep(folder, { resume: true })).manifest.digest).toBe(DIGEST);
  });

  it('is an error for who iterates', async () => {
    const iterate = async () => {
      const work = { pool: madeUpPool(), recorded: fifty.recorded, signal: AbortSignal.abort() };
      for await (const _ of finishRuns(runsIn(fifty), work));
    };
    await expect(iterate()).rejects.toThrow(Stopped);
  });
});
