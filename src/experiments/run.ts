// One scenario, all its replicates.
import { digestOf } from '../engine/digest.ts';
import type { CheckedScenario, ExplanatoryTable } from '../engine/model.ts';
import type { RunTable } from '../engine/recorder.ts';
import type { RunResult } from '../engine/run.ts';
import type { ExecuteOptions, Executor, Job } from '../execution/executor.ts';
import { hashScenario } from '../scenario/canonical.ts';
import { type SummaryRow, summarise } from './summary.ts';

/** A scenario with all that its runs gave. */
export interface Arm<Policy = unknown, Assumptions = unknown> {
  readonly scenario: CheckedScenario<Policy, Assumptions>;
  /** SHA-256 of what the scenario asks for, whatever its name. */
  readonly hash: string;
  /** SHA-256 of the result tables, free of names, times and versions. */
  readonly digest: string;
  /** One table a replicate. */
  readonly tables: readonly RunTable[];
  readonly summary: readonly SummaryRow[];
  /** The tables that explain the first replicate. */
  readonly explanations: readonly ExplanatoryTable[];
}

/** Runs all replicates of a scenario; rejects with `Stopped` when told to stop. */
export async function run<Policy, Assumptions>(
  scenario: CheckedScenario<Policy, Assumptions>,
  execute: Executor<Policy, Assumptions>,
  options: ExecuteOptions = {},
): Promise<Arm<Policy, Assumptions>> {
  return armOf(scenario, await execute(jobsOf(scenario), options));
}

/** Lists the runs a scenario asks for. */
export function jobsOf<Policy, Assumptions>(
  scenario: CheckedScenario<Policy, Assumptions>,
): Job<Policy, Assumptions>[] {
  return Array.from({ length: scenario.replicates }, (_, replicate) => ({ scenario, replicate }));
}

/** Puts the results of a scenario's replicates, in order, together. */
export function armOf<Policy, Assumptions>(
  scenario: CheckedScenario<Policy, Assumptions>,
  results: readonly RunResult[],
): Arm<Policy, Assumptions> {
  const tables = results.map((result) => result.table);
  return {
    scenario,
    hash: hashScenario(scenario),
    digest: digestOf(tables),
    tables,
    summary: summarise(tables),
    explanations: results[0].explanations,
  };
}
