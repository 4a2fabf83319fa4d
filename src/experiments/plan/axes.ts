// The axes of a plan, read and checked against the declarations: `{path, values}`, or `{path, low, high, steps, scale}` with the
// plausible range where no limits are given. A path of a group of assumptions stands for all that have a range below it.
import { exp, ln } from '../../engine/maths.ts';
import { expectation } from '../../scenario/expectation.ts';
import type { Declared, Part } from '../../scenario/file.ts';
import { nearestName } from '../../scenario/nearest.ts';
import { schemaOf } from '../../scenario/schema.ts';
import type { Path, StrictReading } from '../../scenario/strict.ts';
import { rangesOf } from '../sensitivity/ranges.ts';
import { declarationsAt, type Found, variablePaths } from './declared.ts';
import type { Axis, AxisRange, AxisValue } from './plan.ts';

const RANGE_KEYS = ['low', 'high', 'steps', 'scale'];
const KEYS = ['path', 'values', ...RANGE_KEYS, 'only'];
const MOST_STEPS = 10_000;
const SCALES = ['linear', 'log'] as const;

/** What reading an axis needs to know besides the file. */
export interface AxisContext {
  readonly model: Declared;
  readonly reading: StrictReading;
  /** Names of scenarios by the name under which the plan lists them. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the design samples ranges; otherwise every axis needs values. */
  readonly samples: boolean;
}

/** Reads the axes written at a path of the file. */
export function readAxes(context: AxisContext): Axis[] {
  const { reading } = context;
  const axes = reading.items(['axes'], 'a list of {path, values}').flatMap((at) => readAxis(at, context));
  const seen = new Set<string>();
  for (const { path } of axes) {
    if (seen.has(path)) reading.refuse(['axes'], `varies ${path} twice`, 'each parameter once');
    seen.add(path);
  }
  return axes;
}

function readAxis(at: Path, context: AxisContext): Axis[] {
  const { model, reading } = context;
  reading.map(at, KEYS);
  const path = reading.text([...at, 'path']);
  const found = foundAt(path, [...at, 'path'], context);
  if (found.length === 0) return [];
  const only = onlyOf([...at, 'only'], context);
  if (!isLeaf(found[0].part)) {
    const ranges = context.samples && reading.at([...at, 'values']) === undefined ? rangesOf(model, [path]) : [];
    if (ranges.length === 0)
      reading.refuse([...at, 'path'], 'a group', 'a parameter; designs that sample take groups of assumptions too');
    return ranges.map(({ path: own, low, high, integer }) => ({
      ...axisOf(own, declarationsAt(model, own), only),
      range: { low, high, scale: 'linear' as const, integer },
    }));
  }
  refuseUnused(at, context);
  const axis = axisOf(path, found, only);
  if (reading.at([...at, 'values']) !== undefined)
    return [{ ...axis, values: valuesAt([...at, 'values'], found, context) }];
  if (axis.type !== 'number') {
    reading.refuse([...at, 'values'], 'missing', `a list of values, each ${expectation(found[0].part)}`);
    return [];
  }
  return rangeAxis(axis, at, found, context);
}

/** A key that would be passed over is a mistake. */
function refuseUnused(at: Path, { reading, samples }: AxisContext): void {
  const isListed = reading.at([...at, 'values']) !== undefined;
  for (const key of isListed ? RANGE_KEYS : samples ? ['steps'] : [])
    if (reading.at([...at, key]) !== undefined)
      reading.refuse([...at, key], isListed ? 'not beside values' : 'not for designs that sample', 'no such key here');
}

function rangeAxis(axis: Axis, at: Path, found: readonly Found[], { reading, samples }: AxisContext): Axis[] {
  const range = rangeAt(at, found, reading);
  if (samples) return [{ ...axis, range }];
  const steps = reading.optional([...at, 'steps'], { min: 2, max: MOST_STEPS, unit: 'values', integer: true });
  if (steps === undefined) reading.refuse([...at, 'values'], 'missing', 'a list of values, or steps from low to high');
  const values = Array.from({ length: steps ?? 2 }, (_, step) => within(range, step / ((steps ?? 2) - 1)));
  return [{ ...axis, values: [...new Set(values)] }];
}

