// A pool of worker threads that stays open for as many runs as are asked of it. A thread that dies takes one run with it, which
// is told, and another thread takes its place.
import { Piscina } from 'piscina';
import type { RunPool } from './pool.ts';
import type { KeepingTask } from './worker.ts';

/** Makes a pool of `workers` threads for a shipped model. */
export function threadPool(model: { readonly name: string }, workers: number): RunPool {
  const filename = new URL('./worker.js', import.meta.url).href;
  const pool = new Piscina({ filename, name: 'runAndKeep', minThreads: workers, maxThreads: workers });
  return {
    size: workers,
    run: ({ scenario, replicate }, recorded) =>
      pool.run({ model: model.name, scenario, replicate, recorded } satisfies KeepingTask),
    close: () => pool.destroy(),
  };
}
