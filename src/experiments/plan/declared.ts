// What is declared at a path that a plan varies or sets: policy, assumptions, the numbers of a setting, and the size of runs.
// A field that several kinds have is declared several times.
import type { NumberDeclaration } from '../../scenario/declare.ts';
import { type Declared, filePart, kindOf, type Part, partsOf } from '../../scenario/file.ts';
import { listParameters } from '../../scenario/parameters.ts';

/** A declaration found at a path. */
export interface Found {
  readonly part: Part;
  /** Whether a choice of kind stands above it. */
  readonly isBelowKind: boolean;
}

/** A number of the place rather than of the scenario. */
export const OF_SETTING = 'setting.';

/** What of a file a plan may vary besides policy and assumptions. */
const OF_RUNS = ['setting', 'residents', 'months'];

/** Lists the declarations at a path; none where nothing that can be varied stands there. */
export function declarationsAt(model: Declared, path: string): Found[] {
  if (path.startsWith(OF_SETTING)) return numbersOfSettings(model, path.slice(OF_SETTING.length));
  const [top] = path.split('.');
  if (!['policy', 'assumptions', ...OF_RUNS].includes(top)) return [];
  return find(filePart(model), path.split('.'), false);
}

function find(part: Part, [key, ...rest]: readonly string[], isBelowKind: boolean): Found[] {
  if (key === undefined) return [{ part, isBelowKind }];
  if (part.type === 'variants') {
    if (key === 'kind') return find(kindOf(part), rest, true);
    const groups = Object.values(part.kinds);
    return groups.flatMap(({ fields }) => (Object.hasOwn(fields, key) ? find(fields[key], rest, true) : []));
  }
  const below = partsOf(part, undefined);
  return Object.hasOwn(below, key) ? find(below[key], rest, isBelowKind) : [];
}

function numbersOfSettings(model: Declared, path: string): Found[] {
  return model.settings.flatMap(({ parameters }) =>
    parameters
      .filter((one) => one.path === path)
      .map((one) => ({ part: declarationOf(one), isBelowKind: model.settings.length > 1 })),
  );
}

/** Describes a number of a setting like any parameter. */
export function declarationOf(number: Declared['settings'][number]['parameters'][number]): NumberDeclaration {
  return { ...number, type: 'number', title: number.path, integer: false, default: number.value };
}

/** Lists every path that a plan may vary. */
export function variablePaths(model: Declared): string[] {
  const parameters = listParameters(model).flatMap(({ path, type }) =>
    type === 'lever' ? [path, `${path}.start`, `${path}.ramp`] : [path],
  );
  const numbers = model.settings.flatMap(({ parameters: own }) => own.map(({ path }) => `${OF_SETTING}${path}`));
  return [...new Set([...OF_RUNS, ...parameters, ...numbers])];
}
