// The replicates of a scenario summed up row by row: mean and interval over months 13 to the end, and the mean month by month.
import type { RunTable } from '../engine/recorder.ts';
import { type Interval, interval, mean } from './statistics.ts';

/** A measure, for everybody (`group` empty) or one group, over all replicates. */
export interface SummaryRow {
  readonly measure: string;
  readonly unit: string;
  readonly group: string;
  /** One value a replicate. */
  readonly values: readonly number[];
  /** Mean over replicates, with its 95 % interval. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Mean over replicates, one a month; NaN where a denominator was empty. */
  readonly series: readonly number[];
}

/** Sums up the tables of a scenario's replicates; all must have the same rows. */
export function summarise(tables: readonly RunTable[]): SummaryRow[] {
  return tables[0].map(({ measure, unit, group, series }, at) => {
    const values = tables.map((table) => table[at].value);
    const { mean: value, low, high } = interval(values);
    const months = Array.from(series, (_, month) => mean(inMonth(tables, at, month)));
    return { measure, unit, group, values, value, low, high, series: months };
  });
}

/** Computes the mean and 95 % interval of one row, month by month. */
export function monthlyIntervals(tables: readonly RunTable[], at: number): Interval[] {
  return Array.from(tables[0][at].series, (_, month) => interval(inMonth(tables, at, month)));
}

function inMonth(tables: readonly RunTable[], at: number, month: number): number[] {
  return tables.map((table) => table[at].series[month]);
}
