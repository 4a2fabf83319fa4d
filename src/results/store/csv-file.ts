// The results of a folder as one CSV, written whole or not at all, a file of runs at a time in memory.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DISK, type Disk, explained } from '../disk.ts';
import { csvHead, csvLines } from '../tidy/columns.ts';
import { readManifest } from './manifest.ts';
import { storedRuns } from './store.ts';
import { StoreError } from './store-error.ts';

/** Writes `results.csv` into a folder of results and returns its path. */
export async function writeCsv(folder: string, disk: Disk = DISK): Promise<string> {
  const manifest = await readManifest(folder, disk);
  if (manifest === undefined) throw new StoreError(`${folder} holds no sweep`);
  const path = join(folder, 'results.csv');
  const part = join(folder, `.results.csv.${randomBytes(6).toString('hex')}.part`);
  try {
    await explained(path, async () => {
      const file = await disk.open(part, 'wx');
      try {
        await file.writeFile(csvHead(manifest.columns));
        for await (const run of storedRuns(folder, disk)) await file.writeFile(csvLines(run));
        await file.sync();
      } finally {
        await file.close();
      }
      await disk.rename(part, path);
    });
    return path;
  } finally {
    await disk.rm(part, { force: true }).catch(() => {});
  }
}
