// One number of one run: the product of a few rows of its table, month by month, as a mean over a window of months. Months in
// which a denominator was empty do not count.
import type { RunTable, TableRow } from '../../engine/recorder.ts';
import type { Months } from '../../engine/validation.ts';

/** Finds a row by its label, `measure` or `measure group`; throws where there is none. */
export function rowAt(table: RunTable, label: string): TableRow {
  const [measure, group = ''] = label.split(' ');
  const found = table.find((row) => row.measure === measure && row.group === group);
  if (found === undefined) throw new Error(`no measure '${label}' in this run`);
  return found;
}

/** Computes the mean over months `first` to `last` of the product of rows; NaN where no month counts. */
export function windowMean(table: RunTable, labels: readonly string[], [first, last]: Months): number {
  const rows = labels.map((label) => rowAt(table, label).series);
  let sum = 0;
  let months = 0;
  for (let month = first - 1; month < last; month++) {
    const value = rows.reduce((product, series) => product * series[month], 1);
    if (!Number.isFinite(value)) continue;
    sum += value;
    months += 1;
  }
  return months === 0 ? Number.NaN : sum / months;
}

/**
 * Computes the concentration index of a measure over equal groups of people, poorest first: Σ(2R − 1)·y ÷ (n·mean y), where R
 * is the middle rank of a group (Kakwani, Wagstaff and van Doorslaer 1997).
 */
export function concentration(values: readonly number[]): number {
  const n = values.length;
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.reduce((sum, value, at) => sum + value * ((2 * at + 1) / n - 1), 0) / total;
}
