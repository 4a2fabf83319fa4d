// One parameter changed from outside the file: `--set policy.consortium.tightness.start=25`. The contents stay raw; the
// check that follows looks at the whole.
import { parseRaw } from './document.ts';
import { type Declared, filePart, isMap, kindIn, type Part, partAt, partsOf, pathsOf, type RawMap } from './file.ts';
import { nearestName } from './nearest.ts';
import { listParameters } from './parameters.ts';
import { type Problem, ScenarioError, SET } from './problems.ts';

/**
 * Returns contents with the value at a dotted path replaced by a text read as YAML; throws a ScenarioError for an unknown
 * path or an unreadable value. A bare number set on a lever written with dates keeps the dates; a kind that changes drops
 * the fields of the kind before.
 */
export function overridePath(model: Declared, contents: unknown, path: string, value: string): unknown {
  const keys = path.split('.');
  const part = partAt(model, contents, keys);
  if (part === undefined || part.type === 'file') throw new ScenarioError([unknownPath(model, contents, path)]);
  const parsed = part.type === 'text' && !/^["']/.test(value) ? value : parsedValue(value, path);
  return isMap(contents) ? withValueAt(model, contents, path, parsed) : contents;
}

/** Returns contents with the value at a declared path replaced, as `overridePath` does; the value is not checked. */
export function withValueAt(model: Declared, contents: RawMap, path: string, value: unknown): RawMap {
  return assigned(filePart(model), contents, path.split('.'), value) as RawMap;
}

function parsedValue(value: string, path: string): unknown {
  try {
    const { contents, problems } = parseRaw(value, SET);
    if (problems.length > 0) throw new ScenarioError(problems);
    return contents;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(error.problems.map((problem) => ({ ...problem, path })));
  }
}

function assigned(part: Part, before: unknown, keys: readonly string[], value: unknown): unknown {
  if (keys.length === 0) return part.type === 'lever' ? leverWith(before, value) : value;
  const [key, ...rest] = keys;
  const held = opened(part, before);
  if (part.type === 'variants' && key === 'kind') return value === held.kind ? held : { kind: value };
  const below = partsOf(part, before)[key];
  return { ...held, [key]: assigned(below, Object.hasOwn(held, key) ? held[key] : undefined, rest, value) };
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

function unknownPath(model: Declared, contents: unknown, path: string): Problem {
  const kinds = listParameters(model).filter((parameter) => parameter.path === path);
  const kindPath = `${path.slice(0, path.lastIndexOf('.'))}.kind`;
  const remedy = kinds.map(({ kind }) => `${kindPath}=${kind}`).join(' or ');
  const paths = pathsOf(model, contents);
  const last = path.slice(path.lastIndexOf('.') + 1);
  const nearest =
    remedy === '' ? (nearestName(path, paths) ?? paths.find((one) => one.endsWith(`.${last}`))) : undefined;
  return {
    file: SET,
    line: 1,
    column: 1,
    path,
    found: '',
    expected: remedy === '' ? 'the path of a parameter' : `first ${remedy}`,
    says: remedy === '' ? 'unknown path' : 'a parameter of another kind',
    ...(nearest === undefined ? {} : { nearest }),
  };
}
