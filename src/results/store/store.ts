// A folder of results: manifest.json, and results/*.parquet that any tool can read at once. Runs are gathered and written a file
// at a time; whatever dies, the folder holds every run of a written file once, and a sweep can go on from there.
import { join } from 'node:path';
import { digestOfRuns, type FinishedRun } from '../../experiments/sweep/finished-run.ts';
import { DISK, type Disk, explained, makeFolder } from '../disk.ts';
import { countRows } from '../tidy/columns.ts';
import { decodeRuns, encodeRuns, type RunNote } from '../tidy/parquet.ts';
import { isLeftover } from '../write-files.ts';
import { isOfLock, type Lock, takeLock } from './lock.ts';
import { disagreements, MANIFEST, type Manifest, readManifest, writeManifest } from './manifest.ts';
import { clearAway, RESULTS, readPart, type Scan, scanParts, writePart } from './parts.ts';
import { StoreError } from './store-error.ts';

/** How a store is opened. */
export interface OpenOptions {
  /** What the folder is to be for. */
  readonly manifest: Manifest;
  /** Goes on with what is there; otherwise the folder must be new or empty. */
  readonly resume: boolean;
  /** Lists the keys the plan asks for; only asked where there are runs already. */
  readonly keys: () => Iterable<string>;
  /** Rows gathered before a file is written, at most. */
  readonly rowsInPart?: number | undefined;
  readonly disk?: Disk;
}

const ROWS_IN_PART = 100_000;
/** Milliseconds between two files: at least this, then a fiftieth of the time the sweep has run, at most a minute. */
const SOONEST = 500;
const LATEST = 60_000;
const PART_OF_TIME = 1 / 50;

/** A folder of results being written by one sweep. */
export class Store {
  readonly folder: string;
  /** Files that were found damaged and set aside. */
  readonly damaged: readonly string[];
  private readonly manifest: Manifest;
  private readonly lock: Lock;
  private readonly disk: Disk;
  private readonly rowsInPart: number;
  private readonly notes = new Map<string, RunNote>();
  private readonly opened = performance.now();
  private gathered: FinishedRun[] = [];
  private rows = 0;
  private written = performance.now();
  private next: number;

  private constructor(
    folder: string,
    lock: Lock,
    { parts, damaged }: Scan,
    { manifest, rowsInPart = ROWS_IN_PART, disk = DISK }: OpenOptions,
  ) {
    this.folder = folder;
    this.manifest = manifest;
    this.lock = lock;
    this.disk = disk;
    this.rowsInPart = rowsInPart;
    this.damaged = damaged;
    this.next = 1 + Math.max(0, ...parts.map(({ number }) => number));
    for (const { isFailed, notes } of parts) if (!isFailed) for (const note of notes) this.notes.set(note.run, note);
  }

