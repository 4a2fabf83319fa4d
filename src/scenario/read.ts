// Reading a scenario: text → raw contents → overrides → checked scenario. Reading from disk is the command's business.
import type { CheckedScenario } from '../engine/model.ts';
import { checkScenario } from './check.ts';
import { parseRaw } from './document.ts';
import type { Reader } from './file.ts';
import { overridePath } from './override.ts';
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
}

/** Reads and checks a scenario in YAML or JSON; throws a ScenarioError with all problems at once. */
export function readScenario<Policy, Assumptions>(
  text: string,
  options: ReadOptions<Policy, Assumptions>,
): CheckedScenario<Policy, Assumptions> {
  const { model, file, name, set = [] } = options;
  const { contents, problems, locate } = parseRaw(text, file);
  const changed = set.reduce((raw, { path, value }) => overridePath(model, raw, path, value), contents);
  const isSet = (path: readonly string[]) => set.some((one) => isWithin(path, one.path.split('.')));
  const find = (path: readonly string[], key?: boolean) =>
    isSet(path) ? { line: 1, column: 1, file: SET } : locate(path, key);
  return checkScenario(changed, { model, file, name, problems, locate: find });
}

function isWithin(path: readonly string[], above: readonly string[]): boolean {
  return above.length <= path.length && above.every((key, index) => key === path[index]);
}
