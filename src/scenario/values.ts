// What every declared parameter of a checked scenario holds, as a flat list: the positions of a page's sliders.
import type { CheckedScenario } from '../engine/model.ts';
import type { ParameterValue } from './difference.ts';
import { type Declared, valueAt } from './file.ts';
import { listParameters } from './parameters.ts';

/** Lists values by path, policies and assumptions; a parameter of a kind that was not chosen is absent. */
export function valuesOf(
  model: Pick<Declared, 'policy' | 'assumptions'>,
  scenario: CheckedScenario,
): Record<string, ParameterValue> {
  const values: Record<string, ParameterValue> = {};
  for (const { path } of listParameters(model)) {
    const value = valueAt(scenario, path.split('.'));
    if (value !== undefined) values[path] = value as ParameterValue;
  }
  return values;
}
