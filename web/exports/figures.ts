// Numbers of the page in words, for documents: a value with its unit, a change with its interval.
import { msg, str } from '@lit/localize';
import { changeText, shownUnit, valueText } from '../../src/results/format.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** The unit of a row as shown; empty where numbers stand alone. */
export function unitOf(unit: string, words: Dictionary): string {
  const { unit: shown } = shownUnit(unit);
  return shown === '1' ? '' : words.unit(shown);
}

/** Writes a value without its unit; an en dash where there is none. */
export function valueIn({ mean, low, high }: Estimate, unit: string): string {
  return Number.isFinite(mean) ? valueText({ value: mean, low, high }, unit).value : '–';
}

/** Writes a change without its unit, with its 95 % interval. */
export function changeIn({ mean, low, high }: Estimate, unit: string): string {
  if (!Number.isFinite(mean)) return '–';
  const shown = changeText({ value: mean, low, high }, unit);
  if (shown.low === '') return shown.value;
  const interval = msg(str`${shown.value} (95 %: ${shown.low} to ${shown.high})`);
  return isClear({ low, high }) === true ? interval : msg(str`${interval}, no clear change`);
}
