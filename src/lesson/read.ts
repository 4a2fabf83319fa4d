// Reading a lesson: text → contents → checked lesson. First the shape, then what needs several parts of the file at once: ids that
// repeat, roles that have no levers, questions without a range, a surprise without its bound.
import { parseRaw } from '../scenario/document.ts';
import { type Problem, RefusedError } from '../scenario/problems.ts';
import { type Arm, LESSON, type Lesson, type Round } from './lesson.ts';
import { type Checking, faultsOf, type Names, problemAt } from './shape.ts';

/** Says why a lesson was refused. */
export class LessonError extends RefusedError {
  override readonly name = 'LessonError';
}

/** Where the arms of a lesson stand in its file. */
export interface PlacedArm {
  readonly arm: Arm;
  readonly path: readonly string[];
}

/** A lesson with what is needed to say where something of it stands. */
export interface ReadLesson {
  readonly lesson: Lesson;
  readonly checking: Checking;
}

/** Reads and checks a lesson in YAML or JSON; throws a LessonError with all problems at once, or a ScenarioError of form. */
export function readLesson(text: string, file: string, names: Names): ReadLesson {
  const { contents, problems, locate } = parseRaw(text, file);
  const checking = { names, file, locate };
  const wrong = [...problems, ...faultsOf(contents, LESSON, [], checking)];
  if (wrong.length === 0) wrong.push(...contradictions(contents as Lesson, checking));
  if (wrong.length > 0) throw new LessonError([...wrong].sort((a, b) => a.line - b.line || a.column - b.column));
  return { lesson: contents as Lesson, checking };
}

/** Lists every arm that is run in a lesson. */
export function armsOf({ rounds, surprises }: Lesson): PlacedArm[] {
  return [
    ...rounds.flatMap(({ reference, start }, at) => [
      { arm: reference, path: ['rounds', String(at), 'reference'] },
      { arm: start, path: ['rounds', String(at), 'start'] },
    ]),
    ...surprises.flatMap(({ reference, arm }, at) => [
      { arm: reference, path: ['surprises', String(at), 'reference'] },
      { arm, path: ['surprises', String(at), 'arm'] },
    ]),
  ];
}

function contradictions(lesson: Lesson, checking: Checking): Problem[] {
  const { roles, rounds, surprises } = lesson;
  return [
    ...repeated(roles, ['roles'], checking),
    ...repeated(rounds, ['rounds'], checking),
    ...repeated(surprises, ['surprises'], checking),
    ...rounds.flatMap((round, at) => roundFaults(round, lesson, ['rounds', String(at)], checking)),
    ...surprises.flatMap(({ expect, bound }, at) =>
      bound === undefined && (expect === 'below' || expect === 'above')
        ? [problemAt(checking, ['surprises', String(at)], { says: `'${expect}' needs a bound` })]
        : [],
    ),
  ];
}

function repeated(list: readonly { readonly id: string }[], path: readonly string[], checking: Checking): Problem[] {
  return list.flatMap(({ id }, at) =>
    list.findIndex((one) => one.id === id) === at
      ? []
      : [problemAt(checking, [...path, String(at), 'id'], { says: 'written twice', found: id })],
  );
}

function roundFaults(round: Round, { roles }: Lesson, path: readonly string[], checking: Checking): Problem[] {
  const ids = roles.map(({ id }) => id);
  const strangers = Object.keys(round.levers).filter((role) => !ids.includes(role));
  const free = new Set(Object.values(round.levers).flat());
  return [
    ...repeated(round.predict, [...path, 'predict'], checking),
    ...strangers.map((role) =>
      problemAt(
        checking,
        [...path, 'levers', role],
        { says: 'no role has this id', expected: `one of ${ids.join(', ')}` },
        true,
      ),
    ),
    ...(free.size === 0 ? [problemAt(checking, [...path, 'levers'], { says: 'nobody has anything to decide' })] : []),
    ...round.predict.flatMap(({ kind, low, high }, at) =>
      kind !== 'direction' && (low === undefined || high === undefined || !(low < high))
        ? [problemAt(checking, [...path, 'predict', String(at)], { says: `a ${kind} needs its range, low below high` })]
        : [],
    ),
  ];
}
