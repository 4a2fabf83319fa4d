// `tierwise settle` on real files: published settlements, a county's statement, and what is said of files that cannot be used.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, tierwise } from './command.ts';

const folder = emptyFolder();
const file = (name: string, text: string | Buffer) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const PUBLISHED = fileURLToPath(new URL('../consortium/medicare-settlements.csv', import.meta.url));
const settle = (...args: string[]) => tierwise(['settle', ...args], folder);

const COUNTY = 'id,heads,rate,inside,outside,reserve\nqing,10000,600,4000000,1500000,0.05\n';

describe('tierwise settle', () => {
  it('prints what the guide shows', async () => {
    const guide = readFileSync(new URL('../../docs/settlement.md', import.meta.url), 'utf8');
    const examples = [
      ...guide.matchAll(/`(\w+\.csv)`:\n\n```csv\n([\s\S]*?)```\n\n```console\n\$ tierwise (.*)\n([\s\S]*?)```/g),
    ];
    expect(examples).toHaveLength(2);
    for (const [, name, csv, args, shown] of examples) {
      file(name, csv);
      expect((await tierwise(args.split(' '), folder)).stdout).toBe(shown);
    }
  });

  it('settles the published Medicare rows and prints nothing but ids and values as JSON', async () => {
    const { code, stdout, stderr } = await settle('medicare-shared-savings', '--ledger', PUBLISHED, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const settled: { readonly id: string; readonly value: number }[] = JSON.parse(stdout);
    expect(settled).toHaveLength(673);
    expect(Object.keys(settled[0])).toEqual(['id', 'value']);
    // A1001, 2018 (77,372 people): 2 %.
    expect(settled[0]).toEqual({ id: 'V0001', value: 0.02 });
  });

  it('prints many as a table with units, few as statements line by line', async () => {
    const many = await settle('medicare-shared-savings', '--ledger', PUBLISHED);
    expect(many.stdout).toMatch(/id +result +unit/);
    expect(many.stdout).toMatch(/V0001 +0\.020000 +share/);
    const few = await settle('county-package', '--ledger', file('county.csv', COUNTY));
    expect(few.stdout).toMatch(/Reserve \(adjustment fund\) +−300,000\.00 {2}CNY/);
    expect(few.stdout).toMatch(/Holder receives or owes +200,000\.00 {2}CNY/);
  });

  it('writes every line of every statement with --out', async () => {
    const { code } = await settle('county-package', '--ledger', file('county.csv', COUNTY), '--out', 'statement.csv');
    expect(code).toBe(0);
    const lines = readFileSync(join(folder, 'statement.csv'), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('id,line,value,unit');
    expect(lines).toContain('qing,Budget: heads × rate,6000000,CNY');
    expect(lines.at(-1)).toBe('qing,result,200000,CNY');
  });

  it('lists the contracts, explains one, and prints a table to start from', async () => {
    const list = await settle();
    expect(list.stdout).toMatch(/county-package +Settlement statement/);
    const columns = await settle('county-package');
    expect(columns.stdout).toMatch(/heads\n {2}Insured people of the county\.\n {2}a number from 0/);
    const template = await settle('county-package', '--template');
    const own = await settle('county-package', '--ledger', file('own.csv', template.stdout));
    expect([own.code, own.stderr]).toEqual([0, '']);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['an unknown contract', ['county-packge'], /did you mean 'county-package'/],
    ['no ledger', ['county-package', '--json'], /give the rows with --ledger FILE/],
    ['no contract', ['--ledger', 'county.csv'], /which contract/],
    [
      'a file that is not there',
      ['county-package', '--ledger', 'none.csv'],
      /cannot read none\.csv: there is no such file/,
    ],
    ['a folder', ['county-package', '--ledger', '.'], /it is a folder/],
    ['another kind of output', ['county-package', '--ledger', 'county.csv', '--out', 'x.txt'], /written as \.csv/],
  ])('refuses %s', async (_, args, expected) => {
    file('county.csv', COUNTY);
    const { code, stdout, stderr } = await settle(...args);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['word.csv', COUNTY.replace('600,', 'many,'), /word\.csv:2:12 {2}rate: not a number\n {4}found many; expected/],
    ['column.csv', COUNTY.replace('heads', 'people'), /column\.csv:1:1 {2}heads: missing column/],
    ['empty.csv', '', /empty\.csv:1:1 {2}an empty table/],
    ['binary.csv', Buffer.from([0xff, 0xfe, 0, 1, 2]), /binary\.csv:1:1 {2}invalid character/],
    ['huge.csv', Buffer.alloc(17 * 1024 * 1024, '1'), /huge\.csv is too large: a ledger has at most 16384 KB/],
  ])('refuses the file %s and writes nothing', async (name, text, expected) => {
    const { code, stdout, stderr } = await settle('county-package', '--ledger', file(name, text), '--out', 'none.csv');
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([code, stdout, existsSync(join(folder, 'none.csv'))]).toEqual([2, '', false]);
  });
});
