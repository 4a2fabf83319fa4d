// What a folder of results says of itself: the plan with its scenarios, the versions, every column and parameter with its unit.
// Whoever has the folder needs nothing else to read it, to go on with it, or to make it again.
import { join } from 'node:path';
import type { Model } from '../../engine/model.ts';
import type { Recorded } from '../../execution/kept.ts';
import type { Plan, PlanSource } from '../../experiments/plan/index.ts';
import type { Shard } from '../../experiments/sweep/shard.ts';
import { hashScenario } from '../../scenario/canonical.ts';
import { listParameters, type Parameter } from '../../scenario/parameters.ts';
import { codeOf, type Disk } from '../disk.ts';
import { jsonText } from '../json-text.ts';
import { columnsOf, type TidyColumn } from '../tidy/columns.ts';
import { writeFiles } from '../write-files.ts';
import { StoreError } from './store-error.ts';

/** The contents of `manifest.json`. */
export interface Manifest {
  readonly format: 1;
  readonly model: { readonly name: string; readonly version: string };
  readonly title: string;
  /** Which part of the plan this folder is for; the whole where there is none. */
  readonly shard?: Shard;
  /** Runs this folder is for, and how it stood when a sweep last ended here. */
  readonly runs: number;
  readonly finished: number;
  readonly failed: number;
  /** SHA-256 of all runs, whatever order they were made in; only where all are there. */
  readonly digest?: string;
  readonly recorded: Recorded;
  /** SHA-256 of every scenario of the plan, by name. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly columns: readonly TidyColumn[];
  readonly measures: readonly {
    readonly id: string;
    readonly unit: string;
    readonly title: string;
    readonly says: string;
  }[];
  readonly parameters: readonly Parameter[];
  readonly plan: PlanSource;
}

export const MANIFEST = 'manifest.json';

/** What a manifest needs of a model. */
export type Described = Pick<Model<never>, 'name' | 'version' | 'measures' | 'policy' | 'assumptions'>;

/** Describes a plan that nothing was run of yet. */
export function manifestOf(model: Described, plan: Plan, runs: number, shard: Shard | undefined): Manifest {
  return {
    format: 1,
    model: { name: model.name, version: model.version },
    title: plan.title,
    ...(shard === undefined ? {} : { shard }),
    runs,
    finished: 0,
    failed: 0,
    recorded: plan.recorded,
    hashes: Object.fromEntries(plan.scenarios.map((one) => [one.name, hashScenario(one, ['replicates'])])),
    columns: columnsOf(plan.axes, plan.recorded),
    measures: model.measures
      .filter(({ id }) => plan.recorded.measures.includes(id))
      .map(({ id, unit, title, says }) => ({ id, unit, title, says })),
    parameters: listParameters(model),
    plan: plan.source,
  };
}

/** Reads the manifest of a folder; undefined where there is none. Throws a StoreError where it cannot be used. */
export async function readManifest(folder: string, disk: Disk): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST);
  let held: Manifest;
  try {
    held = JSON.parse(new TextDecoder().decode(await disk.readFile(path))) as Manifest;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new StoreError(`cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  }
  if (held.format !== 1)
    throw new StoreError(`${path} has format ${held.format}; this version of tierwise reads format 1: use a newer one`);
  return held;
}

/** Writes the manifest of a folder, whole. */
export async function writeManifest(folder: string, manifest: Manifest, disk: Disk): Promise<void> {
  await writeFiles([{ path: join(folder, MANIFEST), text: jsonText(manifest) }], undefined, disk);
}

/** Names what keeps the results of two manifests from standing in one table; an empty list means nothing does. */
export function disagreements(held: Manifest, wanted: Manifest): string[] {
  const say = (what: string, before: unknown, now: unknown) => {
    const [was, is] = [before, now].map((one) => JSON.stringify(one) ?? 'none');
    return was === is ? [] : [`${what}: there ${was}, here ${is}`];
  };
  const names = ({ columns }: Manifest) => columns.map(({ name }) => name);
  const both = Object.keys(held.hashes).filter((name) => Object.hasOwn(wanted.hashes, name));
  return [
    ...say('model', held.model, wanted.model),
    ...say('measures', held.recorded.measures, wanted.recorded.measures),
    ...say('groups', held.recorded.groups, wanted.recorded.groups),
    ...say('months kept', held.recorded.months, wanted.recorded.months),
    ...say('years kept', held.recorded.years, wanted.recorded.years),
    ...say('columns', names(held), names(wanted)),
    ...both.flatMap((name) =>
      held.hashes[name] === wanted.hashes[name]
        ? []
        : [`scenario ${name}: its file, set, residents, months or seed differ`],
    ),
  ];
}
