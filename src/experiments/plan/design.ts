// The design of a plan: which points along the axes are run. `grid` (every combination), `zip` (first values, second values …)
// and `list` (points written out) take values; the others sample ranges, the same points for the same seed.

import { isMap } from '../../scenario/file.ts';
import type { Path, StrictReading } from '../../scenario/strict.ts';
import { latinHypercube } from '../designs/latin-hypercube.ts';
import { morrisTrajectories } from '../designs/morris.ts';
import { saltelliMatrices } from '../designs/saltelli.ts';
import { MOST_DIMENSIONS, sobolSequence } from '../designs/sobol-sequence.ts';
import { type AxisContext, axisOf, foundAt, valueOn, within } from './axes.ts';
import type { Axis, AxisValue, Design, Point } from './plan.ts';

/** Every point is laid out and checked before anything runs. */
const MOST_POINTS = 100_000;

/** What each design is told besides its kind. */
const FIELDS = {
  grid: [],
  zip: [],
  list: ['points'],
  'latin-hypercube': ['points', 'seed'],
  sobol: ['points', 'seed'],
  morris: ['trajectories', 'seed'],
  saltelli: ['rows', 'seed'],
} as const;

type Kind = keyof typeof FIELDS;
const KINDS = Object.keys(FIELDS) as Kind[];
const AT: Path = ['design'];

/** Reads which design is meant: a name alone, or a map with its fields; `grid` where nothing is written. */
export function kindOfDesign(reading: StrictReading): Kind {
  const held = reading.at(AT);
  if (held === undefined || held === null) return 'grid';
  const at = isMap(held) ? [...AT, 'kind'] : AT;
  const kind = (reading.name(at, KINDS) ?? 'grid') as Kind;
  if (isMap(held)) reading.map(AT, ['kind', ...FIELDS[kind]]);
  return kind;
}

type Sampling = Exclude<Kind, 'grid' | 'zip' | 'list'>;

/** Says whether a design samples ranges. */
export const samplesRanges = (kind: Kind): kind is Sampling => kind !== 'grid' && kind !== 'zip' && kind !== 'list';

/** Reads the points of a design that lists them, and the axes they make. */
export function readList(context: AxisContext): { readonly axes: Axis[]; readonly points: Point[] } {
  const { reading } = context;
  if (reading.at(['axes']) !== undefined)
    reading.refuse(['axes'], 'not with design list', 'its points name the parameters');
  const items = reading.items([...AT, 'points'], 'a list of {path: value}', MOST_POINTS);
  if (items.length === 0) reading.refuse([...AT, 'points'], 'missing', 'a list of {path: value}');
  const maps = items.map((item) => {
    const held = reading.at(item);
    if (isMap(held)) return held;
    reading.refuse(item, 'wrong type', 'a map of paths and values');
    return {};
  });
  const paths = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  const axes = new Map<string, Axis>();
  const values = new Map<string, (AxisValue | null)[]>();
  for (const path of paths) {
    const first = maps.findIndex((map) => Object.hasOwn(map, path));
    const found = foundAt(path, [...items[first], path], context);
    if (found.length === 0) continue;
    const column = maps.map((map, at) =>
      Object.hasOwn(map, path) ? (valueOn([...items[at], path], found, reading) ?? null) : null,
    );
    const given = [...new Set(column)].filter((value) => value !== null);
    axes.set(path, { ...axisOf(path, found), values: given });
    values.set(path, column);
  }
  return { axes: [...axes.values()], points: maps.map((_, at) => [...values.values()].map((column) => column[at])) };
}

/** What reading a design needs besides its kind and axes: the points of a list, the seed where it names none. */
interface DesignContext {
  readonly reading: StrictReading;
  readonly points: readonly Point[];
  readonly seed: string;
}

/** Reads the numbers of a design. */
export function readDesign(kind: Kind, axes: readonly Axis[], context: DesignContext): Design {
  const { reading, points } = context;
  const design = samplesRanges(kind) ? sampled(kind, axes, context) : valuesDesign(kind, axes, points, reading);
  if (countPoints(axes, design) > MOST_POINTS)
    reading.refuse(kind === 'grid' ? ['axes'] : AT, 'too many points', `at most ${MOST_POINTS} in all`);
  return design;
}

