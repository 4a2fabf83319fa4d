// One of n parts of a plan, for the array jobs of a scheduler: every n-th run in the order of the plan.

/** Shard `number` (from 1) of `of`. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Takes the runs of one shard, or all where there is none. */
export function* inShard<Run extends { readonly index: number }>(
  runs: Iterable<Run>,
  shard: Shard | undefined,
): Generator<Run> {
  for (const run of runs) if (shard === undefined || run.index % shard.of === shard.number - 1) yield run;
}

/** Counts the runs of one shard of a plan. */
export function countInShard(runs: number, shard: Shard | undefined): number {
  return shard === undefined ? runs : Math.max(0, Math.ceil((runs - shard.number + 1) / shard.of));
}
