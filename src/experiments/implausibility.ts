// How far a simulated value is from a known one, in standard deviations of all that is uncertain about the comparison: history
// matching rules a setting out where this is too large (Vernon, Goldstein and Bower 2010).
//   I = |z − E| / √(V_obs + V_model + V_sim)
import type { TargetRow } from '../engine/model.ts';
import { mean } from './statistics.ts';

/** Above this a value is implausible (Pukelsheim's three-sigma rule). */
export const IMPLAUSIBLE = 3;
/** This many of the worst figures are forgiven: with thirty figures, one or two are far off by mistakes of the model alone. */
export const FORGIVEN = 2;

/** A band is read as a 95 % interval of the published figure. */
const BAND_IN_SD = 3.92;
/** What the model itself may be wrong by: one standard deviation. */
const MODEL_SD = { share: 0.01, level: 0.05 };

const square = (value: number) => value * value;

/** Computes the implausibility of `simulated` given `known`, in standard deviations. */
export function implausibility(known: number, simulated: number, variances: readonly number[]): number {
  return Math.abs(known - simulated) / Math.sqrt(variances.reduce((sum, one) => sum + one, 0));
}

/** Computes the implausibility of a target from one simulated value a seed; NaN where it was not measured. */
export function implausibilityOf({ published, low, high, unit }: TargetRow, simulated: readonly number[]): number {
  const observation = square((high - low) / BAND_IN_SD);
  const model = square(unit === 'share' ? MODEL_SD.share : MODEL_SD.level * published);
  const centre = mean(simulated);
  const spread = simulated.reduce((sum, value) => sum + square(value - centre), 0);
  const luck = simulated.length < 2 ? 0 : spread / (simulated.length - 1) / simulated.length;
  return implausibility(published, centre, [observation, model, luck]);
}

/** Says whether a setting is not ruled out: all but the few worst of its figures are plausible. */
export function isPlausible(implausibilities: readonly number[]): boolean {
  return implausibilities.filter((one) => !(one <= IMPLAUSIBLE)).length <= FORGIVEN;
}
