// How a setting states its numbers: a published figure, something known by rule, an assumption, or a constant that
// `tierwise calibrate` found.
import type { Fact } from './shape.ts';

/** States a figure with its plausible range and its source. */
export const fact = (value: number, low: number, high: number, source: string): Fact => ({ value, low, high, source });
/** States a number that no source gives; the range is what one could honestly believe. */
export const assumed = (value: number, low: number, high: number): Fact => fact(value, low, high, 'assumption');
/** States a number that is known exactly: a rule, or a printed figure taken as it is. */
export const known = (value: number, source: string): Fact => fact(value, value, value, source);
export const none = known(0, 'by rule: not covered');

/** Makes `fitted`, which states a constant found by `tierwise calibrate`; the range is where the fit may look. */
export function fittedBy<Path extends string>(values: Readonly<Record<Path, number>>) {
  return (path: Path, low: number, high: number, targets: string): Fact =>
    fact(values[path], low, high, `fitted to ${targets}`);
}
