// What a pattern is, as data: a statement about payment reform, the runs it compares, what is read from them, what the
// literature demands of the size, and how the model comes by it.
import type { Setting } from '../../../models/consortium/settings/shape.ts';
import type { Observation } from '../../support/observe.ts';

/** One of the runs that are compared: contents of a scenario, in a shipped setting or in one given as data. */
export interface Arm {
  readonly setting: string;
  readonly policy?: object;
  /** Laid over the assumptions of the draw, so that an arm may be about an assumption. */
  readonly assumptions?: object;
  readonly months?: number;
  /** Stands in for the shipped setting of that name. */
  readonly place?: Setting;
}

/** What is demanded of the interval of an effect. */
export type Demand = { above: number } | { below: number } | { within: number } | { notAbove: number };

/**
 * By construction: one rule gives the sign. Emergent: mechanisms interact. Fitted: calibration gives it. Absent: demanded by
 * the literature or by intuition, and not shown by the model.
 */
export type Label = 'by construction' | 'emergent' | 'fitted' | 'absent';

export interface Finding {
  /** Number of the pattern in the list of this project, 1 to 18. */
  readonly pattern: number;
  readonly says: string;
  /** Reform, what it is compared with, and for a difference of differences the same two again under other terms. */
  readonly arms: readonly Arm[];
  /** What is compared, in words. */
  readonly compared: string;
  /** The effect in one replicate, from the runs of the arms in their order. */
  readonly size: (runs: readonly Observation[]) => number;
  readonly unit: string;
  readonly demand: Demand;
  readonly label: Label;
  /** Who says so: evidence ids, a paper, or theory. */
  readonly source: string;
  /** Why the model shows it, or why it does not. */
  readonly because: string;
  /** Replicates in the short run, where luck is large against the effect. */
  readonly replicates?: number;
}

/** Tells whether an interval, or one value as both its ends, is as demanded. */
export function isShown(demand: Demand, { low, high }: { readonly low: number; readonly high: number }): boolean {
  if ('above' in demand) return low > demand.above;
  if ('below' in demand) return high < demand.below;
  if ('within' in demand) return low > -demand.within && high < demand.within;
  return low <= demand.notAbove;
}
