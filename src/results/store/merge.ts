// Folders of results made into one: the shards of an array job, or copies of the same sweep. A run that several have is taken
// once, and only if they agree on it to the bit.
import { join } from 'node:path';
import type { PlanModel } from '../../experiments/plan/index.ts';
import { type Layable, readPlan, runsOf } from '../../experiments/plan/index.ts';
import { DISK, type Disk } from '../disk.ts';
import { disagreements, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { Store, storedRuns } from './store.ts';
import { StoreError } from './store-error.ts';

/** What a merge gave. */
export interface Merged {
  readonly manifest: Manifest;
  /** Runs of the plan that no folder has. */
  readonly missing: number;
  /** Runs that more than one folder had, to the same bit. */
  readonly repeated: number;
}

/** Merges folders of one plan into a new one; throws a StoreError where they do not belong together or disagree. */
export async function mergeStores<Policy, Assumptions>(
  model: PlanModel<Policy, Assumptions>,
  folders: readonly string[],
  into: string,
  disk: Disk = DISK,
): Promise<Merged> {
  const manifests = await Promise.all(folders.map((folder) => manifestIn(folder, disk)));
  const [first, ...others] = manifests;
  for (const [at, other] of others.entries()) refuseApart(folders[0], first, folders[at + 1], other);
  const { shard: _, ...whole } = first;
  const keys = keysOf(model, first, folders[0]);
  const manifest = { ...whole, runs: keys.size, finished: 0, failed: 0 };
  const store = await Store.open(into, { manifest, resume: false, keys: () => keys, disk });
  let repeated = 0;
  try {
    const digests = new Map<string, string>();
    // Good runs first, so that one that failed in another folder does not stand for it.
    for (const isFailed of [false, true])
      for (const folder of folders)
        for await (const run of storedRuns(folder, disk)) {
          if ((run.error !== undefined) !== isFailed) continue;
          if (!keys.has(run.run))
            throw new StoreError(`${folder} holds a run that its plan does not ask for: ${run.run}`);
          const known = digests.get(run.run);
          if (known !== undefined && known !== run.digest && !isFailed)
            throw new StoreError(
              `${folder}: run ${run.run} differs from the same run elsewhere; one of the two is wrong`,
            );
          if (known !== undefined) repeated++;
          else await store.add(run);
          digests.set(run.run, known ?? run.digest);
        }
    const ended = await store.close();
    return { manifest: ended, missing: keys.size - ended.finished, repeated };
  } catch (error) {
    await store.abandon();
    throw error;
  }
}

async function manifestIn(folder: string, disk: Disk): Promise<Manifest> {
  const held = await readManifest(folder, disk);
  if (held === undefined) throw new StoreError(`${folder} holds no sweep: there is no ${MANIFEST} in it`);
  return held;
}

function refuseApart(a: string, one: Manifest, b: string, other: Manifest): void {
  const apart = disagreements(one, other);
  if (JSON.stringify(one.plan.contents) !== JSON.stringify(other.plan.contents)) apart.push('plan: they differ');
  if (apart.length > 0) throw new StoreError([`${a} and ${b} do not belong together:`, ...apart].join('\n    '));
}

/** Lists the runs of the whole plan of a folder. */
function keysOf<Policy, Assumptions>(
  model: PlanModel<Policy, Assumptions>,
  { plan, model: written }: Manifest,
  folder: string,
): Set<string> {
  const { name, version } = model satisfies Layable<Policy, Assumptions>;
  if (written.name !== name || written.version !== version)
    throw new StoreError(
      `${folder} was made with version ${written.version} of ${written.name}; this is ${version} of ${name}`,
    );
  const scenarios = plan.scenarios as Parameters<typeof readPlan<Policy, Assumptions>>[1]['scenarios'];
  const read = readPlan(JSON.stringify(plan.contents), { model, file: join(folder, MANIFEST), scenarios });
  return new Set(Array.from(runsOf(model, read), ({ key }) => key));
}
