// `tierwise systems`: one table of every scenario against its own baseline, as text, JSON and Markdown.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompareJson } from '../../src/results/json.ts';
import { BEGIN, END } from '../../src/results/systems-page.ts';
import { emptyFolder, ended, SMALL, start, tierwise } from './command.ts';

interface Listed {
  readonly scenarios: readonly { readonly name: string; readonly compareWith: string }[];
}
interface Table {
  readonly systems: readonly {
    readonly name: string;
    readonly compareWith: string;
    readonly changes: readonly { readonly measure: string; readonly difference: number }[];
  }[];
}

describe('systems', () => {
  it('has a row for every scenario that names a baseline, and gives what compare gives', async () => {
    const { code, stdout } = await tierwise(['systems', '--json', ...SMALL]);
    expect(code).toBe(0);
    const { systems } = JSON.parse(stdout) as Table;
    const { scenarios } = JSON.parse((await tierwise(['list', '--json'])).stdout) as Listed;
    const named = scenarios.filter(({ compareWith }) => compareWith !== '').map(({ name }) => name);
    expect(systems.map(({ name }) => name).sort()).toEqual([...named].sort());
    const row = systems.find(({ name }) => name === 'anhui-tianchang');
    const alone = JSON.parse(
      (await tierwise(['compare', 'anhui-tianchang', '--json', ...SMALL])).stdout,
    ) as CompareJson;
    for (const { measure, difference } of row?.changes ?? [])
      expect(difference).toBe(alone.differences.find((one) => one.measure === measure && !one.group)?.difference);
    expect(row?.changes.map(({ measure }) => measure)).toEqual([
      'cost.perHead',
      'quality.index',
      'grassroots.visitShare',
    ]);
  });

  it('writes its table between the marks of a page and leaves the rest', async () => {
    const folder = emptyFolder();
    const page = join(folder, 'page.md');
    writeFileSync(page, `# Mine\n\n${BEGIN}\nformer table\n${END}\n\nKept.\n`);
    const { code, stdout } = await tierwise(['systems', '--quiet', '--out', 'page.md', ...SMALL], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('wrote   page.md');
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^# Mine\n\n/);
    expect(text).toMatch(/\nKept\.\n$/);
    expect(text).toMatch(/\| County medical community with a package per head \(`anhui-tianchang`\) \| Tianchang/);
    expect(text).not.toContain('former table');
  });

  it('refuses a page that has no place for the table, before any work', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'precious.md'), 'precious');
    const { code, stderr } = await tierwise(['systems', '--out', 'precious.md'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('has no place for the table');
    expect(readFileSync(join(folder, 'precious.md'), 'utf8')).toBe('precious');
  });

  it('stops at Ctrl-C and writes nothing', async () => {
    const folder = emptyFolder();
    const args = ['--residents', '200', '--months', '600', '--replicates', '2', '--workers', '1', '--out', 'a.md'];
    const child = start(['systems', ...args], folder);
    const end = ended(child);
    child.stderr?.once('data', () => child.kill('SIGINT'));
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(join(folder, 'a.md'))).toBe(false);
  });
});
