// What the pictures of a comparison are drawn from, and what they share: names, letters, clear changes, and the words that stand
// for a picture.
import { msg } from '@lit/localize';
import { changeText, shownUnit } from '../../src/results/format.ts';
import type { TableOf } from '../charts/picture.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** Arms with their names, and the one they are measured against. */
export interface Versus {
  readonly outcome: Outcome;
  readonly words: Dictionary;
  /** Names of the arms, the status quo first. */
  readonly names: readonly string[];
  /** Place of the arm that the others are measured against. */
  readonly reference: number;
  readonly width: number;
}

/** What stands behind a picture whoever cannot see it. */
export interface Told {
  readonly table: (versus: Versus) => TableOf;
  readonly describe: (versus: Versus) => string;
}

/** Places of the arms that are measured against the reference. */
export function othersOf({ outcome, reference }: Pick<Versus, 'outcome' | 'reference'>): number[] {
  return outcome.arms.map((_, arm) => arm).filter((arm) => arm !== reference);
}

/** An estimate in the unit it is shown in. */
export function scaled({ mean, low, high, low50, high50 }: Estimate, factor: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * factor);
  return { mean: mean * factor, low: times(low), high: times(high), low50: times(low50), high50: times(high50) };
}

/** Turns gains and losses around: what is better when lower. */
export function turned({ mean, low, high, low50, high50 }: Estimate): Estimate {
  const minus = (value: number | null) => (value === null ? null : 0 - value);
  return { mean: 0 - mean, low: minus(high), high: minus(low), low50: minus(high50), high50: minus(low50) };
}

/** The unit of a measure's differences, in words. */
export function unitOfChange(
  { outcome, words }: Pick<Versus, 'outcome' | 'words'>,
  measure: string,
  group = '',
): string {
  return words.unit(shownUnit(outcome.unitOf(measure, group)).change);
}

/** A difference with its interval, as a sentence has it. */
export function saidChange(change: Estimate, unit: string): string {
  const { value, low, high } = changeText({ value: change.mean, low: change.low, high: change.high }, unit);
  return low === '' ? value : `${value} [${low}; ${high}]`;
}

/** Columns of a difference with its interval. */
export function changeColumns(unit: string): TableOf['columns'] {
  return [
    { name: msg('difference'), unit },
    { name: msg('95 % low'), unit },
    { name: msg('95 % high'), unit },
  ];
}

/** Gives a picture a name and takes away labels inside it that would be read out without one. */
export function named<Picture extends Element>(picture: Picture, says: string): Picture {
  for (const inner of picture.querySelectorAll('[aria-label],[aria-description]')) {
    inner.removeAttribute('aria-label');
    inner.removeAttribute('aria-description');
  }
  picture.removeAttribute('aria-description');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', says);
  return picture;
}

/** What every picture looks like. */
export const PLOT_STYLE = {
  background: 'none',
  color: 'var(--ink)',
  fontSize: '11px',
  fontFamily: 'inherit',
  overflow: 'visible',
} as const;
