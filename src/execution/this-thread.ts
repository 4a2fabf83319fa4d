// Runs in the thread that asks, one month after the other, giving the event loop its turn often enough that a key press or a
// click is answered at once. Works in node and in a browser.
import type { Model } from '../engine/model.ts';
import { monthsOfRun, type RunResult } from '../engine/run.ts';
import { keyOf } from '../engine/seed.ts';
import { type ExecuteOptions, type Executor, type Job, monthsOf, Stopped } from './executor.ts';

/** Longest stretch of work before others have their turn, in milliseconds. */
const TURN = 50;

/** Makes an executor that runs a model's jobs one after the other in this thread. */
export function thisThread<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
): Executor<Policy, Assumptions> {
  return async (jobs, options = {}) => {
    const pause = pacer(monthsOf(jobs, model.spinUpMonths), options);
    const results: RunResult[] = [];
    for (const job of jobs) results.push(await runJob(model, job, pause));
    return results;
  };
}

async function runJob<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  { scenario, replicate }: Job<Policy, Assumptions>,
  pause: () => Promise<void> | undefined,
): Promise<RunResult> {
  const months = monthsOfRun(model, scenario, keyOf(scenario.seed, replicate));
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Counts months, and every `TURN` reports them, lets the event loop turn and looks whether to stop. */
function pacer(total: number, { signal, onProgress }: ExecuteOptions): () => Promise<void> | undefined {
  let done = 0;
  let since = performance.now();
  return () => {
    done++;
    if (signal?.aborted) throw new Stopped();
    if (done < total && performance.now() - since < TURN) return undefined;
    onProgress?.({ done, total });
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        since = performance.now();
        if (signal?.aborted) reject(new Stopped());
        else resolve();
      }, 0);
    });
  };
}
