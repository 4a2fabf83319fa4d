// What `run` and `compare` give: JSON, files, digests that do not depend on how the work was done.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompareJson, RunJson } from '../../src/results/json.ts';
import { emptyFolder, ended, MAIN, SMALL, start, tierwise } from './command.ts';

describe('run', () => {
  it('writes its report in a language that is asked for, and names those it knows', async () => {
    const folder = emptyFolder();
    const args = ['run', 'county-global-budget', '--out', 'report.html', ...SMALL];
    expect((await tierwise([...args, '--lang', 'zh-Hans'], folder)).code).toBe(0);
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain('<h1>医联体医保基金总额付费（打包付费）</h1>');
    expect(page).toContain('各机构组成一个紧密型县域医共体的任一县');
    const refused = await tierwise([...args, '--lang', 'fr'], folder);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('Known languages: en, zh-hans.');
  });

  it('gives JSON with one row a measure and group, and nothing on stderr', async () => {
    const { code, stdout, stderr } = await tierwise(['run', 'fee-for-service', '--json', ...SMALL]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const result = JSON.parse(stdout) as RunJson;
    expect(result).toMatchObject({ model: 'consortium', seed: '1', residents: 200, months: 24, replicates: 2 });
    expect(result.scenario.name).toBe('fee-for-service');
    expect(result.scenario.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(result.digest).toMatch(/^[0-9a-f]{64}$/);
    const cost = result.measures.find(({ id, group }) => id === 'cost.perHead' && group === undefined);
    expect(cost?.series).toHaveLength(24);
    expect(cost?.low).toBeLessThan(cost?.value as number);
    expect(result.measures.some(({ group }) => group === 'place:remote')).toBe(true);
  });

  it('has no interval with one replicate', async () => {
    const args = ['run', 'fee-for-service', '--json', '--residents', '200', '--months', '24', '--replicates', '1'];
    const { measures } = JSON.parse((await tierwise(args)).stdout) as RunJson;
    expect(measures.every(({ low, high }) => low === null && high === null)).toBe(true);
  });

  it('prints headlines with units, a table and the digest', async () => {
    const { stdout, stderr } = await tierwise(['run', 'fee-for-service', ...SMALL]);
    expect(stdout).toMatch(/Cost per head +[\d,]+.* CNY per person and year +95 % interval/);
    expect(stdout).toMatch(/digest {2}[0-9a-f]{64}/);
    expect(stderr).toContain('100 %');
    expect((await tierwise(['run', 'fee-for-service', '--quiet', ...SMALL])).stderr).toBe('');
  });

  it('gives the same digest in one thread and in two, and another with another seed', async () => {
    const many = [
      'run',
      'county-global-budget',
      '--json',
      '--residents',
      '5000',
      '--months',
      '24',
      '--replicates',
      '4',
    ];
    const digest = async (...more: string[]) =>
      JSON.parse((await tierwise([...many, ...more])).stdout).digest as string;
    const [one, two, other] = [
      await digest('--workers', '1'),
      await digest('--workers', '2'),
      await digest('--seed', '2'),
    ];
    expect(two).toBe(one);
    expect(other).not.toBe(one);
  });

  it('changes what --set says', async () => {
    const args = ['run', 'fee-for-service', '--json', ...SMALL];
    const hash = async (...more: string[]) =>
      JSON.parse((await tierwise([...args, ...more])).stdout).scenario.hash as string;
    expect(await hash('--set', 'policy.consortium.tightness=0.5')).not.toBe(await hash());
  });
});

describe('compare', () => {
  it('gives paired differences against the first arm', async () => {
    const args = ['compare', 'fee-for-service', 'county-global-budget', 'total-control', '--json', ...SMALL];
    const { code, stdout } = await tierwise(args);
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as CompareJson;
    expect(result.scenarios.map(({ scenario }) => scenario.name)).toEqual(args.slice(1, 4));
    const [reference, budget] = result.scenarios.map(({ measures }) => measures[0].value as number);
    const row = result.differences.find(({ scenario }) => scenario === 'county-global-budget');
    expect(row?.measure).toBe('cost.perHead');
    expect(row?.difference).toBeCloseTo(budget - reference, 9);
    expect(row?.relative).toBeCloseTo((budget - reference) / reference, 12);
    expect(result.differences).toHaveLength(2 * result.scenarios[0].measures.length);
  });

  it('compares a scenario given alone with the baseline it names', async () => {
    const alone = await tierwise(['compare', 'anhui-tianchang', '--json', ...SMALL]);
    const written = await tierwise(['compare', 'fee-for-service', 'anhui-tianchang', '--json', ...SMALL]);
    expect(alone.stdout).toBe(written.stdout);
  });

  it('refuses a file alone whose baseline does not come with the package', async () => {
    const folder = emptyFolder();
    const text = 'schemaVersion: 1\ntitle: t\nsetting: china-county\nabout: {compareWith: nothing-like-it}\n';
    writeFileSync(join(folder, 'mine.yaml'), text);
    const { code, stderr } = await tierwise(['compare', 'mine.yaml'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("about.compareWith is 'nothing-like-it'");
  });

  it('differs from itself by exactly zero', async () => {
    const { stdout } = await tierwise(['compare', 'fee-for-service', 'fee-for-service', '--json', ...SMALL]);
    const { differences } = JSON.parse(stdout) as CompareJson;
    expect(differences.every(({ difference }) => difference === 0 || difference === null)).toBe(true);
  });

  it('takes the assumptions of the scenarios for the reference and says so', async () => {
    const folder = emptyFolder();
    const text = 'schemaVersion: 1\ntitle: Kinder\nsetting: china-county\nassumptions:\n  altruism: 1.2\n';
    writeFileSync(join(folder, 'kinder.yaml'), text);
    const { code, stdout } = await tierwise(['compare', 'fee-for-service', 'kinder.yaml', '--quiet', ...SMALL], folder);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'takes an assumption of the scenarios: assumptions.altruism 1.2 instead of 0.78',
    );
    expect(stdout).toContain('makes no clear change');
  });

  it('prints answer, table, chart, what differs and the incentives', async () => {
    const { stdout } = await tierwise(['compare', 'fee-for-service', 'county-global-budget', '--quiet', ...SMALL]);
    for (const part of [
      'Against “Fee for service”',
      '[95 % interval]',
      'by quarter',
      'What differs',
      'What one more unit earns',
    ])
      expect(stdout).toContain(part);
  });
});

describe('files', () => {
  it('are written in the form their name asks for, with nothing left beside them', async () => {
    const folder = emptyFolder();
    const out = ['a.json', 'a.csv', 'a.html'].flatMap((name) => ['--out', name]);
    const args = ['compare', 'fee-for-service', 'county-global-budget', '--quiet', ...SMALL, ...out];
    const { code, stdout } = await tierwise(args, folder);
    expect(code).toBe(0);
    expect(stdout).toContain('wrote   a.html');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.html', 'a.json']);
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).scenarios).toHaveLength(2);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toMatch(
      /^scenario,replicate,month,group,measure,value,low,high,unit\n/,
    );
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it.each([
    ['missing/a.json', /folder does not exist/],
    ['taken.json', /not a file/],
  ])('that cannot be written end the command first: %s', async (path, expected) => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'taken.json'));
    const began = Date.now();
    const { code, stderr } = await tierwise(
      ['run', 'fee-for-service', '--residents', '1000000', '--out', path],
      folder,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(expected);
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});

describe('a pipe that closes early', () => {
  it('ends the command quietly', async () => {
    const args = ['run', 'fee-for-service', '--json', ...SMALL];
    const child = start(args);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { stderr, code } = await ended(child);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(MAIN).toContain('dist');
  });
});
