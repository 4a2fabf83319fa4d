// What each worker thread runs: one job of a shipped model, from its name. It writes the months done into shared memory,
// which the asking thread reads when it likes; nothing else passes between them until the result.
import { MODELS } from '../../models/index.ts';
import type { CheckedScenario } from '../engine/model.ts';
import { monthsOfRun, type RunResult } from '../engine/run.ts';
import { keyOf } from '../engine/seed.ts';

/** A job as it is sent to a worker. */
export interface WorkerTask {
  readonly model: string;
  readonly scenario: CheckedScenario;
  readonly replicate: number;
  /** Months done, one number a job. */
  readonly progress: Int32Array;
  readonly slot: number;
}

/** Runs one task to the end; throws when the model is not one of those shipped. */
export default function runTask({ model: name, scenario, replicate, progress, slot }: WorkerTask): RunResult {
  const model = Object.values(MODELS).find((one) => one.name === name);
  if (model === undefined) throw new Error(`no model '${name}' in this package`);
  // The scenario was checked against this very model in the thread that asks.
  const checked = scenario as Parameters<typeof model.makeWorld>[0];
  const months = monthsOfRun(model, checked, keyOf(checked.seed, replicate));
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
    Atomics.add(progress, slot, 1);
  }
}
