// A plan laid out: cells (a scenario at a point) and runs (a cell with the luck of one replicate). Runs come point after point,
// so that a sweep that was stopped holds whole comparisons. Made one at a time: a plan of a million runs takes no more memory.
//   key of a run = the first 16 hexadecimal digits of SHA-256 of (model, version, scenario with its seed, replicate)
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CheckedScenario } from '../../engine/model.ts';
import { assign } from '../../scenario/assign.ts';
import { hashScenario } from '../../scenario/canonical.ts';
import { checkScenario } from '../../scenario/check.ts';
import { filePart, isMap, partAt, type Reader } from '../../scenario/file.ts';
import { ScenarioError } from '../../scenario/problems.ts';
import { OF_SETTING } from './declared.ts';
import { pointsOf } from './design.ts';
import type { Axis, AxisValue, Plan, Point } from './plan.ts';

/** A scenario at a point of a design. */
export interface Cell<Policy = unknown, Assumptions = unknown> {
  readonly scenario: CheckedScenario<Policy, Assumptions>;
  /** Place of the point in the design, from 0. */
  readonly point: number;
  /** One an axis; null where the axis does not apply. */
  readonly values: Point;
  /** SHA-256 of what the scenario asks for, whatever its name and number of replicates. */
  readonly hash: string;
}

/** A run that a plan asks for. */
export interface PlannedRun<Policy = unknown, Assumptions = unknown> extends Omit<Cell<Policy, Assumptions>, 'hash'> {
  readonly key: string;
  /** Counted from 0. */
  readonly replicate: number;
  /** Place in the plan, from 0. */
  readonly index: number;
}

/** Says that a scenario cannot be at a point of a design. */
export class CellError extends Error {
  override readonly name = 'CellError';
  readonly axis: number;
  readonly expected: string;

  constructor(says: string, axis: number, expected: string) {
    super(says);
    this.axis = axis;
    this.expected = expected;
  }
}

type Laid<Policy, Assumptions> = Pick<Plan<Policy, Assumptions>, 'scenarios' | 'axes' | 'design'>;

/** What laying out needs of a model. */
export type Layable<Policy, Assumptions> = Reader<Policy, Assumptions> & {
  readonly name: string;
  readonly version: string;
};

/**
 * Lays out the scenarios at the points of a design; one that repeats another (an integer drawn twice) is left out. Throws a
 * CellError where a scenario cannot be at a point, or where two names stand for one and the same run.
 */
export function* cellsOf<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  plan: Laid<Policy, Assumptions>,
): Generator<Cell<Policy, Assumptions>> {
  const labels = new Map<string, string>();
  const points = pointsOf(plan.axes, plan.design);
  for (const [point, at] of points.entries())
    for (const base of plan.scenarios) {
      const values = at.map((value, k) => (plan.axes[k].only?.includes(base.name) === false ? null : value));
      const scenario = scenarioAt(model, base, plan.axes, values);
      const hash = hashScenario(scenario, ['replicates']);
      const label = labelOf(base.name, values);
      const known = labels.get(hash);
      if (known !== undefined && known !== label)
        throw new CellError(
          `${label} asks for the very runs of ${known}`,
          0,
          'one name for each run: leave one of them out',
        );
      if (known !== undefined) continue;
      labels.set(hash, label);
      yield { scenario, point, values, hash };
    }
}

const labelOf = (name: string, values: Point) => `${name} at ${JSON.stringify(values)}`;

/** Lays out every run of a plan, in its order. */
export function* runsOf<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  plan: Laid<Policy, Assumptions>,
): Generator<PlannedRun<Policy, Assumptions>> {
  let index = 0;
  for (const { hash, ...cell } of cellsOf(model, plan))
    for (let replicate = 0; replicate < cell.scenario.replicates; replicate++)
      yield { ...cell, replicate, key: keyOfRun(model, hash, replicate), index: index++ };
}

/** Computes the key of a run from the hash of its scenario (its replicates left out) and its replicate, from 0. */
export function keyOfRun(
  model: { readonly name: string; readonly version: string },
  hash: string,
  replicate: number,
): string {
  const text = JSON.stringify([model.name, model.version, hash, replicate]);
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8));
}