  /** Opens a folder for a sweep; throws a StoreError where it cannot be used, an OutputError where it cannot be written. */
  static async open(folder: string, options: OpenOptions): Promise<Store> {
    const { manifest, resume, keys, disk = DISK } = options;
    await explained(join(folder, RESULTS), () => makeFolder(join(folder, RESULTS), disk));
    const lock = await takeLock(folder, disk);
    try {
      await refuseUnfit(folder, manifest, resume, disk);
      const scan = await scanParts(folder, disk);
      refuseOthers(folder, scan, keys);
      await clearAway(folder, scan, disk);
      const store = new Store(folder, lock, scan, options);
      await writeManifest(folder, endOf(manifest, [...store.notes.values()]), disk);
      return store;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Says whether a run is there, written or gathered. */
  has(run: string): boolean {
    return this.notes.has(run);
  }

  /** Runs that are written or gathered. */
  get size(): number {
    return this.notes.size;
  }

  /** Runs whose files are on the disk. */
  get safe(): number {
    return this.notes.size - this.gathered.length;
  }

  /** Adds a run; one that is there already changes nothing. Writes a file when there is enough to write. */
  async add(run: FinishedRun): Promise<void> {
    if (this.notes.has(run.run)) return;
    this.notes.set(run.run, { run: run.run, digest: run.digest, rows: countRows(run), ...failedMark(run) });
    this.gathered.push(run);
    this.rows += countRows(run);
    const now = performance.now();
    const wait = Math.min(LATEST, Math.max(SOONEST, (now - this.opened) * PART_OF_TIME));
    if (this.rows >= this.rowsInPart || now - this.written >= wait) await this.flush();
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    await this.lock.check();
    for (const isFailed of [false, true]) {
      const runs = this.gathered.filter(({ error }) => (error !== undefined) === isFailed);
      if (runs.length === 0) continue;
      // Sorted, so that equal values stand together and take less room.
      runs.sort((a, b) => (a.scenario < b.scenario ? -1 : a.scenario > b.scenario ? 1 : a.replicate - b.replicate));
      const bytes = encodeRuns(runs, this.manifest.columns);
      await writePart(this.folder, { bytes, number: this.next++, isFailed }, this.disk);
      this.gathered = this.gathered.filter(({ error }) => (error !== undefined) !== isFailed);
    }
    this.rows = 0;
    this.written = performance.now();
  }

  /** Writes what was gathered and how the sweep ended, and lets go of the folder. */
  async close(): Promise<Manifest> {
    try {
      await this.flush();
      const ended = endOf(this.manifest, [...this.notes.values()]);
      await writeManifest(this.folder, ended, this.disk);
      return ended;
    } finally {
      await this.lock.release();
    }
  }

  /** Lets go of the folder without another word, after a fault of the disk. */
  async abandon(): Promise<void> {
    await this.lock.release();
  }
}

const failedMark = ({ error }: FinishedRun) => (error === undefined ? {} : { failed: true as const });

/** Says how a sweep stands from the runs there are. */
function endOf(manifest: Manifest, notes: readonly RunNote[]): Manifest {
  const failed = notes.filter((note) => note.failed).length;
  const { digest: _, ...rest } = manifest;
  const ended = { ...rest, finished: notes.length, failed };
  return notes.length === manifest.runs ? { ...ended, digest: digestOfRuns(notes) } : ended;
}

async function refuseUnfit(folder: string, wanted: Manifest, resume: boolean, disk: Disk): Promise<void> {
  const held = await readManifest(folder, disk);
  if (held === undefined) {
    const names = await explained(folder, () => disk.readdir(folder), 'read');
    const others = names.filter(
      (name) => !isOfLock(name) && !isLeftover(name) && name !== RESULTS && name !== MANIFEST,
    );
    if (others.length > 0)
      throw new StoreError(`${folder} holds other things and no sweep (${others[0]}): name a new folder`);
    return;
  }
  if (!resume)
    throw new StoreError(`${folder} holds a sweep already: add --resume to go on with it, or name another folder`);
  const apart = disagreements(held, wanted);
  if (JSON.stringify(held.shard) !== JSON.stringify(wanted.shard))
    apart.push(`shard: there ${shardText(held)}, here ${shardText(wanted)}`);
  if (apart.length === 0) return;
  throw new StoreError(
    [`${folder} was begun with something else, and its results cannot stand beside these:`, ...apart]
      .map((line, at) => (at === 0 ? line : `    ${line}`))
      .concat('  Name another folder, or go back to what it was begun with.')
      .join('\n'),
  );
}

const shardText = ({ shard }: Manifest) => (shard === undefined ? 'the whole' : `${shard.number}/${shard.of}`);

/** Refuses runs the plan does not ask for, and runs that are there twice. */
function refuseOthers(folder: string, { parts }: Scan, keys: () => Iterable<string>): void {
  const runs = parts.filter(({ isFailed }) => !isFailed).flatMap(({ notes }) => notes.map(({ run }) => run));
  if (runs.length === 0) return;
  const asked = new Set(keys());
  const others = runs.filter((run) => !asked.has(run));
  if (others.length > 0)
    throw new StoreError(
      `${folder} holds ${others.length} of ${runs.length} runs that this plan does not ask for: values may be added to a plan, not taken away.\n  Name another folder, or go back to what it was begun with.`,
    );
  if (new Set(runs).size < runs.length)
    throw new StoreError(
      `${folder} holds runs twice: tierwise merge ${folder} --out NEW makes a folder with each once`,
    );
}

/** Reads the runs of a folder, file after file; throws a StoreError where one is damaged. */
export async function* storedRuns(folder: string, disk: Disk = DISK): AsyncGenerator<FinishedRun> {
  const { parts, damaged } = await scanParts(folder, disk);
  if (damaged.length > 0) await readPart(damaged[0], disk);
  for (const { path } of parts) yield* await decodeRuns(await readPart(path, disk));
}
