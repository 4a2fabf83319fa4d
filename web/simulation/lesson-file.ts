// A teacher's own lesson, read and checked as the command does. Loaded when somebody opens one.
import { consortium } from '../../models/consortium/index.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { readLesson } from '../../src/lesson/read.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import type { Talk } from './protocol.ts';

/** Reads a lesson; throws a LessonError that names every problem with its line. */
export function lessonOf({ text, file, scenarios }: Talk['lesson']['asks']): Lesson {
  const { lesson } = readLesson(text, file, {
    scenario: scenarios,
    parameter: [...new Set(listParameters(consortium).map(({ path }) => path))],
    measure: consortium.measures.map(({ id }) => id),
    group: Object.keys(consortium.labels ?? {}),
  });
  return lesson;
}
