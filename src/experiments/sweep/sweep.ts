// A sweep: the runs of a plan made in a pool, handed over one by one as they finish. A few more runs than the pool can hold are
// asked for ahead, no more, so that memory does not grow with the plan.
import { Stopped } from '../../execution/executor.ts';
import { keepsYears, type Recorded } from '../../execution/kept.ts';
import type { RunPool } from '../../execution/pool.ts';
import { shown } from '../../scenario/problems.ts';
import type { PlannedRun } from '../plan/index.ts';
import { type FinishedRun, failed, finished, labelOf } from './finished-run.ts';

/** Where and how runs are made. */
export interface SweepWork<Policy, Assumptions> {
  readonly pool: RunPool<Policy, Assumptions>;
  readonly recorded: Recorded;
  readonly signal?: AbortSignal | undefined;
}

/** Runs asked for ahead, for each that a pool makes at a time. */
const AHEAD = 4;
/** A run that fails is tried once more: its worker may have been ended from outside. */
const TRIES = 2;

/**
 * Makes runs and yields each as it finishes, in no order that can be relied on; one that fails is yielded with its error.
 * Throws `Stopped` when told to stop; what was yielded before stays good.
 */
export async function* finishRuns<Policy, Assumptions>(
  runs: Iterable<PlannedRun<Policy, Assumptions>>,
  { pool, recorded, signal }: SweepWork<Policy, Assumptions>,
): AsyncGenerator<FinishedRun, void> {
  const arrivals = new Arrivals<FinishedRun>();
  const stop = () => arrivals.fail(new Stopped());
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const waiting = runs[Symbol.iterator]();
  let pending = 0;
  try {
    for (;;) {
      for (; pending < pool.size * AHEAD; pending++) {
        const next = waiting.next();
        if (next.done) break;
        makeRun(next.value, pool, recorded, signal).then(
          (run) => arrivals.add(run),
          (error: Error) => arrivals.fail(error),
        );
      }
      if (pending === 0) return;
      yield await arrivals.next();
      pending--;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Things that arrive one by one for one who waits. A race of promises would hold on to every result until the end. */
class Arrivals<Item> {
  private readonly items: Item[] = [];
  private error: Error | undefined;
  private wake = () => {};

  add(item: Item): void {
    this.items.push(item);
    this.wake();
  }

  fail(error: Error): void {
    this.error ??= error;
    this.wake();
  }

  async next(): Promise<Item> {
    for (;;) {
      if (this.error !== undefined) throw this.error;
      const item = this.items.shift();
      if (item !== undefined) return item;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

async function makeRun<Policy, Assumptions>(
  run: PlannedRun<Policy, Assumptions>,
  pool: RunPool<Policy, Assumptions>,
  recorded: Recorded,
  signal: AbortSignal | undefined,
): Promise<FinishedRun> {
  const label = labelOf(run);
  for (let left = TRIES - 1; ; left--)
    try {
      return finished(label, await pool.run(run, recorded));
    } catch (error) {
      if (signal?.aborted) throw new Stopped();
      if (left === 0) return failed(label, reason(error), keepsYears(recorded));
    }
}

function reason(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n').slice(0, 4).map(shown).join(' ');
}
