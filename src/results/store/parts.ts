// The files of a store. Each is named by the SHA-256 of its bytes, written beside its name, flushed and renamed: one that is
// there is whole, and one that was damaged later is found out. Failed runs have files of their own, so that they can be taken
// away and tried again.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { codeOf, type Disk, explained } from '../disk.ts';
import { notesOf, type RunNote } from '../tidy/parquet.ts';
import { isLeftover, writeFiles } from '../write-files.ts';
import { isOfLock, LOCK } from './lock.ts';
import { StoreError } from './store-error.ts';

export const RESULTS = 'results';
const NAME = /^(part|failed)-(\d{6,})-([0-9a-f]{16})\.parquet$/;
const DAMAGED = '.damaged';
/** Milliseconds in which a lock is surely taken or not. */
const FRESH = 60_000;

/** A file of runs. */
export interface Part {
  readonly path: string;
  readonly number: number;
  readonly isFailed: boolean;
  readonly notes: readonly RunNote[];
}

/** What stands in a folder of results. */
export interface Scan {
  readonly parts: readonly Part[];
  /** Files that are not what their name says. */
  readonly damaged: readonly string[];
}

/** Reads which runs a folder has; throws a StoreError where a file in it is none of a sweep's. */
export async function scanParts(folder: string, disk: Disk): Promise<Scan> {
  const results = join(folder, RESULTS);
  const names = await explained(results, () => namesIn(results, disk), 'read');
  const parts: Part[] = [];
  const damaged: string[] = [];
  for (const name of names.sort()) {
    if (isLeftover(name) || !name.endsWith('.parquet')) continue;
    const path = join(results, name);
    const [, kind, number] = NAME.exec(name) ?? [];
    if (kind === undefined) throw new StoreError(`${path} was not written by a sweep: move it away`);
    const notes = await notesIn(path, disk);
    if (notes === undefined) damaged.push(path);
    else parts.push({ path, number: Number(number), isFailed: kind === 'failed', notes });
  }
  return { parts, damaged };
}

/** A folder that is not there is empty. */
async function namesIn(folder: string, disk: Disk): Promise<string[]> {
  return disk.readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
}

/** Reads the runs listed in a file; undefined where it is not what its name says. */
async function notesIn(path: string, disk: Disk): Promise<RunNote[] | undefined> {
  const bytes = await explained(path, () => disk.readFile(path), 'read');
  try {
    return path.includes(`-${hashOf(bytes)}.`) ? notesOf(bytes) : undefined;
  } catch {
    return undefined;
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Reads a file of runs; throws a StoreError where it is not what its name says. */
export async function readPart(path: string, disk: Disk): Promise<Uint8Array> {
  const bytes = await explained(path, () => disk.readFile(path), 'read');
  if (path.includes(`-${hashOf(bytes)}.`)) return bytes;
  throw new StoreError(`${path} is damaged: tierwise sweep … --resume sets it aside and makes its runs again`);
}

/** Writes a file of runs, whole or not at all, and returns its path. */
export async function writePart(
  folder: string,
  { bytes, number, isFailed }: { readonly bytes: Uint8Array; readonly number: number; readonly isFailed: boolean },
  disk: Disk,
): Promise<string> {
  const name = `${isFailed ? 'failed' : 'part'}-${String(number).padStart(6, '0')}-${hashOf(bytes)}.parquet`;
  const path = join(folder, RESULTS, name);
  await writeFiles([{ path, text: bytes }], undefined, disk);
  return path;
}

/** Takes away what a killed sweep left half-written, the files of failed runs, and gives damaged ones another name. */
export async function clearAway(folder: string, { parts, damaged }: Scan, disk: Disk): Promise<void> {
  for (const at of [folder, join(folder, RESULTS)])
    for (const name of (await explained(at, () => namesIn(at, disk), 'read')).filter(isLeftover))
      await explained(join(at, name), () => disk.rm(join(at, name), { force: true }));
  for (const name of (await explained(folder, () => namesIn(folder, disk), 'read')).filter(isOfTaking))
    if (await isOld(join(folder, name), disk)) await disk.rm(join(folder, name), { force: true }).catch(() => {});
  for (const { path, isFailed } of parts) if (isFailed) await explained(path, () => disk.rm(path, { force: true }));
  for (const path of damaged) await explained(path, () => disk.rename(path, `${path}${DAMAGED}`));
}

/** What is left of taking a lock, where whoever took it was killed in between; a fresh one may still be in use. */
const isOfTaking = (name: string) => isOfLock(name) && name !== LOCK;

async function isOld(path: string, disk: Disk): Promise<boolean> {
  const found = await disk.stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > FRESH;
}
