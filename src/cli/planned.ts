// What the commands on a plan share: its runs are read from a folder of results, or made here; progress, Ctrl-C, and the files at
// the end. What is asked of the runs is kept in memory, the runs are not.
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { consortium } from '../../models/index.ts';
import { poolFor } from '../execution/choose.ts';
import { Stopped } from '../execution/executor.ts';
import type { RunPool } from '../execution/pool.ts';
import { Outcomes } from '../experiments/outcomes/outcomes.ts';
import { type PlannedRun, runsOf } from '../experiments/plan/index.ts';
import type { FinishedRun } from '../experiments/sweep/finished-run.ts';
import { countRuns } from '../experiments/sweep/progress.ts';
import { finishRuns } from '../experiments/sweep/sweep.ts';
import { storedRuns } from '../results/store/store.ts';
import { readStoredPlan } from '../results/store/stored-plan.ts';
import { checkWritable, type OutputFile, writeFiles } from '../results/write-files.ts';
import { InputError } from './ending.ts';
import { withInterrupt } from './interrupt.ts';
import { loadPlan, type PlanFlags, type ShippedPlan, withPlanFlags } from './plans.ts';
import { createProgress } from './progress.ts';
import type { Scenario } from './scenarios.ts';
import { threadCount } from './simulation.ts';

/** Options of the commands on a plan. */
export interface PlannedOptions extends PlanFlags {
  readonly json?: boolean;
  readonly out: readonly string[];
  readonly workers?: number;
  readonly quiet?: boolean;
}

/** A plan whose runs can be had. */
export interface Given {
  readonly plan: ShippedPlan;
  /** Where its runs are, where they were made before. */
  readonly folder: string | undefined;
}

type Run = PlannedRun<Scenario['policy'], Scenario['assumptions']>;

/** Where runs are made while a command works. */
export interface Workshop {
  readonly signal: AbortSignal;
  /** Says how many runs there will be at least, where they are asked for bit by bit. */
  readonly expect: (runs: number) => void;
  /** Makes runs, in no order that can be relied on, and shows how far they are. */
  readonly make: (runs: readonly Run[], measures: readonly string[]) => AsyncGenerator<FinishedRun, void>;
}

/** Adds the options that the commands on a plan share. */
export function withPlannedOptions(command: Command): Command {
  return withPlanFlags(command)
    .option('--json', 'print the result as JSON, numbers unrounded')
    .option(
      '--out <FILE>',
      'also write FILE.html (with its data beside it, FILE.csv), FILE.csv or FILE.json',
      collectOut,
      [],
    )
    .option('--workers <N>', 'threads to use (default: one a core)', threadCount)
    .option('--quiet', 'no progress on the screen');
}

/** Says whether something is a folder. */
export const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Reads a plan, or the plan of a folder of results. */
export async function givenPlan(path: string, options: PlannedOptions): Promise<Given> {
  if (!isFolder(path)) return { plan: await loadPlan(path, options), folder: undefined };
  for (const flag of ['residents', 'months', 'replicates', 'seed'] as const)
    if (options[flag] !== undefined) throw new InputError(`--${flag}: the runs in ${path} are made already`);
  return { plan: (await readStoredPlan(consortium, path)).plan, folder: path };
}

/** Refuses measures that the runs of a folder did not keep. */
export function refuseUnkept({ plan, folder }: Given, measures: readonly string[]): void {
  if (folder === undefined) return;
  for (const id of measures)
    if (!plan.recorded.measures.includes(id) || !plan.recorded.groups.includes('all'))
      throw new InputError(`${folder} has no '${id}' of everybody: it keeps ${plan.recorded.measures.join(', ')}`);
}

/** Reads or makes all runs of a plan, and keeps the summaries of some measures. */
export async function outcomesOf(
  { plan, folder }: Given,
  measures: readonly string[],
  { make, signal }: Workshop,
): Promise<Outcomes> {
  const outcomes = new Outcomes();
  if (folder === undefined) for await (const run of make([...runsOf(consortium, plan)], measures)) outcomes.add(run);
  else
    for await (const run of storedRuns(folder)) {
      if (signal.aborted) throw new Stopped();
      outcomes.add(run);
    }
  return outcomes;
}

/** Works with runs, then writes the files asked for; throws `Stopped` when interrupted, having written nothing. */
export async function workAndWrite<Result>(
  options: PlannedOptions,
  work: (workshop: Workshop) => Promise<Result>,
  fileText: (ending: string, result: Result) => Promise<string>,
): Promise<{ readonly result: Result; readonly milliseconds: number }> {
  for (const path of options.out) await checkWritable(path);
  return withInterrupt(async (signal) => {
    const started = performance.now();
    const progress = createProgress(options.quiet === true || options.json === true, 'runs');
    let pool: RunPool<Scenario['policy'], Scenario['assumptions']> | undefined;
    let expected = 0;
    let before = 0;
    async function* make(runs: readonly Run[], measures: readonly string[]) {
      const residents = Math.max(0, ...runs.map(({ scenario }) => scenario.residents));
      pool ??= await poolFor(consortium, { workers: options.workers, runs: runs.length, residents });
      const counter = countRuns(Math.max(expected, before + runs.length), before);
      before += runs.length;
      const recorded = { measures, groups: ['all'], months: 'none' as const };
      for await (const run of finishRuns(runs, { pool, recorded, signal })) {
        counter.made(run);
        progress.show(counter.progress());
        yield run;
      }
    }
    let result: Result;
    try {
      const expect = (runs: number) => {
        expected = runs;
      };
      result = await work({ signal, make, expect });
    } finally {
      progress.end();
      await pool?.close();
    }
    const milliseconds = performance.now() - started;
    const files: OutputFile[] = [];
    for (const path of options.out)
      files.push({ path, text: await fileText(extname(path).toLowerCase().slice(1), result) });
    if (!(await writeFiles(files, () => signal.aborted))) throw new Stopped();
    return { result, milliseconds };
  });
}

/** Names of files, each once; a report has its data beside it. */
function collectOut(path: string, paths: readonly string[]): string[] {
  const ending = extname(path).toLowerCase();
  if (!['.html', '.csv', '.json'].includes(ending))
    throw new InvalidArgumentError('The name must end in .html, .csv or .json.');
  const data = ending === '.html' ? [`${path.slice(0, -ending.length)}.csv`] : [];
  return [...new Set([...paths, path, ...data])];
}

/** The words that give the same result again. */
export function planWords(given: string, options: PlannedOptions, ...more: string[]): string[] {
  const flags = (['residents', 'months', 'replicates', 'seed'] as const).flatMap((key) => {
    const value = options[key];
    return value === undefined ? [] : [`--${key}`, value];
  });
  return [given, ...more, ...flags];
}
