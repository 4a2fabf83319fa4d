// What the runs of a plan gave, put where an analysis can find it: the summary of every measure for everybody, by scenario, point
// and replicate. Runs come in any order; numbers leave in the plan's.
import type { Point } from '../plan/index.ts';
import type { FinishedRun } from '../sweep/finished-run.ts';

/** Says that the runs of a plan do not hold what is asked of them, and what would help. */
export class OutcomeError extends Error {
  override readonly name = 'OutcomeError';
}

/** The group that is everybody, as runs name it. */
const EVERYBODY = 'all';

/** Outcomes of runs, by where they belong. */
export class Outcomes {
  private readonly runs = new Map<string, ReadonlyMap<string, number>>();

  /** Adds a run; throws an OutcomeError where it failed. */
  add({ scenario, values, replicate, series, months, error }: FinishedRun): void {
    if (error !== undefined)
      throw new OutcomeError(`replicate ${replicate} of ${placeOf(scenario, values)} failed: ${error}`);
    const summary = months.indexOf(null);
    const own = series.flatMap((one): [string, number][] =>
      one.group === EVERYBODY ? [[one.measure, one.values[summary]]] : [],
    );
    this.runs.set(keyOf(scenario, values, replicate), new Map(own));
  }

  /** Counts the runs added. */
  get size(): number {
    return this.runs.size;
  }

  /** Returns a measure of a run, replicates from 1; throws an OutcomeError where there is no such run or number. */
  at(scenario: string, values: Point, replicate: number, measure: string): number {
    const run = this.runs.get(keyOf(scenario, values, replicate));
    const where = `replicate ${replicate} of ${placeOf(scenario, values)}`;
    if (run === undefined) throw new OutcomeError(`there is no ${where}`);
    const value = run.get(measure);
    if (value === undefined) throw new OutcomeError(`'${measure}' was not kept: list it under measures`);
    if (!Number.isFinite(value))
      throw new OutcomeError(`'${measure}' has no value in ${where}: simulate more residents`);
    return value;
  }
}

const keyOf = (scenario: string, values: Point, replicate: number) => JSON.stringify([scenario, values, replicate]);

const placeOf = (scenario: string, values: Point) =>
  values.length === 0 ? scenario : `${scenario} at ${values.map((value) => value ?? '–').join(', ')}`;
