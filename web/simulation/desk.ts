// Checking and running arms inside a worker. The first replicate of the arms asked for last is kept: while a lever is dragged,
// only the arm that changed is run again.
import { consortium } from '../../models/consortium/index.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { createRecorder, type RunTable } from '../../src/engine/recorder.ts';
import { advance } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { hashScenario } from '../../src/scenario/canonical.ts';
import { completeScenario } from '../../src/scenario/complete.ts';
import { draftContents } from '../../src/scenario/draft.ts';
import { ScenarioError } from '../../src/scenario/problems.ts';
import { valuesOf } from '../../src/scenario/values.ts';
import { beginningOf, keepBeginning, monthToKeep } from './beginnings.ts';
import { createJourneyCounter } from './journeys.ts';
import type { Draft, PreparedArm, Preview, Question, RowName, RunNumbers, RunOrder, SeriesOnly } from './protocol.ts';

type World = ReturnType<typeof consortium.makeWorld>;
type Checked = Parameters<typeof consortium.makeWorld>[0];

/** Says that nobody wants the answer any more. */
export class Cancelled extends Error {}

/** First replicates kept: two arms, what a person goes back to, and three more for comparing. */
const KEPT = 8;

interface Known {
  readonly rows: readonly RowName[];
  readonly run: RunNumbers;
}

const known = new Map<string, Known>();

/** Checks the arms and runs the first replicate of those not known; throws a ScenarioError where one is refused. */
export async function preview(question: Question, isCancelled: () => boolean): Promise<Preview> {
  const arms = prepare(question);
  const started = performance.now();
  const runs: Known[] = [];
  for (const { scenario, hash } of arms) {
    const before = known.get(hash);
    const one = before ?? (await numbersOf({ scenario, hash, replicate: 0 }, isCancelled));
    keep(hash, one);
    runs.push(one);
  }
  const milliseconds = performance.now() - started;
  return { arms, rows: runs[0].rows, runs: runs.map(({ run }) => copyOf(run)), milliseconds };
}

/** Checks every draft; the reference, which comes first, takes the assumptions of the others. */
export function prepare({ drafts, size }: Question): PreparedArm[] {
  const [reference, ...others] = drafts;
  const rest = others.map((draft) => armOf(draft, size));
  return [armOf(reference, size, rest[0]?.scenario.assumptions as Checked['assumptions']), ...rest];
}

/** Arms prepared last, by all they are made of: while a lever is dragged, only one of them is new. */
const prepared = new Map<string, PreparedArm>();

/** Checks a draft; with `assumptions` in place of its own where they are given. */
function armOf(draft: Draft, size: Question['size'], assumptions?: Checked['assumptions']): PreparedArm {
  const key = JSON.stringify([draft, size, assumptions]);
  const found = prepared.get(key);
  if (found !== undefined) return found;
  const checked = checkedOf(draft, size);
  const scenario = assumptions === undefined ? checked : { ...checked, assumptions };
  const arm = {
    scenario,
    hash: hashScenario(scenario, ['replicates']),
    values: valuesOf(consortium, scenario),
  };
  prepared.set(key, arm);
  if (prepared.size > KEPT) prepared.delete(prepared.keys().next().value as string);
  return arm;
}

function checkedOf(draft: Draft, size: Question['size']): Checked {
  const { name } = draft;
  const scenario = completeScenario(consortium, draftContents(consortium, draft, size), name) as Checked;
  const contradictions = consortium.problems(scenario);
  if (contradictions.length > 0)
    throw new ScenarioError(
      contradictions.map((one) => ({ file: name, line: 1, column: 1, found: '', expected: '', ...one })),
    );
  return scenario;
}

function keep(hash: string, one: Known): void {
  known.delete(hash);
  known.set(hash, one);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) return;
    known.delete(oldest);
  }
}

function copyOf(run: RunNumbers): RunNumbers {
  return {
    ...run,
    values: run.values.slice(),
    series: run.series.slice(),
    rolling: run.rolling.slice(),
    journeys: run.journeys?.slice(),
  };
}

/** Runs one replicate. */
export async function runOne(order: RunOrder, isCancelled: () => boolean): Promise<RunNumbers> {
  return (await numbersOf(order, isCancelled)).run;
}

async function numbersOf({ scenario, hash, replicate }: RunOrder, isCancelled: () => boolean): Promise<Known> {
  const { months, setting } = scenario;
  const checked = scenario as Checked;
  const key = keyOf(scenario.seed, replicate);
  const begun = beginningOf(checked, replicate);
  const world = begun === undefined ? consortium.makeWorld(checked, key) : branch(begun.world, checked, key);
  const recorder = createRecorder(
    consortium,
    months,
    consortium.settings.find(({ name }) => name === setting),
  );
  const journeys = createJourneyCounter(world, months);
  if (begun !== undefined) {
    recorder.resume(begun.recorded);
    journeys.counts.set(begun.journeys);
  }
  const toKeep = begun === undefined ? monthToKeep(checked) : 0;
  const first = begun === undefined ? 1 - consortium.spinUpMonths : begun.month + 1;
  for (let month = first; month <= months; month++) {
    advance(consortium, world, month);
    if (month >= 1) {
      recorder.record(world, month);
      journeys.count(world, month);
    }
    if (month >= 1 && month === toKeep)
      keepBeginning({
        scenario: checked,
        replicate,
        month,
        world: branch(world, checked, key),
        recorded: recorder.recorded(month),
        journeys: journeys.counts.slice(),
      });
    await turn();
    if (isCancelled()) throw new Cancelled();
  }
  const table = recorder.finish();
  const rolling = recorder.rolling(ROLLING_MONTHS);
  const rows = table.map(({ measure, unit, group }) => ({ measure, unit, group }));
  const values = Float64Array.from(table, ({ value }) => value);
  const series = new Float64Array(table.length * months);
  for (const [at, row] of table.entries()) series.set(row.series, at * months);
  return {
    rows,
    run: {
      hash,
      replicate,
      values,
      series,
      rolling,
      journeys: journeys.counts,
      explanations: consortium.tables(world),
    },
  };
}

function branch(world: World, scenario: Checked, key: readonly [number, number]): World {
  if (consortium.beginning === undefined) throw new Error('the model knows no beginnings');
  return consortium.beginning.continueAs(world, scenario, key);
}

const ROLLING_MONTHS = 12;

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Longest stretch of work before messages are let in, in milliseconds. */
const STRETCH = 12;
let since = 0;

/** Lets messages in, where none had their turn for a while; a timer would wait for four milliseconds each time. */
export function turn(): Promise<void> | undefined {
  const now = performance.now();
  if (now - since < STRETCH) return undefined;
  since = now;
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });
}

/** Computes the digest of runs given in order: arm after arm, replicate after replicate. */
export function digestOfRuns({
  rows,
  runs,
}: {
  readonly rows: readonly RowName[];
  readonly runs: readonly SeriesOnly[];
}): string {
  return digestOf(runs.map((run) => tableOf(rows, run)));
}

/** Puts the numbers of a run under the names of their rows. */
export function tableOf(rows: readonly RowName[], { values, series }: SeriesOnly): RunTable {
  const months = series.length / rows.length;
  return rows.map((row, at) => ({
    ...row,
    value: values[at],
    series: series.subarray(at * months, (at + 1) * months),
  }));
}
