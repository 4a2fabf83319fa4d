// Numbers of the class in words: changes with their units and intervals, names of measures, and the sentence that says what
// happened.
import { msg, str } from '@lit/localize';
import { MONEY } from '../../src/engine/currency.ts';
import type { Question, Round } from '../../src/lesson/lesson.ts';
import { changeText, decimalsFor, fixed, shownUnit, signed } from '../../src/results/format.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { PRESETS } from '../state/presets.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Entry } from './code.ts';
import { said } from './lessons.ts';
import type { Shown } from './play.ts';
import { type Direction, directionOf, happened } from './prediction.ts';

/** The unit of a measure in the place where a round is played: there money has a name. */
export function unitIn(
  { catalogue }: Pick<Laboratory, 'catalogue'>,
  { start }: Pick<Round, 'start'>,
  measure: string,
): string {
  const unit = catalogue.measures.find(({ id }) => id === measure)?.unit ?? '';
  const place = PRESETS.find(({ name }) => name === start.scenario)?.setting;
  const currency = catalogue.settings.find(({ name }) => name === place)?.currency ?? MONEY;
  return unit.replaceAll(MONEY, currency);
}

/** The name of a measure, for one group of people where it is about one. */
export function measureName(words: Dictionary, measure: string, group = ''): string {
  const { title } = words.measure(measure);
  return group === '' ? title : msg(str`${title}: ${words.label(group)}`);
}

/** The name of a lever with the groups it stands in, where by itself it says little: `Deductible › County hospitals`. */
export function leverName(words: Dictionary, { path }: Pick<Parameter, 'path'>): string {
  const parts = path.split('.');
  const groups = parts
    .map((_, at) => parts.slice(0, at).join('.'))
    .filter((group) => group.split('.').length > 2)
    .map((group) => ({ group, title: words.group(group).title }))
    .filter(({ group, title }) => title !== group)
    .map(({ title }) => title);
  return [...groups.slice(-2), words.parameter({ path }).title].join(' › ');
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

/** What the round says of its result; where levers were moved, as what it is: about the policy that the round began with. */
export function revealSaid({ reveal }: Pick<Round, 'reveal'>, isMoved: boolean, language: string): string {
  const text = said(reveal, language);
  return isMoved ? msg(str`Before anybody moved a lever: ${text}`) : text;
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
