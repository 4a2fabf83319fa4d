// Results of a sweep as its pictures want them, whether they come from this page or from a file: points along axes, and what every
// replicate gave at each of them. What is missing is left out, so that half a sweep can be looked at.
import { type Estimate, estimate, type Quantiles } from '../state/estimate.ts';
import type { AxisValue } from './plan.ts';

export interface DataAxis {
  readonly path: string;
  readonly unit: string;
  /** In order; text as it was written. */
  readonly values: readonly AxisValue[];
}

export interface DataMeasure {
  readonly id: string;
  readonly unit: string;
}

/** One replicate at one point. */
export interface Sample {
  readonly replicate: number;
  /** One a measure. */
  readonly values: ArrayLike<number>;
  /** The status quo with the same luck; undefined where there is none. */
  readonly before: ArrayLike<number> | undefined;
}

/** A point with what came of it. */
export interface DataPoint {
  readonly at: readonly AxisValue[];
  readonly samples: readonly Sample[];
  /** Why nothing can be run there; undefined where it can. */
  readonly error: string | undefined;
}

export interface SweepData {
  readonly title: string;
  readonly design: 'grid' | 'latin-hypercube';
  readonly axes: readonly DataAxis[];
  readonly measures: readonly DataMeasure[];
  readonly points: readonly DataPoint[];
}

/** Whether the outcome itself is looked at or its change from the status quo. */
export type Mode = 'value' | 'change';

/** A point with the mean of an outcome over its replicates. */
export interface Summed extends Estimate {
  readonly at: readonly AxisValue[];
  readonly replicates: number;
}

/** Sums an outcome up at every point that has any replicate, in the unit of the model. */
export function summed({ measures, points }: SweepData, id: string, mode: Mode, quantiles: Quantiles): Summed[] {
  const place = measures.findIndex((one) => one.id === id);
  if (place < 0) return [];
  return points.flatMap(({ at, samples }): Summed[] => {
    const values = samples.flatMap(({ values: own, before }) => {
      const value = mode === 'value' ? own[place] : before === undefined ? Number.NaN : own[place] - before[place];
      return Number.isFinite(value) ? [value] : [];
    });
    return values.length === 0 ? [] : [{ at, replicates: values.length, ...estimate(values, quantiles) }];
  });
}

/** The status quo's own mean, over whatever replicates are there; NaN where there is none. */
export function before({ measures, points }: SweepData, id: string): number {
  const place = measures.findIndex((one) => one.id === id);
  const byReplicate = new Map<number, number>();
  for (const { samples } of points)
    for (const one of samples) if (one.before !== undefined) byReplicate.set(one.replicate, one.before[place]);
  const values = [...byReplicate.values()].filter(Number.isFinite);
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether changes from the status quo can be told. */
export function hasChanges({ points }: SweepData): boolean {
  return points.some(({ samples }) => samples.some((one) => one.before !== undefined));
}
