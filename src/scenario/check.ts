// Raw contents turned into a checked scenario: form and ranges from the declarations first, then the model's own checks
// that need several parameters at once.
import type { CheckedScenario, OwnPlace } from '../engine/model.ts';
import type { Spot } from './document.ts';
import { filePart, isMap, type Part, partsOf, type Reader, valueAt } from './file.ts';
import { type Checked, problemsOf } from './issues.ts';
import { type Problem, ScenarioError, shown } from './problems.ts';
import { scenarioSchema } from './schema.ts';

/** What a check needs besides the contents. */
export interface CheckOptions<Policy, Assumptions> {
  readonly model: Reader<Policy, Assumptions>;
  /** Name of the scenario in tables. */
  readonly name: string;
  /** File as the user knows it, for messages. */
  readonly file: string;
  /** Finds where something stands; without it every problem is at 1:1. */
  readonly locate?: (path: readonly string[], key?: boolean) => Spot & { readonly file?: string };
  /** Problems of form already found, reported together with those of the check. */
  readonly problems?: readonly Problem[];
  /** What differs in a place of one's own. */
  readonly place?: OwnPlace | undefined;
}

/** Checks raw contents and fills in defaults; throws a ScenarioError with all problems at once. */
export function checkScenario<Policy, Assumptions>(
  raw: unknown,
  options: CheckOptions<Policy, Assumptions>,
): CheckedScenario<Policy, Assumptions> {
  const { model, file, name, problems = [], place } = options;
  const contents = withoutEmpty(filePart(model), raw);
  const locate = (path: readonly string[], key?: boolean) => ({
    file,
    ...(options.locate?.(path, key) ?? { line: 1, column: 1 }),
  });
  const checked: Checked = { model, contents, locate };
  const result = scenarioSchema(model).safeParse(contents);
  const wrong = [...problems, ...(result.success ? [] : problemsOf(result.error.issues, checked))];
  if (!result.success || wrong.length > 0) throw new ScenarioError(inOrder(wrong));
  const where = place === undefined ? {} : { place };
  const scenario = { name, ...result.data, ...where } as CheckedScenario<Policy, Assumptions>;
  const contradictions = model.problems(scenario).map((problem) => contradiction(problem, scenario, checked));
  if (contradictions.length > 0) throw new ScenarioError(inOrder(contradictions));
  return scenario;
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

function contradiction(
  { path, says }: { readonly path: string; readonly says: string },
  scenario: unknown,
  { locate }: Checked,
): Problem {
  const keys = path === '' ? [] : path.split('.');
  const { file, line, column } = locate(keys);
  const value = valueAt(scenario, keys);
  return {
    file,
    line,
    column,
    path,
    found: value === undefined || isMap(value) ? '' : shown(value),
    expected: '',
    says,
  };
}

/** Drops groups and variants written with nothing under them (`policy:`), which then take their defaults. */
function withoutEmpty(part: Part, value: unknown): unknown {
  if (!isMap(value)) return value;
  const parts = partsOf(part, value);
  const child = (key: string) => (Object.hasOwn(parts, key) ? parts[key] : undefined);
  const entries = Object.entries(value).map(([key, held]) => {
    const below = child(key);
    return [key, below === undefined ? held : withoutEmpty(below, held)] as const;
  });
  return Object.fromEntries(entries.filter(([key, held]) => held !== null || !mayBeEmpty(child(key))));
}

function mayBeEmpty(part: Part | undefined): boolean {
  return part?.type === 'group' || part?.type === 'variants' || part?.type === 'about';
}
