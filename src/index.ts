// The public library. Everything here works in a browser and in node; threads and files are in `tierwise/node`.
//
//   import { compare, loadScenario } from 'tierwise';
//   const [reference, scenario] = [loadScenario(textA), loadScenario(textB)];
//   const { differences } = await compare(reference, [scenario]);
import { consortium } from '../models/index.ts';
import type { CheckedScenario } from './engine/model.ts';
import type { RunResult } from './engine/run.ts';
import { simulate as simulateModel } from './engine/run.ts';
import { keyOf } from './engine/seed.ts';
import type { ExecuteOptions, Executor } from './execution/executor.ts';
import { poolHere, type RunPool } from './execution/pool.ts';
import { thisThread } from './execution/this-thread.ts';
import { type Comparison, compare as compareModel } from './experiments/compare.ts';
import type { Goal } from './experiments/frontier/frontier.ts';
import { comparePolicies, type FrontierStudy, referenceOf, standingsOf } from './experiments/frontier/study.ts';
import { refuseUnaligned } from './experiments/outcomes/aligned.ts';
import { Outcomes } from './experiments/outcomes/outcomes.ts';
import { runsOf as layRuns, type Plan as ModelPlan, type PlannedRun, readPlan } from './experiments/plan/index.ts';
import { type Spread, spreadOf } from './experiments/plausible.ts';
import { type Arm, run as runModel } from './experiments/run.ts';
import { plannedStudy, refuseDesign } from './experiments/sensitivity/planned.ts';
import type { Study } from './experiments/sensitivity/study.ts';
import { type Flips, flips as flipsModel } from './experiments/solve/flip.ts';
import { measuresOfQuestions } from './experiments/solve/questions.ts';
import { type Solution, solve as solveModel } from './experiments/solve/solve.ts';
import type { FinishedRun } from './experiments/sweep/finished-run.ts';
import { countRuns, type SweepProgress } from './experiments/sweep/progress.ts';
import { finishRuns } from './experiments/sweep/sweep.ts';
import { findCalculator } from './ledger/find.ts';
import { readLedger, readObjects } from './ledger/read.ts';
import { type Settled, settleEntries } from './ledger/settle.ts';
import { checkScenario } from './scenario/check.ts';
import { type OwnSetting, readSetting } from './scenario/own-setting.ts';
import { readScenario } from './scenario/read.ts';

type World = Parameters<(typeof consortium.calendar.month)[number]['run']>[0];
type Checked = Parameters<typeof consortium.makeWorld>[0];

/** A checked scenario of the shipped model. */
export type Scenario = CheckedScenario<Checked['policy'], Checked['assumptions']>;
/** The state of the shipped model's world. */
export type { World };

/** How work is done: where, how to stop it, how to follow it. */
export interface WorkOptions extends ExecuteOptions {
  /** Where runs happen; this thread when left out. */
  readonly execute?: Executor<Scenario['policy'], Scenario['assumptions']>;
}

/** How a scenario is read. */
export interface LoadOptions {
  /** Name in tables; `scenario` when left out. */
  readonly name?: string;
  /** File to name in messages. */
  readonly file?: string;
  /** Changes laid over the text: dotted paths with the text of their value. */
  readonly set?: readonly { readonly path: string; readonly value: string }[];
  /** Where it takes place, in place of the setting it names: a place of one's own (`readSetting`). */
  readonly own?: OwnSetting;
}

/** Reads and checks a scenario, given as YAML or JSON text or as plain data; throws a ScenarioError with all problems. */
export function loadScenario(contents: string | object, options: LoadOptions = {}): Scenario {
  const { name = 'scenario', file = name, set = [], own } = options;
  if (typeof contents === 'string') return readScenario(contents, { model: consortium, name, file, set, own });
  if (set.length === 0 && own === undefined) return checkScenario(contents, { model: consortium, name, file });
  return readScenario(JSON.stringify(contents), { model: consortium, name, file, set, own });
}

/** Reads and checks the file of a place of one's own (YAML or JSON text); throws a ScenarioError with all problems. */
export function loadSetting(
  text: string,
  { name = 'place', file = name }: Omit<LoadOptions, 'set' | 'own'> = {},
): OwnSetting {
  return readSetting(text, consortium, { name, file });
}

/** A checked plan of the shipped model. */
export type Plan = ModelPlan<Scenario['policy'], Scenario['assumptions']>;

/** How a plan is read. */
export interface LoadPlanOptions {
  /** The scenarios it names, checked, by the names under which it lists them. */
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** File to name in messages. */
  readonly file?: string;
}

