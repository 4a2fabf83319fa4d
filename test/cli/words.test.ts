// The sub-commands that say things: help, version, list, explain, schema, diff, init.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, tierwise } from './command.ts';

describe('the command says what it can do', () => {
  it('shows help with examples and the version of the package', async () => {
    const help = await tierwise(['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('tierwise compare fee-for-service county-global-budget');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect((await tierwise(['--version'])).stdout.trim()).toBe(version);
  });

  it.each(['run', 'compare', 'systems', 'init', 'explain', 'schema'])('%s --help gives examples', async (command) => {
    const { code, stdout } = await tierwise([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:');
  });

  it('lists the scenarios that come with it, also as JSON', async () => {
    const { code, stdout } = await tierwise(['list', '--json']);
    expect(code).toBe(0);
    const { scenarios } = JSON.parse(stdout) as { readonly scenarios: readonly { name: string; title: string }[] };
    expect(scenarios).toContainEqual({
      name: 'anhui-tianchang',
      title: 'County medical community with a package per head',
      place: 'Tianchang, Anhui province',
      family: 'Chinese consortia',
      compareWith: 'fee-for-service',
      setting: 'china-county',
    });
    const lines = (await tierwise(['list'])).stdout;
    expect(lines.indexOf('Baselines')).toBe(0);
    expect(lines.indexOf('Baselines')).toBeLessThan(lines.indexOf('Chinese consortia'));
    expect(lines).toMatch(/anhui-tianchang +Tianchang, Anhui province +County medical community/);
  });

  it('prints the phases in the order they run', async () => {
    const { stdout } = await tierwise(['explain', 'phases']);
    expect(stdout.indexOf('need')).toBeLessThan(stdout.indexOf('choice'));
    expect(stdout).toContain('Every twelfth month');
  });

  it.each([
    ['parameters', 'assumptions.altruism'],
    ['measures', 'quality.index'],
    ['policy.consortium.tightness', 'from 0 to 1 share'],
    ['tightness', 'policy.consortium.tightness'],
    ['china-county', 'source:'],
    ['county-global-budget', 'Against the status quo'],
    ['county-global-budget', 'A yearly budget paid in advance'],
    ['anhui-tianchang', 'The document states:'],
    ['anhui-tianchang', 'Assumed, because it does not say:'],
    ['anhui-tianchang', 'tierwise compare anhui-tianchang'],
    ['fee-for-service', 'Changes nothing'],
  ])('explains %s', async (what, expected) => {
    const { code, stdout } = await tierwise(['explain', what]);
    expect(code).toBe(0);
    expect(stdout).toContain(expected);
  });

  it('says what differs, with unit and sentence', async () => {
    const { code, stdout } = await tierwise(['diff', 'fee-for-service', 'county-global-budget']);
    expect(code).toBe(0);
    expect(stdout).toContain('policy.consortium.tightness');
    expect(stdout).toContain('money as its own');
    expect((await tierwise(['diff', 'fee-for-service', 'fee-for-service'])).stdout).toContain(
      'same in every parameter',
    );
  });

  it('prints a JSON Schema', async () => {
    const { stdout } = await tierwise(['schema']);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object' });
  });
});

describe('init', () => {
  it('writes a scenario that runs, and leaves an existing file alone', async () => {
    const folder = emptyFolder();
    expect((await tierwise(['init', 'mine.yaml'], folder)).code).toBe(0);
    expect((await tierwise(['diff', 'mine.yaml', 'fee-for-service'], folder)).stdout).toContain('same in every');
    writeFileSync(join(folder, 'mine.yaml'), 'precious');
    const refused = await tierwise(['init', 'mine.yaml'], folder);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('precious');
    expect((await tierwise(['init', 'mine.yaml', '--force'], folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('schemaVersion: 1');
  });
});
