// The arms of effects, read as scenarios and simulated: each once, however many effects look at it.
import type { CheckedScenario } from '../../engine/model.ts';
import type { RunTable } from '../../engine/recorder.ts';
import type { ValidationEffect } from '../../engine/validation.ts';
import type { ExecuteOptions, Executor } from '../../execution/executor.ts';
import { hashScenario } from '../../scenario/canonical.ts';
import { jobsOf } from '../run.ts';
import type { Interval } from '../statistics.ts';
import { simulatedEffect } from './effects.ts';

/** An effect with its arms as scenarios. */
export interface Read<Policy, Assumptions> {
  readonly effect: ValidationEffect;
  readonly reference: CheckedScenario<Policy, Assumptions> | undefined;
  readonly reform: CheckedScenario<Policy, Assumptions>;
}

type Tables = ReadonlyMap<string, readonly RunTable[]>;

/** The arms of effects by what they ask for, each once. */
export function armsOf<Policy, Assumptions>(batch: readonly Read<Policy, Assumptions>[]) {
  const arms = batch.flatMap(({ reference, reform }) => (reference === undefined ? [reform] : [reference, reform]));
  return new Map(arms.map((arm) => [hashScenario(arm), arm]));
}

/** Simulates arms; resolves to one table a replicate, by what each arm asks for. */
export async function tablesOf<Policy, Assumptions>(
  arms: ReadonlyMap<string, CheckedScenario<Policy, Assumptions>>,
  execute: Executor<Policy, Assumptions>,
  options: ExecuteOptions,
): Promise<Map<string, RunTable[]>> {
  const results = await execute([...arms.values()].flatMap(jobsOf), options);
  let done = 0;
  return new Map(
    [...arms].map(([hash, { replicates }]) => {
      const tables = results.slice(done, done + replicates).map(({ table }) => table);
      done += replicates;
      return [hash, tables];
    }),
  );
}

/** Computes an effect from the tables of all arms. */
export function effectIn({ effect, reference, reform }: Read<unknown, unknown>, tables: Tables): Interval {
  const of = (arm: CheckedScenario | undefined) => (arm === undefined ? [] : (tables.get(hashScenario(arm)) ?? []));
  return simulatedEffect(effect, of(reference), of(reform));
}
