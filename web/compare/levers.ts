// The levers in which arms differ: what each arm holds, the month in which it starts where that differs, and a dot where an arm
// is as the reference. Assumptions are the same in every arm and stand apart.
import type { Lever } from '../../src/scenario/declare.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';

type Values = Readonly<Record<string, ParameterValue>>;

/** One lever across the arms. */
export interface LeverAcross {
  readonly parameter: Parameter;
  /** Of each arm; undefined where its kind of contract has no such lever. */
  readonly values: readonly (ParameterValue | undefined)[];
  /** Whether an arm holds what the reference holds. */
  readonly asReference: readonly boolean[];
  readonly differs: boolean;
}

/** Lists the policies that any arm has, in the order declared; `arms` hold values by path. */
export function leversAcross(
  parameters: readonly Parameter[],
  arms: readonly Values[],
  reference: number,
): LeverAcross[] {
  const seen = new Set<string>();
  return parameters.flatMap((parameter): LeverAcross[] => {
    const { path, role } = parameter;
    if (role !== 'policy' || seen.has(path) || !arms.some((values) => Object.hasOwn(values, path))) return [];
    seen.add(path);
    const values = arms.map((held) => (Object.hasOwn(held, path) ? held[path] : undefined));
    const texts = values.map((value) => textOf(value, parameter));
    const asReference = texts.map((text) => text === texts[reference]);
    const own = parameters.find((one) => one.path === path && isOfArm(one, parameters, arms)) ?? parameter;
    return [{ parameter: own, values, asReference, differs: asReference.includes(false) }];
  });
}

/** Several kinds may have a lever of one path: the declaration of a kind that an arm has speaks. */
function isOfArm({ path, kind }: Parameter, parameters: readonly Parameter[], arms: readonly Values[]): boolean {
  if (kind === undefined) return true;
  const keys = path.split('.');
  for (let depth = keys.length - 1; depth > 0; depth--) {
    const above = [...keys.slice(0, depth), 'kind'].join('.');
    if (parameters.some((one) => one.path === above)) return arms.some((values) => values[above] === kind);
  }
  return false;
}

/** A lever left at the status quo has no date that matters; one that a contract does not have is as good as left there. */
function textOf(held: ParameterValue | undefined, parameter: Parameter): string {
  const value = held ?? parameter.default;
  if (typeof value !== 'object') return `${typeof value} ${value}`;
  const { value: level, start, ramp } = value as Lever;
  return level === parameter.default ? `number ${level}` : `${level} ${start} ${ramp}`;
}
