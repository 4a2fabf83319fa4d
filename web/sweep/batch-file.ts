// A file of sweep results opened in the page: the tidy table of `tierwise sweep` as CSV or Parquet, or the page's own CSV with one
// row a run. Read as data and nothing else; its readers are loaded when somebody opens a file.
import { msg, str } from '@lit/localize';
import { type Batch, BatchFileError, cellOf, type Row, readTidy } from './batch.ts';
import { readOwn } from './own-file.ts';

/** Bytes of a file at most: a million rows and more. */
const LARGEST = 256 * 1024 * 1024;
/** Characters a CSV may have; larger ones are better kept as Parquet. */
const LONGEST_CSV = 64 * 1024 * 1024;

/** Reads a file; rejects with a BatchFileError that says why it cannot be shown. */
export async function readBatch(file: File): Promise<Batch> {
  if (file.size > LARGEST)
    throw new BatchFileError(msg('This file is too large for a page: look at it in R, Python or DuckDB.'));
  const bytes = await file.arrayBuffer();
  const isParquet = new TextDecoder().decode(bytes.slice(0, 4)) === 'PAR1';
  return isParquet ? readParquet(bytes) : readCsv(new TextDecoder().decode(bytes));
}

/** Reads a Parquet file. */
export async function readParquet(bytes: ArrayBuffer): Promise<Batch> {
  const { parquetReadObjects } = await import('hyparquet');
  let rows: Record<string, unknown>[];
  try {
    rows = await parquetReadObjects({ file: bytes });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BatchFileError(msg(str`This Parquet file cannot be read: ${why}`));
  }
  const [first = {}] = rows;
  return readTidy(Object.keys(first), rows as Row[]);
}

/** Reads either kind of CSV. */
export async function readCsv(text: string): Promise<Batch> {
  if (text.length > LONGEST_CSV)
    throw new BatchFileError(msg('This CSV is too large for a page: open the Parquet files instead.'));
  const { head, lines } = partsOf(text);
  const { parseCsv, CsvError } = await import('../../src/ledger/csv.ts');
  let cells: ReturnType<typeof parseCsv>;
  try {
    cells = parseCsv(lines);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BatchFileError(msg(str`Line ${error.line + head.length}: ${error.message}`));
  }
  const [names = [], ...rest] = cells;
  const columns = names.map(({ text: name }) => name);
  const rows = rest.map(
    (row): Row => Object.fromEntries(columns.map((name, at) => [name, cellOf(row[at]?.text ?? '')])),
  );
  return columns.includes('measure') ? readTidy(columns, rows) : readOwn(head, columns, rows);
}

/** Parts the lines about a table from the table. */
function partsOf(text: string): { readonly head: string[]; readonly lines: string } {
  const head: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (text[at] === '#') {
    const end = text.indexOf('\n', at);
    head.push(text.slice(at + 1, end < 0 ? undefined : end).trim());
    at = end < 0 ? text.length : end + 1;
  }
  return { head, lines: text.slice(at) };
}
