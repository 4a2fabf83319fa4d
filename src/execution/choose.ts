// Which executor suits a set of jobs: threads where there is enough to do for more than one, this thread otherwise.
import { availableParallelism } from 'node:os';
import type { Model } from '../engine/model.ts';
import type { Executor } from './executor.ts';
import { poolHere, type RunPool } from './pool.ts';
import { thisThread } from './this-thread.ts';

/** Resident-months below which starting threads costs more than it saves (about half a second of work). */
const TINY = 400_000;
/**
 * Resident-months above which one thread beside this one pays (about 20 seconds of work): it is never interrupted, which saves one
 * part in twenty, and costs a second to start.
 */
const LONG = 20_000_000;
/** Months of a run where nobody says how many, those before month 1 included. */
const USUAL_MONTHS = 48;
/** Residents above which a month may take so long that this thread would not answer Ctrl-C in time. */
const HUGE = 200_000;

/** Makes an executor for a shipped model; `workers` undefined means as many as there are cores. */
export function executorFor<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  workers?: number,
): Executor<Policy, Assumptions> {
  const here = thisThread(model);
  return async (jobs, options) => {
    const threads = Math.min(workers ?? availableParallelism(), jobs.length);
    const people = Math.max(0, ...jobs.map(({ scenario }) => scenario.residents));
    const work = jobs.reduce((sum, { scenario }) => sum + scenario.residents * scenario.months, 0);
    const inThreads = IS_COMPILED && ((threads > 1 && work > TINY) || people > HUGE);
    if (!inThreads) return here(jobs, options);
    // Loaded only when it is needed: commands that simulate little or nothing start faster.
    const { workerThreads } = await import('./worker-threads.ts');
    return workerThreads(model, threads)(jobs, options);
  };
}

/** Makes a pool for many runs of a shipped model; `workers` undefined means as many threads as there are cores. */
export async function poolFor<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  { workers = availableParallelism(), runs, residents, residentMonths = runs * residents * USUAL_MONTHS }: PoolSize,
): Promise<RunPool<Policy, Assumptions>> {
  const threads = Math.min(workers, Math.max(1, runs));
  const inThreads = threads > 1 || residents > HUGE || residentMonths > LONG;
  if (!IS_COMPILED || !inThreads) return poolHere(model);
  const { threadPool } = await import('./thread-pool.ts');
  return threadPool(model, threads);
}

/** What decides on a pool: threads at most, and the largest of its runs. */
export interface PoolSize {
  readonly workers?: number | undefined;
  readonly runs: number;
  readonly residents: number;
  /** Simulated months of all runs times residents, where it is known. */
  readonly residentMonths?: number | undefined;
}

/** Threads load compiled files; run from its sources (in a test runner) the package stays in one thread. */
const IS_COMPILED = import.meta.url.endsWith('.js');