/** Reads and checks a plan, given as YAML or JSON text or as plain data; throws a ScenarioError with all problems. */
export function loadPlan(contents: string | object, { scenarios, file = 'plan' }: LoadPlanOptions): Plan {
  const text = typeof contents === 'string' ? contents : JSON.stringify(contents);
  return readPlan(text, { model: consortium, file, scenarios });
}

/** Lists the runs of a plan in its order, each with its key. */
export function runsOf(plan: Plan): Generator<PlannedRun<Scenario['policy'], Scenario['assumptions']>> {
  return layRuns(consortium, plan);
}

/** How a sweep is made and followed. */
export interface SweepOptions {
  /** Where runs are made (`tierwise/node` has threads); this thread when left out. A pool given stays open. */
  readonly pool?: RunPool<Scenario['policy'], Scenario['assumptions']>;
  readonly signal?: AbortSignal;
  /** Called after every run. */
  readonly onProgress?: (progress: SweepProgress) => void;
}

/**
 * Makes the runs of a plan and yields each as it finishes, failed ones with their error; throws `Stopped` when told to stop.
 * Order is that of finishing: `run.values` and `run.replicate` say which it is.
 */
export async function* sweep(plan: Plan, options: SweepOptions = {}): AsyncGenerator<FinishedRun, void> {
  const pool = options.pool ?? poolHere(consortium);
  const counter = countRuns(plan.size.runs, 0);
  try {
    for await (const run of finishRuns(runsOf(plan), { pool, recorded: plan.recorded, signal: options.signal })) {
      counter.made(run);
      options.onProgress?.(counter.progress());
      yield run;
    }
  } finally {
    if (options.pool === undefined) await pool.close();
  }
}

/** Which of a plan's policies are not dominated; rejects with an OutcomeError or a DisagreementError where that cannot be said. */
export async function frontier(
  plan: Plan,
  { goals, reference, ...options }: SweepOptions & { readonly goals: readonly Goal[]; readonly reference?: string },
): Promise<Omit<FrontierStudy, 'ensemble'>> {
  const compared = comparePolicies(consortium, plan);
  const measures = goals.map(({ measure }) => measure);
  const outcomes = await gathered(plan, measures, options);
  return standingsOf(compared, goals, referenceOf(compared.policies, reference), { outcomes, ...plan });
}

/**
 * Says which axes of a plan with design `morris` or `saltelli` carry the answer: the level of one scenario, or the paired change of
 * a second against it (`arms` are their names). Rejects with a SensitivityError where the plan has another design.
 */
export async function sensitivity(
  plan: Plan,
  {
    measures = plan.recorded.measures,
    arms = plan.scenarios.slice(0, 2).map(({ name }) => name),
    ...options
  }: SweepOptions & { readonly measures?: readonly string[]; readonly arms?: readonly string[] } = {},
): Promise<Study<Scenario['policy'], Scenario['assumptions']>> {
  refuseDesign(plan);
  refuseUnaligned(consortium, plan);
  return plannedStudy(plan, arms, measures, await gathered(plan, measures, options));
}

async function gathered(plan: Plan, measures: readonly string[], options: SweepOptions): Promise<Outcomes> {
  const outcomes = new Outcomes();
  const recorded = { measures, groups: ['all'], months: 'none' as const };
  for await (const run of sweep({ ...plan, recorded }, options)) outcomes.add(run);
  return outcomes;
}

/** Answers what a plan asks: which value of a parameter meets its goals (`solve`), what would flip a ranking (`flip`). */
export async function solve(
  plan: Plan,
  options: Omit<SweepOptions, 'onProgress'> = {},
): Promise<{ readonly solution: Solution | undefined; readonly flips: Flips | undefined }> {
  refuseUnaligned(consortium, plan);
  const pool = options.pool ?? poolHere(consortium);
  const { solve: asked, flip } = plan.questions;
  const recorded = { measures: measuresOfQuestions(plan.questions), groups: ['all'], months: 'none' as const };
  const make = (runs: Iterable<PlannedRun<Scenario['policy'], Scenario['assumptions']>>) =>
    finishRuns(runs, { pool, recorded, signal: options.signal });
  try {
    const solution = asked && (await solveModel(consortium, plan, asked, make));
    return { solution, flips: flip && (await flipsModel(consortium, plan, flip, make)) };
  } finally {
    if (options.pool === undefined) await pool.close();
  }
}

/** Repeats a comparison in every plausible variant of its setting; rejects with a DisagreementError where there are none. */
export function overSettings(
  comparison: Comparison<Scenario['policy'], Scenario['assumptions']>,
  options: WorkOptions = {},
): Promise<Spread> {
  return spreadOf(consortium, comparison, options.execute ?? thisThread(consortium), options);
}

