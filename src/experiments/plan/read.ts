// Reading a plan, strictly: text → raw contents → scenarios as the plan wants them → axes → design → cells. Whatever is wrong is
// told with its line, like a scenario file's. Scenarios are named in the plan and handed in checked: reading them from a disk
// is the command's business.
import type { CheckedScenario } from '../../engine/model.ts';
import type { Recorded } from '../../execution/kept.ts';
import { checkScenario } from '../../scenario/check.ts';
import { parseRaw, type RawDocument, type Spot } from '../../scenario/document.ts';
import { isMap } from '../../scenario/file.ts';
import { ScenarioError, SET } from '../../scenario/problems.ts';
import { type Path, StrictReading } from '../../scenario/strict.ts';
import { readQuestions } from '../solve/read.ts';
import { axisOf, foundAt, readAxes, valueOn } from './axes.ts';
import { CellError, cellsOf, type Layable, scenarioAt, withValue } from './cells.ts';
import { countPoints, kindOfDesign, readDesign, readList, samplesRanges } from './design.ts';
import type { Axis, AxisValue, Plan, PlanSize } from './plan.ts';
import { type Measured, readRecorded } from './recorded.ts';

/** What may stand at the top of a plan. */
const OF_RUNS = ['residents', 'months', 'seed', 'replicates'];
const KEYS = ['schemaVersion', 'title', 'description', 'scenarios', 'set', ...OF_RUNS].concat([
  'axes',
  'design',
  'measures',
  'groups',
  'monthly',
  'yearly',
  'solve',
  'flip',
]);
const MOST_RUNS = 10_000_000;

/** What a plan needs of a model. */
export type PlanModel<Policy, Assumptions> = Layable<Policy, Assumptions> &
  Measured & { readonly spinUpMonths: number };

/** What reading a plan needs besides its text. */
export interface PlanOptions<Policy, Assumptions> {
  readonly model: PlanModel<Policy, Assumptions>;
  /** File as the user knows it, for messages. */
  readonly file: string;
  /** The scenarios that the plan names (`scenariosOf`), read, by the names under which it lists them. */
  readonly scenarios: Readonly<Record<string, CheckedScenario<Policy, Assumptions>>>;
  /** Laid over the top of the plan from outside: residents, months, replicates, seed. */
  readonly over?: Readonly<Record<string, unknown>>;
}

/** A scenario as a plan names it, and where. */
export interface NamedScenario extends Pick<Spot, 'line' | 'column'> {
  readonly reference: string;
}

/** Lists the scenarios a plan names, each once; throws a ScenarioError for a text that names none. */
export function scenariosOf(text: string, file: string): NamedScenario[] {
  const raw = parseRaw(text, file);
  const reading = new StrictReading(raw, file);
  const names = namesIn(reading);
  const known = names.filter((name, index) => name !== '' && names.indexOf(name) === index);
  if (known.length === 0) reading.end();
  return known.map((reference) => ({ reference, ...raw.locate(['scenarios', String(names.indexOf(reference))]) }));
}

function namesIn(reading: StrictReading): string[] {
  if (!isMap(reading.at([])))
    reading.refuse([], 'not a plan', 'a map with scenarios, axes, design, replicates, measures …');
  const expected = "a list of scenarios (names from 'tierwise list', or files)";
  const items = reading.items(['scenarios'], expected);
  if (items.length === 0 && !reading.isRefused) reading.refuse(['scenarios'], 'missing', expected);
  const names = items.map((at) => reading.text(at));
  names.forEach((name, index) => {
    if (name === '') reading.refuse(items[index], 'missing', 'the name of a scenario, or a file');
    else if (names.indexOf(name) < index) reading.refuse(items[index], 'written twice', 'each scenario once');
  });
  return names;
}

