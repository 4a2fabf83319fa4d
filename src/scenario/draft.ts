// A scenario in the making: the contents of a file, and what was changed since. Here it becomes contents again, alone or as an
// arm of a comparison; the page and the command share this, so that both run the same.
import { assignValue } from './assign.ts';
import type { ParameterValue } from './difference.ts';
import { type Declared, isMap, type RawMap } from './file.ts';

export interface Drafted {
  readonly contents: RawMap;
  /** Parameter by path; the order does not matter. */
  readonly changes: Readonly<Record<string, ParameterValue>>;
  /** What a person calls it, where that is not what the contents say. */
  readonly title?: string;
  readonly description?: string;
}

/** How large the run of a draft is. */
export interface DraftSize {
  readonly residents: number;
  readonly months: number;
  readonly seed: string;
  readonly replicates?: number;
}

/** The contents of a draft's file, with everything that was changed laid in. */
export function draftContents(model: Declared, draft: Drafted, size: DraftSize): RawMap {
  const { contents, changes, title, description } = draft;
  const words = { ...(title ? { title } : {}), ...(description === undefined ? {} : { description }) };
  // A kind comes before what only that kind has.
  const inOrder = Object.entries(changes).sort(([a], [b]) => Number(b.endsWith('.kind')) - Number(a.endsWith('.kind')));
  let raw: RawMap = { ...contents, ...words, ...size };
  for (const [path, value] of inOrder) raw = assignValue(model, raw, path, value) ?? raw;
  return raw;
}

/** The contents of the arms of a comparison, the reference first; it takes the assumptions of the draft after it. */
export function armContents(model: Declared, drafts: readonly Drafted[], size: DraftSize): RawMap[] {
  const [reference, ...others] = drafts.map((draft) => draftContents(model, draft, size));
  if (others.length === 0) return [reference];
  const { assumptions: _, ...rest } = reference;
  const [{ assumptions }] = others;
  return [isMap(assumptions) ? { ...rest, assumptions } : rest, ...others];
}
