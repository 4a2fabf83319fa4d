// Commands that the page gives for its numbers, run as they stand with the command of this build.
import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { MAIN } from '../../cli/command.ts';

/** Runs a command as the page gives it in a folder, and returns the digest it prints. */
export function digestBy(command: string, folder: string): string {
  expect(command).toMatch(/^npx tierwise compare /);
  const here = command.replace(/^npx tierwise/, `'${process.execPath}' '${MAIN}'`);
  const printed = execFileSync('sh', ['-c', `${here} --json --quiet --workers 1`], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(printed).digest;
}