/** Reads and checks a plan in YAML or JSON; throws a ScenarioError with all problems at once. */
export function readPlan<Policy, Assumptions>(
  text: string,
  { model, file, scenarios: given, over = {} }: PlanOptions<Policy, Assumptions>,
): Plan<Policy, Assumptions> {
  const raw = laidOver(parseRaw(text, file), over);
  const reading = new StrictReading(raw, file);
  const listed = namesIn(reading);
  if (!isMap(raw.contents)) reading.end();
  reading.map([], KEYS);
  if (reading.at(['schemaVersion']) !== undefined && reading.at(['schemaVersion']) !== 1)
    reading.refuse(['schemaVersion'], 'wrong value', '1');
  const title = reading.text(['title'], 200);
  reading.text(['description'], 10_000);
  for (const key of OF_RUNS)
    if (reading.at([key]) === null) reading.refuse([key], 'missing', 'a value, or no such line');
  const names = new Map(listed.map((one) => [one, given[one]?.name ?? one]));
  refuseNames(listed, given, names, reading);
  const set = readSet(model, reading);
  const recorded = readRecorded(model, reading);
  const kind = kindOfDesign(reading);
  const context = { model, reading, names, samples: samplesRanges(kind) };
  const { axes, points } = kind === 'list' ? readList(context) : { axes: readAxes(context), points: [] };
  const seed = String(reading.at(['seed']) ?? given[listed[0]]?.seed ?? '1');
  const design = readDesign(kind, axes, { reading, points, seed });
  const questions = readQuestions(context);
  // What follows needs everything above to be right.
  reading.end();
  const scenarios = listed.map((one) => scenarioAsPlanned(model, given[one], set, raw, file));
  refuseUnpaired(scenarios, reading);
  refuseMonthsBeyond(recorded, scenarios, axes, reading);
  const laid = { title, scenarios, axes, design, recorded, questions };
  refuseUnsolvable(model, laid, reading);
  const size = sizeOf(model, laid, reading);
  reading.end();
  return { ...laid, size, source: { contents: raw.contents, scenarios: given } };
}

/** Lays values from outside over the top of a plan; what is wrong with them is told of the flag, not of the file. */
function laidOver(raw: Located, over: Readonly<Record<string, unknown>>): Located {
  if (!isMap(raw.contents)) return raw;
  const locate = (path: Path, key?: boolean) =>
    Object.hasOwn(over, path[0] ?? '') ? { line: 1, column: 1, file: SET } : raw.locate(path, key);
  return { ...raw, contents: { ...raw.contents, ...over }, locate };
}

/** A document some of whose values were given elsewhere. */
type Located = RawDocument & { readonly locate: (path: Path, key?: boolean) => Spot & { readonly file?: string } };

function refuseNames(
  listed: readonly string[],
  given: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
  reading: StrictReading,
): void {
  const taken = new Set<string>();
  for (const [index, one] of listed.entries()) {
    const at = ['scenarios', String(index)];
    const name = names.get(one) as string;
    if (!Object.hasOwn(given, one)) reading.name(at, Object.keys(given));
    else if (taken.has(name)) reading.refuse(at, `named '${name}' like another`, 'files with names of their own');
    taken.add(name);
  }
}

/** A parameter that holds for every scenario of the plan. */
interface Setting {
  readonly axis: Pick<Axis, 'path' | 'isPlain'>;
  readonly value: AxisValue;
}

function readSet<Policy, Assumptions>(model: PlanModel<Policy, Assumptions>, reading: StrictReading): Setting[] {
  const held = reading.at(['set']);
  if (held === undefined || held === null) return [];
  if (!isMap(held)) {
    reading.refuse(['set'], 'wrong type', 'a map of paths and values');
    return [];
  }
  return Object.keys(held).flatMap((path) => {
    const at = ['set', path];
    const found = foundAt(path, at, { model, reading });
    const value = found.length === 0 ? undefined : valueOn(at, found, reading);
    return value === undefined ? [] : [{ axis: axisOf(path, found), value }];
  });
}

/** Lays what the plan says of every scenario over one of them, and checks it again. */
function scenarioAsPlanned<Policy, Assumptions>(
  model: PlanModel<Policy, Assumptions>,
  scenario: CheckedScenario<Policy, Assumptions>,
  set: readonly Setting[],
  raw: Located,
  file: string,
): CheckedScenario<Policy, Assumptions> {
  const contents = raw.contents as Readonly<Record<string, unknown>>;
  const runs = Object.fromEntries(
    OF_RUNS.flatMap((key) => (Object.hasOwn(contents, key) ? [[key, contents[key]]] : [])),
  );
  const where = (path: Path) => {
    const own = set.find(({ axis }) => axis.path === path.join('.') || path.join('.').startsWith(`${axis.path}.`));
    return raw.locate(own === undefined ? path.slice(0, 1) : ['set', own.axis.path]);
  };
  let changed = { ...scenario, ...runs } as CheckedScenario<Policy, Assumptions>;
  for (const { axis, value } of set) changed = withSetting(model, changed, { axis, value }, raw, file);
  const { name, place, ...rest } = changed;
  return checkScenario(rest, { model, name, file, place, locate: where });
}

