// A link that carries a scenario: what differs from a shipped one, with the version of the model, the seed and the size of the
// run, and how it was shown. `#s=1.` and packed JSON; read strictly, so that a link can do no more than a file of its own.
import { isForbidden } from './characters.ts';
import { isMap, type RawMap, RUN_SIZE } from './file.ts';
import { damaged, LinkError, LONGEST_PACKED, packed, unpacked } from './link-bytes.ts';
import {
  type Changes,
  changesOfList,
  changesOfNamed,
  declarationsName,
  isNumber,
  type KnownModel,
  listOf,
  namedOf,
} from './link-changes.ts';
import { shown } from './problems.ts';

export { LinkError, type LinkFault } from './link-bytes.ts';
export { type KnownModel, withoutEffect } from './link-changes.ts';

/** What a link starts from: the name of a shipped scenario, or the contents of a file of one's own, not yet checked. */
export type Start = string | RawMap;

/** How things were shown; none of it changes a number. */
export interface LinkDisplay {
  readonly charts: readonly string[];
  readonly language: string;
  readonly view: string;
  /** Single runs in place of bands. */
  readonly asRuns: boolean;
}

/** Everything in a link. */
export interface Link {
  /** Version of the model it was made with. */
  readonly version: string;
  readonly start: Start;
  readonly baseline: Start;
  /** As the person calls the scenario; empty where it has the title of its start. */
  readonly title: string;
  readonly changes: Changes;
  readonly size: { readonly residents: number; readonly months: number; readonly seed: string };
  readonly replicates: number;
  readonly display?: LinkDisplay;
}

/** What the reader knows: the model, and the names a link may use. */
export interface KnownNames extends KnownModel {
  readonly scenarios: readonly string[];
  /** Left out where nothing is shown: then any plain names will do. */
  readonly charts?: readonly string[];
  readonly languages?: readonly string[];
  readonly views?: readonly string[];
}

const PREFIX = 's=1.';
/** Beyond this many characters a link names no parameters, at the price that only the same declarations can read it. */
const LONG = 1000;
const LONGEST_TITLE = 200;

/** Writes the fragment of a link, without the `#`. Rejects with a LinkError where it would be too long to be read. */
export async function writeLink(link: Link, { parameters }: Pick<KnownModel, 'parameters'>): Promise<string> {
  const named = await packed(JSON.stringify(plain(link, { c: namedOf(link.changes) })));
  if (named.length <= LONG) return PREFIX + named;
  const bare = { c: listOf(link.changes, parameters), f: declarationsName(parameters) };
  const short = await packed(JSON.stringify(plain(link, bare)));
  const best = short.length < named.length ? short : named;
  if (best.length > LONGEST_PACKED)
    throw new LinkError('too-long', 'this scenario is too long for a link; save it as a file instead');
  return PREFIX + best;
}

function plain({ version, start, baseline, title, size, replicates, display }: Link, changes: object): object {
  const { residents, months, seed } = size;
  return {
    v: version,
    p: start,
    b: baseline,
    ...(title === '' ? {} : { t: title }),
    n: [residents, months, replicates],
    s: seed,
    ...changes,
    ...(display === undefined ? {} : { d: [display.charts, display.language, display.view, display.asRuns ? 1 : 0] }),
  };
}

const KEYS = new Set(['v', 'p', 'b', 't', 'n', 's', 'c', 'f', 'd']);

