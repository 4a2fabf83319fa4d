// A place of one's own from the command line: the table, the fit, the file, and scenarios that take place there.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, SMALL, tierwise } from './command.ts';

const folder = emptyFolder();
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const QUICK = ['--residents', '500', '--seeds', '1', '--steps', '2'];
const run = (...args: string[]) => tierwise(args, folder);
const make = (...args: string[]) => run('new-setting', ...args, '--from', 'china-county', ...QUICK);

const FIGURES =
  'id,yours,source\nvisits,7.4,yearbook 2023\nprice-visit-secondary,180,\nneed.medianIncome,15000,census\n';

beforeAll(async () => {
  const { code, stdout, stderr } = await make(
    'mine.yaml',
    '--targets',
    file('my.csv', FIGURES),
    '--title',
    'My county',
  );
  expect([code, stderr.split('\n').length]).toEqual([0, 3]);
  expect(stdout).toMatch(/Visits per person and year +7\.4 +6\.66 … 8\.14/);
  expect(stdout).toMatch(/Without a source:\s+price-visit-secondary/);
}, 60_000);

describe('tierwise new-setting', () => {
  it('writes a table to fill and leaves one that exists alone', async () => {
    const args = ['new-setting', '--from', 'us-medicare-market', '--template', 'table.csv'];
    expect((await run(...args)).code).toBe(0);
    expect(readFileSync(join(folder, 'table.csv'), 'utf8')).toMatch(
      /^id,what,unit,published,yours,low,high,source,note\n/,
    );
    expect(await run(...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(/exists and was left alone/) });
  });

  it('keeps what was given, its sources, and what the fit found', () => {
    const text = readFileSync(join(folder, 'mine.yaml'), 'utf8');
    expect(text).toMatch(/base: china-county\ntitle: My county\nchanges:\n {2}need\.medianIncome:\n {4}value: 15000/);
    expect(text).toMatch(/source: yearbook 2023/);
    expect(text).toMatch(/\nfitted:\n(.*\n)* {2}choice\.selfCare: -/);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a table with a bad cell', ['x.yaml', '--targets', 'bad.csv'], /bad\.csv:2:8 {2}yours: not a number/],
    ['no table', ['x.yaml'], /the filled table \(--targets\)/],
    ['another ending', ['x.txt', '--targets', 'my.csv'], /name it \.yaml/],
    ['a file that exists', ['mine.yaml', '--targets', 'my.csv'], /exists and was left alone/],
    ['a table that is not there', ['x.yaml', '--targets', 'none.csv'], /there is no such file/],
    [
      'figures that contradict each other',
      ['x.yaml', '--targets', 'apart.csv'],
      /contradict each other.*\n.*tier:secondary: -0\.15/,
    ],
  ])('refuses %s and writes nothing', async (_, args, expected) => {
    file('bad.csv', 'id,yours\nvisits,many\n');
    file('apart.csv', 'id,yours\nwithin-visits,0.5\n');
    const { code, stderr } = await make(...args);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([code, existsSync(join(folder, 'x.yaml'))]).toEqual([2, false]);
  });
});

describe('a scenario in a place of one’s own', () => {
  const scenario = (setting: string) => `schemaVersion: 1\ntitle: Mine\nsetting: ${setting}\n`;

  it('names it relative to its own file, or is told with --setting; threads see it too', async () => {
    mkdirSync(join(folder, 'below'), { recursive: true });
    file('below/here.yaml', scenario('../mine.yaml'));
    file('plain.yaml', scenario('china-county'));
    const big = ['--residents', '6000', '--months', '24', '--replicates', '2', '--json', '--quiet'];
    const [named, told, threads, plain] = await Promise.all([
      run('run', 'below/here.yaml', ...big, '--workers', '1'),
      run('run', 'plain.yaml', '--setting', 'mine.yaml', ...big, '--workers', '1'),
      run('run', 'below/here.yaml', ...big, '--workers', '2'),
      run('run', 'plain.yaml', ...big, '--workers', '1'),
    ]);
    const [a, b, c, d] = [named, told, threads, plain].map(({ stdout }) => JSON.parse(stdout));
    expect(b.digest).toBe(a.digest);
    expect(c.digest).toBe(a.digest);
    expect(d.digest).not.toBe(a.digest);
    expect(a.place).toMatchObject({ name: 'mine', base: 'china-county', unsourced: ['price-visit-secondary'] });
    expect(d.place).toBeUndefined();
  }, 60_000);

  it('says in every result what has no source, and how to get it again', async () => {
    const small = [...SMALL, '--quiet', '--out', 'report.html'];
    const { stdout } = await run(
      'compare',
      'fee-for-service',
      'county-global-budget',
      '--setting',
      'mine.yaml',
      ...small,
    );
    expect(stdout).toMatch(/mine \(built on china-county\)/);
    expect(stdout).toMatch(/Without a source:\s+price-visit-secondary/);
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toMatch(/Without a source: price-visit-secondary/);
    expect(page).toMatch(/tierwise compare .*--setting mine\.yaml/);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a place that is not there', ['--setting', 'none.yaml'], /cannot read none\.yaml: there is no such file/],
    ['a place that is wrong', ['--setting', 'wrong.yaml'], /wrong\.yaml:4:10 {2}changes: wrong type/],
    ['a misspelt setting', ['--setting', 'china-conty'], /--setting: .*unknown name; did you mean 'china-county'/],
  ])('refuses %s', async (_, args, expected) => {
    file('wrong.yaml', 'schemaVersion: 1\nbase: china-county\ntitle: x\nchanges: 7\n');
    const { code, stderr } = await run('run', 'fee-for-service', ...args);
    expect(stderr).toMatch(expected);
    expect(code).toBe(2);
  });

  it('has no ensemble', async () => {
    const { code, stderr } = await run(
      'compare',
      'fee-for-service',
      'county-global-budget',
      '--setting',
      'mine.yaml',
      '--ensemble',
    );
    expect(stderr).toMatch(/no ensemble of a place of one's own/);
    expect(code).toBe(2);
  });
});
