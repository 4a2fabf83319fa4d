// Settling a table: every id through the calculator, all or nothing; and the table of what came out.
import { type Calculator, RowError, type Statement } from '../engine/calculator.ts';
import { type Cell, lineOf } from '../results/csv-line.ts';
import { type Problem, shown } from '../scenario/problems.ts';
import { type Entry, LedgerError } from './read.ts';

export interface Settled extends Statement {
  readonly id: string;
}

/** Settles every id; throws a LedgerError with every row that contradicts itself. */
export function settleEntries(entries: readonly Entry[], calculator: Calculator, file: string): Settled[] {
  const problems: Problem[] = [];
  const settled = entries.flatMap((entry) => {
    try {
      return [{ id: entry.id, ...calculator.settle(entry.rows) }];
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      problems.push(problemOf(error, entry, file));
      return [];
    }
  });
  if (problems.length > 0) throw new LedgerError(problems);
  return settled;
}

function problemOf({ column, message, expected, row }: RowError, { places }: Entry, file: string): Problem {
  const { at, cells } = places[row];
  const cell = cells.get(column);
  const place = cell ?? at;
  const found = cell === undefined ? '' : cell.text.trim() === '' ? 'an empty cell' : shown(cell.text);
  return { file, line: place.line, column: place.column, path: column, found, expected, says: message };
}

/** Writes statements as a tidy CSV: a row for each line of each statement, the last of an id being its result. */
export function settledCsv(settled: readonly Settled[]): string {
  const rows: Cell[][] = settled.flatMap(({ id, value, unit, lines }) => [
    ...lines.map((line) => [id, line.name.trim(), line.value, line.unit]),
    [id, 'result', value, unit],
  ]);
  return `${[['id', 'line', 'value', 'unit'], ...rows].map(lineOf).join('\n')}\n`;
}
