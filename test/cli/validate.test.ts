// `tierwise validate` at a size that says nothing about health systems and all about the command: shape, files, refusals, Ctrl-C.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EFFECTS } from '../../models/consortium/evidence/effects/index.ts';
import { consortium } from '../../models/index.ts';
import { BEGIN, END } from '../../src/results/validation/page.ts';
import { type Ended, emptyFolder, ended, start, tierwise } from './command.ts';

const TINY = ['--residents', '200', '--replicates', '2'] as const;
const SETTING = 'china-city-district';

interface Validated {
  readonly targets: readonly Readonly<Record<string, unknown>>[];
  readonly effects: readonly Readonly<Record<string, unknown>>[];
  readonly exact: readonly Readonly<Record<string, unknown>>[];
}

describe('validate', () => {
  const folder = emptyFolder();
  let done: Ended;
  beforeAll(async () => {
    writeFileSync(join(folder, 'page.md'), `# Mine\n\n${BEGIN}\ntables of before\n${END}\n\nKept.\n`);
    const files = ['--out', 'report.html', '--out', 'page.md', '--out', 'all.json'];
    done = await tierwise(['validate', '--setting', SETTING, '--json', ...files, ...TINY], folder);
  }, 120_000);

  it('ends with 0, whatever is missed', () => {
    expect(done.code).toBe(0);
  });

  it('prints targets, effects and exact values with the promised members first', () => {
    const { targets, effects, exact } = JSON.parse(done.stdout) as Validated;
    const first = (of: Readonly<Record<string, unknown>>, count: number) => Object.keys(of).slice(0, count);
    expect(first(targets[0], 8)).toEqual([
      'setting',
      'id',
      'source',
      'published',
      'low',
      'high',
      'simulated',
      'inside',
    ]);
    expect(first(effects[0], 10)).toEqual([
      'id',
      'source',
      'published',
      'low',
      'high',
      'simulated',
      'simulatedLow',
      'simulatedHigh',
      'signRight',
      'inside',
    ]);
    expect(first(exact[0], 4)).toEqual(['id', 'expected', 'got', 'pass']);
    for (const { inside, signRight } of effects) {
      expect([true, false, null]).toContain(inside);
      expect([true, false]).toContain(signRight);
    }
    for (const { pass, id } of exact) expect(pass, String(id)).toBe(true);
  });

  it('looks at one setting alone where one is named: all its targets, and only its effects', () => {
    const { targets, effects } = JSON.parse(done.stdout) as Validated;
    const own = consortium.calibrations.find(({ setting }) => setting === SETTING)!;
    expect(targets.map(({ id }) => id)).toEqual(own.targets.map(({ id }) => id));
    expect(effects.map(({ id }) => id)).toEqual(
      EFFECTS.map(({ id }) => id).filter((id) => effects.some((one) => one.id === id)),
    );
    expect(effects.length).toBeGreaterThan(10);
  });

  it('gives the same JSON in a file, a page between its marks, and a report that needs no network', () => {
    expect(readFileSync(join(folder, 'all.json'), 'utf8')).toBe(done.stdout);
    const page = readFileSync(join(folder, 'page.md'), 'utf8');
    expect(page).toMatch(/^# Mine\n\n/);
    expect(page).toMatch(/\nKept\.\n$/);
    expect(page).not.toContain('tables of before');
    expect(page).toContain('Luohu: cost of an admission, months 13 to 16');
    const report = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(report).toContain("default-src 'none'");
    expect(report).toContain('<svg');
    expect(report).not.toMatch(/<script|undefined|NaN/);
  });

  it('refuses a page without a place for the tables, an unknown ending and an unknown setting, before any work', async () => {
    const other = emptyFolder();
    writeFileSync(join(other, 'precious.md'), 'precious');
    const endings = await Promise.all(
      [
        ['--out', 'precious.md'],
        ['--out', 'a.pdf'],
        ['--setting', 'china-city-distric'],
      ].map((more) => tierwise(['validate', ...more], other)),
    );
    expect(endings.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(endings[2].stderr).toContain(SETTING);
    expect(readFileSync(join(other, 'precious.md'), 'utf8')).toBe('precious');
  });

  it('stops at Ctrl-C and writes nothing', async () => {
    const other = emptyFolder();
    const child = start(['validate', '--residents', '400', '--workers', '1', '--out', 'a.json'], other);
    const end = ended(child);
    child.stderr?.once('data', () => child.kill('SIGINT'));
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(join(other, 'a.json'))).toBe(false);
  }, 120_000);
});
