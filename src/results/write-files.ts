// Files written whole or not at all: each is written beside its final name, flushed to the disk and then renamed, so that a
// reader sees the old file or the new one and never a part. Node only.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** Says that a file cannot be written, why, and what would help. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/**
 * Writes all files or none: no name changes before every text is on the disk. `stopped` is asked just before; true leaves
 * everything as it was. Throws an OutputError.
 */
export async function writeFiles(files: readonly OutputFile[], stopped: () => boolean = () => false): Promise<boolean> {
  const written: { readonly part: string; readonly target: string }[] = [];
  try {
    for (const { path, text } of files) {
      const target = await targetOf(path);
      const part = partOf(target);
      written.push({ part, target });
      await explained(path, () => writePart(part, text));
    }
    if (stopped()) return false;
    for (const { part, target } of written) await explained(target, () => rename(part, target));
    return true;
  } finally {
    for (const { part } of written) await rm(part, { force: true });
  }
}

/** Checks that a file could be written, before long work starts, and leaves nothing behind; throws an OutputError. */
export async function checkWritable(path: string): Promise<void> {
  const target = await targetOf(path);
  const found = await stat(target).catch(() => undefined);
  if (found !== undefined && !found.isFile()) throw new OutputError(`cannot write ${path}: that is not a file`);
  const part = partOf(target);
  try {
    await explained(path, () => writePart(part, ''));
  } finally {
    await rm(part, { force: true });
  }
}

/** A link stays a link: what it points to is written. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function partOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
}

async function writePart(part: string, text: string): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(part, 'wx');
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file?.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is not a folder',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'that is a folder',
};

async function explained(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OutputError(`cannot write ${path}: ${REASONS[code] ?? String(error)}`);
  }
}
