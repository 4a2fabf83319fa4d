// A Redis of a test's own, that keeps nothing on the disk, on a port of its own. Absent where redis-server is not installed.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

/** Whether there is a Redis to test with. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis that can be killed and started anew, remembering nothing. */
export interface OwnRedis {
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** Makes a Redis on a free port; it is not started yet. */
export async function ownRedis(): Promise<OwnRedis> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()]);
      const started = server;
      await new Promise<void>((resolve, reject) => {
        started.stdout?.on('data', (text: Buffer) => {
          if (String(text).includes('Ready to accept connections')) resolve();
        });
        started.on('exit', () => reject(new Error('redis-server ended')));
      });
    },
    async kill() {
      if (server === undefined || server.exitCode !== null) return;
      const ended = new Promise((resolve) => server?.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
      server = undefined;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
