// Files written whole or not at all: each is written beside its final name, flushed to the disk and then renamed, so that a
// reader sees the old file or the new one and never a part. Node only.
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DISK, type Disk, explained, OutputError } from './disk.ts';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes all files or none: no name changes before every text is on the disk. `stopped` is asked just before; true leaves
 * everything as it was. Throws an OutputError.
 */
export async function writeFiles(
  files: readonly OutputFile[],
  stopped: () => boolean = () => false,
  disk: Disk = DISK,
): Promise<boolean> {
  const written: { readonly part: string; readonly target: string }[] = [];
  try {
    for (const { path, text } of files) {
      const target = await targetOf(path, disk);
      const part = partOf(target);
      written.push({ part, target });
      await explained(path, () => writePart(part, text, disk));
    }
    if (stopped()) return false;
    for (const { part, target } of written) await explained(target, () => disk.rename(part, target));
    for (const folder of new Set(written.map(({ target }) => dirname(target)))) await syncFolder(folder, disk);
    return true;
  } finally {
    for (const { part } of written) await disk.rm(part, { force: true }).catch(() => {});
  }
}

/** Says whether a name is that of a part left behind by a process that was killed. */
export const isLeftover = (name: string) => name.startsWith('.') && name.endsWith('.part');

/** Checks that a file could be written, before long work starts, and leaves nothing behind; throws an OutputError. */
export async function checkWritable(path: string): Promise<void> {
  const target = await targetOf(path, DISK);
  const found = await DISK.stat(target).catch(() => undefined);
  if (found !== undefined && !found.isFile()) throw new OutputError(`cannot write ${path}: that is not a file`);
  const part = partOf(target);
  try {
    await explained(path, () => writePart(part, '', DISK));
  } finally {
    await DISK.rm(part, { force: true });
  }
}

/** Makes new names outlive a loss of power, where the system lets folders be synced. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const handle = await disk.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

/** A link stays a link: what it points to is written. */
async function targetOf(path: string, disk: Disk): Promise<string> {
  return disk.realpath(path).catch(() => resolve(path));
}

function partOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
}

async function writePart(part: string, text: string | Uint8Array, disk: Disk): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await disk.open(part, 'wx');
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file?.close();
  }
}
