// Runs in the thread that asks, one month after the other, giving the event loop its turn often enough that a key press or a
// click is answered at once. Works in node and in a browser.
import type { Model } from '../engine/model.ts';
import { monthsOfRun, type RunExtras, type RunResult } from '../engine/run.ts';
import { keyOf } from '../engine/seed.ts';
import { type ExecuteOptions, type Executor, type Job, monthsOf, Stopped } from './executor.ts';

/**
 * Longest stretch of work before others have their turn, in milliseconds: between two runs, and within one. A turn within a run
 * costs it: V8 tidies its memory while the loop is idle, finds a whole world alive and moves it (8 % of a run of 60 ms).
 */
const TURN = 50;
const TURN_WITHIN = 250;

/** Makes an executor that runs a model's jobs one after the other in this thread. */
export function thisThread<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
): Executor<Policy, Assumptions> {
  return async (jobs, options = {}) => {
    const pacer = new Pacer(monthsOf(jobs, model.spinUpMonths), options);
    const results: RunResult[] = [];
    for (const job of jobs) results.push(await runJob(model, job, pacer));
    return results;
  };
}

/** Runs one job in this thread, at a pace that may be shared with others; rejects with `Stopped` when told to stop. */
export async function runJob<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  { scenario, replicate }: Job<Policy, Assumptions>,
  pacer: Pacer,
  extras?: RunExtras,
): Promise<RunResult> {
  const result = await runMonths(monthsOfRun(model, scenario, keyOf(scenario.seed, replicate), extras), pacer);
  await pacer.betweenRuns();
  return result;
}

/** Ends with the world out of reach, so that it is gone before the next turn. */
async function runMonths(months: ReturnType<typeof monthsOfRun>, pacer: Pacer): Promise<RunResult> {
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
    await pacer.withinRun();
  }
}

/** Counts months, and every so often reports them, lets the event loop turn and looks whether to stop. */
export class Pacer {
  private readonly total: number;
  private readonly options: ExecuteOptions;
  private done = 0;
  private since = performance.now();

  constructor(total: number, options: ExecuteOptions) {
    this.total = total;
    this.options = options;
  }

  /** To be awaited after every month. */
  withinRun(): Promise<void> | undefined {
    this.done++;
    return this.turnAfter(TURN_WITHIN);
  }

  /** To be awaited after every run. */
  betweenRuns(): Promise<void> | undefined {
    return this.turnAfter(this.done >= this.total ? 0 : TURN);
  }

  private turnAfter(milliseconds: number): Promise<void> | undefined {
    const { signal, onProgress } = this.options;
    if (signal?.aborted) throw new Stopped();
    if (performance.now() - this.since < milliseconds) return undefined;
    onProgress?.({ done: this.done, total: this.total });
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        this.since = performance.now();
        if (signal?.aborted) reject(new Stopped());
        else resolve();
      }, 0);
    });
  }
}
