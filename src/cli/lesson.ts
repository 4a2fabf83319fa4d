// `tierwise lesson`: the lessons that come with the package, whether a lesson file is complete, and what its surprises are in the
// model that is shipped. Figures in lessons are computed here and never typed in.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import { figuresOf } from '../lesson/figures.ts';
import { type LessonFigures, lessonsMarkdown, lessonsText, withLessons } from '../lesson/figures-text.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { jsonText } from '../results/json-text.ts';
import { InputError } from './ending.ts';
import { loadLesson, readArm, shippedLessons } from './lessons.ts';
import { packageVersion } from './package.ts';
import { print, wrapped } from './screen.ts';
import { simulateThenWrite, threadCount } from './simulation.ts';

const HELP = `
A lesson is a YAML file: goal, roles with private objectives, rounds with levers for each role, what to predict, reasons to
choose from, a shared target, surprises, questions for the debrief and notes, each text in English (en) and Chinese (zh).
docs/teaching.md shows how to write one.

Examples:
  tierwise lesson list
  tierwise lesson check my-lesson.yaml
  tierwise lesson figures 2-capitation-or-cap
  tierwise lesson figures --ensemble --out figures.json --out docs/teaching.md`;

interface FigureOptions {
  readonly residents?: string;
  readonly replicates?: string;
  readonly ensemble?: boolean;
  readonly draws: string;
  readonly json?: boolean;
  readonly out: readonly string[];
  readonly workers?: number;
  readonly quiet?: boolean;
}

/** Builds the sub-command with its own sub-commands. */
export function lessonCommand(): Command {
  const root = new Command('lesson').description('lessons for a class: list, check, and compute their figures');
  root.addHelpText('after', HELP);
  root
    .command('list')
    .description('list the lessons that come with the package')
    .option('--json', 'print {lessons: [{name, title, goal, minutes, roles, rounds}]}')
    .action(listLessons);
  root
    .command('check')
    .description('say what a lesson file lacks or gets wrong, with its line')
    .argument('<FILE...>', 'lesson files, or names of lessons that come with the package')
    .action(checkLessons);
  root
    .command('figures')
    .description(
      "compute every lesson's surprises: paired change, 95 % interval, share of plausible settings that agree",
    )
    .argument('[NAME...]', 'lessons, by name or file (default: all that come with the package)')
    .option('--residents <N>', 'residents simulated (default: what the lesson says)')
    .option('--replicates <N>', 'runs with different luck (default: what the lesson says)')
    .option('--ensemble', 'also ask plausible variants of the setting, where the lesson wants it')
    .option('--draws <N>', 'how many plausible variants to ask', '20')
    .option('--json', 'print the figures as JSON, numbers unrounded')
    .option('--out <FILE>', 'also write FILE.json, or the table into FILE.md (repeatable)', collectOut, [])
    .option('--workers <N>', 'threads to use (default: one a core; 1 keeps to this one)', threadCount)
    .option('--quiet', 'no progress on the screen')
    .action(computeFigures);
  return root;
}

async function listLessons({ json }: { readonly json?: boolean }): Promise<void> {
  const lessons = await Promise.all(shippedLessons().map(loadLesson));
  if (json) {
    const entries = lessons.map(({ name, lesson: { title, goal, minutes, roles, rounds } }) => ({
      name,
      title,
      goal,
      minutes,
      roles: roles.map(({ id }) => id),
      rounds: rounds.map(({ id }) => id),
    }));
    print(JSON.stringify({ lessons: entries }, null, 2));
    return;
  }
  for (const { name, lesson } of lessons) {
    print(`${pc.bold(lesson.title.en)} · ${lesson.title.zh} ${pc.dim(`(${name}, ${lesson.minutes} minutes)`)}`);
    print(`${wrapped(lesson.goal.en, '  ')}\n`);
  }
}

async function checkLessons(given: readonly string[]): Promise<void> {
  for (const one of given) {
    const { lesson } = await loadLesson(one);
    const { roles, rounds, surprises } = lesson;
    print(`${one}: complete; ${count(roles, 'role')}, ${count(rounds, 'round')}, ${count(surprises, 'surprise')}`);
  }
}

const count = ({ length }: { readonly length: number }, what: string) => `${length} ${what}${length === 1 ? '' : 's'}`;

async function computeFigures(given: readonly string[], options: FigureOptions): Promise<void> {
  const names = given.length === 0 ? shippedLessons() : given;
  const lessons = await Promise.all(names.map(loadLesson));
  const draws = options.ensemble === true ? Math.floor(Number(options.draws)) : 0;
  if (!(draws >= 0)) throw new InputError(`--draws ${options.draws}: give a whole number`);
  const pages = new Map<string, string>();
  for (const path of options.out.filter((one) => extname(one) === '.md')) pages.set(path, await pageAt(path));
  const { result, milliseconds } = await simulateThenWrite<LessonFigures>(
    options,
    options.out,
    async (execute, running) => {
      const computed = [];
      for (const { name, lesson } of lessons) {
        const size = sizeOf(lesson, options);
        const read = (arm: Parameters<typeof readArm>[0]) => readArm(arm, size);
        const means = { model: consortium, read, execute, draws, options: running };
        computed.push({
          name,
          title: lesson.title,
          size,
          surprises: lesson.surprises.map(({ id, says }) => ({ id, says })),
          figures: await figuresOf(lesson, means),
        });
      }
      return { version: packageVersion(), lessons: computed };
    },
    async (found) =>
      options.out.map((path) => ({
        path,
        text:
          extname(path) === '.md'
            ? (withLessons(pages.get(path) ?? '', lessonsMarkdown(found)) ?? '')
            : jsonText(found),
      })),
  );
  if (options.json) process.stdout.write(jsonText(result));
  else print(`${lessonsText(result)}\n${pc.dim(`${Math.round(milliseconds / 1000)} s`)}`);
}

function sizeOf({ size }: Lesson, { residents, replicates }: FigureOptions): Readonly<Record<string, string | number>> {
  return { ...size, residents: Number(residents ?? size.residents), replicates: Number(replicates ?? size.replicates) };
}

function collectOut(path: string, paths: readonly string[]): string[] {
  if (!['.json', '.md'].includes(extname(path).toLowerCase()))
    throw new InvalidArgumentError('The name must end in .json or .md.');
  return [...paths, path];
}

/** Reads the page that will hold the table, before the long work; an absent file is an empty page. */
async function pageAt(path: string): Promise<string> {
  const page = await readFile(path, 'utf8').catch(() => '');
  if (withLessons(page, '') !== undefined) return page;
  throw new InputError(
    `${path} exists and has no place for the table: it needs <!-- lessons --> and <!-- /lessons -->`,
  );
}
