// The one tidy table of a sweep: a row for each run, month, group and measure; the summary over months 13 to the end has no
// month. A failed run is one row with its error. Browser-safe, like all of this folder.
import type { Axis } from '../../experiments/plan/index.ts';
import type { FinishedRun } from '../../experiments/sweep/finished-run.ts';
import { type Cell, lineOf } from '../csv.ts';

/** A column, with what its numbers are. */
export interface TidyColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'flag';
  readonly unit: string;
  readonly says: string;
}

const text = (name: string, says: string): TidyColumn => ({ name, type: 'text', unit: '1', says });
const BEFORE: readonly TidyColumn[] = [
  text('run', 'Key of the run: a hash of model version, scenario with its seed, and replicate.'),
  text('scenario', 'Name of the scenario.'),
  { name: 'replicate', type: 'integer', unit: '1', says: 'Luck of the run, from 1; the same in every scenario.' },
  text('seed', 'Seed that all luck comes from.'),
];
const AFTER: readonly TidyColumn[] = [
  {
    name: 'month',
    type: 'integer',
    unit: 'month',
    says: 'Month from 1; empty for the summary over months 13 to the end.',
  },
  text('group', 'Group of people or part of the measure; all for everybody.'),
  text('measure', 'Id of the measure.'),
  { name: 'value', type: 'number', unit: 'see unit', says: 'The measure; empty where its denominator is.' },
  text('unit', 'Unit of the value.'),
  text('error', 'Why the run failed; empty where it did not.'),
];

/** Lists the columns of a sweep over these axes. */
export function columnsOf(axes: readonly Pick<Axis, 'path' | 'type' | 'unit' | 'says'>[]): TidyColumn[] {
  return [...BEFORE, ...axes.map(({ path, type, unit, says }) => ({ name: path, type, unit, says })), ...AFTER];
}

/** Lists the columns of the axes among the columns of a sweep. */
export function axisColumns<Column>(columns: readonly Column[]): Column[] {
  return columns.slice(BEFORE.length, columns.length - AFTER.length);
}

/** Counts the rows of a run. */
export function countRows({ months, series, error }: FinishedRun): number {
  return error === undefined ? months.length * series.length : 1;
}

/** Lists the rows of a run, cells in the order of the columns. */
export function* rowsOf(run: FinishedRun): Generator<Cell[]> {
  const { run: key, scenario, replicate, seed, values, months, series, error } = run;
  const label: Cell[] = [key, scenario, replicate, seed, ...values.map(cellOf)];
  if (error !== undefined) yield [...label, null, null, null, null, null, error];
  for (const { measure, group, unit, values: numbers } of series)
    for (const [at, month] of months.entries())
      yield [...label, month, group, measure, Number.isFinite(numbers[at]) ? numbers[at] : null, unit, null];
}

const cellOf = (value: number | string | boolean | null): Cell => (typeof value === 'boolean' ? String(value) : value);

/** Writes the first line of a CSV of these columns. */
export function csvHead(columns: readonly { readonly name: string }[]): string {
  return `${lineOf(columns.map(({ name }) => name))}\n`;
}

/** Writes a run as lines of CSV. */
export function csvLines(run: FinishedRun): string {
  let lines = '';
  for (const row of rowsOf(run)) lines += `${lineOf(row)}\n`;
  return lines;
}
