// The package as a stranger gets it: packed, installed in an empty folder, run and imported there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tierwise-package-'));

function shell(command: string, args: readonly string[], cwd = folder): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => {
  const packed = shell(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
    process.cwd(),
  ).trim();
  writeFileSync(join(folder, 'package.json'), '{"name": "stranger", "private": true, "type": "module"}');
  shell('npm', [
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    `./${packed.split('\n').at(-1)}`,
  ]);
}, 240_000);

describe('the installed package', () => {
  it('runs as a command', () => {
    expect(shell('npx', ['--no-install', 'tierwise', '--version'])).toMatch(/^\d+\.\d+\.\d+/);
    expect(shell('npx', ['--no-install', 'tierwise', 'list'])).toContain('fee-for-service');
    const small = ['--residents', '200', '--months', '24', '--replicates', '1', '--quiet', '--out', 'a.html'];
    expect(shell('npx', ['--no-install', 'tierwise', 'run', 'fee-for-service', ...small])).toContain('Cost per head');
  });

  it('gives the same in threads', () => {
    const run = [
      '--no-install',
      'tierwise',
      'run',
      'fee-for-service',
      '--json',
      '--residents',
      '3000',
      '--months',
      '24',
    ];
    const digest = (workers: string) =>
      JSON.parse(shell('npx', [...run, '--replicates', '6', '--workers', workers])).digest as string;
    expect(digest('2')).toBe(digest('1'));
  });

  it('is imported as a library', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { compare, loadScenario, missingFrom, consortium } from 'tierwise';
import { executorFor } from 'tierwise/node';
const text = 'schemaVersion: 1\\ntitle: t\\nsetting: china-county\\nresidents: 150\\nmonths: 24\\nreplicates: 1\\n';
const a = loadScenario(text, { name: 'a' });
const { differences } = await compare(a, [a], { execute: executorFor(consortium) });
console.log(missingFrom(consortium).length, differences.every(({ difference }) => !(Math.abs(difference) > 0)));`,
    );
    expect(shell('node', ['use.js']).trim()).toBe('0 true');
  });
});
