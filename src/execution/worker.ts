// What each worker thread runs: one job of a shipped model, from its name. It writes the months done into shared memory,
// which the asking thread reads when it likes; nothing else passes between them until the result.
import { MODELS } from '../../models/index.ts';
import type { CheckedScenario } from '../engine/model.ts';
import { monthsOfRun, type RunExtras, type RunResult } from '../engine/run.ts';
import { keyOf } from '../engine/seed.ts';
import { type KeptRun, keepsYears, keptOf, type Recorded } from './kept.ts';

/** A job as it is sent to a worker. */
export interface WorkerTask {
  readonly model: string;
  readonly scenario: CheckedScenario;
  readonly replicate: number;
  /** Months done, one number a job. */
  readonly progress: Int32Array;
  readonly slot: number;
}

/** A run of which only some is sent back. */
export type KeepingTask = Pick<WorkerTask, 'model' | 'scenario' | 'replicate'> & { readonly recorded: Recorded };

/** Runs one task to the end; throws when the model is not one of those shipped. */
export default function runTask({ progress, slot, ...task }: WorkerTask): RunResult {
  return resultOf(task, () => Atomics.add(progress, slot, 1));
}

/** Runs one task to the end and sends back what is to be kept; throws when the model is not one of those shipped. */
export function runAndKeep({ recorded, ...task }: KeepingTask): KeptRun {
  const result = resultOf(task, () => 0, { years: keepsYears(recorded) });
  return keptOf(result, task.scenario.months, recorded);
}

function resultOf(task: Omit<KeepingTask, 'recorded'>, onMonth: () => number, extras?: RunExtras): RunResult {
  const model = Object.values(MODELS).find((one) => one.name === task.model);
  if (model === undefined) throw new Error(`no model '${task.model}' in this package`);
  // The scenario was checked against this very model in the thread that asks.
  const checked = task.scenario as Parameters<typeof model.makeWorld>[0];
  const months = monthsOfRun(model, checked, keyOf(checked.seed, task.replicate), extras);
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
    onMonth();
  }
}
