// Entries of the glossary: concepts, and the measures, levers and assumptions of the model in its own declared words, each in both
// languages. And how a word on the screen finds its entry.
import { TRANSLATIONS } from '../../models/consortium/words/index.ts';
import type { Words } from '../../src/engine/words.ts';
import type { Catalogue } from '../simulation/protocol.ts';
import { CONCEPTS } from './concepts.ts';

export type EntryKind = 'concept' | 'measure' | 'lever' | 'assumption';

/** A text in the language of the page, and in the other. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly other: string;
  readonly says: string;
  readonly otherSays: string;
  /** Everything that leads to it, in small letters. */
  readonly names: readonly string[];
}

/** Lists all entries, concepts first. */
export async function entriesIn(
  language: string,
  { words: english, measures, parameters }: Catalogue,
): Promise<Entry[]> {
  const chinese = await TRANSLATIONS['zh-Hans']();
  const isEnglish = language === 'en';
  const entry = (
    id: string,
    kind: EntryKind,
    [en, enSays]: readonly [string, string],
    [zh, zhSays]: readonly [string, string],
    also: readonly string[] = [],
  ): Entry => ({
    id,
    kind,
    title: isEnglish ? en : zh,
    other: isEnglish ? zh : en,
    says: isEnglish ? enSays : zhSays,
    otherSays: isEnglish ? zhSays : enSays,
    names: [en, zh, ...also].map((name) => name.toLowerCase()),
  });
  const declared = (id: string, kind: EntryKind, of: (words: Words) => readonly [string, string] | undefined) => {
    const [en, zh] = [of(english), of(chinese)];
    return en === undefined ? [] : [entry(id, kind, en, zh ?? en)];
  };
  const paths = [...new Set(parameters.map(({ path }) => path))];
  return [
    ...CONCEPTS.map(({ id, en, zh, says, also }) => entry(id, 'concept', [en, says.en], [zh, says.zh], also)),
    ...measures.flatMap(({ id }) => declared(id, 'measure', (words) => words.measures[id])),
    ...paths.flatMap((path) =>
      declared(path, path.startsWith('policy.') ? 'lever' : 'assumption', (words) => words.parameters[path]),
    ),
  ];
}

/** Finds what a word or a line of the screen is about: its id, its name, or the longest name that occurs in it. */
export function entryFor(text: string, entries: readonly Entry[]): Entry | undefined {
  const asked = text.trim().toLowerCase();
  if (asked === '') return undefined;
  const exact = entries.find(({ id, names }) => id.toLowerCase() === asked || names.includes(asked));
  if (exact !== undefined) return exact;
  const within = entries
    .flatMap((entry) => entry.names.map((name) => ({ entry, name })))
    .filter(({ name }) => name.length > 1 && holds(asked, name));
  within.sort((a, b) => b.name.length - a.name.length);
  return within[0]?.entry ?? matching(asked, entries)[0];
}

/** Entries whose names hold what was typed, those that begin with it first; then those whose sentence does. */
export function matching(typed: string, entries: readonly Entry[]): readonly Entry[] {
  const asked = typed.trim().toLowerCase();
  if (asked === '') return entries;
  const rank = ({ names, says }: Entry) => {
    if (names.some((name) => name.startsWith(asked))) return 0;
    if (names.some((name) => name.includes(asked))) return 1;
    return says.toLowerCase().includes(asked) ? 2 : 3;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** Whether a name stands in a text as a word: Latin names need their borders. */
export function holds(text: string, name: string): boolean {
  return placeOf(text, name) >= 0;
}

const LETTER = /[a-z0-9]/;

/** Where a name stands in a text as a word, both in small letters; −1 where it does not. */
export function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWord = !LETTER.test(name[0]) || !LETTER.test(text[at - 1] ?? ' ');
    if (isWord && (!LETTER.test(name.at(-1) ?? '') || !LETTER.test(text[at + name.length] ?? ' '))) return at;
  }
  return -1;
}
