// `tierwise sensitivity`: which assumptions carry the answer, over the ranges in which they are plausible.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { consortium } from '../../models/index.ts';
import { alignArms } from '../experiments/arms.ts';
import type { Question } from '../experiments/sensitivity/evaluate.ts';
import { rangesOf } from '../experiments/sensitivity/ranges.ts';
import { type Study, type StudySize, study } from '../experiments/sensitivity/study.ts';
import { jsonText } from '../results/json-text.ts';
import { withMarked } from '../results/marked-page.ts';
import { sensitivityJson } from '../results/sensitivity-json.ts';
import { BEGIN, END, sensitivityMarkdown } from '../results/sensitivity-page.ts';
import { outcomesOf } from '../results/systems.ts';
import { commandLine } from './command-line.ts';
import { InputError } from './ending.ts';
import { loadScenarios, type Override, type Scenario } from './scenarios.ts';
import { print } from './screen.ts';
import { analysePlan, isPlan } from './sensitivity-plan.ts';
import { sensitivityText } from './sensitivity-text.ts';
import { collectSet, overridesOf, simulateThenWrite, threadCount } from './simulation.ts';

const HELP = `
Morris screening moves one assumption at a time over its plausible range, at many places in the ranges of all the others:
μ* is how far the outcome moves on average, σ how much that hangs on the others. With --method sobol the --top assumptions of
the screening are then varied together: which share of the variance is theirs, alone (first) and with others (total).

Given A alone, its level is analysed; given A and B, the paired change of B against A: same people, same luck.
--out writes FILE.html, FILE.json or FILE.md; in a Markdown file that exists only what stands between the marks
<!-- sensitivity … --> and <!-- /sensitivity --> is replaced.

Given a PLAN (a file with scenarios, axes and design morris or saltelli) or a folder that tierwise sweep wrote from one, the design
and the axes are the plan's, and may vary policies, places and choices too; two scenarios are paired. --out FILE.html has its
data beside it, FILE.csv.

Examples:
  tierwise sensitivity fee-for-service county-global-budget
  tierwise sensitivity plan.yaml --out report.html
  tierwise sensitivity fee-for-service county-global-budget --method sobol --top 5 --out report.html
  tierwise sensitivity mine.yaml --vary assumptions.choice --measures quality.index --json`;

interface Options {
  readonly method: string;
  readonly trajectories: number;
  readonly top: number;
  readonly rows: number;
  readonly vary: readonly string[];
  readonly measures?: string;
  readonly residents: string;
  readonly months: string;
  readonly replicates: string;
  readonly seed?: string;
  readonly set: readonly Override[];
  readonly json?: boolean;
  readonly out: readonly string[];
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly change?: string;
}

/** Builds the sub-command. */
export function sensitivityCommand(): Command {
  return new Command('sensitivity')
    .description('say which assumptions carry the answer: Morris screening, then Sobol’ indices of the few that matter')
    .argument(
      '<A>',
      'name or file of the scenario, or of the reference where B is given; or a plan, or a folder of its runs',
    )
    .argument('[B]', 'name or file of the scenario whose change against A is analysed')
    .option('--method <NAME>', 'morris: screening alone; sobol: then indices of the first of it', method, 'morris')
    .option('--trajectories <N>', 'walks of the screening', count(1, 10_000), 10)
    .option('--top <N>', 'assumptions that go on to Sobol’ indices', count(1, 50), 5)
    .option('--rows <N>', 'rows of the Sobol’ design, best a power of two', count(2, 65_536), 64)
    .option('--vary <PATH>', 'vary only this assumption, or those below this path (repeatable)', collect, [])
    .option('--measures <IDS>', 'outcomes, with commas (default: cost, quality and grassroots use)')
    .option('--residents <N>', 'residents simulated, in every run', '2000')
    .option('--months <N>', 'months recorded, in every run', '36')
    .option('--replicates <N>', 'luck averaged at each point', '1')
    .option('--seed <TEXT>', 'any text; the same seed gives the same design and luck')
    .option('--set <PATH=VALUE>', 'change a parameter of every arm (repeatable)', collectSet, [])
    .option('--json', 'print the result as JSON, numbers unrounded')
    .option(
      '--out <FILE>',
      'also write FILE.html, FILE.json or FILE.md; FILE.csv of a plan (repeatable)',
      collectOut,
      [],
    )
    .option('--workers <N>', 'threads to use (default: one a core; 1 keeps to this one)', threadCount)
    .option('--quiet', 'no progress on the screen')
    .option('--change <SCENARIO>', 'of a plan with several scenarios: whose change against the first is analysed')
    .addHelpText('after', HELP)
    .action(analyse);
}