/** Says whether a text is, or holds, the fragment of a link. */
export function isLink(text: string): boolean {
  return /(^|#)s=\d+\./.test(text.trim());
}

/** Reads a link, or its fragment with or without `#`; rejects with a LinkError that says what is wrong with it. */
export async function readLink(text: string, known: KnownNames): Promise<Link> {
  const trimmed = text.trim();
  const fragment = trimmed.slice(trimmed.indexOf('#') + 1);
  const format = /^s=(\d{1,9})\./.exec(fragment)?.[1];
  if (format === undefined) throw new LinkError('foreign', 'this is not a link of Tierwise: those hold #s=1. and more');
  if (format !== '1')
    throw new LinkError('later-format', 'the link has a format that this version of Tierwise does not know', format);
  return checked(parsed(await unpacked(fragment.slice(PREFIX.length))), known);
}

function parsed(text: string): RawMap {
  try {
    const value: unknown = JSON.parse(text);
    if (isMap(value)) return value;
  } catch {}
  throw damaged();
}

function checked(raw: RawMap, known: KnownNames): Link {
  const unknown = Object.keys(raw).find((key) => !KEYS.has(key));
  if (unknown !== undefined)
    throw new LinkError(
      'unknown-name',
      `the link holds '${shown(unknown)}', which this version does not have`,
      shown(unknown),
    );
  const { v, p, b, t = '', n, s, c, f, d } = raw;
  if (!Array.isArray(n) || n.length !== 3) throw damaged();
  const [residents, months, replicates] = (['residents', 'months', 'replicates'] as const).map((name, at) => {
    const value: unknown = n[at];
    if (isNumber(value, RUN_SIZE[name])) return value;
    throw wrong(name, value);
  });
  return {
    version: words('version', v, 1, 60),
    start: startOf('scenario', p, known),
    baseline: startOf('baseline', b, known),
    title: words('title', t, 0, LONGEST_TITLE),
    changes: Array.isArray(c) ? changesOfList(c, f, known) : changesOfNamed(c, known),
    size: { residents, months, seed: words('seed', s, RUN_SIZE.seed.shortest, RUN_SIZE.seed.longest) },
    replicates,
    ...(d === undefined ? {} : { display: displayOf(d, known) }),
  };
}

function startOf(what: string, value: unknown, { scenarios }: KnownNames): Start {
  if (typeof value === 'string' && scenarios.includes(value)) return value;
  if (isMap(value)) return harmless(value, 0) as RawMap;
  if (typeof value !== 'string') throw damaged();
  throw new LinkError(
    'unknown-name',
    `the link's ${what} '${shown(value)}' does not come with this version`,
    shown(value),
  );
}

const DEEPEST = 32;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses names that mean something to JavaScript, and nesting without end; what is allowed is the model's to say. */
function harmless(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw damaged();
  if (Array.isArray(value)) return value.map((item) => harmless(item, depth + 1));
  if (!isMap(value)) return value;
  for (const key of Object.keys(value))
    if (FORBIDDEN_KEYS.has(key)) throw new LinkError('unknown-name', `the link holds the forbidden name '${key}'`, key);
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, harmless(below, depth + 1)]));
}

function words(what: string, value: unknown, shortest: number, longest: number): string {
  const fits = typeof value === 'string' && value.length >= shortest && value.length <= longest;
  if (!fits || [...value].some((one) => isForbidden(one.codePointAt(0) as number))) throw wrong(what, value);
  return value;
}

function displayOf(value: unknown, { charts, languages, views }: KnownNames): LinkDisplay {
  if (!Array.isArray(value) || value.length !== 4) throw damaged();
  const [shownCharts, language, view, asRuns]: readonly unknown[] = value;
  if (!Array.isArray(shownCharts) || shownCharts.length > MOST_CHARTS) throw damaged();
  if (asRuns !== 0 && asRuns !== 1) throw damaged();
  return {
    charts: shownCharts.map((one) => oneOf('chart', one, charts)),
    language: oneOf('language', language, languages),
    view: oneOf('view', view, views),
    asRuns: asRuns === 1,
  };
}

const MOST_CHARTS = 8;

function oneOf(what: string, value: unknown, allowed: readonly string[] | undefined): string {
  if (typeof value !== 'string' || !/^[\w.:-]{1,80}$/.test(value)) throw wrong(what, value);
  if (allowed === undefined || allowed.includes(value)) return value;
  throw new LinkError('unknown-name', `the link shows the ${what} '${value}', which this version does not have`, value);
}

function wrong(what: string, value: unknown): LinkError {
  return new LinkError('wrong-value', `the link's ${what} is ${shown(value)}, which is not allowed`, what);
}
