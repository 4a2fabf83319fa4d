// Numbers of the class in words: changes with their units and intervals, names of measures, and the sentence that says what
// happened.
import { msg, str } from '@lit/localize';
import type { Question } from '../../src/lesson/lesson.ts';
import { changeText, decimalsFor, fixed, shownUnit, signed } from '../../src/results/format.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Entry } from './code.ts';
import type { Shown } from './play.ts';
import { type Direction, directionOf, happened } from './prediction.ts';

/** The name of a measure, for one group of people where it is about one. */
export function measureName(words: Dictionary, measure: string, group = ''): string {
  const { title } = words.measure(measure);
  return group === '' ? title : msg(str`${title}: ${words.label(group)}`);
}

/** The unit of a change. */
export function changeUnit(words: Dictionary, unit: string): string {
  const { change } = shownUnit(unit);
  return change === 'points' ? msg('points') : words.unit(change);
}

/** A change with its unit: `+1.6 points`. */
export function changeSaid(words: Dictionary, change: Pick<Estimate, 'mean' | 'low' | 'high'>, unit: string): string {
  const { value } = changeText({ value: change.mean, low: change.low, high: change.high }, unit);
  return msg(str`${value} ${changeUnit(words, unit)}`);
}

/** Its interval; empty where there is none. */
export function intervalSaid(change: Pick<Estimate, 'mean' | 'low' | 'high'>, unit: string): string {
  const { low, high } = changeText({ value: change.mean, low: change.low, high: change.high }, unit);
  return low === '' ? '' : msg(str`95 % interval ${low} to ${high}`);
}

/** A predicted number in the unit of the measure. */
export function predictedSaid(value: number, unit: string): string {
  const { factor } = shownUnit(unit);
  const size = Math.abs(value * factor);
  return signed(value * factor, size >= 20 ? 0 : size >= 2 ? 1 : 2);
}

/** A level, with the decimals its change deserves. */
export function levelSaid(value: number, unit: string, change: Pick<Estimate, 'mean' | 'low' | 'high'>): string {
  const { factor } = shownUnit(unit);
  const most = Math.abs(value * factor) >= 10 ? 1 : 2;
  return fixed(
    value * factor,
    Math.min(most, decimalsFor({ value: change.mean, low: change.low, high: change.high }, factor)),
  );
}

/** A direction as a word. */
export function directionSaid(direction: Direction): string {
  if (direction === 'none') return msg('no clear change');
  return direction === 'higher' ? msg('higher') : msg('lower');
}

/** How many called the direction of a question. */
export function rightOnes(
  shown: Pick<Shown, 'change'>,
  question: Question,
  at: number,
  entries: readonly Entry[],
): readonly boolean[] {
  const truth = happened(shown.change);
  return entries.map(({ prediction }) => directionOf(prediction.answers[at], question) === truth);
}

/** One sentence that says what happened, and who saw it coming. */
export function headline(
  shown: Shown,
  question: Question,
  at: number,
  entries: readonly Entry[],
  words: Dictionary,
): string {
  const name = measureName(words, shown.measure, shown.group);
  const right = rightOnes(shown, question, at, entries).filter(Boolean).length;
  const of = entries.length;
  const truth = happened(shown.change);
  const change = changeSaid(words, shown.change, shown.unit);
  if (truth === 'none') {
    if (of < 2) return msg(str`No clear change: ${name}`);
    return msg(str`No clear change: ${name}; ${right} of ${of} saw that coming`);
  }
  if (of < 2) return msg(str`${name}: ${change}`);
  return msg(str`${name}: ${change}, and ${right} of ${of} called the direction`);
}
