// A worker on a queue: a thin process that takes runs, gives them to its threads and sends back what is kept. The process itself
// never simulates, so that it keeps its claims on runs alive however long they take; the runs of one that died are taken by others.
import type { Job } from 'bullmq';
import type { KeptRun } from '../execution/kept.ts';
import type { RunPool } from '../execution/pool.ts';
import { keyOfRun, type Layable } from '../experiments/plan/index.ts';
import { OutputError } from '../results/disk.ts';
import { openShared, writeShared } from '../results/store/shared-folder.ts';
import { connect, loadBullmq, type Notice, within } from './connect.ts';
import { type QueuedResult, type QueuedTask, queueName, type ReadTask, taskReader, writeResult } from './protocol.ts';

/** How a worker works. */
export interface WorkerOptions<Policy, Assumptions> {
  /** Where runs are made: threads. It is closed at the end. */
  readonly pool: RunPool<Policy, Assumptions>;
  readonly signal: AbortSignal;
  /** Seconds without work after which it ends; undefined means never. */
  readonly idle?: number | undefined;
  /** Folder for the results of sweeps that can read it too; without one they return through the queue. */
  readonly shared?: string | undefined;
  /** Called after every run. */
  readonly onRun?: (counts: WorkerCounts) => void;
  readonly notice?: Notice;
}

/** What a worker has done. */
export interface WorkerCounts {
  readonly made: number;
  readonly failed: number;
}

/** Milliseconds for which a claim on a run holds unless renewed (it is, twice in that time), and between looks for dead claims. */
const CLAIM = 15_000;
const LOOK = 5000;
/** How often a run may take its worker with it before it counts as failed. */
const DEATHS = 5;
/** Milliseconds that runs under way get when told to stop, and that leaving may take. */
const GRACE = 700;
const LEAVE = 500;

/** Works until told to stop, or until there was nothing to do for long enough; throws a QueueError where there is no Redis. */
export async function workOn<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  url: string,
  { pool, signal, idle, shared, onRun = () => {}, notice = () => {} }: WorkerOptions<Policy, Assumptions>,
): Promise<WorkerCounts> {
  const { Worker, WaitingError } = await loadBullmq();
  if (shared !== undefined) await openShared(shared);
  const readTask = taskReader(model);
  const redis = await connect(url, notice);
  const counts = { made: 0, failed: 0 };
  let active = 0;
  let since = performance.now();
  let isTold = false;
  /** A folder that cannot be written costs nothing but the way: the result returns through the queue. */
  const send = async (run: ReadTask<Policy, Assumptions>, kept: KeptRun, { data, id = '' }: Job<QueuedTask>) => {
    if (shared === undefined || !data.isShared) return writeResult(kept);
    const { scenario, replicate, hash } = run;
    const key = keyOfRun(model, hash, replicate);
    const label = { run: key, scenario: scenario.name, replicate: replicate + 1, seed: scenario.seed, values: [] };
    try {
      return { file: await writeShared(shared, id, { label, kept }) };
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      if (!isTold) notice(`${error.message}: results return through the queue`);
      isTold = true;
      return writeResult(kept);
    }
  };
  const makeRun = async (job: Job<QueuedTask, QueuedResult>, token?: string): Promise<QueuedResult> => {
    active++;
    try {
      const run = readTask(job.data, job.id);
      const result = await send(run, await pool.run(run, job.data.recorded), job);
      counts.made++;
      return result;
    } catch (error) {
      if (signal.aborted) {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      counts.failed++;
      throw error;
    } finally {
      active--;
      since = performance.now();
      onRun(counts);
    }
  };
  const worker = new Worker<QueuedTask, QueuedResult>(queueName(model), makeRun, {
    connection: redis,
    concurrency: pool.size,
    lockDuration: CLAIM,
    stalledInterval: LOOK,
    maxStalledCount: DEATHS,
    skipVersionCheck: true,
  });
  worker.on('error', () => {});
  await ended(signal, () => idle !== undefined && active === 0 && performance.now() - since > idle * 1000);
  // Runs nearly done come to their end; the others go back to the queue at once.
  const closing = worker.close().catch(() => {});
  if (redis.status === 'ready') await within(GRACE, closing).catch(() => {});
  await pool.close();
  if (redis.status === 'ready') await within(LEAVE, closing).catch(() => {});
  redis.disconnect();
  return counts;
}

/** Waits until told to stop or until `isOver`. */
async function ended(signal: AbortSignal, isOver: () => boolean): Promise<void> {
  while (!signal.aborted && !isOver())
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, 200);
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done, { once: true });
    });
}
