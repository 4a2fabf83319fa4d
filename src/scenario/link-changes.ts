// The changes in a link: values by path, written either with a short name for each path, which later versions can read, or,
// where that is too long, as a bare list of values in the order of the declarations. Read strictly: every name and every value
// is checked.
import type { ParameterValue } from './difference.ts';
import { isMap, LEVER_RAMP, LEVER_START } from './file.ts';
import { damaged, fnv1a, LinkError, shortName } from './link-bytes.ts';
import type { Parameter } from './parameters.ts';
import { shown } from './problems.ts';

export type Changes = Readonly<Record<string, ParameterValue>>;

/** What the reader of a link knows of the model. */
export interface KnownModel {
  readonly version: string;
  readonly parameters: readonly Parameter[];
}

/** A lever is `[value, start, ramp]`. */
type Leaf = number | string | boolean | readonly number[];

/** Writes changes under the short names of their paths. */
export function namedOf(changes: Changes): Readonly<Record<string, Leaf>> {
  return Object.fromEntries(Object.entries(changes).map(([path, value]) => [shortName(path), leafOf(value)]));
}

/** Writes changes as values alone, null where nothing changed, in the order in which paths are declared. */
export function listOf(changes: Changes, parameters: readonly Parameter[]): (Leaf | null)[] {
  return pathsIn(parameters).map((path) => (Object.hasOwn(changes, path) ? leafOf(changes[path]) : null));
}

/** Names the declarations that a list of values alone depends on. */
export function declarationsName(parameters: readonly Parameter[]): string {
  const text = parameters.map(({ path, type }) => `${path} ${type}`).join('\n');
  return fnv1a(new TextEncoder().encode(text)).toString(36);
}

/** Reads values under short names; throws a LinkError for a name that is not declared or a value that is not allowed. */
export function changesOfNamed(named: unknown, { parameters }: KnownModel): Changes {
  if (!isMap(named)) throw damaged();
  const paths = new Map(pathsIn(parameters).map((path) => [shortName(path), path]));
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => {
      const path = paths.get(name);
      if (path !== undefined) return [path, checkedValue(path, value, parameters)];
      throw new LinkError('unknown-name', 'the link changes a parameter that this version does not have', shown(name));
    }),
  );
}

/** Reads a list of values alone, made with declarations of this name; throws a LinkError where they are others. */
export function changesOfList(list: readonly unknown[], declarations: unknown, model: KnownModel): Changes {
  const paths = pathsIn(model.parameters);
  if (declarations !== declarationsName(model.parameters) || list.length !== paths.length)
    throw new LinkError(
      'wrong-value',
      'the link lists the values of all parameters of another version, which had other parameters; open it with that version',
      shown(declarations),
    );
  const held = paths.flatMap((path, at) => (list[at] === null ? [] : [[path, list[at]] as const]));
  return Object.fromEntries(held.map(([path, value]) => [path, checkedValue(path, value, model.parameters)]));
}

/**
 * Finds changes that cannot take effect: parameters of kinds that were not chosen. `kindAt` tells the kind that the scenario
 * one started from has at a path, undefined where it says nothing.
 */
export function withoutEffect(
  changes: Changes,
  { parameters }: Pick<KnownModel, 'parameters'>,
  kindAt: (path: string) => unknown,
): string[] {
  const kinds = parameters.filter(({ path }) => path.endsWith('.kind'));
  return Object.keys(changes).filter((path) => {
    const variants = kinds.find((one) => path !== one.path && path.startsWith(one.path.slice(0, -'kind'.length)));
    if (variants === undefined) return false;
    const kind = changes[variants.path] ?? kindAt(variants.path) ?? variants.default;
    return !parameters.some((one) => one.path === path && (one.kind === undefined || one.kind === kind));
  });
}

function checkedValue(path: string, value: unknown, parameters: readonly Parameter[]): ParameterValue {
  const declared = parameters.filter((one) => one.path === path);
  for (const parameter of declared) {
    const read = valueFor(parameter, value);
    if (read !== undefined) return read;
  }
  throw new LinkError('wrong-value', `the link sets ${path} to ${shown(value)}, which is not allowed there`, path);
}

/** Reads a value for a parameter; undefined where it does not fit. */
function valueFor(parameter: Parameter, value: unknown): ParameterValue | undefined {
  const { type, options = [], min = 0, max = 0, integer = false } = parameter;
  if (type === 'flag') return typeof value === 'boolean' ? value : undefined;
  if (type === 'choice') return typeof value === 'string' && options.includes(value) ? value : undefined;
  if (type === 'number') return isNumber(value, { min, max, integer }) ? value : undefined;
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [level, start, ramp]: readonly unknown[] = value;
  if (!isNumber(level, { min, max, integer: false })) return undefined;
  return isNumber(start, LEVER_START) && isNumber(ramp, LEVER_RAMP) ? { value: level, start, ramp } : undefined;
}

type Limits = { readonly min: number; readonly max: number; readonly integer: boolean };

/** Says whether a value is a number within limits. Minus zero would hash like zero and compute differently. */
export function isNumber(value: unknown, { min, max, integer }: Limits): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value) || Object.is(value, -0)) return false;
  return value >= min && value <= max && (!integer || Number.isInteger(value));
}

function leafOf(value: ParameterValue): Leaf {
  return typeof value === 'object' ? [value.value, value.start, value.ramp] : value;
}

function pathsIn(parameters: readonly Parameter[]): string[] {
  return [...new Set(parameters.map(({ path }) => path))];
}
