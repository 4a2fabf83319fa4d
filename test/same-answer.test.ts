// Same question, same answer: the digest of a result on this Node twice, with one worker and two, and on a newer Node.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const RUN = ['--residents', '400', '--months', '30', '--replicates', '3', '--json'];
const NEWER = ['22', '24'];

const digestOf = (command: string, args: readonly string[]): string =>
  JSON.parse(execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).digest;

const here = (...more: string[]) =>
  digestOf(process.execPath, [MAIN, 'compare', 'fee-for-service', 'county-global-budget', ...RUN, ...more]);

/** Whether packages can be had; elsewhere than in CI the comparison with other Nodes is left out without a network. */
function hasRegistry(): boolean {
  if (process.env.CI === 'true') return true;
  try {
    execFileSync('npm', ['view', 'node@24', 'version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

describe('the digest of a comparison', () => {
  const first = here();

  it('is the same when asked again', () => expect(here()).toBe(first));

  it('is the same with one worker and with two', () => {
    expect(here('--workers', '1')).toBe(first);
    expect(here('--workers', '2')).toBe(first);
  });

  it('is another with another seed', () => expect(here('--seed', '2')).not.toBe(first));

  it.runIf(hasRegistry()).each(NEWER)('is the same on Node %s', (version) => {
    const args = [
      '--yes',
      '-p',
      `node@${version}`,
      'node',
      MAIN,
      'compare',
      'fee-for-service',
      'county-global-budget',
      ...RUN,
    ];
    expect(digestOf('npx', args)).toBe(first);
  });
});
