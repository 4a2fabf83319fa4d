// A scenario text turned into plain data that remembers where everything stood. Nothing is checked here but the form:
// one map, written once, with plain keys.
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { RawMap } from './file.ts';
import { guard } from './guard.ts';
import { type Problem, ScenarioError, shown } from './problems.ts';

/** Where something stands, and how it was written there (scalars only). */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly source?: string;
}

/** A file's contents before they are checked. */
export interface RawDocument {
  readonly contents: unknown;
  /** Problems of form that leave the rest readable: a key written twice, a forbidden key. */
  readonly problems: readonly Problem[];
  /** Finds the value at a path (or with `key`, its name); falls back to the nearest enclosing part. */
  readonly locate: (path: readonly string[], key?: boolean) => Spot;
}

/** Keys that mean something to JavaScript itself. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses YAML or JSON text; throws a ScenarioError when it breaks a limit or is not well-formed. */
export function parseRaw(text: string, file: string): RawDocument {
  const refused = guard(text, file);
  if (refused !== undefined) throw new ScenarioError([refused]);
  const lineCounter = new LineCounter();
  // Keys written twice are found by `gather`, which knows their path and takes linear time.
  const document = parseDocument(text, { lineCounter, strict: true, schema: 'core', uniqueKeys: false, ...QUIET });
  const at = (offset: number): Spot => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) throw new ScenarioError(syntaxProblems(document.errors, file, at));
  const spots = new Map<string, Spot>();
  const gathering: Gathering = { file, at, spots, problems: [] };
  const contents = gather(document.contents, [], gathering);
  return { contents, problems: gathering.problems, locate: (path, key = false) => nearestSpot(spots, path, key) };
}

// Not 'silent': that would also hide a second document.
const QUIET = { prettyErrors: false, logLevel: 'error', merge: false } as const;

type SyntaxErrors = readonly { readonly code: string; readonly message: string; readonly pos: readonly number[] }[];

function syntaxProblems(errors: SyntaxErrors, file: string, at: (offset: number) => Spot): Problem[] {
  return errors.map(({ code, message, pos }) => {
    const several = code === 'MULTIPLE_DOCS';
    const says = several ? 'more than one document' : `not well-formed: ${shown(message.split('\n')[0])}`;
    const expected = several ? 'one scenario in a file' : '';
    const { line, column } = at(pos[0]);
    return { file, line, column, path: '', found: several ? "a second '---'" : '', expected, says };
  });
}

interface Gathering {
  readonly file: string;
  readonly at: (offset: number) => Spot;
  readonly spots: Map<string, Spot>;
  readonly problems: Problem[];
}

/** Joins a path so that no key can imitate another path. */
const joined = (path: readonly string[]) => JSON.stringify(path);

function nearestSpot(spots: ReadonlyMap<string, Spot>, path: readonly string[], key: boolean): Spot {
  const exact = spots.get(`${key ? 'key' : ''}${joined(path)}`);
  if (exact !== undefined) return exact;
  for (let length = path.length - 1; length >= 0; length--) {
    const { line, column } = spots.get(joined(path.slice(0, length))) ?? { line: 0, column: 0 };
    if (line > 0) return { line, column };
  }
  return { line: 1, column: 1 };
}

function gather(node: Node | null, path: readonly string[], into: Gathering): unknown {
  if (node === null) return null;
  const spot = into.at(node.range?.[0] ?? 0);
  const source = isScalar(node) && typeof node.source === 'string' ? { source: node.source } : {};
  into.spots.set(joined(path), { ...spot, ...source });
  if (isMap(node)) return gatherMap(node as YAMLMap<Node | null, Node | null>, path, into);
  if (isSeq(node)) return node.items.map((item, index) => gather(item as Node | null, [...path, `${index}`], into));
  // −0 would hash like 0 and yet compute differently.
  const value = isScalar(node) ? node.value : null;
  return value === 0 ? 0 : value;
}

function gatherMap(map: YAMLMap<Node | null, Node | null>, path: readonly string[], into: Gathering): RawMap {
  const entries = new Map<string, unknown>();
  for (const { key, value } of map.items) {
    const spot = into.at(key?.range?.[0] ?? map.range?.[0] ?? 0);
    const name = nameOf(key);
    const says = wrongKey(name, entries);
    if (says !== undefined) {
      const found = shown(name ?? 'a map or a list');
      into.problems.push({ file: into.file, ...spot, path: [...path, found].join('.'), found, expected: '', says });
    } else if (name !== undefined) {
      into.spots.set(`key${joined([...path, name])}`, spot);
      entries.set(name, gather(value, [...path, name], into));
    }
  }
  return Object.fromEntries(entries);
}

function nameOf(key: Node | null): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value, source } = key as Scalar & { source?: string };
  return typeof value === 'string' ? value : (source ?? String(value));
}

function wrongKey(name: string | undefined, entries: ReadonlyMap<string, unknown>): string | undefined {
  if (name === undefined) return 'a name must be one word, not a map or a list';
  if (FORBIDDEN_KEYS.has(name)) return 'forbidden name';
  return entries.has(name) ? 'written twice' : undefined;
}