function withSetting<Policy, Assumptions>(
  model: PlanModel<Policy, Assumptions>,
  scenario: CheckedScenario<Policy, Assumptions>,
  { axis, value }: Setting,
  raw: Located,
  file: string,
): CheckedScenario<Policy, Assumptions> {
  try {
    return withValue(model, scenario, axis, value);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    const { line, column } = raw.locate(['set', axis.path], true);
    throw new ScenarioError([
      { file, line, column, path: `set.${axis.path}`, found: '', expected: '', says: error.message },
    ]);
  }
}

/** A parameter that is to be found must be one of the scenario's, at both ends of its range. */
function refuseUnsolvable<Policy, Assumptions>(
  model: PlanModel<Policy, Assumptions>,
  { scenarios, axes, questions: { solve, flip } }: Pick<Plan<Policy, Assumptions>, 'scenarios' | 'axes' | 'questions'>,
  reading: StrictReading,
): void {
  const moved = [...(solve === undefined ? [] : [solve.axis.path]), ...(flip?.ranges ?? []).map(({ path }) => path)];
  for (const [at, { path }] of axes.entries())
    if (moved.includes(path)) reading.refuse(['axes', String(at)], `varies ${path} too`, 'another parameter');
  const base = scenarios.find(({ name }) => name === solve?.scenario);
  if (solve === undefined || base === undefined) return;
  for (const value of [solve.axis.range.low, solve.axis.range.high])
    try {
      scenarioAt(model, base, [solve.axis], [value]);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      reading.refuse(['solve', 'path'], `at ${value}: ${error.message}`, error.expected);
      return;
    }
}

/** Scenarios with different luck have no paired differences. */
function refuseUnpaired(scenarios: readonly CheckedScenario[], reading: StrictReading): void {
  const seeds = [...new Set(scenarios.map(({ seed }) => seed))];
  if (seeds.length > 1)
    reading.refuse(['scenarios'], `have the seeds ${seeds.join(', ')}`, 'one seed for all: write seed into the plan');
}

/** A month or a year that no run has would be silently missing from the table. */
function refuseMonthsBeyond(
  { months, years = [] }: Recorded,
  scenarios: readonly CheckedScenario[],
  axes: readonly Axis[],
  reading: StrictReading,
): void {
  const varied = axes
    .filter(({ path }) => path === 'months')
    .flatMap(({ values = [], range }) => [...values.map(Number), range?.high ?? 0]);
  const last = Math.max(...scenarios.map((one) => one.months), ...varied);
  const beyond = typeof months === 'string' ? [] : months.filter((month) => month > last);
  if (beyond.length > 0)
    reading.refuse(['monthly'], `month ${beyond[0]} is after the last`, `months from 1 to ${last}`);
  const unfinished = typeof years === 'string' ? [] : years.filter((year) => 12 * year > last);
  if (unfinished.length > 0)
    reading.refuse(['yearly'], `year ${unfinished[0]} is not completed by any run`, `years within ${last} months`);
}

function sizeOf<Policy, Assumptions>(
  model: PlanModel<Policy, Assumptions>,
  plan: Pick<Plan<Policy, Assumptions>, 'scenarios' | 'axes' | 'design'>,
  reading: StrictReading,
): PlanSize {
  const size = { points: countPoints(plan.axes, plan.design), cells: 0, runs: 0, residentMonths: 0 };
  try {
    for (const { scenario } of cellsOf(model, plan)) {
      const { residents, months, replicates } = scenario;
      size.cells++;
      size.runs += replicates;
      size.residentMonths += replicates * residents * (months + model.spinUpMonths);
    }
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    const isList = plan.design.kind === 'list';
    reading.refuse(isList ? ['design', 'points'] : ['axes', String(error.axis)], error.message, error.expected);
  }
  if (size.runs > MOST_RUNS) reading.refuse([], 'too many runs', `at most ${MOST_RUNS}`);
  return size;
}
