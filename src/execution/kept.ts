// What is kept of a run's table when thousands of runs are made: some measures, groups and months. Taken out where the run
// happened, so that no more than this travels between threads or machines.
import type { RunResult } from '../engine/run.ts';

/** What is to be kept of every run. */
export interface Recorded {
  readonly measures: readonly string[];
  /** `all` for everybody, groups of people, parts of measures. */
  readonly groups: readonly string[];
  /** Months kept beside the summary over months 13 to the end. */
  readonly months: 'none' | 'every' | readonly number[];
  /** Whole years kept beside them, from 1: months 1 to 12; none where nothing is said. */
  readonly years?: 'every' | readonly number[];
}

/** A measure of a group, over the months kept. */
export interface KeptSeries {
  readonly measure: string;
  readonly group: string;
  readonly unit: string;
  /** One a month kept, then one a year; NaN where the denominator is empty. */
  readonly values: Float64Array;
}

/** What was kept of a run. */
export interface KeptRun {
  /** null stands for the summary, which comes first; the months of the run that were asked for follow. */
  readonly months: readonly (number | null)[];
  /** The years that were asked for and that the run completes; left out where none were asked for. */
  readonly years?: readonly number[];
  readonly series: readonly KeptSeries[];
}

/** The group that is everybody. */
export const EVERYBODY = 'all';

/** Says whether whole years are kept. */
export const keepsYears = ({ years }: Recorded): boolean => years !== undefined;

/** Takes what is to be kept out of the result of a run of `months` months, in its table's order. */
export function keptOf(
  { table, years: yearly = new Float64Array() }: Pick<RunResult, 'table' | 'years'>,
  months: number,
  { measures, groups, months: asked, years: askedYears }: Recorded,
): KeptRun {
  const monthly = asked === 'none' ? [] : asked === 'every' ? upTo(months) : asked.filter((month) => month <= months);
  const count = Math.floor(months / 12);
  const years = askedYears === 'every' ? upTo(count) : askedYears?.filter((year) => year <= count);
  const series = table.flatMap(({ measure, group, unit, value, series: inMonths }, row): KeptSeries[] => {
    const label = group === '' ? EVERYBODY : group;
    if (!measures.includes(measure) || !groups.includes(label)) return [];
    const values = [value, ...monthly.map((month) => inMonths[month - 1])];
    for (const year of years ?? []) values.push(yearly[row * count + year - 1]);
    return [{ measure, group: label, unit, values: Float64Array.from(values) }];
  });
  return { months: [null, ...monthly], ...(years === undefined ? {} : { years }), series };
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
