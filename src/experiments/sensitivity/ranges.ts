// What a sensitivity analysis varies: every assumption with a plausible range, as the model declares it. A point of the unit
// cube stands for one value in each range.
import type { CheckedScenario } from '../../engine/model.ts';
import type { Declared } from '../../scenario/file.ts';
import { listParameters, type Parameter } from '../../scenario/parameters.ts';

/** An assumption and the range over which it is plausible. */
export type Range = Pick<Parameter, 'path' | 'unit' | 'says' | 'source'> & {
  readonly low: number;
  readonly high: number;
  readonly integer: boolean;
  /** Where it is no range: values, of which `low` and `high` are the first and the last place. */
  readonly levels?: readonly (number | string | boolean)[];
};

/** Writes a range: `0.4 to 1.2`, or its values. */
export function rangeText({ low, high, levels }: Pick<Range, 'low' | 'high' | 'levels'>): string {
  return levels === undefined ? `${low} to ${high}` : levels.join(', ');
}

/**
 * Lists the assumptions with a range wider than nothing; with `only`, those at or below one of these paths. `kind` tells fields
 * of variants apart: they exist only where that kind is chosen, and are left out.
 */
export function rangesOf(model: Pick<Declared, 'policy' | 'assumptions'>, only: readonly string[] = []): Range[] {
  return listParameters(model).flatMap(({ path, unit, says, source, role, type, low, high, integer = false, kind }) => {
    const isVaried = role === 'assumption' && type === 'number' && kind === undefined;
    if (!isVaried || low === undefined || high === undefined || low >= high) return [];
    if (only.length > 0 && !only.some((one) => path === one || path.startsWith(`${one}.`))) return [];
    return [{ path, unit, says, source, low, high, integer }];
  });
}

/** Returns a scenario with the assumptions at a point; what is not varied stays. */
export function atPoint<Scenario extends CheckedScenario>(
  scenario: Scenario,
  ranges: readonly Range[],
  point: readonly number[],
): Scenario {
  return ranges.reduce<Scenario>((changed, { path, low, high, integer }, k) => {
    const value = low + point[k] * (high - low);
    return withValue(changed, path.split('.'), integer ? Math.round(value) : value) as Scenario;
  }, scenario);
}

function withValue(held: unknown, [key, ...rest]: readonly string[], value: number): unknown {
  const map = held as Readonly<Record<string, unknown>>;
  return { ...map, [key]: rest.length === 0 ? value : withValue(map[key], rest, value) };
}
