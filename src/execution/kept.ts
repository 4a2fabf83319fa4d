// What is kept of a run's table when thousands of runs are made: some measures, groups and months. Taken out where the run
// happened, so that no more than this travels between threads or machines.
import type { RunTable } from '../engine/recorder.ts';

/** What is to be kept of every run. */
export interface Recorded {
  readonly measures: readonly string[];
  /** `all` for everybody, groups of people, parts of measures. */
  readonly groups: readonly string[];
  /** Months kept beside the summary over months 13 to the end. */
  readonly months: 'none' | 'every' | readonly number[];
}

/** A measure of a group, over the months kept. */
export interface KeptSeries {
  readonly measure: string;
  readonly group: string;
  readonly unit: string;
  /** One a month kept; NaN where the denominator is empty. */
  readonly values: Float64Array;
}

/** What was kept of a run. */
export interface KeptRun {
  /** null stands for the summary, which comes first; the months of the run that were asked for follow. */
  readonly months: readonly (number | null)[];
  readonly series: readonly KeptSeries[];
}

/** The group that is everybody. */
export const EVERYBODY = 'all';

/** Takes what is to be kept out of the table of a run of `months` months, in the table's order. */
export function keptOf(table: RunTable, months: number, { measures, groups, months: asked }: Recorded): KeptRun {
  const every = asked === 'every' ? Array.from({ length: months }, (_, month) => month + 1) : asked;
  const monthly = every === 'none' ? [] : every.filter((month) => month <= months);
  const rows = table.filter(
    ({ measure, group }) => measures.includes(measure) && groups.includes(group === '' ? EVERYBODY : group),
  );
  return {
    months: [null, ...monthly],
    series: rows.map(({ measure, group, unit, value, series }) => ({
      measure,
      group: group === '' ? EVERYBODY : group,
      unit,
      values: Float64Array.from([value, ...monthly.map((month) => series[month - 1])]),
    })),
  };
}
