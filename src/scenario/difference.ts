// What tells two scenarios apart: one row for each parameter that differs.
import type { CheckedScenario } from '../engine/model.ts';
import type { Lever } from './declare.ts';
import { type Declared, filePart, kindIn, type Part, partsOf, valueAt } from './file.ts';

export type ParameterValue = number | string | boolean | Lever;

/** One parameter that differs; a side is undefined where its kind has no such field. */
export interface Difference {
  readonly path: string;
  readonly a: ParameterValue | undefined;
  readonly b: ParameterValue | undefined;
  readonly unit: string;
  readonly says: string;
}

type Row = Omit<Difference, 'a' | 'b'> & { readonly value: ParameterValue | undefined };

const FOR_PEOPLE = new Set(['schemaVersion', 'title', 'description', 'about']);

/** Lists the parameters in which two checked scenarios of a model differ; words for people are not compared. */
export function differences(model: Declared, a: CheckedScenario, b: CheckedScenario): Difference[] {
  const [left, right] = [a, b].map(
    (scenario) => new Map([...rowsOf(filePart(model), scenario, ''), ...numbersOf(model, scenario, [a, b])]),
  );
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) => {
    const [one, other] = [left.get(path), right.get(path)];
    const { unit, says } = (other ?? one) as Row;
    if (textOf(one?.value) === textOf(other?.value)) return [];
    return [{ path, a: one?.value, b: other?.value, unit, says }];
  });
}

function rowsOf(part: Part, value: unknown, path: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [key, child] of Object.entries(partsOf(part, value))) {
    if (part.type === 'file' && FOR_PEOPLE.has(key)) continue;
    const held = atRest(child, valueAt(value, [key]));
    const full = path === '' ? key : `${path}.${key}`;
    if ('unit' in child || child.type === 'text') {
      const unit = 'unit' in child ? child.unit : '1';
      // Of several kinds the one chosen speaks.
      const says = part.type === 'variants' && key === 'kind' ? part.kinds[kindIn(part, value)].says : child.says;
      rows.set(full, { path: full, value: held as ParameterValue, unit, says });
    } else for (const [below, row] of rowsOf(child, held, full)) rows.set(below, row);
  }
  return rows;
}

/** The numbers of the place that either scenario changes, under `setting.`. */
function numbersOf(model: Declared, { setting, place }: CheckedScenario, both: readonly CheckedScenario[]) {
  const paths = [...new Set(both.flatMap((one) => Object.keys(one.place?.changes ?? {})))];
  const numbers = model.settings.find(({ name }) => name === setting)?.parameters ?? [];
  return paths.flatMap((below): [string, Row][] => {
    const number = numbers.find((one) => one.path === below);
    if (number === undefined) return [];
    const path = `setting.${below}`;
    const value = place?.changes[below] ?? number.value;
    return [[path, { path, value, unit: number.unit, says: number.says }]];
  });
}

/** A lever left at the status quo has no date that matters: it is its value. */
function atRest(part: Part, held: unknown): unknown {
  return part.type === 'lever' && (held as Lever | undefined)?.value === part.default ? part.default : held;
}

/** Levers are compared by what they hold, in whatever order it was written. */
function textOf(value: ParameterValue | undefined): string {
  if (typeof value !== 'object') return `${typeof value} ${value}`;
  return `lever ${value.value} ${value.start} ${value.ramp}`;
}
