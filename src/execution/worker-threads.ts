// Runs jobs in worker threads, as many at a time as there are workers. Each job's luck depends on its seed and replicate
// alone, and results are put back in the order asked for: the same bits for any number of workers.
import { Piscina } from 'piscina';
import type { RunResult } from '../engine/run.ts';
import { type ExecuteOptions, type Executor, type Job, monthsOf, type Progress, Stopped } from './executor.ts';
import type { WorkerTask } from './worker.ts';

/** Milliseconds between two reports of progress. */
const REPORT = 100;

/** Makes an executor that runs the jobs of a shipped model in `workers` threads. */
export function workerThreads(
  model: { readonly name: string; readonly spinUpMonths: number },
  workers: number,
): Executor {
  return async (jobs, options = {}) => {
    if (options.signal?.aborted) throw new Stopped();
    const threads = Math.min(workers, jobs.length);
    const filename = new URL('./worker.js', import.meta.url).href;
    const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads });
    try {
      return await runIn(pool, model, jobs, options);
    } finally {
      await pool.destroy();
    }
  };
}

async function runIn(
  pool: Piscina,
  model: { readonly name: string; readonly spinUpMonths: number },
  jobs: readonly Job[],
  { signal, onProgress }: ExecuteOptions,
): Promise<RunResult[]> {
  const progress = new Int32Array(new SharedArrayBuffer(4 * jobs.length));
  const total = monthsOf(jobs, model.spinUpMonths);
  const timer = setInterval(() => onProgress?.(soFar(progress, total)), REPORT);
  // Ends the threads where they stand, however long a month of a large population takes.
  const stop = () => void pool.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const runs = jobs.map((job, slot) => pool.run({ ...job, model: model.name, progress, slot } satisfies WorkerTask));
    const results: RunResult[] = await Promise.all(runs);
    onProgress?.({ done: total, total });
    return results;
  } catch (error) {
    if (signal?.aborted) throw new Stopped();
    throw error;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function soFar(progress: Int32Array, total: number): Progress {
  let done = 0;
  for (let slot = 0; slot < progress.length; slot++) done += Atomics.load(progress, slot);
  return { done, total };
}
