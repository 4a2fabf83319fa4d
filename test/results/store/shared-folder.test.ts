// Results in a shared folder: the same bytes whoever wrote them, whole or not there, and nothing outside the folder.
import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISK } from '../../../src/results/disk.ts';
import { clearShared, openShared, readShared, writeShared } from '../../../src/results/store/shared-folder.ts';
import { emptyFolder } from '../../cli/command.ts';
import { failingDisk } from '../../support/failing-disk.ts';

const ID = 'run-0123456789abcdef-fedcba9876543210';
const label = { run: '0123456789abcdef', scenario: 's', replicate: 1, seed: '1', values: [] };
const values = Float64Array.of(0.1 + 0.2, -0, Number.NaN, 5e-324);
const kept = { months: [null, 24], years: [1, 2], series: [{ measure: 'm', group: 'all', unit: '1', values }] };
const write = (folder: string) => writeShared(folder, ID, { label, kept });

describe('a result in a shared folder', () => {
  it('comes out as it went in, to the bit, and is one file however often it is written', async () => {
    const folder = emptyFolder();
    const names = [await write(folder), await write(folder)];
    expect(new Set(names).size).toBe(1);
    expect(readdirSync(folder)).toEqual([names[0]]);
    const read = await readShared(folder, ID, names[0]);
    expect(read).toEqual(kept);
    expect(Object.is(read?.series[0].values[1], -0)).toBe(true);
    await clearShared(folder, names[0]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is not there, was cut off, or is another run is none', async () => {
    const folder = emptyFolder();
    const name = await write(folder);
    expect(await readShared(folder, ID.replace('0', '1'), name)).toBeUndefined();
    const path = join(folder, name);
    truncateSync(path, readFileSync(path).length - 1);
    expect(await readShared(folder, ID, name)).toBeUndefined();
    await clearShared(folder, name);
    expect(await readShared(folder, ID, name)).toBeUndefined();
  });

  it('never leads out of the folder', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine'), '');
    for (const name of ['../x', `../${ID}-0123456789abcdef.parquet`, '/etc/passwd', 'mine']) {
      expect(await readShared(join(folder), ID, name)).toBeUndefined();
      await clearShared(folder, name);
    }
    expect(existsSync(join(folder, 'mine'))).toBe(true);
  });

  it('leaves nothing half-written behind, whichever operation of the disk fails', async () => {
    for (let nth = 1; nth < 12; nth++) {
      const folder = emptyFolder();
      const failing = failingDisk((operation) => operation === nth);
      const end = await writeShared(folder, ID, { label, kept }, failing).catch((error: Error) => error);
      const names = readdirSync(folder).filter((name) => name.startsWith('run-'));
      if (typeof end !== 'string') expect(end.message).toMatch(/the disk is full/);
      for (const name of names) expect(await readShared(folder, ID, name)).toEqual(kept);
    }
  });
});

describe('a shared folder', () => {
  it('is made, tried, and cleared of what a worker left that died an hour ago', async () => {
    const folder = join(emptyFolder(), 'a', 'b');
    await openShared(folder);
    expect(readdirSync(folder)).toEqual([]);
    for (const name of ['.old.part', '.fresh.part']) writeFileSync(join(folder, name), '');
    const past = Date.now() / 1000 - 7200;
    utimesSync(join(folder, '.old.part'), past, past);
    await openShared(folder, DISK);
    expect(readdirSync(folder)).toEqual(['.fresh.part']);
  });

  it('that is a file is refused', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(openShared(join(folder, 'file'))).rejects.toThrow(/cannot write/);
  });
});
