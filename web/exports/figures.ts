// Numbers of the page in words, for documents: a value with its unit, a change with its interval.
import { msg, str } from '@lit/localize';
import { changeText, valueText, withUnit } from '../../src/results/format.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** Writes a value with its unit; an en dash where there is none. */
export function valueIn({ mean, low, high }: Estimate, unit: string, words: Dictionary): string {
  if (!Number.isFinite(mean)) return '–';
  const shown = valueText({ value: mean, low, high }, unit);
  return withUnit(shown.value, words.unit(shown.unit));
}

/** Writes a change with its unit and its 95 % interval. */
export function changeIn(change: Estimate, unit: string, words: Dictionary): string {
  const { mean, low, high } = change;
  if (!Number.isFinite(mean)) return '–';
  const shown = changeText({ value: mean, low, high }, unit);
  const value = withUnit(shown.value, words.unit(shown.unit));
  if (shown.low === '') return msg(str`${value} (one run, no interval)`);
  const interval = msg(str`${value} (95 %: ${shown.low} to ${shown.high})`);
  return isClear(change) === true ? interval : msg(str`${interval}, no clear change`);
}