/** Describes a parameter as an axis that has no values yet. */
export function axisOf(path: string, found: readonly Found[], only?: readonly string[]): Axis {
  const [{ part }] = found;
  const { unit, says, source } = part as Extract<Part, { unit: string }>;
  const type = part.type === 'choice' ? 'text' : part.type === 'flag' ? 'flag' : 'number';
  const isPlain = found.length === 1 && !found[0].isBelowKind && path !== 'setting';
  return { path, unit, says, source, type, values: undefined, range: undefined, only, isPlain };
}

/** Finds what is declared at the path of an axis; refuses a path where nothing is. */
export function foundAt(path: string, at: Path, { model, reading }: Pick<AxisContext, 'model' | 'reading'>): Found[] {
  const found = declarationsAt(model, path);
  if (found.length > 0) return found;
  const paths = variablePaths(model);
  const last = path.slice(path.lastIndexOf('.') + 1);
  const nearest = nearestName(path, paths) ?? paths.find((one) => last !== '' && one.endsWith(`.${last}`));
  const says = path === '' ? 'missing' : 'unknown path';
  reading.refuse(at, says, 'the path of a parameter (tierwise explain lists them)', nearest);
  return [];
}

const isLeaf = ({ type }: Part) => type === 'number' || type === 'lever' || type === 'choice' || type === 'flag';

function valuesAt(at: Path, found: readonly Found[], { reading }: AxisContext): AxisValue[] {
  const items = reading.items(at, 'a list of values');
  const seen = new Set<AxisValue>();
  for (const item of items) {
    const value = valueOn(item, found, reading);
    if (value !== undefined && seen.has(value)) reading.refuse(item, 'written twice', 'each value once');
    if (value !== undefined) seen.add(value);
  }
  if (Array.isArray(reading.at(at)) && items.length === 0) reading.refuse(at, 'empty', 'at least one value');
  return [...seen];
}

/** Reads one value of a parameter; undefined where it was refused. */
export function valueOn(at: Path, found: readonly Found[], reading: StrictReading): AxisValue | undefined {
  const held = reading.at(at);
  const isScalar = typeof held === 'number' || typeof held === 'string' || typeof held === 'boolean';
  if (isScalar && found.some(({ part }) => isLeaf(part) && schemaOf(part).safeParse(held).success)) return held;
  const { part } = found[0];
  const options = part.type === 'choice' && typeof held === 'string' ? nearestName(held, part.options) : undefined;
  const expected =
    part.type === 'lever'
      ? expectation({ ...part, type: 'number', integer: false, low: 0, high: 0 })
      : expectation(part);
  const isNumber = typeof held === 'number' && (part.type === 'number' || part.type === 'lever');
  reading.refuse(at, isNumber ? 'not in range' : isScalar ? 'wrong value' : 'wrong type', expected, options);
  return undefined;
}

/** Reads a range with its scale; the plausible one where no limits are written. */
export function rangeAt(at: Path, found: readonly Found[], reading: StrictReading): AxisRange {
  const numbers = found.flatMap(({ part }) => (part.type === 'number' || part.type === 'lever' ? [part] : []));
  const [first] = numbers;
  const min = Math.min(...numbers.map((one) => one.min));
  const max = Math.max(...numbers.map((one) => one.max));
  const limits = { min, max, unit: first.unit };
  const plausible = first.type === 'number' ? first : { low: first.min, high: first.max };
  const low = reading.optional([...at, 'low'], limits) ?? plausible.low;
  const high = reading.optional([...at, 'high'], limits) ?? plausible.high;
  if (low >= high) reading.refuse(at, 'a range without width', `low below high (here ${low} and ${high})`);
  const scale = reading.at([...at, 'scale']) === undefined ? 'linear' : reading.name([...at, 'scale'], SCALES);
  if (scale === 'log' && low <= 0) reading.refuse([...at, 'scale'], 'no log scale reaches 0', 'low above 0');
  const integer = first.type === 'number' && first.integer;
  return { low, high, scale: scale === 'log' && low > 0 ? 'log' : 'linear', integer };
}

/** Returns the value at a share (0 to 1) of a range. */
export function within({ low, high, scale, integer }: AxisRange, share: number): number {
  if (share === 1) return high;
  const value = scale === 'log' ? low * exp(share * ln(high / low)) : low + share * (high - low);
  return integer ? Math.round(value) : value;
}

function onlyOf(at: Path, { reading, names }: AxisContext): readonly string[] | undefined {
  if (reading.at(at) === undefined) return undefined;
  const listed = reading.items(at, 'a list of scenarios of this plan');
  const given = listed.flatMap((item) => reading.name(item, [...names.keys()]) ?? []);
  return given.map((one) => names.get(one) as string);
}
