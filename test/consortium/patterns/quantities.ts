// Quantities that findings read: differences of measures between runs, over months or between groups of people.
import { decemberExcess, type Observation, over } from '../../support/observe.ts';

export type Months = readonly [from: number, to: number];
export const YEAR_2: Months = [13, 24];
export const YEARS_3_4: Months = [25, 48];
/** All years after the baseline year of runs of four years. */
export const REFORM: Months = [13, 48];

type Runs = readonly Observation[];
type Size = (runs: Runs) => number;

/** Reform less what it is compared with, of whatever is read from a run. */
export const differenceOf =
  (read: (run: Observation) => number, factor = 1): Size =>
  ([reform, against]) =>
    factor * (read(reform) - read(against));

/** Reform over what it is compared with, in percent above it. */
export const percentOf =
  (read: (run: Observation) => number): Size =>
  ([reform, against]) =>
    100 * (read(reform) / read(against) - 1);

/** Difference of a measure’s mean; `factor` 100 turns shares into points. */
export const difference = (measure: string, { factor = 1, group = '', months = REFORM } = {}): Size =>
  differenceOf((run) => over(run, measure, ...months, group), factor);

export const percent = (measure: string, { group = '', months = REFORM } = {}): Size =>
  percentOf((run) => over(run, measure, ...months, group));

/** The first effect less the second, of one pair of runs. */
export const lessThe =
  (one: Size, other: Size): Size =>
  (runs) =>
    one(runs) - other(runs);

/** The effect between the first two runs less the same effect between the next two. */
export const lessNextPair =
  (size: Size): Size =>
  (runs) =>
    size(runs.slice(0, 2)) - size(runs.slice(2, 4));

/** Decembers over the other months, reform less what it is compared with. */
export const inDecember = (measure: string): Size => differenceOf((run) => decemberExcess(run, measure, ...REFORM));
