// A disk whose n-th operation fails, whatever it is: opening, writing, syncing, renaming, listing, reading, closing.
import type { FileHandle } from 'node:fs/promises';
import { DISK, type Disk } from '../../src/results/disk.ts';

/** Counts operations and lets those fail that `fails` names (from 1). */
export function failingDisk(
  fails: (operation: number) => boolean,
  code = 'ENOSPC',
): Disk & { operations: () => number } {
  let count = 0;
  const step = async (name: string) => {
    count++;
    if (fails(count)) throw Object.assign(new Error(`${code}: ${name}`), { code });
  };
  const wrapped = (file: FileHandle): FileHandle =>
    new Proxy(file, {
      get(target, name) {
        const member = Reflect.get(target, name, target) as unknown;
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          // A file that cannot be closed is still closed by the system.
          if (name === 'close') {
            await target.close();
            return step('close');
          }
          await step(String(name));
          return (member as (...all: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  const entries = Object.entries(DISK).map(([name, operation]) => [
    name,
    async (...args: unknown[]) => {
      await step(name);
      const result = await (operation as (...all: unknown[]) => Promise<unknown>)(...args);
      return name === 'open' ? wrapped(result as FileHandle) : result;
    },
  ]);
  return { ...(Object.fromEntries(entries) as unknown as Disk), operations: () => count };
}
