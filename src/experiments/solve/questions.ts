// What a plan may ask beside its runs: which value of a parameter meets goals (`solve`), and how different an assumption would have
// to be for the better of two policies to become the worse one (`flip`).
import type { Axis, AxisRange } from '../plan/plan.ts';
import type { Range } from '../sensitivity/ranges.ts';

/** A number of a run: a measure, over another, less or relative to the same in another scenario. */
export interface Quantity {
  readonly measure: string;
  /** Divided by this measure. */
  readonly of: string | undefined;
  /** Name of the scenario it is less by, at the same point with the same luck. */
  readonly against: string | undefined;
}

/** A goal: the mean, or a part of all draws, at least or at most at a limit. */
export interface GoalQuestion extends Quantity {
  readonly side: 'atLeast' | 'atMost';
  readonly limit: number;
  /** Part of the draws that must meet the limit; undefined means that their mean must. */
  readonly probability: number | undefined;
}

/** Which value of a parameter meets the goals. */
export interface SolveQuestion {
  readonly scenario: string;
  readonly axis: Axis & { readonly range: AxisRange };
  readonly goals: readonly GoalQuestion[];
  /** Parts of the range tried at first; where an answer begins or ends is then sought inside a part. */
  readonly sections: number;
  /** How narrowly an answer is sought, in the parameter's unit. */
  readonly tolerance: number;
}

/** Which assumption would have to be how different for the better of two scenarios to be the worse one. */
export interface FlipQuestion {
  readonly quantity: Quantity;
  readonly better: 'higher' | 'lower';
  /** Names: the one, and the other that is better or worse. */
  readonly between: readonly [string, string];
  readonly ranges: readonly Range[];
  readonly sections: number;
}

/** Lists the measures that answers need. */
export function measuresOfQuestions({ solve, flip }: Questions): string[] {
  const quantities = [...(solve?.goals ?? []), ...(flip === undefined ? [] : [flip.quantity])];
  return [...new Set(quantities.flatMap(({ measure, of }) => (of === undefined ? [measure] : [measure, of])))];
}

/** All that a plan asks beside its runs. */
export interface Questions {
  readonly solve: SolveQuestion | undefined;
  readonly flip: FlipQuestion | undefined;
}
