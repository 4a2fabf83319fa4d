// From a table to the rows a calculator takes: its columns found by name, others ignored, cells checked one by one. All
// problems of a table are told together, each with its line and column.
import type { Calculator, Column, RowOf } from '../engine/calculator.ts';
import { nearestName } from '../scenario/nearest.ts';
import { type Problem, RefusedError, shown } from '../scenario/problems.ts';
import { type Cell, CsvError, parseCsv } from './csv.ts';

/** Says why a table was refused. */
export class LedgerError extends RefusedError {
  override readonly name = 'LedgerError';
}

/** What reading a table needs: its columns, and whether rows may share an id. */
export type TableShape = Pick<Calculator, 'columns' | 'several'>;

export type Row = RowOf<Calculator['columns']>;

/** The rows of one id, with the cells they came from. */
export interface Entry {
  readonly id: string;
  readonly rows: readonly Row[];
  /** Place of each row, and of its cells by column. */
  readonly places: readonly { readonly at: Cell; readonly cells: ReadonlyMap<string, Cell> }[];
}

/** The column every table has. */
export const ID: Column = {
  type: 'text',
  unit: '',
  says: 'Name of the row, or of the rows that belong together.',
  required: true,
  blank: '',
  example: 'A1',
};

/** Reads a CSV text for a calculator; throws a LedgerError with every problem. */
export function readLedger(text: string, calculator: TableShape, file: string): Entry[] {
  let lines: Cell[][];
  try {
    lines = parseCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { line, column, found, expected } = error;
    throw new LedgerError([{ file, line, column, path: '', found: shown(found), expected, says: error.message }]);
  }
  return readLines(lines, calculator, file);
}

/** Reads rows given as data, as if each were a line of a table after its header. */
export function readObjects(objects: readonly object[], calculator: Calculator, file: string): Entry[] {
  const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const header = names.map((text) => ({ text, line: 1, column: 1 }));
  const lines = objects.map((one, at) =>
    names.map((name) => ({ text: cellText((one as Record<string, unknown>)[name]), line: at + 1, column: 1 })),
  );
  return readLines([header, ...lines], calculator, file);
}

function cellText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function readLines(lines: readonly (readonly Cell[])[], calculator: TableShape, file: string): Entry[] {
  const columns: Readonly<Record<string, Column>> = { id: ID, ...calculator.columns };
  const problems: Problem[] = [];
  const report = (at: Cell, path: string, says: string, more: Partial<Problem> = {}) => {
    problems.push({ file, line: at.line, column: at.column, path, found: '', expected: '', says, ...more });
  };
  const [header, ...body] = lines;
  const start = { text: '', line: 1, column: 1 };
  if (header === undefined || body.length === 0)
    report(start, '', header === undefined ? 'an empty table' : 'a header without rows', {
      expected: headerText(columns),
    });
  else checkHeader(header, columns, report);
  if (problems.length > 0) throw new LedgerError(problems);
  const entries = body.flatMap((line) => readLine(line, header, columns, report));
  const grouped = groupById(entries, calculator, report);
  if (problems.length > 0) throw new LedgerError(problems);
  return grouped;
}

type Report = (at: Cell, path: string, says: string, more?: Partial<Problem>) => void;

function headerText(columns: Readonly<Record<string, Column>>): string {
  const required = Object.keys(columns).filter((name) => columns[name].required);
  return `a header of column names separated by commas (at least ${required.join(', ')}), then rows`;
}

function checkHeader(header: readonly Cell[], columns: Readonly<Record<string, Column>>, report: Report): void {
  const names = header.map(({ text }) => text.trim());
  header.forEach((cell, at) => {
    if (Object.hasOwn(columns, names[at]) && names.indexOf(names[at]) < at) report(cell, names[at], 'a column twice');
  });
  const unknown = names.filter((name) => !Object.hasOwn(columns, name));
  const separators = names.length === 1 && /[;\t]/.test(names[0]);
  for (const [name, column] of Object.entries(columns)) {
    if (!column.required || names.includes(name)) continue;
    const nearest = nearestName(name, unknown);
    report(header[0], name, 'missing column', {
      found: nearest === undefined ? '' : `'${shown(nearest)}'; rename it`,
      expected: separators ? 'columns separated by commas, not semicolons or tabs' : expectedOf(column),
    });
  }
}

