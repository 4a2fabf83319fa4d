// A place where runs are made one by one as they are asked for, each giving what is to be kept of it. Threads, web workers or
// processes elsewhere: the same bits.
import type { Model } from '../engine/model.ts';
import type { Job } from './executor.ts';
import { type KeptRun, keepsYears, keptOf, type Recorded } from './kept.ts';
import { Pacer, runJob } from './this-thread.ts';

/** Makes runs until it is closed. */
export interface RunPool<Policy = unknown, Assumptions = unknown> {
  /** Runs made at a time; more may be asked for and wait. */
  readonly size: number;
  /** Resolves to what was kept; rejects with what the model threw, or where the worker died or the pool was closed. */
  readonly run: (job: Job<Policy, Assumptions>, recorded: Recorded) => Promise<KeptRun>;
  /** Ends at once, with whatever is still running. */
  readonly close: () => Promise<void>;
}

/** Makes a pool of this thread alone: one run after the other, with the event loop's turn in between. */
export function poolHere<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
): RunPool<Policy, Assumptions> {
  const closing = new AbortController();
  const pacer = new Pacer(Number.POSITIVE_INFINITY, { signal: closing.signal });
  let last: Promise<unknown> = Promise.resolve();
  const one = async (job: Job<Policy, Assumptions>, recorded: Recorded) => {
    const result = await runJob(model, job, pacer, { years: keepsYears(recorded) });
    return keptOf(result, job.scenario.months, recorded);
  };
  return {
    size: 1,
    run(job, recorded) {
      const mine = last.then(() => one(job, recorded));
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      closing.abort();
      await last;
    },
  };
}
