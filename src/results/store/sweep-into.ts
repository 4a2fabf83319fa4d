// A sweep into a folder: whatever the folder has is left, the rest is made and written as it comes. Told to stop, it writes what
// is done and says so; a fault of the disk leaves what was written and can be gone on from.
import type { Model } from '../../engine/model.ts';
import { poolFor } from '../../execution/choose.ts';
import { Stopped } from '../../execution/executor.ts';
import type { RunPool } from '../../execution/pool.ts';
import { type Plan, type PlannedRun, runsOf } from '../../experiments/plan/index.ts';
import { countRuns, type SweepProgress } from '../../experiments/sweep/progress.ts';
import { countInShard, inShard, type Shard } from '../../experiments/sweep/shard.ts';
import { finishRuns } from '../../experiments/sweep/sweep.ts';
import { DISK, type Disk, OutputError } from '../disk.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { Store } from './store.ts';

/** How a sweep is made. */
export interface SweepIntoOptions<Policy, Assumptions> {
  /** Goes on with what is in the folder; starts where nothing is. */
  readonly resume?: boolean | undefined;
  /** Makes only this part of the plan. */
  readonly shard?: Shard | undefined;
  /** Threads; one a core where nothing is said. */
  readonly workers?: number | undefined;
  /** Where runs are made, instead of threads of its own; a pool given stays open. */
  readonly pool?: RunPool<Policy, Assumptions>;
  readonly signal?: AbortSignal | undefined;
  /** Called after every run. */
  readonly onProgress?: ((progress: SweepProgress) => void) | undefined;
  /** Rows gathered before a file is written, at most; 100,000 where nothing is said. */
  readonly rowsInPart?: number;
  readonly disk?: Disk;
}

/** How a sweep ended. */
export interface SweepOutcome {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Runs made by this sweep, failed ones included. */
  readonly made: number;
  /** Whether it was told to stop before the end. */
  readonly isStopped: boolean;
  /** Files found damaged, set aside and made again. */
  readonly damaged: readonly string[];
}

/**
 * Makes the runs of a plan that a folder does not have yet. Throws a StoreError where the folder cannot be used, an OutputError
 * where it cannot be written; told to stop, it resolves with `isStopped`.
 */
export async function sweepInto<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  plan: Plan<Policy, Assumptions>,
  folder: string,
  options: SweepIntoOptions<Policy, Assumptions> = {},
): Promise<SweepOutcome> {
  const { resume = false, shard, disk = DISK, signal, onProgress } = options;
  const total = countInShard(plan.size.runs, shard);
  const runs = () => inShard(runsOf(model, plan), shard);
  const store = await Store.open(folder, {
    manifest: manifestOf(model, plan as Plan, total, shard),
    resume,
    keys: () => keysOf(runs()),
    rowsInPart: options.rowsInPart,
    disk,
  });
  const counter = countRuns(total, store.size);
  let isStopped = false;
  let made = 0;
  try {
    const pool = options.pool ?? (await poolOf(model, plan, total - store.size, options.workers));
    try {
      for await (const run of finishRuns(missingIn(store, runs()), { pool, recorded: plan.recorded, signal })) {
        await store.add(run);
        made++;
        counter.made(run);
        onProgress?.(counter.progress());
      }
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      isStopped = true;
    } finally {
      if (pool !== options.pool) await pool.close();
    }
    const manifest = await store.close();
    return { folder, manifest, made, isStopped, damaged: store.damaged };
  } catch (error) {
    await store.abandon();
    if (!(error instanceof OutputError)) throw error;
    throw new OutputError(
      `${error.message}\n  ${store.safe} of ${total} runs are safe in ${folder}; --resume goes on.`,
    );
  }
}

function poolOf<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  { scenarios, axes, size }: Plan<Policy, Assumptions>,
  runs: number,
  workers: number | undefined,
): Promise<RunPool<Policy, Assumptions>> {
  const varied = axes
    .filter(({ path }) => path === 'residents')
    .flatMap(({ values = [], range }) => [...values.map(Number), range?.high ?? 0]);
  const residents = Math.max(...scenarios.map((one) => one.residents), ...varied);
  return poolFor(model, { workers, runs, residents, residentMonths: (size.residentMonths * runs) / size.runs });
}

function* missingIn<Policy, Assumptions>(
  store: Store,
  runs: Iterable<PlannedRun<Policy, Assumptions>>,
): Generator<PlannedRun<Policy, Assumptions>> {
  for (const run of runs) if (!store.has(run.key)) yield run;
}

function* keysOf(runs: Iterable<PlannedRun>): Generator<string> {
  for (const { key } of runs) yield key;
}
