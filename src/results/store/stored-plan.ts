// The plan of a folder of results, read from its manifest: a folder needs nothing else to be understood.
import { join } from 'node:path';
import { type Plan, type PlanModel, readPlan } from '../../experiments/plan/index.ts';
import { DISK, type Disk } from '../disk.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { StoreError } from './store-error.ts';

/** A folder of results in which nothing is missing. */
export interface StoredPlan<Policy, Assumptions> {
  readonly plan: Plan<Policy, Assumptions>;
  readonly manifest: Manifest;
}

/** Reads the plan of a folder; throws a StoreError where runs are missing or failed, or another version made them. */
export async function readStoredPlan<Policy, Assumptions>(
  model: PlanModel<Policy, Assumptions>,
  folder: string,
  disk: Disk = DISK,
): Promise<StoredPlan<Policy, Assumptions>> {
  const manifest = await readManifest(folder, disk);
  if (manifest === undefined) throw new StoreError(`${folder} holds no sweep: there is no ${MANIFEST} in it`);
  const { model: made, shard, runs, finished, failed, plan } = manifest;
  if (made.name !== model.name || made.version !== model.version)
    throw new StoreError(
      `${folder} was made with version ${made.version} of ${made.name}; this is ${model.version} of ${model.name}`,
    );
  if (shard !== undefined)
    throw new StoreError(
      `${folder} holds shard ${shard.number}/${shard.of} of a plan: tierwise merge puts all together`,
    );
  if (finished < runs)
    throw new StoreError(`${folder} holds ${finished} of ${runs} runs: tierwise sweep … --resume makes the others`);
  if (failed > 0)
    throw new StoreError(`${failed} runs of ${folder} failed: tierwise sweep … --resume tries them again`);
  const scenarios = plan.scenarios as Parameters<typeof readPlan<Policy, Assumptions>>[1]['scenarios'];
  const file = join(folder, MANIFEST);
  return { plan: readPlan(JSON.stringify(plan.contents), { model, file, scenarios }), manifest };
}
