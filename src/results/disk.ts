// What is asked of a file system, in one place, so that tests can let every single operation fail. Node only.

import { link, mkdir, open, readdir, readFile, realpath, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The operations used to write results. */
export interface Disk {
  readonly link: typeof link;
  readonly mkdir: typeof mkdir;
  readonly open: typeof open;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly realpath: (path: string) => Promise<string>;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
  readonly stat: (path: string) => Promise<{ readonly mtimeMs: number; isFile(): boolean; isDirectory(): boolean }>;
  readonly utimes: typeof utimes;
}

/** The file system there is. */
export const DISK: Disk = { link, mkdir, open, readdir, readFile, realpath, rename, rm, stat, utimes };

/** Says that a file cannot be written (or read back), why, and what would help. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is not a folder',
  EACCES: 'that is not allowed there',
  EPERM: 'that is not allowed there',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'its name is too long',
  EEXIST: 'that is not a folder',
  EISDIR: 'that is a folder',
  EIO: 'the disk has a fault',
  EMFILE: 'too many files are open',
};

/**
 * Makes a folder and those above it; one that is there is left. Node's own way of doing so never ends where a file system says of a
 * folder that is there that it is not (`/proc` does).
 */
export async function makeFolder(path: string, disk: Disk = DISK): Promise<void> {
  const make = async () => {
    try {
      await disk.mkdir(path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || !(await disk.stat(path)).isDirectory()) throw error;
    }
  };
  try {
    await make();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), disk);
    await make();
  }
}

/** Returns the code of an error of the file system, or the empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Does something with a file; throws an OutputError that says why it cannot be done. */
export async function explained<Result>(
  path: string,
  action: () => Promise<Result>,
  verb: 'write' | 'read' = 'write',
): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    // What has no code is no fault of the disk.
    if (codeOf(error) === '') throw error;
    throw new OutputError(`cannot ${verb} ${path}: ${REASONS[codeOf(error)] ?? String(error)}`);
  }
}
