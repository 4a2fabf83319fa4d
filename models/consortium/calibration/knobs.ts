// The moves of a fit: how a constant answers to the figure it is held to. Prices, shares and rates by log ratios, utilities and
// thresholds by small steps.
import { ln } from '../../../src/engine/maths.ts';
import type { Knob } from '../../../src/engine/model.ts';

/** Multiplies by (target/observed)^damping. */
export const scale = (damping: number) => (value: number, observed: number, target: number) =>
  value * (1 + Math.max(-0.5, Math.min(1, damping * ln(target / Math.max(observed, target / 50)))));
/** Adds step × ln(target/observed). */
export const shift = (step: number) => (value: number, observed: number, target: number) =>
  value + step * ln(target / Math.max(observed, target / 50));
/** The same in steps of at most 6 %: the two elasticities move everything else, which must be able to follow. */
export const creep = (damping: number) => (value: number, observed: number, target: number) =>
  value * (1 + Math.max(-0.06, Math.min(0.06, damping * ln(target / observed))));
/** Adds step × ln(target/observed) of two numbers below zero; stays where chance gave the observation another sign. */
export const lean = (step: number) => (value: number, observed: number, target: number) =>
  observed < 0 ? value + Math.max(-0.4, Math.min(0.4, step * ln(target / observed))) : value;
/** Moves toward the observation itself: for quantities measured in the model. */
export const follow = (value: number, observed: number) => value + 0.7 * (Math.max(0, observed) - value);

/** Builds a knob: the constant at `path` answers for `observation`, which should be `target`. */
export const knob = (
  path: string,
  observation: string,
  target: number,
  low: number,
  high: number,
  move: Knob['move'],
): Knob => ({
  path,
  observation,
  target,
  low,
  high,
  move,
});

/** The same for a figure counted by the dozen. */
export const rare = (one: Knob): Knob => ({ ...one, rare: true });
/** The same for a figure that is dear to measure. */
export const slow = (one: Knob): Knob => ({ ...one, slow: true });
