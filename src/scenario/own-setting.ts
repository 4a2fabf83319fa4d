// The file of a place of one's own: `{base, title, changes, fitted, targets}`. Checked like a scenario: every problem with its
// line, the nearest name and the range. `changes` are known numbers, `targets` what the place was fitted to, `fitted` what the
// fit found; a number without a source is told with every result.
import type { Model, OwnFigure, OwnFigures, OwnPlace } from '../engine/model.ts';
import { parseRaw, type RawDocument } from './document.ts';
import { isMap, type RawMap } from './file.ts';
import { nearestName } from './nearest.ts';
import { listParameters } from './parameters.ts';
import { type Problem, ScenarioError, shown } from './problems.ts';

/** What reading a place needs of a model. */
export type PlaceReader = Pick<Model<never>, 'title' | 'policy' | 'assumptions' | 'settings' | 'calibrations'>;

/** A known number with where it comes from; texts are empty where nothing was said. */
export interface OwnNumber {
  readonly value: number;
  readonly source: string;
  readonly note: string;
}

/** A place of one's own, checked. */
export interface OwnSetting {
  readonly name: string;
  readonly title: string;
  /** Name of the setting of the model that it is built on. */
  readonly base: string;
  readonly changes: Readonly<Record<string, OwnNumber>>;
  /** Found by the fit: numbers of the setting, and assumptions under `assumptions.`. */
  readonly fitted: Readonly<Record<string, number>>;
  readonly targets: Readonly<Record<string, OwnFigure & { readonly note: string }>>;
}

/** Names a file rather than a setting of the model. */
export const isSettingFile = (reference: string) => /[/\\]|\.(ya?ml|json)$/i.test(reference);

export const ASSUMPTION = 'assumptions.';
const KEYS = ['schemaVersion', 'base', 'title', 'changes', 'fitted', 'targets'];
const LONGEST_TEXT = 500;

/** Reads and checks the file of a place; throws a ScenarioError with all problems at once. */
export function readSetting(
  text: string,
  model: PlaceReader,
  { file, name }: { file: string; name: string },
): OwnSetting {
  const raw = parseRaw(text, file);
  const check = new Check(raw, file);
  const contents = check.map([], KEYS);
  if (contents.schemaVersion !== 1) check.refuse(['schemaVersion'], 'wrong value', '1');
  const base = check.name(['base'], contents.base, namesOf(model));
  const title = check.text(['title'], contents.title, 200);
  if (title === '') check.refuse(['title'], 'missing', 'a title');
  const read = base === undefined ? nothing : partsOf(model, base, check);
  check.end();
  return { name, title, base: base ?? '', ...read };
}

const nothing = { changes: {}, fitted: {}, targets: {} };

function partsOf(model: PlaceReader, base: string, check: Check): Pick<OwnSetting, 'changes' | 'fitted' | 'targets'> {
  const numbers = new Map<string, Limits>(
    model.settings.find(({ name }) => name === base)?.parameters.map((one) => [one.path, one]),
  );
  const assumed = listParameters(model).flatMap(({ path, type, min = 0, max = 0, unit }): [string, Limits][] =>
    path.startsWith(ASSUMPTION) && type === 'number' ? [[path, { min, max, unit }]] : [],
  );
  const ids = model.calibrations?.find(({ setting }) => setting === base)?.targets.map(({ id }) => id) ?? [];
  const changes = check.entries('changes', [...numbers.keys()], (key) => check.number(key, numbers.get(key[1])));
  const limits = new Map([...numbers, ...assumed]);
  const fitted = check.entries('fitted', [...limits.keys()], (key) => check.number(key, limits.get(key[1])).value);
  return { changes, fitted, targets: check.entries('targets', ids, (key) => check.figure(key)) };
}

const namesOf = (model: PlaceReader) => model.settings.map(({ name }) => name);

type Limits = { readonly min: number; readonly max: number; readonly unit: string };

/** Gathers what is wrong, each with its place. */
class Check {
  private readonly raw: RawDocument;
  private readonly file: string;
  private readonly problems: Problem[];

  constructor(raw: RawDocument, file: string) {
    this.raw = raw;
    this.file = file;
    this.problems = [...raw.problems];
  }

  end(): void {
    if (this.problems.length === 0) return;
    throw new ScenarioError([...this.problems].sort((a, b) => a.line - b.line || a.column - b.column));
  }

  refuse(path: readonly string[], says: string, expected: string, nearest?: string): void {
    const { line, column, source } = this.raw.locate(path, says === 'unknown name');
    const held = this.at(path);
    const found = held === undefined || says === 'unknown name' ? '' : shown(source ?? held);
    const hint = nearest === undefined ? {} : { nearest };
    this.problems.push({ file: this.file, line, column, path: path.join('.'), found, expected, says, ...hint });
  }

  at(path: readonly string[]): unknown {
    let here = this.raw.contents;
    for (const key of path) here = isMap(here) && Object.hasOwn(here, key) ? here[key] : undefined;
    return here;
  }

