// What a person has chosen for a sweep so far, before it is a plan: ranges as they were typed.
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { Choices } from '../state/choices.ts';
import { scaleOf } from '../state/scale.ts';
import { type SweepAxis, type SweepPlan, stepsBetween } from './plan.ts';

/** A parameter with how far it goes: numbers by their ends, choices by the options ticked. */
export interface ChosenAxis {
  readonly path: string;
  readonly low?: number;
  readonly high?: number;
  readonly integer: boolean;
  /** Values of a grid between the ends. */
  readonly steps: number;
  readonly options?: readonly (string | boolean)[];
}

export interface Setup {
  readonly design: SweepPlan['design'];
  readonly axes: readonly ChosenAxis[];
  readonly points: number;
  readonly replicates: number;
}

const STEPS = 5;

export const FIRST_SETUP: Setup = { design: 'grid', axes: [], points: 40, replicates: 4 };

/** A contract begins with a year. */
const YEAR = 12;

/** Begins with what a slider of it covers, and with everything a choice offers. */
export function axisOf(parameter: Parameter, months: number): ChosenAxis {
  const { path, type, integer = false, options = [] } = parameter;
  if (type === 'choice') return { path, integer, steps: STEPS, options };
  if (type === 'flag') return { path, integer, steps: STEPS, options: [false, true] };
  const { from, to, low, high, step } = scaleOf(parameter, months);
  if (integer && step === YEAR) {
    const years = Math.max(2, Math.floor((to - 1) / YEAR));
    return { path, integer, steps: years, low: YEAR + 1, high: years * YEAR + 1 };
  }
  return low < high ? { path, integer, steps: STEPS, low, high } : { path, integer, steps: STEPS, low: from, high: to };
}

/** Makes the plan. */
export function planOf(setup: Setup, choices: Choices, title: string): SweepPlan {
  const { design, axes, points, replicates } = setup;
  return { title, choices, design, axes: axes.map((axis) => sweepAxis(axis, design)), points, replicates };
}

function sweepAxis(
  { path, low = 0, high = 1, integer, steps, options }: ChosenAxis,
  design: Setup['design'],
): SweepAxis {
  if (options !== undefined) return { path, values: options, range: undefined };
  if (design === 'grid') return { path, values: stepsBetween(low, high, steps, integer), range: undefined };
  return { path, values: undefined, range: { low, high, integer } };
}
