// What `run` and `compare` share: their options, the checks before the long work, progress, Ctrl-C, and the files at the end.
import { extname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { consortium } from '../../models/index.ts';
import { executorFor } from '../execution/choose.ts';
import { type ExecuteOptions, type Executor, Stopped } from '../execution/executor.ts';
import { checkWritable, type OutputFile, writeFiles } from '../results/write-files.ts';
import { InputError } from './ending.ts';
import { withInterrupt } from './interrupt.ts';
import { createProgress } from './progress.ts';
import { languageOf, type ReportLanguage } from './report-language.ts';
import type { Override, Scenario } from './scenarios.ts';

/** Options of `run` and `compare` as commander gives them. */
export interface SimulationOptions {
  readonly setting?: string;
  readonly residents?: string;
  readonly months?: string;
  readonly replicates?: string;
  readonly seed?: string;
  readonly set: readonly Override[];
  readonly json?: boolean;
  readonly out: readonly string[];
  readonly lang: ReportLanguage;
  readonly workers?: number;
  readonly quiet?: boolean;
}

/** Adds the shared options to a sub-command. */
export function withSimulationOptions(command: Command): Command {
  return command
    .option('--setting <NAME>', 'the place, in every arm: a name, or the file of a place of your own')
    .option('--residents <N>', 'residents simulated, in every arm')
    .option('--months <N>', 'months recorded, in every arm')
    .option('--replicates <N>', 'runs with different luck, in every arm')
    .option('--seed <TEXT>', 'any text; the same seed gives the same luck')
    .option(
      '--set <PATH=VALUE>',
      'change a parameter of every arm, the reference included (repeatable)',
      collectSet,
      [],
    )
    .option('--json', 'print the result as JSON, numbers unrounded')
    .option('--out <FILE>', 'also write FILE.json, FILE.csv or FILE.html (repeatable)', collectOut, [])
    .option('--lang <LANGUAGE>', 'language of the report, FILE.html: en or zh-hans', languageOf, 'en')
    .option('--workers <N>', 'threads to use (default: one a core; 1 keeps to this one)', threadCount)
    .option('--quiet', 'no progress on the screen');
}

/** Lists the overrides the options ask for: those with a flag of their own, then `--set`, in order. */
export function overridesOf(options: Omit<SimulationOptions, 'lang'>): Override[] {
  const flags = (['setting', 'residents', 'months', 'replicates', 'seed'] as const).flatMap((path) => {
    const value = options[path];
    return value === undefined ? [] : [{ path, value }];
  });
  return [...flags, ...options.set];
}

/** Makes the texts of the files asked for from a result, by ending. */
export interface Formats<Result> {
  readonly json: (result: Result) => string;
  readonly csv: (result: Result) => string;
  readonly html: (result: Result) => Promise<string>;
}

type Ready = Executor<Scenario['policy'], Scenario['assumptions']>;

/** Where work is done and what is seen of it meanwhile. */
type WorkingOptions = Pick<SimulationOptions, 'workers' | 'quiet' | 'json'>;

/** Runs work with progress and Ctrl-C, then writes the files; throws `Stopped` when interrupted, having written nothing. */
export async function simulateAndWrite<Result>(
  options: WorkingOptions & Pick<SimulationOptions, 'out'>,
  work: (execute: Ready, options: ExecuteOptions) => Promise<Result>,
  formats: Formats<Result>,
): Promise<{ readonly result: Result; readonly milliseconds: number }> {
  return simulateThenWrite(options, options.out, work, async (result) => {
    const files = [];
    for (const path of options.out) files.push({ path, text: await formats[endingOf(path)](result) });
    return files;
  });
}

/** The same where the files are not chosen by their endings: `filesOf` makes those at `paths`. */
export async function simulateThenWrite<Result>(
  options: WorkingOptions,
  paths: readonly string[],
  work: (execute: Ready, options: ExecuteOptions) => Promise<Result>,
  filesOf: (result: Result) => Promise<readonly OutputFile[]>,
): Promise<{ readonly result: Result; readonly milliseconds: number }> {
  for (const path of paths) await checkWritable(path);
  return withInterrupt(async (signal) => {
    const started = performance.now();
    const progress = createProgress(options.quiet === true || options.json === true);
    let result: Result;
    try {
      result = await work(executorFor(consortium, options.workers), { signal, onProgress: progress.show });
    } finally {
      progress.end();
    }
    const milliseconds = performance.now() - started;
    if (!(await writeFiles(await filesOf(result), () => signal.aborted))) throw new Stopped();
    return { result, milliseconds };
  });
}

const ENDINGS = ['json', 'csv', 'html'] as const;

function endingOf(path: string): (typeof ENDINGS)[number] {
  const ending = ENDINGS.find((one) => extname(path).toLowerCase() === `.${one}`);
  if (ending === undefined) throw new InputError(`--out ${path}: the name must end in .json, .csv or .html`);
  return ending;
}

function collectOut(path: string, paths: readonly string[]): string[] {
  if (!ENDINGS.some((one) => extname(path).toLowerCase() === `.${one}`))
    throw new InvalidArgumentError('The name must end in .json, .csv or .html.');
  return paths.includes(path) ? [...paths] : [...paths, path];
}

/** Reads a change of a parameter, written as path=value. */
export function collectSet(text: string, before: readonly Override[]): Override[] {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as path=value, for example policy.consortium.tightness=0.5.');
  return [...before, { path: text.slice(0, at).trim(), value: text.slice(at + 1) }];
}

/** Reads a count of threads. */
export function threadCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1024)
    throw new InvalidArgumentError('Give a whole number from 1 to 1024.');
  return value;
}
