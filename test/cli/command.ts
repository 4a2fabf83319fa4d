// Runs the compiled command as a process of its own, as a user would.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** Small enough to take a moment. */
export const SMALL = ['--residents', '200', '--months', '24', '--replicates', '2'] as const;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command without waiting. */
export function start(args: readonly string[], cwd = process.cwd()): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', TIERWISE_DEBUG: '' } });
}

/** Runs the command to its end. */
export function tierwise(args: readonly string[], cwd?: string): Promise<Ended> {
  return ended(start(args, cwd));
}

/** Waits for a process and gathers what it wrote. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Makes an empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tierwise-'));
}
