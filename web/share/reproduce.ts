// Commands whose digest is that of the page, bit for bit: one with a link, and one with the scenario files as saved.
import type { Laboratory } from '../state/laboratory.ts';
import { scenarioFiles } from './files.ts';
import { fragmentOf } from './link.ts';

/** How to get the numbers on the screen again. */
export interface Recipe {
  /** Replicates of every arm that are in, which the digest is of. */
  readonly replicates: number;
  /** A command that needs nothing but itself; undefined where a link would be too long or more than two arms are shown. */
  readonly alone: string | undefined;
  /** A command for the files of `scenarioFiles`. */
  readonly withFiles: string;
  readonly digest: string;
}

/** Works out the commands for what is on the screen. */
export async function recipeOf(lab: Laboratory): Promise<Recipe> {
  const { outcome, choices, catalogue, others } = lab;
  const replicates = outcome?.replicates ?? 0;
  const digest = await lab.digest();
  const fragment =
    others.length > 0 ? undefined : await fragmentOf({ ...choices, replicates }, catalogue).catch(() => undefined);
  const files = await scenarioFiles(lab, replicates);
  return {
    replicates,
    digest,
    alone: fragment === undefined ? undefined : `npx tierwise compare '${fragment}'`,
    withFiles: `npx tierwise compare ${files.map(({ name }) => quoted(name)).join(' ')}`,
  };
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
