// Runs as Parquet, and back. The footer lists the runs of the file, each with its digest and number of rows, so that a store
// knows what it has without reading the rows, and can prove them when it does.
import { parquetMetadata, parquetRead } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { AxisValue } from '../../experiments/plan/index.ts';
import { type FinishedRun, failed, finished } from '../../experiments/sweep/finished-run.ts';
import { axisColumns, countRows, periodsOf, type TidyColumn } from './columns.ts';

/** A run of a file, as its footer has it. */
export interface RunNote {
  readonly run: string;
  readonly digest: string;
  readonly rows: number;
  readonly failed?: true;
}

const RUNS = 'tierwise.runs';
const COLUMNS = 'tierwise.columns';
const TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', flag: 'BOOLEAN' } as const;
/** What a file has no value for. */
const OPTIONAL = new Set(['month', 'year', 'group', 'measure', 'value', 'unit', 'error']);

/** Writes runs as one Parquet file. */
export function encodeRuns(runs: readonly FinishedRun[], columns: readonly TidyColumn[]): Uint8Array {
  const axes = axisColumns(columns).map(({ name }) => name);
  const rows = runs.reduce((sum, run) => sum + countRows(run), 0);
  const cells = new Map<string, unknown[]>(columns.map(({ name }) => [name, Array<unknown>(rows)]));
  let at = 0;
  for (const run of runs) at = writeRun(run, axes, cells, at);
  const notes = runs.map((run): RunNote => {
    const note = { run: run.run, digest: run.digest, rows: countRows(run) };
    return run.error === undefined ? note : { ...note, failed: true };
  });
  const bytes = parquetWriteBuffer({
    columnData: columns.map(({ name, type }) => ({
      name,
      data: cells.get(name) ?? [],
      type: TYPES[type],
      nullable: OPTIONAL.has(name) || axes.includes(name),
    })),
    kvMetadata: [
      { key: RUNS, value: JSON.stringify(notes) },
      { key: COLUMNS, value: JSON.stringify(columns) },
    ],
    createdBy: 'tierwise',
  });
  return new Uint8Array(bytes);
}

function writeRun(
  run: FinishedRun,
  axes: readonly string[],
  cells: ReadonlyMap<string, unknown[]>,
  from: number,
): number {
  const end = from + countRows(run);
  const fill = (name: string, value: unknown) => cells.get(name)?.fill(value, from, end);
  for (const name of ['run', 'scenario', 'replicate', 'seed'] as const) fill(name, run[name]);
  axes.forEach((name, k) => void fill(name, run.values[k]));
  for (const name of OPTIONAL) fill(name, null);
  fill('error', run.error ?? null);
  const column = (name: string) => cells.get(name) as unknown[];
  const [month, group, measure, value, unit] = ['month', 'group', 'measure', 'value', 'unit'].map(column);
  const year = cells.get('year');
  const periods = periodsOf(run);
  let at = from;
  for (const series of run.series)
    for (let k = 0; k < periods.length; k++, at++) {
      month[at] = periods[k].month;
      if (year !== undefined) year[at] = periods[k].year;
      group[at] = series.group;
      measure[at] = series.measure;
      value[at] = Number.isNaN(series.values[k]) ? null : series.values[k];
      unit[at] = series.unit;
    }
  return end;
}

/** Reads the list of runs from the footer of a file; throws where it is not a whole file of this kind. */
export function notesOf(bytes: Uint8Array): RunNote[] {
  return JSON.parse(footerValue(bytes, RUNS)) as RunNote[];
}

function footerValue(bytes: Uint8Array, key: string): string {
  const { key_value_metadata: pairs = [] } = parquetMetadata(bufferOf(bytes));
  const value = pairs.find((pair) => pair.key === key)?.value;
  if (value === undefined) throw new Error(`no ${key} in its footer`);
  return value;
}

const bufferOf = (bytes: Uint8Array) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

/** Reads all runs of a file; throws where a run is not what its digest says. */
export async function decodeRuns(bytes: Uint8Array): Promise<FinishedRun[]> {
  const notes = notesOf(bytes);
  const columns = JSON.parse(footerValue(bytes, COLUMNS)) as TidyColumn[];
  const cells = await cellsOf(bytes);
  const axes = axisColumns(columns).map(({ name }) => cells.get(name) ?? []);
  let from = 0;
  return notes.map((note) => {
    const run = runAt(note, from, axes, cells);
    from += note.rows;
    if (run.digest !== note.digest) throw new Error(`run ${note.run} is not what its digest says`);
    return run;
  });
}

async function cellsOf(bytes: Uint8Array): Promise<Map<string, ArrayLike<unknown>>> {
  const cells = new Map<string, unknown[]>();
  const file = bufferOf(bytes);
  await parquetRead({
    file,
    onChunk({ columnName, columnData, rowStart }) {
      const column = cells.get(columnName) ?? [];
      cells.set(columnName, column);
      for (let k = 0; k < columnData.length; k++) column[rowStart + k] = columnData[k];
    },
  });
  return cells;
}

function runAt(
  { run, rows, failed: isFailed }: RunNote,
  from: number,
  axes: readonly ArrayLike<unknown>[],
  cells: ReadonlyMap<string, ArrayLike<unknown>>,
): FinishedRun {
  const at = (name: string, k = from) => cells.get(name)?.[k];
  const label = {
    run,
    scenario: String(at('scenario')),
    replicate: Number(at('replicate')),
    seed: String(at('seed')),
    values: axes.map((column) => (column[from] ?? null) as AxisValue | null),
  };
  if (isFailed) return failed(label, String(at('error')), cells.has('year'));
  const isSame = (k: number) => at('measure', k) === at('measure') && at('group', k) === at('group');
  let width = rows === 0 ? 0 : 1;
  while (width < rows && isSame(from + width)) width++;
  const months: (number | null)[] = [];
  const years: number[] = [];
  for (let k = from; k < from + width; k++) {
    const year = at('year', k) ?? null;
    if (year === null) months.push((at('month', k) ?? null) as number | null);
    else years.push(Number(year));
  }
  const series = Array.from({ length: width === 0 ? 0 : rows / width }, (_, row) => {
    const first = from + row * width;
    const values = Float64Array.from({ length: width }, (__, k) => Number(at('value', first + k) ?? Number.NaN));
    const [measure, group, unit] = ['measure', 'group', 'unit'].map((name) => String(at(name, first)));
    return { measure, group, unit, values };
  });
  return finished(label, { months, ...(cells.has('year') ? { years } : {}), series });
}
