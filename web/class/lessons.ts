// Lessons as the page has them: those that come with it, loaded when the picker is opened, and one that a teacher opens from a
// file, which is checked like any other before it is used.
import type { Lesson, Text } from '../../src/lesson/lesson.ts';
import type { Problem } from '../../src/scenario/problems.ts';
import { RefusedByModel } from '../simulation/line.ts';
import type { Runner } from '../simulation/runner.ts';
import { PRESETS } from '../state/presets.ts';

/** A lesson with the name of its file. */
export interface NamedLesson {
  readonly name: string;
  readonly lesson: Lesson;
}

const files = import.meta.glob<unknown>('../../scenarios/lessons/*.yaml', { import: 'default' });
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(ya?ml|json)$/, '');

/** Names of the lessons that come with the page, in the order they are taught. */
export const LESSON_NAMES = Object.keys(files).map(nameOf).sort();

/** Loads a shipped lesson; the command and a test have checked it. Rejects with a RangeError for other names. */
export async function shippedLesson(name: string): Promise<NamedLesson> {
  const load = Object.entries(files).find(([path]) => nameOf(path) === name)?.[1];
  if (load === undefined) throw new RangeError(`no lesson is called ${name}`);
  return { name, lesson: (await load()) as Lesson };
}

/** Loads every shipped lesson. */
export function shippedLessons(): Promise<NamedLesson[]> {
  return Promise.all(LESSON_NAMES.map(shippedLesson));
}

/** A lesson from a file, or what is wrong with it. */
export type Opened = NamedLesson | { readonly problems: readonly Problem[]; readonly says: string };

/** Bytes of a lesson file at most. */
const LARGEST = 256 * 1024;

/** Reads and checks a teacher's own file. */
export async function openLesson(file: File, runner: Runner): Promise<Opened> {
  if (file.size > LARGEST) return { problems: [], says: `${file.name}: ${LARGEST / 1024} KB` };
  const scenarios = PRESETS.map(({ name }) => name);
  try {
    const lesson = await runner.ask('lesson', { text: await file.text(), file: file.name, scenarios });
    return { name: nameOf(file.name), lesson };
  } catch (error) {
    if (error instanceof RefusedByModel) return { problems: error.refusal.problems, says: '' };
    throw error;
  }
}

/** A text of a lesson in the language of the page. */
export function said({ en, zh }: Text, language: string): string {
  return language === 'en' ? en : zh;
}
