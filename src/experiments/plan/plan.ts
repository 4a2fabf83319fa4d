// What a plan is once it has been read and checked: scenarios × the points of a design over axes × replicates, and what is
// kept of every run. Plain data; nothing here touches a disk, so that a page may use it.
import type { CheckedScenario } from '../../engine/model.ts';
import type { Recorded } from '../../execution/kept.ts';
import type { Questions } from '../solve/questions.ts';

/** A value that a parameter may be given along an axis. */
export type AxisValue = number | string | boolean;

/** A parameter that a plan varies: over values, or over a range for designs that sample. */
export interface Axis {
  /** `policy.…`, `assumptions.…`, `setting.…` (a number of the place), `setting`, `residents` or `months`. */
  readonly path: string;
  readonly unit: string;
  readonly says: string;
  readonly source: string;
  readonly type: 'number' | 'text' | 'flag';
  /** Values in the order written; undefined where a range is sampled. */
  readonly values: readonly AxisValue[] | undefined;
  readonly range: AxisRange | undefined;
  /** Names of the scenarios it applies to; undefined means all. */
  readonly only: readonly string[] | undefined;
  /** Whether a value fits wherever it stands; false below a kind, and for kinds and settings, which decide what else fits. */
  readonly isPlain: boolean;
}

/** A range with its scale; a design's share u of it is low + u·(high − low), or low·(high/low)^u on the log scale. */
export interface AxisRange {
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
  readonly integer: boolean;
}

/** How points are laid along the axes. */
export type Design =
  | { readonly kind: 'grid' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'list'; readonly points: readonly Point[] }
  | { readonly kind: 'latin-hypercube'; readonly points: number; readonly seed: string }
  | { readonly kind: 'sobol'; readonly points: number; readonly seed: string }
  | { readonly kind: 'morris'; readonly trajectories: number; readonly seed: string }
  | { readonly kind: 'saltelli'; readonly rows: number; readonly seed: string };

/** One value an axis; null leaves the parameter as the scenario has it. */
export type Point = readonly (AxisValue | null)[];

/** A plan, checked. */
export interface Plan<Policy = unknown, Assumptions = unknown> {
  readonly title: string;
  /** As the plan wants them run: residents, months, seed, replicates and `set` laid over what their files say. */
  readonly scenarios: readonly CheckedScenario<Policy, Assumptions>[];
  readonly axes: readonly Axis[];
  readonly design: Design;
  readonly recorded: Recorded;
  /** What it asks beside its runs (`tierwise solve`). */
  readonly questions: Questions;
  readonly size: PlanSize;
  /** The plan as it was written, and the scenarios it names as their files have them: reading both gives this plan again. */
  readonly source: PlanSource<Policy, Assumptions>;
}

/** How much a plan asks for. */
export interface PlanSize {
  readonly points: number;
  /** Scenarios at points, those that repeat each other counted once. */
  readonly cells: number;
  readonly runs: number;
  /** Simulated months of all runs, those before month 1 included, times residents. */
  readonly residentMonths: number;
}

/** All that a plan is made of. */
export interface PlanSource<Policy = unknown, Assumptions = unknown> {
  readonly contents: unknown;
  /** By the name under which the plan lists them. */
  readonly scenarios: Readonly<Record<string, CheckedScenario<Policy, Assumptions>>>;
}
