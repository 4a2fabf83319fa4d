// How a report speaks: its own texts, and the words of the model in the same language. English needs no words of the model, for
// the model declares itself in English.
import { currencyOf, unitIn } from '../../engine/currency.ts';
import type { Model } from '../../engine/model.ts';
import type { RecordWords, Words } from '../../engine/words.ts';
import type { ParameterValue } from '../../scenario/difference.ts';
import { shownUnit } from '../format.ts';
import type { Reported } from '../reported.ts';
import { labelIn, unitWordsIn } from '../words.ts';
import { html, type Markup } from './markup.ts';
import type { ReportTexts } from './texts.ts';
import { ENGLISH } from './texts-en.ts';

export interface Speech {
  readonly texts: ReportTexts;
  /** The model's translation; none in English. */
  readonly words?: Words & RecordWords;
}

export const IN_ENGLISH: Speech = { texts: ENGLISH };

/** Languages a report can be written in, as `--lang` takes them. */
export const REPORT_LANGUAGES = ['en', 'zh-hans'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** Loads what a report says in a language; rejects where the model has no words in it. */
export async function speechIn(
  model: Pick<Model<never>, 'translations' | 'records'>,
  language: ReportLanguage,
): Promise<Speech> {
  if (language === 'en') return IN_ENGLISH;
  const [words, records] = await Promise.all([model.translations?.['zh-Hans']?.(), model.records?.['zh-Hans']?.()]);
  if (words === undefined || records === undefined) throw new Error('the model has no words in Chinese');
  const { CHINESE } = await import('./texts-zh.ts');
  return { texts: CHINESE, words: { ...words, ...records } };
}

/** Puts what a report names into the words of a language, and units into the money of a setting; ids and numbers stay. */
export function modelIn({ words }: Speech, model: Reported, setting: string): Reported {
  if (words === undefined) return model;
  const currency = currencyOf(model.settings, setting);
  const titled = <T extends { readonly title: string; readonly says: string }>(
    one: T,
    name: string,
    parts: Named,
  ): T => {
    const [title, says] = parts[name] ?? [one.title, one.says];
    return { ...one, title, says };
  };
  return {
    ...model,
    title: words.title,
    labels: words.labels,
    measures: model.measures.map((measure) => ({
      ...titled(measure, measure.id, words.measures),
      unit: unitIn(measure.unit, currency),
    })),
    settings: model.settings.map((setting) => titled(setting, setting.name, words.settings)),
  };
}

type Named = Words['measures'];

/** Writes the unit of a value as shown: `%`, `CNY per visit`. */
export function valueUnit(speech: Speech, unit: string): string {
  return unitText(speech, shownUnit(unit).unit);
}

/** Writes the unit of a difference: shares and indices differ in points. */
export function changeUnit(speech: Speech, unit: string): string {
  return unit === 'share' || unit === '0–100' ? speech.texts.points(unit) : unitText(speech, unit);
}

/** Writes a unit as it is declared. */
export function unitText({ words }: Speech, unit: string): string {
  return words === undefined ? unit : unitWordsIn(words, unit);
}

/** Writes the unit of a parameter; a plain number has none. */
export function parameterUnit(speech: Speech, unit: string): string {
  return unit === '1' ? '' : unitText(speech, unit);
}

/** Writes a name that stands in a table of the model. */
export function labelOf({ words }: Speech, name: string): string {
  return words === undefined ? name : labelIn(words, name);
}

/** Writes the value of a parameter: options in words, a lever with its dates. */
export function parameterText({ texts, words }: Speech, path: string, value: ParameterValue | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'object') return texts.lever(String(value.value), value.start, value.ramp);
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  return words?.options[`${path}=${value}`] ?? String(value);
}

/** Says what a parameter does; of several kinds of a thing the one chosen speaks. */
export function parameterSays(speech: Speech, path: string, value: ParameterValue | undefined, english: string) {
  const { words } = speech;
  if (words === undefined) return english;
  const kind = words.groups[`${path.replace(/\.kind$/, '')}=${value}`];
  const number = words.numbers[path.replace(/^setting\./, '')];
  return kind?.[1] ?? words.parameters[path]?.[1] ?? number ?? asWritten(speech, english);
}

/** Writes where a number comes from; works keep their own titles. */
export function sourceText(speech: Speech, source: string): string | Markup {
  return speech.words?.sources[source] ?? speech.texts.source(source) ?? asWritten(speech, source);
}

/** Keeps a text as it was written, in English, and says so to whoever reads it aloud. */
export function asWritten({ words }: Speech, text: string): string | Markup {
  const isOther = words !== undefined && /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text);
  return isOther ? html`<span lang="en">${text}</span>` : text;
}
