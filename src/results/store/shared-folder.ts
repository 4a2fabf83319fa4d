// Results that do not travel through Redis: a worker writes what was kept of a run into a folder that the sweep can read too, as
// one Parquet file named by the run and by the SHA-256 of its bytes. Two workers that make the same run write the same file; one
// that was only half written has no such name.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { KeptRun } from '../../execution/kept.ts';
import { finished, type RunLabel } from '../../experiments/sweep/finished-run.ts';
import { codeOf, DISK, type Disk, explained, makeFolder } from '../disk.ts';
import { columnsOf } from '../tidy/columns.ts';
import { decodeRuns, encodeRuns } from '../tidy/parquet.ts';
import { checkWritable, isLeftover, writeFiles } from '../write-files.ts';

const NAME = /^(run-[0-9a-f]{16}-[0-9a-f]{16})-([0-9a-f]{16})\.parquet$/;
/** Milliseconds after which a file that is still being written has no writer any more. */
const ABANDONED = 3_600_000;

/** Makes the folder where there is none, and sees that it can be used; throws an OutputError where it cannot. */
export async function openShared(folder: string, disk: Disk = DISK): Promise<void> {
  await explained(folder, () => makeFolder(folder, disk));
  await checkWritable(join(folder, 'tierwise.test'));
  for (const name of (await explained(folder, () => disk.readdir(folder), 'read')).filter(isLeftover)) {
    const found = await disk.stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED)
      await disk.rm(join(folder, name), { force: true }).catch(() => {});
  }
}

/** Writes what was kept of a run, whole or not at all, and returns the name of its file; throws an OutputError. */
export async function writeShared(
  folder: string,
  id: string,
  { label, kept }: { readonly label: RunLabel; readonly kept: KeptRun },
  disk: Disk = DISK,
): Promise<string> {
  const bytes = encodeRuns([finished(label, kept)], columnsOf([], kept));
  const name = `${id}-${hashOf(bytes)}.parquet`;
  await writeFiles([{ path: join(folder, name), text: bytes }], undefined, disk);
  return name;
}

/** Reads what was kept of a run; undefined where its file is not there (yet) or is not what its name says. */
export async function readShared(
  folder: string,
  id: string,
  name: string,
  disk: Disk = DISK,
): Promise<KeptRun | undefined> {
  // A name that came over a network never leads out of the folder.
  const [, own, hash] = NAME.exec(name) ?? [];
  if (own !== id) return undefined;
  try {
    const bytes = await disk.readFile(join(folder, name));
    if (hashOf(bytes) !== hash) return undefined;
    const [{ months, years, series }] = await decodeRuns(bytes);
    return { months, ...(years === undefined ? {} : { years }), series };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes a file away that nobody needs any more; one that cannot be is left. */
export async function clearShared(folder: string, name: string, disk: Disk = DISK): Promise<void> {
  if (NAME.test(name)) await disk.rm(join(folder, name), { force: true }).catch(() => {});
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
