// What a lever moves: the scenario as it is, with the lever alone at the ends of its range (or at each of its options), against
// the status quo. One run each, with the luck of the screen, aside from what is shown.
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { CancelledWork } from '../simulation/line.ts';
import { type Choices, questionOf, withChange } from '../state/choices.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { numberIn } from './lever-row.ts';

export const MOVED = ['cost.perHead', 'quality.index', 'grassroots.visitShare'] as const;
/** Options of a choice that are tried. */
const MOST_OPTIONS = 7;

/** One setting of the lever with the change it makes in each of `MOVED`; NaN where the scenario is refused. */
export interface Try {
  readonly value: ParameterValue;
  readonly changes: readonly number[];
}

/** Values a lever is tried at: the ends of what is plausible, or its options. */
export function triesOf(parameter: Parameter, held: ParameterValue | undefined): ParameterValue[] {
  const { type, options = [], low = 0, high = 1 } = parameter;
  if (type === 'flag') return [false, true];
  if (type === 'choice') return options.slice(0, MOST_OPTIONS);
  if (type === 'number') return [low, high];
  const dates = typeof held === 'object' ? held : { start: 13, ramp: 0 };
  return [
    { ...dates, value: low },
    { ...dates, value: high },
  ];
}

/** Says what the tries depend on: everything but the lever itself. */
export function restOf(choices: Choices, { path }: Parameter): string {
  const { preset, size, changes } = choices;
  const rest = Object.entries(changes).filter(([one]) => one !== path);
  return JSON.stringify([preset, size, rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Tries the lever; `isWanted` is asked before each run, and ends the work when it says no. */
export async function tried(
  lab: Laboratory,
  parameter: Parameter,
  isWanted: () => boolean,
): Promise<Try[] | undefined> {
  const { choices } = lab;
  const found: Try[] = [];
  for (const value of triesOf(parameter, lab.held(parameter.path))) {
    if (!isWanted()) return undefined;
    found.push({ value, changes: await changesAt(lab, withChange(choices, parameter.path, value)) });
  }
  return isWanted() ? found : undefined;
}

async function changesAt(lab: Laboratory, choices: Choices): Promise<number[]> {
  try {
    const { rows, runs } = await lab.runner.previewAside(questionOf(choices));
    return MOVED.map((id) => {
      const place = rows.findIndex(({ measure, group }) => measure === id && group === '');
      return place < 0 ? Number.NaN : runs[1].values[place] - runs[0].values[place];
    });
  } catch (error) {
    if (error instanceof CancelledWork) throw error;
    return MOVED.map(() => Number.NaN);
  }
}

/** Says whether two values of a lever are the same setting, dates aside. */
export function isSame(a: ParameterValue | undefined, b: ParameterValue, parameter: Parameter): boolean {
  return typeof b === 'object' || typeof b === 'number'
    ? numberIn(a, parameter) === numberIn(b, parameter)
    : (a ?? parameter.default) === b;
}
