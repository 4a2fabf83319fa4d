// The file of a place of one's own: `{base, title, changes, fitted, targets}`. Checked like a scenario: every problem with its
// line, the nearest name and the range. `changes` are known numbers, `targets` what the place was fitted to, `fitted` what the
// fit found; a number without a source is told with every result.
import type { Model, OwnFigure, OwnFigures, OwnPlace } from '../engine/model.ts';
import { parseRaw } from './document.ts';
import { isMap, type RawMap } from './file.ts';
import { listParameters } from './parameters.ts';
import { type Limits, type Path, StrictReading } from './strict.ts';

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

/** Reads and checks the file of a place; throws a ScenarioError with all problems at once. */
export function readSetting(
  text: string,
  model: PlaceReader,
  { file, name }: { file: string; name: string },
): OwnSetting {
  const reading = new StrictReading(parseRaw(text, file), file);
  const contents = reading.map([], KEYS);
  if (contents.schemaVersion !== 1) reading.refuse(['schemaVersion'], 'wrong value', '1');
  const base = reading.name(['base'], namesOf(model));
  const title = reading.text(['title'], 200);
  if (title === '') reading.refuse(['title'], 'missing', 'a title');
  const read = base === undefined ? nothing : partsOf(model, base, reading);
  reading.end();
  return { name, title, base: base ?? '', ...read };
}

const nothing = { changes: {}, fitted: {}, targets: {} };

function partsOf(
  model: PlaceReader,
  base: string,
  reading: StrictReading,
): Pick<OwnSetting, 'changes' | 'fitted' | 'targets'> {
  const numbers = new Map<string, Limits>(
    model.settings.find(({ name }) => name === base)?.parameters.map((one) => [one.path, one]),
  );
  const assumed = listParameters(model).flatMap(({ path, type, min = 0, max = 0, unit }): [string, Limits][] =>
    path.startsWith(ASSUMPTION) && type === 'number' ? [[path, { min, max, unit }]] : [],
  );
  const ids = model.calibrations?.find(({ setting }) => setting === base)?.targets.map(({ id }) => id) ?? [];
  const numberAt = (path: readonly [string, string]) => ownNumber(reading, path, numbers.get(path[1]));
  const changes = reading.entries('changes', [...numbers.keys()], numberAt);
  const limits = new Map([...numbers, ...assumed]);
  const fitted = reading.entries('fitted', [...limits.keys()], (path) => {
    return ownNumber(reading, path, limits.get(path[1])).value;
  });
  return { changes, fitted, targets: reading.entries('targets', ids, (path) => figure(reading, path)) };
}

const namesOf = (model: PlaceReader) => model.settings.map(({ name }) => name);

/** Reads a number alone, or `{value, source, note}`. */
function ownNumber(reading: StrictReading, path: Path, limits: Limits | undefined): OwnNumber {
  if (!isMap(reading.at(path))) return { value: reading.number(path, limits), source: '', note: '' };
  reading.map(path, ['value', 'source', 'note']);
  const value = reading.number([...path, 'value'], limits);
  return { value, source: reading.text([...path, 'source']), note: reading.text([...path, 'note']) };
}

function figure(reading: StrictReading, path: Path): OwnFigure & { readonly note: string } {
  reading.map(path, ['value', 'low', 'high', 'source', 'note']);
  const [value, low, high] = ['value', 'low', 'high'].map((key) => reading.number([...path, key]));
  if (low > value || value > high) reading.refuse([...path, 'value'], 'outside its own band', `from ${low} to ${high}`);
  return { value, low, high, source: reading.text([...path, 'source']), note: reading.text([...path, 'note']) };
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
