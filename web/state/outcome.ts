// What the runs so far say: estimates of every row, of its course in time, and of paired differences from the reference. A
// fresh one is made whenever runs come in; what is asked for is computed once and kept.
import type { ExplanatoryTable } from '../../src/engine/model.ts';
import type { PreparedArm, RowName, RunNumbers } from '../simulation/protocol.ts';
import { type Estimate, estimate, type Quantiles } from './estimate.ts';

/** An arm with its runs, in order of replicates. */
export interface RunArm {
  readonly arm: PreparedArm;
  readonly runs: readonly RunNumbers[];
}

/** Numbers of one run a row or a month is read from. */
type Read = (run: RunNumbers) => number;

export class Outcome {
  readonly rows: readonly RowName[];
  readonly arms: readonly RunArm[];
  /** Replicates that every arm has. */
  readonly replicates: number;
  readonly months: number;
  readonly #quantiles: Quantiles;
  readonly #places: ReadonlyMap<string, number>;
  readonly #kept = new Map<string, Estimate | readonly Estimate[]>();

  constructor(rows: readonly RowName[], arms: readonly RunArm[], quantiles: Quantiles) {
    this.rows = rows;
    this.replicates = Math.min(...arms.map(({ runs }) => runs.length));
    this.arms = arms.map(({ arm, runs }) => ({ arm, runs: runs.slice(0, this.replicates) }));
    this.months = rows.length === 0 ? 0 : arms[0].runs[0].series.length / rows.length;
    this.#quantiles = quantiles;
    this.#places = new Map(rows.map(({ measure, group }, place) => [`${measure} ${group}`, place]));
  }

  /** Whether this place has the row at all. */
  has(measure: string, group = ''): boolean {
    return this.#places.has(`${measure} ${group}`);
  }

  unitOf(measure: string, group = ''): string {
    return this.rows[this.#place(measure, group)].unit;
  }

  /** The groups a measure is told for, besides everybody. */
  groupsOf(measure: string): string[] {
    return this.rows.filter((row) => row.measure === measure && row.group !== '').map(({ group }) => group);
  }

  /** A measure over months 13 to the end. */
  value(arm: number, measure: string, group = ''): Estimate {
    return this.#once(`value ${arm} ${measure} ${group}`, () => {
      const place = this.#place(measure, group);
      return this.#estimate(arm, (run) => run.values[place]);
    });
  }

  /** The same, as the paired difference from the reference: the status quo, or another arm. */
  change(arm: number, measure: string, group = '', reference = 0): Estimate {
    return this.#once(`change ${arm} ${reference} ${measure} ${group}`, () => {
      const place = this.#place(measure, group);
      return this.#difference(arm, (run) => run.values[place], reference);
    });
  }

  /** The course of a measure: the twelve months that end with each month. */
  course(arm: number, measure: string, group = ''): readonly Estimate[] {
    return this.#monthly(`course ${arm} ${measure} ${group}`, measure, group, (read) => this.#estimate(arm, read));
  }

  /** The course of the paired difference from the reference. */
  courseOfChange(arm: number, measure: string, group = '', reference = 0): readonly Estimate[] {
    return this.#monthly(`drift ${arm} ${reference} ${measure} ${group}`, measure, group, (read) =>
      this.#difference(arm, read, reference),
    );
  }

  /** The courses of single replicates. */
  courses(arm: number, measure: string, group = ''): readonly Float64Array[] {
    const from = this.#place(measure, group) * this.months;
    return this.arms[arm].runs.map(({ rolling }) => rolling.subarray(from, from + this.months));
  }

  /** A measure over months 13 to the end in every replicate, in their order. */
  each(arm: number, measure: string, group = ''): number[] {
    const place = this.#place(measure, group);
    return this.arms[arm].runs.map(({ values }) => values[place]);
  }

  /** A measure month by month, each month by itself, in every replicate. */
  monthly(arm: number, measure: string, group = ''): readonly Float64Array[] {
    const from = this.#place(measure, group) * this.months;
    return this.arms[arm].runs.map(({ series }) => series.subarray(from, from + this.months));
  }

  /** The mean of numbers given by replicate, with its intervals: for what is worked out from several rows. */
  summed(values: readonly number[]): Estimate {
    return estimate(values, this.#quantiles);
  }

  /** A table that explains the first replicate of an arm; undefined where there is none. */
  explanation(arm: number, id: string): ExplanatoryTable | undefined {
    return this.arms[arm]?.runs[0]?.explanations.find((table) => table.id === id);
  }

  #estimate(arm: number, read: Read): Estimate {
    return estimate(this.arms[arm].runs.map(read), this.#quantiles);
  }

  #difference(arm: number, read: Read, reference: number): Estimate {
    const before = this.arms[reference].runs;
    return estimate(
      this.arms[arm].runs.map((run, replicate) => read(run) - read(before[replicate])),
      this.#quantiles,
    );
  }

  #monthly(key: string, measure: string, group: string, sum: (read: Read) => Estimate): readonly Estimate[] {
    return this.#once(key, () => {
      const from = this.#place(measure, group) * this.months;
      return Array.from({ length: this.months }, (_, month) => sum(({ rolling }) => rolling[from + month]));
    });
  }

  #place(measure: string, group: string): number {
    const place = this.#places.get(`${measure} ${group}`);
    if (place === undefined) throw new RangeError(`no row ${measure} ${group}`);
    return place;
  }

  #once<T extends Estimate | readonly Estimate[]>(key: string, compute: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known as T;
    const fresh = compute();
    this.#kept.set(key, fresh);
    return fresh;
  }
}