/** Runs one replicate (from 0) of a scenario to its end, without a pause. */
export function simulate(scenario: Scenario, replicate = 0): RunResult {
  return simulateModel(consortium, scenario, keyOf(scenario.seed, replicate));
}

/** Runs all replicates of a scenario and sums them up; rejects with `Stopped` when told to stop. */
export function run(
  scenario: Scenario,
  options: WorkOptions = {},
): Promise<Arm<Scenario['policy'], Scenario['assumptions']>> {
  return runModel(scenario, options.execute ?? thisThread(consortium), options);
}

/** Runs scenarios against a reference with paired differences; rejects with a DisagreementError where they cannot be. */
export function compare(
  reference: Scenario,
  scenarios: readonly Scenario[],
  options: WorkOptions = {},
): Promise<Comparison<Scenario['policy'], Scenario['assumptions']>> {
  return compareModel(consortium, reference, scenarios, options.execute ?? thisThread(consortium), options);
}

/**
 * Settles a contract on rows of one's own, given as CSV text or as data ({id, …}); `consortium.calculators` lists the contracts
 * with their columns. Throws a ContractError for an unknown contract, a LedgerError with every problem of the rows.
 */
export function settle(contract: string, rows: string | readonly object[], file = 'rows'): Settled[] {
  const calculator = findCalculator(contract, consortium.calculators ?? []);
  const entries = typeof rows === 'string' ? readLedger(rows, calculator, file) : readObjects(rows, calculator, file);
  return settleEntries(entries, calculator, file);
}

export { consortium, MODELS } from '../models/index.ts';
export type { Calculator, Column, Statement, StatementLine } from './engine/calculator.ts';
export { digestOf } from './engine/digest.ts';
export type { Calendar, CheckedScenario, ExplanatoryTable, Measure, Model, Phase } from './engine/model.ts';
export { missingFrom } from './engine/model.ts';
export type { RunTable, TableRow } from './engine/recorder.ts';
export { monthsOfRun, type RunResult } from './engine/run.ts';
export type { ScenarioWords, TitleAndSentence, Words } from './engine/words.ts';
export type { ExecuteOptions, Executor, Job, Progress } from './execution/executor.ts';
export { Stopped } from './execution/executor.ts';
export type { KeptRun, KeptSeries, Recorded } from './execution/kept.ts';
export { poolHere, type RunPool } from './execution/pool.ts';
export { thisThread } from './execution/this-thread.ts';
export { DisagreementError } from './experiments/arms.ts';
export type { Comparison, DifferenceRow } from './experiments/compare.ts';
export type { Goal, Standing } from './experiments/frontier/frontier.ts';
export type { FrontierStudy } from './experiments/frontier/study.ts';
export { OutcomeError } from './experiments/outcomes/outcomes.ts';
export {
  type Axis,
  type AxisValue,
  type Design,
  type PlannedRun,
  type PlanSize,
  type Point,
  pointsOf,
} from './experiments/plan/index.ts';
export {
  ensembleOf,
  inPlausible,
  type PlausibleSetting,
  type Spread,
  type SpreadRow,
} from './experiments/plausible.ts';
export type { Arm } from './experiments/run.ts';
export type { Study } from './experiments/sensitivity/study.ts';
export type { Flips } from './experiments/solve/flip.ts';
export type { Solution } from './experiments/solve/solve.ts';
export {
  halfWidth,
  type Interval,
  interval,
  mean,
  pairedDifferences,
  standardDeviation,
} from './experiments/statistics.ts';
export type { SummaryRow } from './experiments/summary.ts';
export { digestOfRuns, type FinishedRun } from './experiments/sweep/finished-run.ts';
export type { SweepProgress } from './experiments/sweep/progress.ts';
export { ContractError } from './ledger/find.ts';
export { LedgerError } from './ledger/read.ts';
export type { Settled } from './ledger/settle.ts';
export { csvText } from './results/csv.ts';
export { type CompareJson, compareJson, type RunJson, runJson } from './results/json.ts';
export { columnsOf, csvHead, csvLines, rowsOf, type TidyColumn } from './results/tidy/columns.ts';
export { englishWords, labelIn, unitWordsIn } from './results/words.ts';
export type { Difference, OwnSetting, Parameter, ParameterGroup, Problem } from './scenario/index.ts';
export {
  differences,
  hashScenario,
  jsonSchema,
  listGroups,
  listParameters,
  ScenarioError,
  scenarioTemplate,
  settingText,
} from './scenario/index.ts';
