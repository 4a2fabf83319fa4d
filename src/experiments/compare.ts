// Scenarios against a reference: the same residents with the same luck in every arm, so that replicate by replicate the
// difference is what the policy did. Its interval is that of the paired differences.
import { digestOf } from '../engine/digest.ts';
import type { CheckedScenario } from '../engine/model.ts';
import type { RunResult } from '../engine/run.ts';
import type { ExecuteOptions, Executor } from '../execution/executor.ts';
import type { Difference } from '../scenario/difference.ts';
import type { Reader } from '../scenario/file.ts';
import { type Arms, alignArms } from './arms.ts';
import { type Arm, armOf, jobsOf } from './run.ts';
import { interval, pairedDifferences } from './statistics.ts';

/** How one measure differs between a scenario and the reference. */
export interface DifferenceRow {
  readonly scenario: string;
  readonly measure: string;
  readonly unit: string;
  readonly group: string;
  /** Scenario less reference, one a replicate. */
  readonly values: readonly number[];
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Difference over the reference's mean; NaN where that is zero or empty. */
  readonly relative: number;
}

/** Arms side by side, the reference first. */
export interface Comparison<Policy = unknown, Assumptions = unknown> {
  readonly arms: readonly Arm<Policy, Assumptions>[];
  /** Of every arm but the first, arm after arm. */
  readonly differences: readonly DifferenceRow[];
  /** Assumptions the reference took from the scenarios. */
  readonly taken: readonly Difference[];
  /** SHA-256 of the tables of all arms in order. */
  readonly digest: string;
}

/** A reference and what is compared with it. */
export interface Contest<Policy = unknown, Assumptions = unknown> {
  readonly reference: CheckedScenario<Policy, Assumptions>;
  readonly scenarios: readonly CheckedScenario<Policy, Assumptions>[];
}

/** Runs a reference and scenarios side by side; throws a DisagreementError where they cannot be compared. */
export async function compare<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  reference: CheckedScenario<Policy, Assumptions>,
  scenarios: readonly CheckedScenario<Policy, Assumptions>[],
  execute: Executor<Policy, Assumptions>,
  options: ExecuteOptions = {},
): Promise<Comparison<Policy, Assumptions>> {
  const [comparison] = await compareEach(model, [{ reference, scenarios }], execute, options);
  return comparison;
}

/**
 * Runs several comparisons as one piece of work, each reference once; resolves to them in the order given. Throws a
 * DisagreementError where arms of one comparison do not agree; different comparisons need not.
 */
export async function compareEach<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  contests: readonly Contest<Policy, Assumptions>[],
  execute: Executor<Policy, Assumptions>,
  options: ExecuteOptions = {},
): Promise<Comparison<Policy, Assumptions>[]> {
  const aligned = contests.map(({ reference, scenarios }) => alignArms(model, reference, scenarios));
  const results = await execute(
    aligned.flatMap(({ arms }) => arms.flatMap(jobsOf)),
    options,
  );
  let done = 0;
  return aligned.map((one) => {
    const { length } = one.arms.flatMap(jobsOf);
    const own = results.slice(done, done + length);
    done += length;
    return comparisonOf(one, own);
  });
}

function comparisonOf<Policy, Assumptions>(
  { arms: checked, taken }: Arms<Policy, Assumptions>,
  results: readonly RunResult[],
): Comparison<Policy, Assumptions> {
  const { replicates } = checked[0];
  const arms = checked.map((scenario, arm) => armOf(scenario, results.slice(arm * replicates, (arm + 1) * replicates)));
  const [first, ...others] = arms;
  return {
    arms,
    taken,
    differences: others.flatMap((arm) => differenceRows(first, arm)),
    digest: digestOf(arms.flatMap((arm) => arm.tables)),
  };
}

/** Computes every row's paired difference between an arm and the reference. */
export function differenceRows(reference: Arm, arm: Arm): DifferenceRow[] {
  return arm.summary.map(({ measure, unit, group, values }, at) => {
    const before = reference.summary[at];
    const paired = pairedDifferences(before.values, values);
    const { mean: difference, low, high } = interval(paired);
    const relative = before.value === 0 ? Number.NaN : difference / before.value;
    return { scenario: arm.scenario.name, measure, unit, group, values: paired, difference, low, high, relative };
  });
}

/** Says whether a difference is clear: its 95 % interval leaves zero out. Undefined where there is no interval. */
export function isClear({
  low,
  high,
}: {
  readonly low: number | null;
  readonly high: number | null;
}): boolean | undefined {
  return low === null || high === null ? undefined : low > 0 || high < 0;
}
