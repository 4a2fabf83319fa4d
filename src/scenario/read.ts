// Reading a scenario: text → raw contents → overrides → checked scenario. Reading from disk is the command's business.
import type { CheckedScenario } from '../engine/model.ts';
import { checkScenario } from './check.ts';
import { parseRaw } from './document.ts';
import { isMap, type Reader } from './file.ts';
import { overridePath } from './override.ts';
import { isSettingFile, type OwnSetting, placeIn, withAssumptionsOf } from './own-setting.ts';
import { SET } from './problems.ts';

/** What reading needs besides the text. */
export interface ReadOptions<Policy, Assumptions> {
  readonly model: Reader<Policy, Assumptions>;
  /** File as the user knows it, for messages. */
  readonly file: string;
  /** Name of the scenario in tables (the file's name without its ending). */
  readonly name: string;
  /** Overrides, applied in order: paths with the text of their value. */
  readonly set?: readonly { readonly path: string; readonly value: string }[];
  /** The place of one's own that the scenario names as its setting (`settingFileOf`), read. */
  readonly own?: OwnSetting | undefined;
}

/** Reads and checks a scenario in YAML or JSON; throws a ScenarioError with all problems at once. */
export function readScenario<Policy, Assumptions>(
  text: string,
  options: ReadOptions<Policy, Assumptions>,
): CheckedScenario<Policy, Assumptions> {
  const { model, file, name, set = [], own } = options;
  const { contents, problems, locate } = parseRaw(text, file);
  const written = set.reduce((raw, { path, value }) => overridePath(model, raw, path, value), contents);
  const changed =
    own === undefined || !isMap(written) ? written : withAssumptionsOf(own, { ...written, setting: own.base });
  const isSet = (path: readonly string[]) => set.some((one) => isWithin(path, one.path.split('.')));
  const find = (path: readonly string[], key?: boolean) =>
    isSet(path) ? { line: 1, column: 1, file: SET } : locate(path, key);
  const place = own === undefined ? undefined : placeIn(own);
  return checkScenario(changed, { model, file, name, problems, locate: find, place });
}

/** Where a scenario takes place, if that is a file: as written there, or as set from outside. */
export interface SettingFile {
  readonly reference: string;
  readonly isSet: boolean;
}

/** Finds the file of a place that a scenario names as its setting; throws a ScenarioError for a text that is no scenario. */
export function settingFileOf(
  text: string,
  { file, set = [] }: Pick<ReadOptions<never, never>, 'file' | 'set'>,
): SettingFile | undefined {
  const last = set.findLast(({ path }) => path === 'setting');
  const { contents } = parseRaw(text, file);
  const held = last?.value ?? (isMap(contents) ? contents.setting : undefined);
  if (typeof held !== 'string' || !isSettingFile(held)) return undefined;
  return { reference: held, isSet: last !== undefined };
}

function isWithin(path: readonly string[], above: readonly string[]): boolean {
  return above.length <= path.length && above.every((key, index) => key === path[index]);
}
