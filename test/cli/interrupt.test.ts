// Ctrl-C answers within two seconds, says that nothing was written, and nothing is.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, ended, start } from './command.ts';

const LONG = ['--residents', '20000', '--months', '600', '--replicates', '4', '--out', 'a.json'];

describe('Ctrl-C', () => {
  it.each([
    ['in this thread', ['--workers', '1']],
    ['in threads', ['--workers', '2']],
    ['with --json', ['--json']],
  ])('%s', async (_, more) => {
    const folder = emptyFolder();
    const child = start(['compare', 'fee-for-service', 'total-control', ...LONG, ...more], folder);
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const asked = Date.now();
    child.kill('SIGINT');
    const { code, stderr, stdout } = await end;
    expect(Date.now() - asked).toBeLessThan(2000);
    expect(code).toBe(130);
    expect(stderr).toContain('Nothing was written');
    expect(stdout).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });
});
