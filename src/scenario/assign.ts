// A value laid into the raw contents of a scenario file at a path. Nothing is parsed and nothing is checked here, so that a page
// can move a lever without loading a reader of files; the check that follows looks at the whole.
import { type Declared, filePart, isMap, kindIn, type Part, partAt, partsOf, type RawMap } from './file.ts';

/** Returns contents with a plain value laid in at a dotted path; undefined where these contents have no such path. */
export function assignValue(model: Declared, contents: RawMap, path: string, value: unknown): RawMap | undefined {
  const keys = path.split('.');
  const part = partAt(model, contents, keys);
  if (part === undefined || part.type === 'file') return undefined;
  return assign(filePart(model), contents, keys, value) as RawMap;
}

/**
 * Returns what stands at `part` with the value laid in below it. A bare number laid on a lever written with dates keeps the
 * dates; a kind that changes drops the fields of the kind before.
 */
export function assign(part: Part, before: unknown, keys: readonly string[], value: unknown): unknown {
  if (keys.length === 0) return part.type === 'lever' ? leverWith(before, value) : value;
  const [key, ...rest] = keys;
  const held = opened(part, before);
  if (part.type === 'variants' && key === 'kind') return value === held.kind ? held : { kind: value };
  const below = partsOf(part, before)[key];
  return { ...held, [key]: assign(below, Object.hasOwn(held, key) ? held[key] : undefined, rest, value) };
}

function leverWith(before: unknown, value: unknown): unknown {
  return typeof value === 'number' && isMap(before) ? { ...before, value } : value;
}

/** Returns the map that stands at a part, or the one its shorthand or its absence means. */
function opened(part: Part, before: unknown): RawMap {
  if (isMap(before)) return before;
  if (part.type === 'lever') return { value: before ?? part.default };
  return part.type === 'variants' ? { kind: kindIn(part, before) } : {};
}