interface Read {
  readonly id: Cell;
  readonly row: Row;
  readonly cells: ReadonlyMap<string, Cell>;
}

function readLine(
  line: readonly Cell[],
  header: readonly Cell[],
  columns: Readonly<Record<string, Column>>,
  report: Report,
): Read[] {
  if (line.length !== header.length) {
    const hint = line.length > header.length ? ' (a cell with a comma must stand in quotes)' : '';
    report(line[0], '', 'a row of another length', {
      found: `${line.length} cells`,
      expected: `${header.length}, as in the header${hint}`,
    });
    return [];
  }
  const cells = new Map(header.map(({ text }, at) => [text.trim(), line[at]]));
  const row: Record<string, number | string | undefined> = {};
  for (const [name, column] of Object.entries(columns)) {
    const cell = cells.get(name);
    if (cell !== undefined) row[name] = readCell(cell, name, column, report);
  }
  return [{ id: cells.get('id') as Cell, row, cells }];
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const LONGEST_NUMBER = 40;

/** Reads one cell; undefined where it is empty or, after a report, cannot be used. */
function readCell(cell: Cell, name: string, column: Column, report: Report): number | string | undefined {
  const text = cell.text.trim();
  const refuse = (says: string, more: Partial<Problem> = {}) => {
    report(cell, name, says, {
      found: text === '' ? 'an empty cell' : shown(text),
      expected: expectedOf(column),
      ...more,
    });
    return undefined;
  };
  if (text === '') return column.required ? refuse('a value is needed') : undefined;
  if (column.type === 'text') return text;
  if (column.type === 'choice') {
    if (column.options.includes(text)) return text;
    const nearest = nearestName(text, column.options);
    return refuse('unknown name', nearest === undefined ? {} : { nearest });
  }
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) return refuse(`not a number${hintFor(text)}`);
  const value = Number(text);
  if (column.integer && !Number.isInteger(value)) return refuse('not a whole number');
  return value >= column.min && value <= column.max ? value : refuse('out of range');
}

function hintFor(text: string): string {
  if (text.length > LONGEST_NUMBER) return '';
  if (/^[+-]?[\d.]+\s*%$/.test(text)) return ' (write a share such as 0.5, not 50%)';
  if (/^[+-]?\D{0,3}\s*\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return ' (write it without commas between thousands)';
  if (/^[+-]?\d+,\d+$/.test(text)) return ' (write the decimal mark as a point)';
  return '';
}

/** Says what may stand in a column. */
export function expectedOf(column: Column): string {
  if (column.type === 'text') return 'a name';
  if (column.type === 'choice') return `one of ${column.options.join(', ')}`;
  const kind = column.integer ? 'a whole number' : 'a number';
  const unit = column.unit === '' || column.unit === '1' ? '' : ` (${column.unit})`;
  const from = column.min === -Infinity ? '' : ` from ${column.min}`;
  const to = column.max === Infinity ? '' : ` to ${column.max}`;
  return `${kind}${from}${to}${unit}`;
}

function groupById(reads: readonly Read[], { several }: TableShape, report: Report): Entry[] {
  const groups = new Map<string, Read[]>();
  for (const read of reads) {
    const id = read.id.text.trim();
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [read]);
    else if (several) group.push(read);
    else if (id !== '')
      report(read.id, 'id', 'an id twice', {
        found: shown(id),
        expected: `another id: line ${group[0].id.line} has this one`,
      });
  }
  return [...groups].map(([id, group]) => ({
    id,
    rows: group.map(({ row }) => row),
    places: group.map(({ id: at, cells }) => ({ at, cells })),
  }));
}
