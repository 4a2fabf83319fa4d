// Links of the page: what is on the screen as a link, and a link as what to show. Links are read strictly; nothing of one that is
// refused is used.
import {
  type KnownNames,
  type Link,
  type LinkDisplay,
  LinkError,
  readLink,
  type Start,
  withoutEffect,
  writeLink,
} from '../../src/scenario/link.ts';
import type { Catalogue, Contents } from '../simulation/protocol.ts';
import type { Choices } from '../state/choices.ts';
import { type Display, LANGUAGES, type View } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { loadPreset, PRESETS } from '../state/presets.ts';

/** What a link or a file brought. */
export interface Brought {
  readonly choices: Choices;
  readonly display?: Partial<Display>;
  /** The version it was made with, where that is another. */
  readonly madeWith?: string;
  /** The size it asks for, where that is more than a page should run unasked. */
  readonly asks?: { readonly residents: number; readonly replicates: number };
}

/** A page runs no more than this without being asked. */
const UNASKED = { residents: 20_000, replicates: 200 } as const;
/** And no more than this at all: memory is the browser's, and quantiles are there for so many replicates. */
export const MOST = { residents: 100_000, replicates: 200 } as const;
/** What it runs instead. */
const MODEST = { residents: 2000, replicates: 24 } as const;

const VIEWS: readonly View[] = ['lab', 'compare', 'sweep', 'class'];

/** Writes the fragment of a link to what is on the screen, without `#`; rejects with a LinkError where it is too long. */
export async function fragmentOf(choices: Choices, catalogue: Catalogue, display?: Display): Promise<string> {
  const { preset, contents, baseline, title, changes, size, replicates } = choices;
  const idle = new Set(withoutEffect(changes, catalogue, (path) => heldAt(contents, path)));
  const link: Link = {
    version: catalogue.version,
    start: await startOf(preset, contents),
    baseline: await startOf(baseline.name, baseline.contents),
    title,
    changes: Object.fromEntries(Object.entries(changes).filter(([path]) => !idle.has(path))),
    size,
    replicates,
    ...(display === undefined ? {} : { display: displayed(display) }),
  };
  return writeLink(link, catalogue);
}

/** The address of the page with a fragment. */
export function addressOf(fragment: string): string {
  return `${location.origin}${location.pathname}#${fragment}`;
}

function displayed({ charts, language, view, asRuns }: Display): LinkDisplay {
  return { charts, language, view, asRuns };
}

/** A shipped scenario is named; one of one's own travels whole. */
async function startOf(name: string, contents: Contents): Promise<Start> {
  const isShipped = PRESETS.some((one) => one.name === name) && (await loadPreset(name)) === contents;
  return isShipped ? name : contents;
}

/** Reads a link into choices; rejects with a LinkError, or a RefusedByModel for contents of one's own that are wrong. */
export async function openLink(text: string, lab: Laboratory, charts: readonly string[]): Promise<Brought> {
  const { version, parameters } = lab.catalogue;
  const scenarios = PRESETS.map(({ name }) => name);
  const known: KnownNames = { version, parameters, scenarios, charts, languages: LANGUAGES, views: VIEWS };
  const link = await readLink(text, known);
  const [contents, before] = [await contentsOf(link.start, lab), await contentsOf(link.baseline, lab)];
  const [lost] = withoutEffect(link.changes, known, (path) => heldAt(contents, path));
  if (lost !== undefined)
    throw new LinkError('wrong-value', `the link changes '${lost}', which the kind chosen does not have`, lost);
  const choices: Choices = {
    preset: typeof link.start === 'string' ? link.start : 'scenario',
    contents,
    baseline: { name: typeof link.baseline === 'string' ? link.baseline : 'status-quo', contents: before },
    title: link.title,
    changes: link.changes,
    size: link.size,
    replicates: link.replicates,
  };
  const madeWith = link.version === version ? {} : { madeWith: link.version };
  return { ...modest(choices), ...madeWith, ...(link.display === undefined ? {} : { display: shownAs(link.display) }) };
}

/** Keeps the size of what was brought to what a page runs unasked, and says what it asked for. */
export function modest(choices: Choices): Brought {
  const { size, replicates } = choices;
  if (size.residents <= UNASKED.residents && replicates <= UNASKED.replicates) return { choices };
  const residents = Math.min(size.residents, MODEST.residents);
  const kept = { ...choices, size: { ...size, residents }, replicates: Math.min(replicates, MODEST.replicates) };
  return { choices: kept, asks: { residents: size.residents, replicates } };
}

function shownAs({ charts, language, view, asRuns }: LinkDisplay): Partial<Display> {
  const [one, other = one] = charts;
  return {
    ...(one === undefined ? {} : { charts: [one, other] as const }),
    language: LANGUAGES.find((name) => name === language) ?? 'en',
    view: VIEWS.find((name) => name === view) ?? 'lab',
    asRuns,
  };
}

async function contentsOf(start: Start, lab: Laboratory): Promise<Contents> {
  if (typeof start === 'string') return loadPreset(start);
  return lab.runner.ask('read', { text: JSON.stringify(start), file: 'link' });
}

function heldAt(contents: unknown, path: string): unknown {
  let here = contents;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}
