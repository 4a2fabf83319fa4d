// Records a run: copies the model's counters each month and turns them into measures at the end. Reading counters is all
// it does to a world, so observing never changes a run.
import { unitIn } from './currency.ts';
import type { Measure, Model, SettingSummary, Window } from './model.ts';

/** First month that summaries count; the year before it is the baseline year in every scenario, reform or not. */
export const FIRST_SUMMARY_MONTH = 13;
const MONTHS_IN_YEAR = 12;

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
  /** A copy of what was recorded up to `month`, and its way into another recorder of the same place and length. */
  recorded(month: number): Float64Array;
  resume(recorded: Float64Array): void;
  finish(): RunTable;
  /** Every row of the table over each whole year from month 1, row after row: recomputed from the year's sums, not averaged. */
  years(): Float64Array;
  /** Every row of the table over the `length` months that end with each month (fewer at the start), row after row. */
  rolling(length: number): Float64Array;
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
    recorded: (month) => history.slice(0, month * width),
    resume(recorded) {
      history.set(recorded);
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
    years() {
      const count = Math.floor(months / MONTHS_IN_YEAR);
      const list = model.measures.flatMap((measure) => readersOf(measure, groups, place));
      const out = new Float64Array(list.length * count);
      for (let year = 0; year < count; year++) {
        const last = (year + 1) * MONTHS_IN_YEAR;
        const sums = new Sums(totalsOf(history, width, last - MONTHS_IN_YEAR + 1, last), 0, MONTHS_IN_YEAR);
        list.forEach(({ group, value }, row) => {
          sums.offset = group * names.length;
          out[row * count + year] = value(sums);
        });
      }
      return out;
    },
    rolling(length) {
      const sums = rollingSums(history, width, length);
      const list = model.measures.flatMap((measure) => readersOf(measure, groups, place));
      const out = new Float64Array(list.length * months);
      const window = new Sums(sums, 0, 1);
      list.forEach(({ group, value }, row) => {
        for (let month = 0; month < months; month++) {
          window.offset = month * width + group * names.length;
          window.months = Math.min(length, month + 1);
          out[row * months + month] = value(window);
        }
      });
      return out;
    },
  };
}

/** Sums of counters over the `length` months that end with each month. */
function rollingSums(history: Float64Array, width: number, length: number): Float64Array {
  const sums = Float64Array.from(history);
  for (let at = width; at < sums.length; at++) {
    const leaving = at - length * width;
    sums[at] += sums[at - width] - (leaving >= 0 ? history[leaving] : 0);
  }
  return sums;
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

/** One row of a measure: whom it is about, and how it is read from their counters. */
interface Reader {
  readonly label: string;
  /** Place of the group among the model's; everybody for the parts of a measure. */
  readonly group: number;
  readonly value: (window: Window) => number;
}

function readersOf(measure: Measure, groups: readonly string[], place: RecordedPlace | undefined): Reader[] {
  // A group in which nobody can be would be a row without a number.
  const isThere = (name: string) => place?.groups?.includes(name) ?? true;
  const { value } = measure;
  return [
    { label: '', group: 0, value },
    ...(measure.byGroup ? groups : []).flatMap((label, group) =>
      group > 0 && isThere(label) ? [{ label, group, value }] : [],
    ),
    ...Object.entries(measure.parts ?? {}).map(([label, part]) => ({ label, group: 0, value: part })),
  ];
}

function rowsOf(
  measure: Measure,
  groups: readonly string[],
  place: RecordedPlace | undefined,
  record: Record,
): TableRow[] {
  const unit = place === undefined ? measure.unit : unitIn(measure.unit, place.currency);
  return readersOf(measure, groups, place).map(({ label, group, value }) => ({
    measure: measure.id,
    unit,
    group: label,
    value: value(new Sums(record.totals, group * record.counters, record.summaryMonths)),
    series: seriesOf(record, group, value),
  }));
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

/** A window over sums already taken; it moves from month to month without a new one being made. */
class Sums implements Window {
  readonly values: Float64Array;
  offset: number;
  months: number;

  constructor(values: Float64Array, offset: number, months: number) {
    this.values = values;
    this.offset = offset;
    this.months = months;
  }

  sum(index: number): number {
    return this.values[this.offset + index];
  }
}