/** Returns a scenario with the values of a point; throws a CellError where they do not fit there. */
export function scenarioAt<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  base: CheckedScenario<Policy, Assumptions>,
  axes: readonly Axis[],
  values: Point,
): CheckedScenario<Policy, Assumptions> {
  const given = axes.flatMap((axis, k) => (values[k] === null ? [] : [{ axis, k, value: values[k] as AxisValue }]));
  // A kind decides which other paths there are.
  given.sort((a, b) => Number(isDeciding(b.axis)) - Number(isDeciding(a.axis)));
  let scenario: CheckedScenario<Policy, Assumptions> = base;
  for (const { axis, k, value } of given) scenario = withValue(model, scenario, axis, value, k);
  if (given.some(({ axis }) => !axis.isPlain)) return checked(model, scenario, given[0].k);
  const [problem] = given.length === 0 ? [] : model.problems(scenario);
  if (problem !== undefined) throw contradiction(base.name, given[0].k, problem);
  return scenario;
}

const isDeciding = ({ path }: Axis) => path === 'setting' || path.endsWith('.kind');

const contradiction = (name: string, axis: number, { path, says }: { readonly path: string; readonly says: string }) =>
  new CellError(`does not fit ${name}: ${path}: ${says}`, axis, '');

/** Returns a scenario with one more value; ranges are not checked. Throws a CellError where it has no such parameter. */
export function withValue<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  scenario: CheckedScenario<Policy, Assumptions>,
  { path, isPlain }: Pick<Axis, 'path' | 'isPlain'>,
  value: AxisValue,
  axis = 0,
): CheckedScenario<Policy, Assumptions> {
  if (path.startsWith(OF_SETTING))
    return withNumberOfPlace(model, scenario, path.slice(OF_SETTING.length), value, axis);
  if (path === 'setting' && scenario.place !== undefined)
    throw new CellError(
      `${scenario.name} takes place in ${scenario.place.name}`,
      axis,
      'a scenario in a setting of the model',
    );
  const contents = { ...scenario };
  if (!isPlain && partAt(model, contents, path.split('.')) === undefined)
    throw new CellError(
      `no parameter of ${scenario.name}, ${kindAbove(contents, path)}`,
      axis,
      `'only' with the scenarios it applies to`,
    );
  return assign(filePart(model), contents, path.split('.'), value) as unknown as CheckedScenario<Policy, Assumptions>;
}

function withNumberOfPlace<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  scenario: CheckedScenario<Policy, Assumptions>,
  path: string,
  value: AxisValue,
  axis: number,
): CheckedScenario<Policy, Assumptions> {
  const setting = model.settings.find(({ name }) => name === scenario.setting);
  const number = setting?.parameters.find((one) => one.path === path);
  if (number === undefined)
    throw new CellError(`${scenario.setting} has no such number`, axis, `a number of ${scenario.setting}`);
  if (!(Number(value) >= number.min && Number(value) <= number.max))
    throw new CellError(
      `${value} is out of range in ${scenario.setting}`,
      axis,
      `from ${number.min} to ${number.max} (${number.unit})`,
    );
  const place = scenario.place ?? { name: scenario.setting, title: setting?.title ?? '', changes: {}, unsourced: [] };
  return { ...scenario, place: { ...place, changes: { ...place.changes, [path]: Number(value) } } };
}

/** Names the kind that a path stands below: `policy.payment.kind is fee-for-service`. */
function kindAbove(contents: unknown, path: string): string {
  let here: unknown = contents;
  let above = '';
  let kind = '';
  for (const key of path.split('.')) {
    if (!isMap(here)) break;
    if (typeof here.kind === 'string') kind = `whose ${above}kind is ${here.kind}`;
    here = here[key];
    above += `${key}.`;
  }
  return kind;
}

function checked<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  { name, place, ...contents }: CheckedScenario<Policy, Assumptions>,
  axis: number,
): CheckedScenario<Policy, Assumptions> {
  try {
    return checkScenario(contents, { model, name, file: name, place });
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const [{ path, says, found, expected }] = error.problems;
    throw new CellError(`does not fit ${name}: ${path}: ${says}${found === '' ? '' : ` (${found})`}`, axis, expected);
  }
}
