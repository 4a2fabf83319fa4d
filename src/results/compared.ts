// A comparison put together from runs made elsewhere, replicate by replicate, as `compare` puts together its own: the page runs
// its arms one by one and then asks for the same result.
import { digestOf } from '../engine/digest.ts';
import type { CheckedScenario, ExplanatoryTable } from '../engine/model.ts';
import type { RunTable } from '../engine/recorder.ts';
import { type Comparison, differenceRows } from '../experiments/compare.ts';
import { armOf } from '../experiments/run.ts';

/** An arm with the tables of its replicates, in order. */
export interface RunsOfArm {
  readonly scenario: CheckedScenario;
  readonly tables: readonly RunTable[];
  /** Of the first replicate. */
  readonly explanations: readonly ExplanatoryTable[];
}

/** Compares arms that have run, the reference first; all have as many replicates. */
export function comparisonOfRuns(arms: readonly RunsOfArm[]): Comparison {
  const all = arms.map(({ scenario, tables, explanations }) =>
    armOf(
      { ...scenario, replicates: tables.length },
      tables.map((table) => ({ table, explanations })),
    ),
  );
  const [first, ...others] = all;
  return {
    arms: all,
    taken: [],
    differences: others.flatMap((arm) => differenceRows(first, arm)),
    digest: digestOf(all.flatMap(({ tables }) => tables)),
  };
}
