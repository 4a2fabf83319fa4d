// A run that is done: who it was, what was kept of it, or why it failed. Plain data, so that it can cross threads, files and
// machines. Its digest makes two results comparable whatever happened in between.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createByteStream } from '../../engine/digest.ts';
import type { KeptRun } from '../../execution/kept.ts';
import type { PlannedRun, Point } from '../plan/index.ts';

/** A run that was made, well or not. */
export interface FinishedRun extends KeptRun {
  /** Key of the run. */
  readonly run: string;
  /** Name of the scenario. */
  readonly scenario: string;
  /** Counted from 1. */
  readonly replicate: number;
  readonly seed: string;
  /** One an axis; null where the axis does not apply. */
  readonly values: Point;
  /** Why it failed; undefined where it did not. */
  readonly error: string | undefined;
  /** SHA-256 of what was kept. */
  readonly digest: string;
}

/** What names a run in tables. */
export type RunLabel = Pick<FinishedRun, 'run' | 'scenario' | 'replicate' | 'seed' | 'values'>;

/** Names a planned run as tables do. */
export function labelOf({ key, scenario, replicate, values }: PlannedRun): RunLabel {
  return { run: key, scenario: scenario.name, replicate: replicate + 1, seed: scenario.seed, values };
}

/** Puts a run and what was kept of it together. */
export function finished(label: RunLabel, { months, years, series }: KeptRun): FinishedRun {
  const kept = { months, ...(years === undefined ? {} : { years }), series };
  return { ...label, ...kept, error: undefined, digest: digestOfKept(kept) };
}

/** Puts a run and the reason why it failed together; `keepsYears` where its table has years. */
export function failed(label: RunLabel, error: string, keepsYears = false): FinishedRun {
  const stream = createByteStream();
  stream.bytes(utf8ToBytes(JSON.stringify(['failed', error])));
  return { ...label, months: [], ...(keepsYears ? { years: [] } : {}), series: [], error, digest: stream.digest() };
}

/**
 * Computes the SHA-256 of what was kept: of every series the JSON array [measure, group, unit, months] (and the
 * years, where they were asked for) and a newline, then its numbers, each the 8 bytes of its IEEE 754 double, most significant first, every NaN the same.
 */
export function digestOfKept({ months, years, series }: KeptRun): string {
  const stream = createByteStream();
  const periods = years === undefined ? [months] : [months, years];
  for (const { measure, group, unit, values } of series) {
    stream.bytes(utf8ToBytes(`${JSON.stringify([measure, group, unit, ...periods])}\n`));
    for (const value of values) stream.number(value);
  }
  return stream.digest();
}

/** Computes the digest of many runs, whatever order they came in: of the sorted lines `key digest`. */
export function digestOfRuns(runs: Iterable<Pick<FinishedRun, 'run' | 'digest'>>): string {
  const lines = Array.from(runs, ({ run, digest }) => `${run} ${digest}\n`).sort();
  return bytesToHex(sha256(utf8ToBytes(lines.join(''))));
}
