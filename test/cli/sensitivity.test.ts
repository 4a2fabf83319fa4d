// `tierwise sensitivity`: which assumptions carry the answer, as text, JSON, Markdown and HTML.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { sensitivityJson } from '../../src/results/sensitivity-json.ts';
import { BEGIN, END } from '../../src/results/sensitivity-page.ts';
import { emptyFolder, ended, start, tierwise } from './command.ts';

type Found = ReturnType<typeof sensitivityJson>;

const TWO = ['--vary', 'assumptions.response.intensity', '--vary', 'assumptions.altruism'];
const TINY = [...TWO, '--residents', '150', '--months', '24', '--trajectories', '2'];
const PAIR = ['sensitivity', 'fee-for-service', 'county-global-budget', ...TINY];

describe('sensitivity', () => {
  it('screens the paired change, the same with any number of workers', async () => {
    // Enough residents for threads to be worth starting.
    const args = [...PAIR, '--json', '--residents', '1200', '--workers'];
    const [one, two] = [await tierwise([...args, '1']), await tierwise([...args, '2'])];
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(two.stdout);
    const found = JSON.parse(one.stdout) as Found;
    expect(found).toMatchObject({ reference: 'fee-for-service', scenario: 'county-global-budget', runs: 16 });
    expect(found.outcomes.map(({ measure }) => measure)).toEqual([
      'cost.perHead',
      'quality.index',
      'grassroots.visitShare',
    ]);
    expect(found.parameters.map(({ path }) => path).sort()).toEqual([
      'assumptions.altruism',
      'assumptions.response.intensity',
    ]);
    expect(found.parameters.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 9);
    expect(found.sobol).toBeNull();
  });

  it('analyses the level of one scenario, and writes report, page and data', async () => {
    const folder = emptyFolder();
    const page = join(folder, 'page.md');
    writeFileSync(page, `# Mine\n\n${BEGIN}\nformer\n${END}\n\nKept.\n`);
    const out = ['--out', 'page.md', '--out', 'report.html', '--out', 'data.json', '--quiet'];
    const sobol = ['--method', 'sobol', '--top', '1', '--rows', '4', '--measures', 'cost.perHead'];
    const { code, stdout } = await tierwise(['sensitivity', 'fee-for-service', ...TINY, ...sobol, ...out], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/These two numbers carry the answer: [\w.]+ and [\w.]+\./);
    expect(stdout).toContain('Sobol’ indices, Cost per head (4 rows)');
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^# Mine\n\n<!-- sensitivity/);
    expect(text).toMatch(/<!-- \/sensitivity -->\n\nKept\.\n$/);
    expect(text).toContain('| Assumption | Range | μ\\* (95 %) | μ | σ |');
    expect(text).not.toContain('former');
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(html).toContain('<title>What carries “Fee for service” – Tierwise</title>');
    expect(html.match(/<figure>/g)).toHaveLength(3);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|NaN/);
    const data = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as Found;
    expect(data).toMatchObject({ reference: null, scenario: 'fee-for-service' });
    expect(data.sobol?.[0].indices).toHaveLength(1);
  });

  it.each([
    [['--vary', 'assumptions.altruisms'], /--vary assumptions.altruisms: no assumption/],
    [['--vary', 'policy.payment'], /--vary policy.payment: no assumption/],
    [['--measures', 'cost.perhead'], /no measure 'cost.perhead'/],
    [['--method', 'fast'], /Give morris or sobol/],
    [['--trajectories', '0'], /whole number from 1 to/],
    [['--out', 'a.csv'], /must end in .html, .json or .md/],
  ])('refuses %s', async (args, message) => {
    const { code, stderr, stdout } = await tierwise(['sensitivity', 'fee-for-service', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
  });

  it('refuses a page that has no place for the result, before any work', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'precious.md'), 'precious');
    const { code, stderr } = await tierwise([...PAIR, '--out', 'precious.md'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('has no place for the result');
    expect(readFileSync(join(folder, 'precious.md'), 'utf8')).toBe('precious');
  });

  it('stops at Ctrl-C and writes nothing', async () => {
    const folder = emptyFolder();
    const long = ['--residents', '200', '--months', '600', '--workers', '1', '--trajectories', '4', '--out', 'a.html'];
    const child = start(['sensitivity', 'fee-for-service', ...TWO, ...long], folder);
    const end = ended(child);
    child.stderr?.once('data', () => child.kill('SIGINT'));
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(join(folder, 'a.html'))).toBe(false);
  });
});
