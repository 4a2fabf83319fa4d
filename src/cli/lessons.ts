// From the name of a shipped lesson or the path of a file to a checked lesson: its shape first, then every scenario it runs, with
// what it changes in them, read as the simulation would read it.
import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { consortium } from '../../models/index.ts';
import type { Arm, Lesson } from '../lesson/lesson.ts';
import { armsOf, LessonError, readLesson } from '../lesson/read.ts';
import { type Names, problemAt } from '../lesson/shape.ts';
import { LARGEST_BYTES } from '../scenario/guard.ts';
import { nearestName } from '../scenario/nearest.ts';
import { listParameters } from '../scenario/parameters.ts';
import { ScenarioError } from '../scenario/problems.ts';
import { InputError } from './ending.ts';
import { shippedFile, shippedNames } from './package.ts';
import { readLimited } from './read-limited.ts';
import { loadScenario, type Override, type Scenario } from './scenarios.ts';

const ENDING = '.yaml';
const folder = () => fileURLToPath(new URL('./lessons/', `file://${shippedFile('x')}`));

/** Lists the names of the lessons that come with the package, in the order they are taught. */
export function shippedLessons(): string[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith(ENDING))
    .map((file) => basename(file, ENDING))
    .sort();
}

/** Names that a lesson may use. */
export function knownNames(): Names {
  return {
    scenario: shippedNames(),
    parameter: [...new Set(listParameters(consortium).map(({ path }) => path))],
    measure: consortium.measures.map(({ id }) => id),
    group: Object.keys(consortium.labels ?? {}),
  };
}

/** Reads and checks a lesson; throws a LessonError with all problems, or an InputError where there is no such file. */
export async function loadLesson(given: string): Promise<{ readonly name: string; readonly lesson: Lesson }> {
  const shipped = shippedLessons();
  const isShipped = shipped.includes(given);
  if (!isShipped && extname(given) === '') throw missing(given, shipped);
  const path = isShipped ? `${folder()}${given}${ENDING}` : given;
  const file = isShipped ? `scenarios/lessons/${given}${ENDING}` : given;
  const { lesson, checking } = readLesson(
    await readLimited(path, given, LARGEST_BYTES, 'a lesson'),
    file,
    knownNames(),
  );
  const problems = [];
  for (const { arm, path: where } of armsOf(lesson)) {
    const says = await refusalOf(arm, lesson);
    if (says !== undefined) problems.push(problemAt(checking, where, { says }));
  }
  if (problems.length > 0) throw new LessonError(problems);
  return { name: basename(path, extname(path)), lesson };
}

/** Reads an arm of a lesson at the size of the lesson, or another. */
export function readArm(
  { scenario, set = {} }: Arm,
  size: Readonly<Record<string, string | number>>,
): Promise<Scenario> {
  const overrides = (entries: Readonly<Record<string, unknown>>): Override[] =>
    Object.entries(entries).map(([path, value]) => ({
      path,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
  // The kind of a thing decides what else may be said of it.
  const kindsFirst = Object.fromEntries(
    Object.entries(set).sort(([a], [b]) => Number(b.endsWith('.kind')) - Number(a.endsWith('.kind'))),
  );
  return loadScenario(scenario, [...overrides(size), ...overrides(kindsFirst)]);
}

async function refusalOf(arm: Arm, { size }: Lesson): Promise<string | undefined> {
  try {
    await readArm(arm, { ...size });
    return undefined;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const [{ path, says, found, expected }] = error.problems;
    return [`${arm.scenario} refuses ${path}: ${says}`, found && `found ${found}`, expected && `expected ${expected}`]
      .filter(Boolean)
      .join('; ');
  }
}

function missing(given: string, shipped: readonly string[]): InputError {
  const nearest = nearestName(given, shipped);
  const hint = nearest === undefined ? '' : `; did you mean '${nearest}'?`;
  return new InputError(
    `no lesson '${given}': neither a file nor one that comes with the package${hint}\n    ${shipped.join(', ')}`,
  );
}
