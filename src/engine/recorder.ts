// Records a run: copies the model's counters each month and turns them into measures at the end. Reading counters is all
// it does to a world, so observing never changes a run.
import type { Measure, Model, Window } from './model.ts';

/** First month that summaries count; the year before it is the baseline year in every scenario, reform or not. */
export const FIRST_SUMMARY_MONTH = 13;

/** One row of a run's table: a measure, for everybody (`group` empty) or one group, with its monthly series. */
export interface TableRow {
  readonly measure: string;
  readonly unit: string;
  readonly group: string;
  /** Over months 13 to the end; NaN where the denominator is empty. */
  readonly value: number;
  /** One value a month, from month 1. */
  readonly series: Float64Array;
}

export type RunTable = readonly TableRow[];

export interface Recorder<World> {
  record(world: World, month: number): void;
  finish(): RunTable;
}

/** Makes a recorder for a run of `months` months: months × groups × counters numbers, allocated once. */
export function createRecorder<World>(
  model: Pick<Model<World>, 'counters' | 'measures'>,
  months: number,
): Recorder<World> {
  const { names, groups, read } = model.counters;
  const width = names.length * groups.length;
  const history = new Float64Array(width * months);
  return {
    record(world, month) {
      read(world, history.subarray((month - 1) * width, month * width));
    },
    finish() {
      const first = Math.min(FIRST_SUMMARY_MONTH, months);
      return model.measures.flatMap((measure) => rowsOf(measure, groups, history, names.length, first, months));
    },
  };
}

function rowsOf(
  measure: Measure,
  groups: readonly string[],
  history: Float64Array,
  counters: number,
  first: number,
  months: number,
): TableRow[] {
  const row = (label: string, group: number, value: (window: Window) => number): TableRow => {
    const over = (from: number, to: number) =>
      value(windowOf(history, groups.length * counters, group * counters, from, to));
    return {
      measure: measure.id,
      unit: measure.unit,
      group: label,
      value: over(first, months),
      series: Float64Array.from({ length: months }, (_, index) => over(index + 1, index + 1)),
    };
  };
  return [
    row('', 0, measure.value),
    ...(measure.byGroup ? groups.slice(1).map((name, index) => row(name, index + 1, measure.value)) : []),
    ...Object.entries(measure.parts ?? {}).map(([label, value]) => row(label, 0, value)),
  ];
}

function windowOf(history: Float64Array, width: number, offset: number, from: number, to: number): Window {
  return {
    months: to - from + 1,
    sum(index) {
      let total = 0;
      for (let month = from; month <= to; month++) total += history[(month - 1) * width + offset + index];
      return total;
    },
  };
}
