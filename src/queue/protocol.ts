// What travels over a queue: a run as it is asked for, and what was kept of it. A job's name is the key of the run and of what is
// kept, so that asking twice is asking once; numbers travel as the 8 bytes they are, with the digest that proves them.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CheckedScenario } from '../engine/model.ts';
import type { Job } from '../execution/executor.ts';
import type { KeptRun, Recorded } from '../execution/kept.ts';
import { keyOfRun, type Layable } from '../experiments/plan/index.ts';
import { digestOfKept } from '../experiments/sweep/finished-run.ts';
import { hashScenario } from '../scenario/canonical.ts';
import { checkScenario } from '../scenario/check.ts';

/** What a queue needs to know of a model. */
export interface Versioned {
  readonly name: string;
  readonly version: string;
}

/** A run as it is asked for. */
export interface QueuedTask {
  readonly scenario: CheckedScenario;
  /** Counted from 0. */
  readonly replicate: number;
  readonly recorded: Recorded;
  /** Whether the sweep can read a folder that its workers write results into. */
  readonly isShared?: true;
}

/** What comes back: what was kept of a run, or the name of the file in the shared folder that holds it. */
export type QueuedResult = WrittenResult | { readonly file: string };

/** What was kept of a run, as JSON can hold it. */
export interface WrittenResult {
  readonly months: KeptRun['months'];
  readonly years?: readonly number[];
  readonly series: readonly {
    readonly measure: string;
    readonly group: string;
    readonly unit: string;
    /** IEEE 754 doubles, most significant byte first, in base 64. */
    readonly values: string;
  }[];
  readonly digest: string;
}

/** Names the queue of a model: workers of another version never see its runs. */
export function queueName({ name, version }: Versioned): string {
  return `tierwise-${name}-${version}`.replaceAll(':', '-');
}

/** Computes the part of a job's name that all replicates of a scenario share. */
export const hashOfTask = ({ scenario }: Pick<QueuedTask, 'scenario'>) => hashScenario(scenario, ['replicates']);

/** Names the job of a task; `hash` is that of its scenario, where it is known already. */
export function jobIdOf(model: Versioned, task: QueuedTask, hash = hashOfTask(task)): string {
  const { replicate, recorded, isShared } = task;
  const key = keyOfRun(model, hash, replicate);
  // Who cannot read the folder must not be handed a file's name.
  const text = JSON.stringify(isShared ? [recorded, 'shared'] : recorded);
  const kept = bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8));
  // A name of digits alone would be taken for a number.
  return `run-${key}-${kept}`;
}

/** Scenarios that are remembered once they were checked: their replicates come one after the other. */
const REMEMBERED = 64;

/** A run that came over a queue, checked, with the hash of its scenario. */
export interface ReadTask<Policy, Assumptions> extends Job<Policy, Assumptions> {
  readonly hash: string;
}

/** Makes a reader of tasks that came over a queue; it throws where one is not what its name says or does not fit the model. */
export function taskReader<Policy, Assumptions>(model: Layable<Policy, Assumptions>) {
  const known = new Map<string, Pick<ReadTask<Policy, Assumptions>, 'scenario' | 'hash'>>();
  const check = (given: CheckedScenario) => {
    const text = JSON.stringify(given);
    const before = known.get(text);
    if (before !== undefined) return before;
    const { name, place, ...contents } = given;
    const scenario = checkScenario(contents, { model, name, file: name, place });
    const checked = { scenario, hash: hashOfTask({ scenario }) };
    for (const oldest of known.keys()) if (known.size >= REMEMBERED) known.delete(oldest);
    known.set(text, checked);
    return checked;
  };
  return (task: QueuedTask, id: string | undefined): ReadTask<Policy, Assumptions> => {
    const { scenario, hash } = check(task.scenario);
    if (jobIdOf(model, { ...task, scenario }, hash) !== id) throw new Error(`job ${id} is not what its name says`);
    return { scenario, hash, replicate: task.replicate };
  };
}

/** Writes what was kept of a run. */
export function writeResult(kept: KeptRun): WrittenResult {
  const written = kept.series.map(({ values, ...label }) => ({ ...label, values: base64Of(values) }));
  return { ...kept, series: written, digest: digestOfKept(kept) };
}

/** Reads what was kept of a run; throws where it is not what its digest says. */
export function readResult({ digest, series, ...periods }: WrittenResult): KeptRun {
  const kept = { ...periods, series: series.map(({ values, ...label }) => ({ ...label, values: numbersOf(values) })) };
  if (digestOfKept(kept) !== digest) throw new Error('a result came back damaged: it is not what its digest says');
  return kept;
}

function base64Of(values: Float64Array): string {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, at) => void bytes.writeDoubleBE(value, 8 * at));
  return bytes.toString('base64');
}

function numbersOf(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64');
  return Float64Array.from({ length: bytes.length / 8 }, (_, at) => bytes.readDoubleBE(8 * at));
}
