// Results as one tidy table (CSV, RFC 4180, UTF-8, lines end in \n): a row for each scenario, replicate, month, group and
// measure. `replicate` is 1 … n, or `all` for the mean of all with its 95 % interval; `month` is empty for the summary over
// months 13 to the end. Months are given for the mean of all; numbers are unrounded, empty where there is none.
import type { Arm } from '../experiments/run.ts';
import { monthlyIntervals } from '../experiments/summary.ts';
import { type Cell, lineOf } from './csv-line.ts';

export { type Cell, lineOf } from './csv-line.ts';

const HEADER = ['scenario', 'replicate', 'month', 'group', 'measure', 'value', 'low', 'high', 'unit'];

/** Writes the arms of a run or a comparison as CSV. */
export function csvText(arms: readonly Arm[]): string {
  return `${[HEADER, ...arms.flatMap(rowsOfArm)].map(lineOf).join('\n')}\n`;
}

function rowsOfArm({ scenario: { name }, summary, tables }: Arm): Cell[][] {
  return summary.flatMap(({ measure, unit, group, value, low, high, values }, at) => {
    const row = (replicate: Cell, month: Cell, ...numbers: Cell[]): Cell[] => [
      name,
      replicate,
      month,
      group || 'all',
      measure,
      ...numbers,
      unit,
    ];
    return [
      row('all', '', value, low, high),
      ...values.map((one, replicate) => row(replicate + 1, '', one, null, null)),
      ...monthlyIntervals(tables, at).map((month, index) => row('all', index + 1, month.mean, month.low, month.high)),
    ];
  });
}