  /** Returns the map at a path, whose keys must be among these; an absent one is empty. */
  map(path: readonly string[], keys: readonly string[]): RawMap {
    const held = this.at(path);
    if (held === undefined || held === null) return {};
    if (!isMap(held)) {
      this.refuse(path, 'wrong type', 'a map');
      return {};
    }
    for (const key of Object.keys(held))
      if (!keys.includes(key)) {
        const few = keys.length <= KEYS.length ? `one of ${keys.join(', ')}` : '';
        this.refuse([...path, key], 'unknown name', few, nearestName(key, keys));
      }
    return held;
  }

  entries<T>(part: string, keys: readonly string[], read: (path: readonly [string, string]) => T): Record<string, T> {
    const known = Object.keys(this.map([part], keys)).filter((key) => keys.includes(key));
    return Object.fromEntries(known.map((key) => [key, read([part, key])]));
  }

  name(path: readonly string[], held: unknown, names: readonly string[]): string | undefined {
    if (typeof held === 'string' && names.includes(held)) return held;
    const nearest = typeof held === 'string' ? nearestName(held, names) : undefined;
    this.refuse(path, held === undefined ? 'missing' : 'wrong value', `one of ${names.join(', ')}`, nearest);
    return undefined;
  }

  text(path: readonly string[], held: unknown, longest = LONGEST_TEXT): string {
    if (held === undefined || held === null) return '';
    if (typeof held === 'string' && held.length <= longest) return held;
    if (typeof held === 'number') return String(held);
    this.refuse(path, 'wrong value', `text of at most ${longest} characters`);
    return '';
  }

  /** A number alone, or `{value, source, note}`. */
  number(path: readonly string[], limits: Limits | undefined): OwnNumber {
    const held = this.at(path);
    if (!isMap(held)) return { value: this.finite(path, limits), source: '', note: '' };
    const { source, note } = this.map(path, ['value', 'source', 'note']);
    const value = this.finite([...path, 'value'], limits);
    return { value, source: this.text([...path, 'source'], source), note: this.text([...path, 'note'], note) };
  }

  figure(path: readonly string[]): OwnFigure & { readonly note: string } {
    const { source, note } = this.map(path, ['value', 'low', 'high', 'source', 'note']);
    const [value, low, high] = ['value', 'low', 'high'].map((key) => this.finite([...path, key], undefined));
    if (low > value || value > high) this.refuse([...path, 'value'], 'outside its own band', `from ${low} to ${high}`);
    return {
      value,
      low,
      high,
      source: this.text([...path, 'source'], source),
      note: this.text([...path, 'note'], note),
    };
  }

  private finite(path: readonly string[], limits: Limits | undefined): number {
    const held = this.at(path);
    const expected =
      limits === undefined ? 'a number' : `a number from ${limits.min} to ${limits.max} (${limits.unit})`;
    if (typeof held !== 'number' || !Number.isFinite(held)) {
      this.refuse(path, held === undefined ? 'missing' : 'not a number', expected);
      return 0;
    }
    if (limits !== undefined && (held < limits.min || held > limits.max)) this.refuse(path, 'out of range', expected);
    return held;
  }
}

/** Gives what a scenario carries of a place: its numbers, and which of them have no source. */
export function placeIn({ name, title, changes, fitted, targets }: OwnSetting): OwnPlace {
  const known = Object.entries(changes).map(([path, { value }]) => [path, value] as const);
  const found = Object.entries(fitted).filter(([path]) => !path.startsWith(ASSUMPTION));
  const unsourced = Object.entries({ ...changes, ...targets }).flatMap(([id, { source }]) =>
    source.trim() === '' ? [id] : [],
  );
  return { name, title, changes: Object.fromEntries([...known, ...found]), unsourced };
}

/** Gives what a calibration needs of a place. */
export function figuresIn({ changes, targets }: Pick<OwnSetting, 'changes' | 'targets'>): OwnFigures {
  return {
    changes: Object.fromEntries(Object.entries(changes).map(([path, { value }]) => [path, value])),
    targets,
  };
}

/** Lays the assumptions that a place was fitted with under the contents of a scenario, which may say otherwise. */
export function withAssumptionsOf({ fitted }: OwnSetting, contents: RawMap): RawMap {
  const paths = Object.entries(fitted).filter(([path]) => path.startsWith(ASSUMPTION));
  return paths.reduce<RawMap>((below, [path, value]) => underlaid(below, path.split('.'), value), contents);
}

function underlaid(map: RawMap, [key, ...rest]: readonly string[], value: number): RawMap {
  const held = Object.hasOwn(map, key) ? map[key] : undefined;
  if (rest.length === 0) return held === undefined ? { ...map, [key]: value } : map;
  if (held !== undefined && held !== null && !isMap(held)) return map;
  return { ...map, [key]: underlaid(held ?? {}, rest, value) };
}
