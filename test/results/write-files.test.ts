// A result file is written whole or not at all.
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputError } from '../../src/results/disk.ts';
import { checkWritable, writeFiles } from '../../src/results/write-files.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'tierwise-write-'));

describe('files', () => {
  it('replace what was there, through a link too', async () => {
    const here = folder();
    writeFileSync(join(here, 'real.txt'), 'old');
    symlinkSync(join(here, 'real.txt'), join(here, 'link.txt'));
    await writeFiles([{ path: join(here, 'link.txt'), text: 'new' }]);
    expect(readFileSync(join(here, 'real.txt'), 'utf8')).toBe('new');
    expect(readdirSync(here).sort()).toEqual(['link.txt', 'real.txt']);
  });

  it('are all left alone when one of them cannot be written', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.txt'), 'old');
    const files = [
      { path: join(here, 'a.txt'), text: 'new' },
      { path: join(here, 'missing', 'b.txt'), text: 'new' },
    ];
    await expect(writeFiles(files)).rejects.toThrow(OutputError);
    expect(readFileSync(join(here, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(here)).toEqual(['a.txt']);
  });

  it('are all left alone when stopped at the last moment', async () => {
    const here = folder();
    expect(await writeFiles([{ path: join(here, 'a.txt'), text: 'new' }], () => true)).toBe(false);
    expect(readdirSync(here)).toEqual([]);
  });

  it('can be asked about beforehand without a trace', async () => {
    const here = folder();
    await checkWritable(join(here, 'a.txt'));
    await expect(checkWritable(here)).rejects.toThrow(/not a file/);
    expect(readdirSync(here)).toEqual([]);
  });
});
