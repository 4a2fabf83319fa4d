// Fitting a setting to its baseline: a damped fixed point with common random numbers. Every knob looks only at the one
// observation it answers for; the moves are small enough that they settle together. No reform is ever looked at.
import type { Calibration, FitSize, Knob } from '../engine/model.ts';

/** The dear observations (elasticities, diversion) are looked at only while the cheap ones are this close. */
const CLOSE_ENOUGH = 0.05;
/** Steps at least between two looks. */
const SLOW_EVERY = 3;

/** How much further off a rare event may be than a common one: a few dozen are counted, not thousands. */
const RARE = 8;

export interface FitStep {
  readonly step: number;
  /** Largest relative distance of a knob's observation from its target, and which knob that is. */
  readonly worst: number;
  readonly worstPath: string;
  /** Knobs at their limit that would have to go beyond it: their figure is out of reach and holds nothing up. */
  readonly pinned: readonly string[];
  readonly values: Readonly<Record<string, number>>;
  readonly observed: ReadonlyMap<string, number>;
}

/** Fits step by step, yielding after each; stops when every observation is within `tolerance` of its target. */
export function* fit(
  calibration: Calibration,
  size: FitSize,
  options: { readonly steps: number; readonly tolerance: number },
): Generator<FitStep, FitStep, void> {
  const quick = calibration.knobs.filter((knob) => knob.slow !== true);
  let values = { ...calibration.values };
  const hasDear = quick.length < calibration.knobs.length;
  let lastLook = 0;
  for (let step = 1; ; step++) {
    const observed = calibration.observe(values, size, false);
    const slow = report(quick, step, values, observed).worst < CLOSE_ENOUGH && step - lastLook >= SLOW_EVERY;
    if (slow && hasDear) {
      lastLook = step;
      for (const [label, value] of calibration.observe(values, size, true)) observed.set(label, value);
    }
    const result = report(slow ? calibration.knobs : quick, step, values, observed);
    if ((slow && result.worst <= options.tolerance) || step >= options.steps) return result;
    yield result;
    values = turn(calibration.knobs, values, observed);
  }
}

/** Relative distance from the target; for a rare event, in units of what chance alone would do. */
const distance = (knob: Knob, observed: number) =>
  Math.abs(observed - knob.target) / Math.abs(knob.target) / (knob.rare === true ? RARE : 1);

/** Whether a knob stands at its limit and would have to pass it to meet its target. */
function isPinned(knob: Knob, value: number, observed: ReadonlyMap<string, number>): boolean {
  const seen = observed.get(knob.observation);
  if (seen === undefined || Number.isNaN(seen) || (value > knob.low && value < knob.high)) return false;
  const next = knob.move(value, seen, knob.target);
  return value <= knob.low ? next < knob.low : next > knob.high;
}

function report(
  knobs: readonly Knob[],
  step: number,
  values: Readonly<Record<string, number>>,
  observed: ReadonlyMap<string, number>,
): FitStep {
  let worst = 0;
  let worstPath = '';
  const pinned = knobs.filter((knob) => isPinned(knob, values[knob.path], observed)).map(({ path }) => path);
  for (const knob of knobs) {
    if (pinned.includes(knob.path)) continue;
    // A knob without a target of its own (a quantity measured in the model) follows and never holds the fit up.
    if (Number.isNaN(knob.target)) continue;
    const away = distance(knob, observed.get(knob.observation) ?? Number.NaN);
    if (away > worst) [worst, worstPath] = [away, knob.path];
  }
  return { step, worst, worstPath, pinned, values: { ...values }, observed };
}

function turn(
  knobs: readonly Knob[],
  values: Readonly<Record<string, number>>,
  observed: ReadonlyMap<string, number>,
): Record<string, number> {
  const next = { ...values };
  for (const knob of knobs) {
    const seen = observed.get(knob.observation);
    if (seen === undefined || Number.isNaN(seen)) continue;
    next[knob.path] = Math.max(knob.low, Math.min(knob.high, knob.move(values[knob.path], seen, knob.target)));
  }
  return next;
}
