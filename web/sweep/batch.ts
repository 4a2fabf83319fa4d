// A table that a batch wrote (`tierwise sweep`: one row for each run, month, group and measure) or that this page did (one row a
// run), read back as the data of a sweep. The summary over months 13 to the end, for everybody, is what is shown.
import { msg, str } from '@lit/localize';
import type { DataAxis, DataPoint, Sample, SweepData } from './data.ts';
import type { AxisValue } from './plan.ts';

/** Says why a file is no table of a sweep. */
export class BatchFileError extends Error {
  override readonly name = 'BatchFileError';
}

/** A row by the names of its columns; null where a cell is empty. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

const BEFORE = ['run', 'scenario', 'replicate', 'seed'];
const AFTER = ['month', 'group', 'measure', 'value', 'unit', 'error'];
/** There where whole years were kept; their rows have a month, so that they are no summaries. */
const SOMETIMES = ['year'];
const EVERYBODY = 'all';

/** What a table held: one sweep for each scenario that was varied, with the runs of the reference beside them. */
export interface Batch {
  readonly scenarios: readonly string[];
  /** The sweep of a scenario, changes measured against a reference that ran with the same luck. */
  sweep(scenario: string, reference: string | undefined): SweepData;
}

interface RunRow {
  readonly scenario: string;
  readonly replicate: number;
  readonly at: readonly (AxisValue | null)[];
  readonly values: Map<string, number>;
  error: string | undefined;
}

/** Reads a tidy table; throws a BatchFileError where it is none. */
export function readTidy(columns: readonly string[], rows: Iterable<Row>): Batch {
  const missing = [...BEFORE, ...AFTER].find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new BatchFileError(msg(str`This is not a table of a sweep: it has no column ${missing}.`));
  const paths = columns.filter((name) => ![...BEFORE, ...AFTER, ...SOMETIMES].includes(name));
  const units = new Map<string, string>();
  const runs = new Map<string, RunRow>();
  for (const row of rows) {
    const key = String(row.run);
    const run = runs.get(key) ?? {
      scenario: String(row.scenario),
      replicate: Number(row.replicate) - 1,
      at: paths.map((path) => row[path] ?? null),
      values: new Map<string, number>(),
      error: undefined,
    };
    runs.set(key, run);
    if (row.error !== null && row.error !== '') run.error = String(row.error);
    else if (row.month === null && row.group === EVERYBODY) {
      run.values.set(String(row.measure), row.value === null ? Number.NaN : Number(row.value));
      units.set(String(row.measure), String(row.unit));
    }
  }
  if (runs.size === 0) throw new BatchFileError(msg('This table has no runs.'));
  return batchOf(paths, units, [...runs.values()]);
}

function batchOf(paths: readonly string[], units: ReadonlyMap<string, string>, runs: readonly RunRow[]): Batch {
  const ids = [...units.keys()];
  const numbers = (run: RunRow) => Float64Array.from(ids, (id) => run.values.get(id) ?? Number.NaN);
  return {
    scenarios: [...new Set(runs.map(({ scenario }) => scenario))],
    sweep(scenario, reference) {
      const own = runs.filter((run) => run.scenario === scenario);
      const others = reference === undefined ? [] : runs.filter((run) => run.scenario === reference);
      const used = paths.map((_, k) => k).filter((k) => own.some(({ at }) => at[k] !== null));
      const points = new Map<string, { at: AxisValue[]; samples: Sample[]; error: string | undefined }>();
      for (const run of own) {
        const at = used.map((k) => run.at[k] as AxisValue);
        const key = JSON.stringify(at);
        const point = points.get(key) ?? { at, samples: [], error: undefined };
        points.set(key, point);
        if (run.error !== undefined) {
          point.error = run.error;
          continue;
        }
        // A reference does not follow a policy's axis: it has no value there.
        const before = others.find(
          (one) => one.replicate === run.replicate && one.at.every((value, k) => value === null || value === run.at[k]),
        );
        point.samples.push({
          replicate: run.replicate,
          values: numbers(run),
          before: before === undefined || before.error !== undefined ? undefined : numbers(before),
        });
      }
      const all: DataPoint[] = [...points.values()].map(({ error, ...point }) => ({
        ...point,
        error: point.samples.length > 0 ? undefined : error,
      }));
      const axes = used.map((k, place): DataAxis => ({ path: paths[k], unit: '', values: distinct(all, place) }));
      const isGrid = axes.length <= 2 && axes.reduce((n, { values }) => n * values.length, 1) <= all.length * 2;
      const measures = ids.map((id) => ({ id, unit: units.get(id) ?? '1' }));
      return { title: scenario, design: isGrid ? 'grid' : 'latin-hypercube', axes, measures, points: all };
    },
  };
}

function distinct(points: readonly DataPoint[], place: number): AxisValue[] {
  const values = [...new Set(points.map(({ at }) => at[place]))];
  return values.every((value) => typeof value === 'number') ? (values as number[]).sort((a, b) => a - b) : values;
}

const LEAST_NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** What a cell of CSV means. */
export function cellOf(text: string): string | number | boolean | null {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return LEAST_NUMBER.test(text) ? Number(text) : text;
}
