// Records a run: copies the model's counters each month and turns them into measures at the end. Reading counters is all
// it does to a world, so observing never changes a run.
import { unitIn } from './currency.ts';
import type { Measure, Model, SettingSummary, Window } from './model.ts';

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

/** What a recorder has to know of a place: its money, and which groups of people live there. */
export type RecordedPlace = Pick<SettingSummary, 'currency' | 'groups'>;

/** Makes a recorder for a run of `months` months in a place: months × groups × counters numbers, allocated once. */
export function createRecorder<World>(
  model: Pick<Model<World>, 'counters' | 'measures'>,
  months: number,
  place?: RecordedPlace,
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
      const totals = totalsOf(history, width, first, months);
      return model.measures.flatMap((measure) =>
        rowsOf(measure, groups, place, {
          history,
          totals,
          width,
          counters: names.length,
          summaryMonths: months - first + 1,
          months,
        }),
      );
    },
  };
}

/** A run's counters: month after month, and summed over the months that summaries count. */
interface Record {
  readonly history: Float64Array;
  readonly totals: Float64Array;
  /** Numbers a month. */
  readonly width: number;
  /** Numbers a group. */
  readonly counters: number;
  readonly summaryMonths: number;
  readonly months: number;
}

function totalsOf(history: Float64Array, width: number, first: number, last: number): Float64Array {
  const totals = new Float64Array(width);
  for (let month = first; month <= last; month++) {
    const at = (month - 1) * width;
    for (let i = 0; i < width; i++) totals[i] += history[at + i];
  }
  return totals;
}

function rowsOf(
  measure: Measure,
  groups: readonly string[],
  place: RecordedPlace | undefined,
  record: Record,
): TableRow[] {
  const unit = place === undefined ? measure.unit : unitIn(measure.unit, place.currency);
  // A group in which nobody can be would be a row without a number.
  const isThere = (name: string) => place?.groups?.includes(name) ?? true;
  const row = (label: string, group: number, value: (window: Window) => number): TableRow => ({
    measure: measure.id,
    unit,
    group: label,
    value: value(new Sums(record.totals, group * record.counters, record.summaryMonths)),
    series: seriesOf(record, group, value),
  });
  return [
    row('', 0, measure.value),
    ...(measure.byGroup ? groups : []).flatMap((name, group) =>
      group > 0 && isThere(name) ? [row(name, group, measure.value)] : [],
    ),
    ...Object.entries(measure.parts ?? {}).map(([label, value]) => row(label, 0, value)),
  ];
}

function seriesOf(record: Record, group: number, value: (window: Window) => number): Float64Array {
  const series = new Float64Array(record.months);
  const window = new Sums(record.history, group * record.counters, 1);
  for (let month = 0; month < record.months; month++) {
    window.offset = month * record.width + group * record.counters;
    series[month] = value(window);
  }
  return series;
}

/** A window over sums already taken; its offset moves from month to month without making a new one. */
class Sums implements Window {
  readonly values: Float64Array;
  offset: number;
  readonly months: number;

  constructor(values: Float64Array, offset: number, months: number) {
    this.values = values;
    this.offset = offset;
    this.months = months;
  }

  sum(index: number): number {
    return this.values[this.offset + index];
  }
}
