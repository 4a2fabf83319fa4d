// The one tidy table of a sweep: a row for each run, month, group and measure; the summary over months 13 to the end has no
// month. A failed run is one row with its error. Browser-safe, like all of this folder.
import type { KeptRun, Recorded } from '../../execution/kept.ts';
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
const MONTH = 'month';
const monthSays = (says: string): TidyColumn => ({ name: MONTH, type: 'integer', unit: 'month', says });
/** Without years, and with them: a year is found by its last month, so that an empty month is the summary in either. */
const OF_MONTHS = [monthSays('Month from 1; empty for the summary over months 13 to the end.')];
const WITH_YEARS: readonly TidyColumn[] = [
  monthSays('Month from 1, for a whole year its last; empty for the summary over months 13 to the end.'),
  { name: 'year', type: 'integer', unit: 'year', says: 'Year from 1, for rows over a whole one; empty otherwise.' },
];
const AFTER: readonly TidyColumn[] = [
  text('group', 'Group of people or part of the measure; all for everybody.'),
  text('measure', 'Id of the measure.'),
  { name: 'value', type: 'number', unit: 'see unit', says: 'The measure; empty where its denominator is.' },
  text('unit', 'Unit of the value.'),
  text('error', 'Why the run failed; empty where it did not.'),
];

/** Lists the columns of a sweep over these axes; `year` is among them where whole years are kept. */
export function columnsOf(
  axes: readonly Pick<Axis, 'path' | 'type' | 'unit' | 'says'>[],
  { years }: Pick<Recorded, 'years'> = {},
): TidyColumn[] {
  const varied = axes.map(({ path, type, unit, says }) => ({ name: path, type, unit, says }));
  return [...BEFORE, ...varied, ...(years === undefined ? OF_MONTHS : WITH_YEARS), ...AFTER];
}

/** Says whether a table has rows over whole years. */
export const hasYears = (columns: readonly { readonly name: string }[]) => columns.some(({ name }) => name === 'year');

/** Lists the columns of the axes among the columns of a sweep. */
export function axisColumns<Column extends { readonly name: string }>(columns: readonly Column[]): Column[] {
  return columns.slice(
    BEFORE.length,
    columns.findIndex(({ name }) => name === MONTH),
  );
}

/** A row's place in time: `month` is empty for the summary, `year` for all but whole years. */
export interface Period {
  readonly month: number | null;
  readonly year: number | null;
}

/** Lists the periods of a run, in the order of its values. */
export function periodsOf({ months, years = [] }: Pick<KeptRun, 'months' | 'years'>): Period[] {
  return [...months.map((month) => ({ month, year: null })), ...years.map((year) => ({ month: 12 * year, year }))];
}

/** Counts the rows of a run. */
export function countRows({ months, years = [], series, error }: FinishedRun): number {
  return error === undefined ? (months.length + years.length) * series.length : 1;
}

/** Lists the rows of a run, cells in the order of the columns. */
export function* rowsOf(run: FinishedRun): Generator<Cell[]> {
  const { run: key, scenario, replicate, seed, values, series, error } = run;
  const withYears = run.years !== undefined;
  const label: Cell[] = [key, scenario, replicate, seed, ...values.map(cellOf)];
  const periods = periodsOf(run).map(({ month, year }) => (withYears ? [month, year] : [month]));
  if (error !== undefined) yield [...label, ...(withYears ? [null, null] : [null]), null, null, null, null, error];
  for (const { measure, group, unit, values: numbers } of series)
    for (const [at, period] of periods.entries())
      yield [...label, ...period, group, measure, Number.isFinite(numbers[at]) ? numbers[at] : null, unit, null];
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
