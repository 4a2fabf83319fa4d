// The outcomes of one scenario, or of the paired change of one against another, at many points in the range of the
// assumptions. Both arms of a pair have the same residents and the same luck.
import type { CheckedScenario } from '../../engine/model.ts';
import type { RunTable } from '../../engine/recorder.ts';
import { type ExecuteOptions, type Executor, type Job, monthsOf } from '../../execution/executor.ts';
import type { Reader } from '../../scenario/file.ts';
import { mean } from '../statistics.ts';
import { atPoint, type Range } from './ranges.ts';

/** What is asked: outcomes of one arm, or of the second less the first. */
export interface Question<Policy = unknown, Assumptions = unknown> {
  readonly arms: readonly CheckedScenario<Policy, Assumptions>[];
  readonly ranges: readonly Range[];
  readonly measures: readonly string[];
}

/** A place in the ranges (undefined: the scenarios as they are) and the luck it is looked at with, several times averaged. */
export interface Point {
  readonly at: readonly number[] | undefined;
  readonly replicates: readonly number[];
}

/** Says that a sensitivity analysis cannot be made, and why. */
export class SensitivityError extends Error {
  override readonly name = 'SensitivityError';
}

/** Where and how the runs are made. */
export interface Work<Policy, Assumptions> {
  readonly model: Reader<Policy, Assumptions> & { readonly spinUpMonths: number };
  readonly execute: Executor<Policy, Assumptions>;
  readonly options: ExecuteOptions;
}

/** Runs given to the executor at a time: enough to keep threads busy, few enough to hold their tables in memory. */
const BATCH = 256;

/** Computes the outcomes at points: one row a point, one number a measure. Throws a SensitivityError, or `Stopped`. */
export async function evaluate<Policy, Assumptions>(
  question: Question<Policy, Assumptions>,
  points: readonly Point[],
  { model, execute, options }: Work<Policy, Assumptions>,
): Promise<number[][]> {
  const jobs = points.map((point) => jobsAt(question, point, model));
  const total = monthsOf(jobs.flat(), model.spinUpMonths);
  const rows: number[][] = [];
  let before = 0;
  while (rows.length < points.length) {
    const some = batchFrom(jobs, rows.length);
    const flat = some.flat();
    const done = before;
    const onProgress = (progress: { readonly done: number }) =>
      options.onProgress?.({ done: done + progress.done, total });
    const results = await execute(flat, { ...options, onProgress });
    before += monthsOf(flat, model.spinUpMonths);
    let first = 0;
    for (const own of some) {
      const tables = results.slice(first, first + own.length).map(({ table }) => table);
      rows.push(question.measures.map((measure) => outcome(tables, question.arms.length, measure)));
      first += own.length;
    }
  }
  return rows;
}

/** Whole points from a place on, until a batch is full. */
function batchFrom<One>(jobs: readonly (readonly One[])[], from: number): (readonly One[])[] {
  const some: (readonly One[])[] = [];
  for (let at = from, size = 0; at < jobs.length && (size === 0 || size + jobs[at].length <= BATCH); at++) {
    some.push(jobs[at]);
    size += jobs[at].length;
  }
  return some;
}

function jobsAt<Policy, Assumptions>(
  { arms, ranges }: Question<Policy, Assumptions>,
  { at, replicates }: Point,
  model: Reader<Policy, Assumptions>,
): Job<Policy, Assumptions>[] {
  return arms.flatMap((arm) => {
    const scenario = at === undefined ? arm : atPoint(arm, ranges, at);
    const [problem] = model.problems(scenario);
    if (problem !== undefined)
      throw new SensitivityError(
        `${arm.name}: the plausible ranges do not fit together: ${problem.path}: ${problem.says}`,
      );
    return replicates.map((replicate) => ({ scenario, replicate }));
  });
}

/** Of the tables of one arm, or of two arms one after the other: the mean over replicates of the value or of the difference. */
function outcome(tables: readonly RunTable[], arms: number, measure: string): number {
  const values = tables.map((table) => levelOf(table, measure));
  const size = values.length / arms;
  return mean(arms === 1 ? values : values.slice(size).map((value, at) => value - values[at]));
}

function levelOf(table: RunTable, measure: string): number {
  const value = table.find((row) => row.measure === measure && row.group === '')?.value;
  if (value === undefined) throw new SensitivityError(`no measure '${measure}' (tierwise explain measures lists them)`);
  if (Number.isNaN(value))
    throw new SensitivityError(`'${measure}' has no value at some point of the ranges: simulate more residents`);
  return value;
}
