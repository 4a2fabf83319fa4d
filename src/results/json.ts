// Results as JSON, numbers unrounded. What is not a number (an empty denominator) and a limit that one replicate cannot give
// are null.
import type { Model, OwnPlace } from '../engine/model.ts';
import type { Comparison } from '../experiments/compare.ts';
import type { Spread } from '../experiments/plausible.ts';
import type { Arm } from '../experiments/run.ts';

type Named = Pick<Model<never>, 'name' | 'version'>;

/** One measure of a scenario: mean over replicates with its 95 % interval, and the mean of each month. */
export interface MeasureJson {
  readonly id: string;
  readonly unit: string;
  /** Left out for everybody. */
  readonly group?: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly series?: readonly (number | null)[];
}

/** The result of one scenario. */
export interface RunJson {
  readonly model: string;
  readonly version: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: string;
  readonly residents: number;
  readonly months: number;
  readonly replicates: number;
  /** A place of one's own: the setting it is built on, what differs, and what of it has no source. */
  readonly place?: OwnPlace & { readonly base: string };
  readonly digest: string;
  readonly measures: readonly MeasureJson[];
}

/** A paired difference against the reference, which is the first of `scenarios`. */
export interface DifferenceJson {
  readonly scenario: string;
  readonly measure: string;
  readonly unit: string;
  readonly group?: string;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly relative: number | null;
}

/** The result of a comparison. */
export interface CompareJson extends Omit<RunJson, 'scenario' | 'measures'> {
  readonly scenarios: readonly RunJson[];
  readonly differences: readonly DifferenceJson[];
  /** Where asked for: the same differences over plausible variants of the setting. */
  readonly ensemble?: EnsembleJson;
}

/** Differences over the draws of an ensemble: median, 5th and 95th percentile, share of draws with the sign of `differences`. */
export interface EnsembleJson {
  readonly setting: string;
  readonly draws: number;
  readonly residents: number;
  readonly replicates: number;
  readonly effects: readonly {
    readonly scenario: string;
    readonly measure: string;
    readonly unit: string;
    readonly group?: string;
    readonly median: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly sameSign: number | null;
  }[];
}

/** Describes a run as plain data that JSON can hold. */
export function runJson({ name, version }: Named, arm: Arm): RunJson {
  const { scenario, hash, digest, summary } = arm;
  return {
    model: name,
    version,
    scenario: { name: scenario.name, hash },
    ...settingsOf(arm),
    digest,
    measures: summary.map(({ measure, unit, group, value, low, high, series }) => ({
      id: measure,
      unit,
      ...(group === '' ? {} : { group }),
      value: orNull(value),
      low,
      high,
      series: series.map(orNull),
    })),
  };
}

/** Describes a comparison as plain data that JSON can hold. */
export function compareJson(model: Named, { arms, differences, digest }: Comparison, spread?: Spread): CompareJson {
  return {
    model: model.name,
    version: model.version,
    ...settingsOf(arms[0]),
    digest,
    scenarios: arms.map((arm) => runJson(model, arm)),
    differences: differences.map(({ scenario, measure, unit, group, difference, low, high, relative }) => ({
      scenario,
      measure,
      unit,
      ...(group === '' ? {} : { group }),
      difference: orNull(difference),
      low,
      high,
      relative: orNull(relative),
    })),
    ...(spread === undefined ? {} : { ensemble: ensembleJson(spread) }),
  };
}

function ensembleJson({ setting, draws, residents, replicates, rows }: Spread): EnsembleJson {
  const effects = rows.map(({ scenario, measure, unit, group, median, low, high, sameSign }) => ({
    scenario,
    measure,
    unit,
    ...(group === '' ? {} : { group }),
    median: orNull(median),
    low: orNull(low),
    high: orNull(high),
    sameSign: orNull(sameSign),
  }));
  return { setting, draws, residents, replicates, effects };
}

function settingsOf({ scenario: { seed, residents, months, replicates, setting, place } }: Arm) {
  const where = place === undefined ? {} : { place: { ...place, base: setting } };
  return { seed, residents, months, replicates, ...where };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