function valuesDesign(
  kind: 'grid' | 'zip' | 'list',
  axes: readonly Axis[],
  points: readonly Point[],
  reading: StrictReading,
): Design {
  if (kind === 'list') return { kind, points };
  const lengths = axes.map(({ values = [] }) => values.length);
  if (kind === 'zip' && new Set(lengths).size > 1)
    reading.refuse(
      ['axes'],
      `of different lengths (${lengths.join(', ')})`,
      'as many values on every axis for design zip',
    );
  return { kind };
}

function sampled(kind: Sampling, axes: readonly Axis[], { reading, seed }: DesignContext): Design {
  const count = (field: string) => {
    const limits = { min: 1, max: MOST_POINTS, unit: field, integer: true };
    if (isMap(reading.at(AT))) return reading.number([...AT, field], limits);
    reading.refuse(AT, 'incomplete', `a map with kind and ${field}, for example {kind: ${kind}, ${field}: 64}`);
    return 1;
  };
  const own = reading.at([...AT, 'seed']) === undefined ? seed : reading.text([...AT, 'seed'], 200);
  if (axes.length === 0) reading.refuse(['axes'], 'missing', `at least one axis for design ${kind}`);
  checkDimensions(kind, axes.length, reading);
  if (kind === 'morris') return { kind, trajectories: count('trajectories'), seed: own };
  if (kind === 'saltelli') return { kind, rows: count('rows'), seed: own };
  return { kind, points: count('points'), seed: own };
}

function checkDimensions(kind: Kind, axes: number, reading: StrictReading): void {
  const needed = kind === 'sobol' ? axes : kind === 'saltelli' ? 2 * axes : 0;
  if (needed > MOST_DIMENSIONS) {
    const most = kind === 'saltelli' ? Math.floor(MOST_DIMENSIONS / 2) : MOST_DIMENSIONS;
    reading.refuse(['axes'], `${axes} axes`, `at most ${most} for design ${kind}`);
  }
}

/** Counts the points of a design. */
export function countPoints(axes: readonly Axis[], design: Design): number {
  if (design.kind === 'grid') return axes.reduce((product, { values = [] }) => product * values.length, 1);
  if (design.kind === 'zip') return axes.length === 0 ? 1 : (axes[0].values?.length ?? 0);
  if (design.kind === 'list') return design.points.length;
  if (design.kind === 'morris') return design.trajectories * (axes.length + 1);
  if (design.kind === 'saltelli') return design.rows * (axes.length + 2);
  return design.points;
}

/**
 * Lays the points of a design, in its order: the last axis of a grid turns fastest, the trajectories of Morris stand one after
 * the other, and Saltelli's matrices as A, B, then A with each column from B.
 */
export function pointsOf(axes: readonly Axis[], design: Design): Point[] {
  if (design.kind === 'list') return [...design.points];
  if (design.kind === 'grid') return gridOf(axes);
  if (design.kind === 'zip')
    return Array.from({ length: countPoints(axes, design) }, (_, at) => axes.map(({ values }) => values?.[at] ?? null));
  return unitPoints(axes, design).map((shares) => axes.map((axis, k) => valueAtShare(axis, shares[k])));
}

function gridOf(axes: readonly Axis[]): Point[] {
  return axes.reduce<Point[]>(
    (points, { values = [] }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

function unitPoints(axes: readonly Axis[], design: Exclude<Design, { kind: 'grid' | 'zip' | 'list' }>) {
  const { seed } = design;
  if (design.kind === 'morris')
    return morrisTrajectories(design.trajectories, axes.length, seed).flatMap(({ points }) => points);
  if (design.kind === 'sobol') return sobolSequence(design.points, axes.length, seed);
  if (design.kind === 'latin-hypercube') {
    const unit = axes.map(({ path }) => ({ path, low: 0, high: 1 }));
    return latinHypercube(unit, design.points, seed).map((point) => axes.map(({ path }) => point[path]));
  }
  const { a, b, ab } = saltelliMatrices(design.rows, axes.length, seed);
  return [...a, ...b, ...ab.flat()];
}

/** The value at a share of an axis: of its range, or the one of its values that the share falls on. */
function valueAtShare({ values, range }: Axis, share: number): AxisValue {
  if (range !== undefined) return within(range, share);
  const levels = values as readonly AxisValue[];
  return levels[Math.min(levels.length - 1, Math.floor(share * levels.length))];
}