async function analyse(a: string, b: string | undefined, options: Options, command: Command): Promise<void> {
  if (b === undefined && (await isPlan(a))) return analysePlan(a, options, givenFlags(command));
  if (options.change !== undefined) throw new InputError('--change belongs to plans: give A and B');
  const table = options.out.find((path) => endingOf(path) === 'csv');
  if (table !== undefined)
    throw new InputError(`--out ${table}: the name must end in .html, .json or .md; .csv is for plans`);
  return analyseArms(a, b, options);
}

/** Names the flags that were typed, not taken from their defaults. */
const givenFlags = (command: Command) =>
  Object.keys(command.opts()).filter((name) => command.getOptionValueSource(name) === 'cli');

async function analyseArms(a: string, b: string | undefined, options: Options): Promise<void> {
  const given = b === undefined ? [a] : [a, b];
  const arms = armsOf(await loadScenarios(given, overridesOf(options)));
  const question: Question<Scenario['policy'], Scenario['assumptions']> = {
    arms,
    ranges: rangesFor(options.vary),
    measures: measuresFor(options.measures),
  };
  const { trajectories, rows, top } = options;
  const size: StudySize = {
    trajectories,
    rows,
    replicates: arms[0].replicates,
    top: options.method === 'sobol' ? top : 0,
  };
  const command = commandOf(given, arms[0], options);
  const pages = new Map<string, string>();
  for (const path of options.out) if (endingOf(path) === 'md') pages.set(path, await pageAt(path));
  const { result, milliseconds } = await simulateThenWrite<Study>(
    options,
    options.out,
    (execute, running) => study(question, size, { model: consortium, execute, options: running }) as Promise<Study>,
    async (found) => {
      const files = [];
      for (const path of options.out) files.push({ path, text: await fileText(path, found, command, pages) });
      return files;
    },
  );
  if (options.json) process.stdout.write(jsonText(sensitivityJson(consortium, result)));
  else print(sensitivityText(consortium, result, { milliseconds, out: options.out }));
}

function armsOf([first, second]: readonly Scenario[]): readonly Scenario[] {
  return second === undefined ? [first] : alignArms(consortium, first, [second]).arms;
}

function rangesFor(vary: readonly string[]) {
  for (const path of vary)
    if (rangesOf(consortium, [path]).length === 0)
      throw new InputError(
        `--vary ${path}: no assumption with a plausible range (tierwise explain assumptions lists them)`,
      );
  return rangesOf(consortium, vary);
}

function measuresFor(text: string | undefined): string[] {
  const ids = text?.split(',').map((id) => id.trim()) ?? outcomesOf(consortium).map(({ id }) => id);
  for (const id of ids)
    if (!consortium.measures.some((measure) => measure.id === id))
      throw new InputError(`--measures: no measure '${id}' (tierwise explain measures lists them)`);
  return ids;
}

/** The command that gives the same result again. */
function commandOf(given: readonly string[], scenario: Scenario, options: Options): string {
  const { method, trajectories, top, rows, vary, measures } = options;
  const sobol = method === 'sobol' ? ['--method', 'sobol', '--top', String(top), '--rows', String(rows)] : [];
  const chosen = [
    ...vary.flatMap((path) => ['--vary', path]),
    ...(measures === undefined ? [] : ['--measures', measures]),
  ];
  const words = [...given, '--trajectories', String(trajectories), ...sobol, ...chosen];
  return commandLine('sensitivity', words, scenario, options);
}

async function fileText(path: string, found: Study, command: string, pages: ReadonlyMap<string, string>) {
  const ending = endingOf(path);
  if (ending === 'json') return jsonText(sensitivityJson(consortium, found));
  if (ending === 'html')
    return (await import('../results/report/sensitivity.ts')).sensitivityReport(consortium, found, command);
  const page = pages.get(path) ?? '';
  return withMarked(page, sensitivityMarkdown(consortium, found, command), BEGIN, END) ?? page;
}

/** Reads the page that will hold the result, before the long work; an absent file is an empty page. */
async function pageAt(path: string): Promise<string> {
  const page = await readFile(path, 'utf8').catch(() => '');
  if (withMarked(page, '', BEGIN, END) !== undefined) return page;
  throw new InputError(
    `${path} exists and has no place for the result: it needs the two marks that tierwise sensitivity --help shows`,
  );
}

const ENDINGS = ['html', 'json', 'md', 'csv'];
const endingOf = (path: string) => extname(path).toLowerCase().slice(1);

function collectOut(path: string, paths: readonly string[]): string[] {
  if (!ENDINGS.includes(endingOf(path)))
    throw new InvalidArgumentError('The name must end in .html, .json, .md or .csv.');
  return paths.includes(path) ? [...paths] : [...paths, path];
}

const collect = (text: string, before: readonly string[]) => [...before, text];

function method(text: string): string {
  if (text !== 'morris' && text !== 'sobol') throw new InvalidArgumentError('Give morris or sobol.');
  return text;
}

/** Makes a reader of whole numbers within limits. */
function count(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}
