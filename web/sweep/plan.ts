// A sweep as the page holds it: the scenario, the parameters varied, the design and the replications. Its points are the very
// points that `tierwise plan` lays for the plan it writes.
//   grid: every combination, the last axis turning fastest      Latin hypercube: value = low + share · (high − low)
import { latinHypercube } from '../../src/experiments/designs/latin-hypercube.ts';
import type { Choices } from '../state/choices.ts';
import { withChange } from '../state/choices.ts';

export type AxisValue = number | string | boolean;

/** A parameter that is varied: over values in a grid, over a range or over values in a hypercube. */
export interface SweepAxis {
  readonly path: string;
  /** Values in order; undefined where a range is sampled. */
  readonly values: readonly AxisValue[] | undefined;
  readonly range: { readonly low: number; readonly high: number; readonly integer: boolean } | undefined;
}

export interface SweepPlan {
  /** What the scenario is called. */
  readonly title: string;
  readonly choices: Choices;
  readonly design: 'grid' | 'latin-hypercube';
  readonly axes: readonly SweepAxis[];
  /** Points of a hypercube. */
  readonly points: number;
  readonly replicates: number;
}

export type SweepPoint = readonly AxisValue[];

/** Runs a page takes on; more is for the command. */
export const MOST_RUNS = 5000;
/** Axes a page varies at a time. */
export const MOST_AXES = { grid: 2, 'latin-hypercube': 8 } as const;

/** Lays the points of a plan, in its order. */
export function pointsOf({ axes, design, points, choices }: SweepPlan): SweepPoint[] {
  if (axes.length === 0) return [];
  if (design === 'grid')
    return axes.reduce<AxisValue[][]>(
      (laid, { values = [] }) => laid.flatMap((point) => values.map((value) => [...point, value])),
      [[]],
    );
  const unit = axes.map(({ path }) => ({ path, low: 0, high: 1 }));
  return latinHypercube(unit, points, choices.size.seed).map((shares) =>
    axes.map((axis) => valueAt(axis, shares[axis.path])),
  );
}

function valueAt({ values, range }: SweepAxis, share: number): AxisValue {
  if (range !== undefined) return within(range, share);
  const levels = values ?? [];
  return levels[Math.min(levels.length - 1, Math.floor(share * levels.length))];
}

function within({ low, high, integer }: NonNullable<SweepAxis['range']>, share: number): number {
  if (share === 1) return high;
  const value = low + share * (high - low);
  return integer ? Math.round(value) : value;
}

/** Values from one end to the other in equal steps, each once; written without the noise of binary fractions. */
export function stepsBetween(low: number, high: number, count: number, integer: boolean): number[] {
  const values = Array.from({ length: count }, (_, step) => {
    const value = count === 1 ? low : low + (step / (count - 1)) * (high - low);
    return integer ? Math.round(value) : Number(value.toPrecision(12));
  });
  return [...new Set(values)];
}

/** Counts the runs of the scenario; those of the status quo come on top. */
export function countRuns(plan: SweepPlan): number {
  const { axes, design, points, replicates } = plan;
  const count =
    axes.length === 0 ? 0 : design === 'grid' ? axes.reduce((n, { values = [] }) => n * values.length, 1) : points;
  return count * replicates;
}

/** The scenario at a point; a lever keeps its dates. */
export function choicesAt({ choices, axes }: Pick<SweepPlan, 'choices' | 'axes'>, point: SweepPoint): Choices {
  // A kind decides what else there is: it comes first, for choosing it drops what only the kind before had.
  const inOrder = axes
    .map(({ path }, at) => ({ path, value: point[at] }))
    .sort((a, b) => Number(b.path.endsWith('.kind')) - Number(a.path.endsWith('.kind')));
  return inOrder.reduce((held, { path, value }) => {
    const before = held.changes[path];
    const isDated = typeof before === 'object' && typeof value === 'number';
    return withChange(held, path, isDated ? { ...before, value } : value);
  }, choices);
}
