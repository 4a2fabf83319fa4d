// The page's own table of a sweep, read back: one row a run, changes from the status quo beside the outcomes.
import { msg } from '@lit/localize';
import { type Batch, BatchFileError, type Row } from './batch.ts';
import { CHANGE_OF } from './csv.ts';
import type { DataPoint, Sample, SweepData } from './data.ts';
import type { AxisValue } from './plan.ts';

const UNITS = 'units: ';

/** Reads the rows of such a table; throws a BatchFileError where it is none. */
export function readOwn(head: readonly string[], columns: readonly string[], rows: readonly Row[]): Batch {
  const seed = columns.indexOf('seed');
  const changes = columns.filter((name) => name.startsWith(CHANGE_OF));
  const ids = changes.map((name) => name.slice(CHANGE_OF.length));
  const first = columns.indexOf(ids[0]);
  if (!columns.includes('point') || seed < 0 || first < 0)
    throw new BatchFileError(msg('This is neither a table of a batch nor one that this page wrote.'));
  const paths = columns.slice(seed + 1, first);
  const units = unitsIn(head);
  const points = new Map<number, { at: AxisValue[]; samples: Sample[]; error: string | undefined }>();
  for (const row of rows) {
    const key = Number(row.point);
    const point = points.get(key) ?? { at: paths.map((path) => row[path] ?? ''), samples: [], error: undefined };
    points.set(key, point);
    if (row.error !== null) point.error = String(row.error);
    else point.samples.push(sampleIn(row, ids));
  }
  const title = String(rows[0]?.scenario ?? '');
  const all: DataPoint[] = [...points.values()];
  const axes = paths.map((path, place) => {
    const values = [...new Set(all.map(({ at }) => at[place]))];
    const isNumeric = values.every((value) => typeof value === 'number');
    return { path, unit: units[path] ?? '', values: isNumeric ? (values as number[]).sort((a, b) => a - b) : values };
  });
  const isGrid = axes.length <= 2 && axes.reduce((n, { values }) => n * values.length, 1) <= all.length * 2;
  const measures = ids.map((id) => ({ id, unit: units[id] ?? '1' }));
  const data: SweepData = { title, design: isGrid ? 'grid' : 'latin-hypercube', axes, measures, points: all };
  return { scenarios: [title], sweep: () => data };
}

function sampleIn(row: Row, ids: readonly string[]): Sample {
  const number = (name: string) => (row[name] === null ? Number.NaN : Number(row[name]));
  const values = ids.map(number);
  const changes = ids.map((id) => number(`${CHANGE_OF}${id}`));
  const isPaired = changes.some(Number.isFinite);
  return {
    replicate: Number(row.replicate) - 1,
    values,
    before: isPaired ? values.map((value, k) => value - changes[k]) : undefined,
  };
}

function unitsIn(head: readonly string[]): Readonly<Record<string, string>> {
  const line = head.find((one) => one.startsWith(UNITS));
  if (line === undefined) return {};
  try {
    const held: unknown = JSON.parse(line.slice(UNITS.length));
    if (typeof held !== 'object' || held === null) return {};
    return Object.fromEntries(Object.entries(held).filter(([, unit]) => typeof unit === 'string'));
  } catch {
    return {};
  }
}
