// What an executor is: it moves (scenario, replicate) → result, and nothing else. Whatever runs the jobs, and in whatever
// order, the results come back in the order asked for and to the same bit.
import type { CheckedScenario } from '../engine/model.ts';
import type { RunResult } from '../engine/run.ts';

/** One run: a scenario with the luck of one replicate, counted from 0. */
export interface Job<Policy = unknown, Assumptions = unknown> {
  readonly scenario: CheckedScenario<Policy, Assumptions>;
  readonly replicate: number;
}

/** How far a set of jobs has come, in simulated months, those before month 1 included. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ExecuteOptions {
  /** Stops the work between two months; the promise then rejects with `Stopped`. */
  readonly signal?: AbortSignal | undefined;
  /** Called a few times a second, and once at the end. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Runs jobs and resolves to their results in order; rejects with `Stopped` when told to stop. */
export type Executor<Policy = unknown, Assumptions = unknown> = (
  jobs: readonly Job<Policy, Assumptions>[],
  options?: ExecuteOptions,
) => Promise<RunResult[]>;

/** Says that work was stopped on request before it was done. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor() {
    super('stopped before the end');
  }
}

/** Counts the months a set of jobs takes, with `spinUpMonths` before each. */
export function monthsOf(jobs: readonly Job[], spinUpMonths: number): number {
  return jobs.reduce((sum, { scenario }) => sum + spinUpMonths + scenario.months, 0);
}
