// What a result hangs on: each assumption behind the headlines moved alone to the ends of its plausible range, in both arms, and
// how far the change in cost per head moves with it. One run at each end, with the luck of the screen.
import type { Parameter } from '../../src/scenario/parameters.ts';
import { questionOf, withChange } from '../state/choices.ts';
import type { Laboratory } from '../state/laboratory.ts';

const OUTCOME = 'cost.perHead';

/** An assumption with the change that a reform makes when it lies low and high. */
export interface Hinge {
  readonly parameter: Parameter;
  readonly low: number;
  readonly high: number;
}

/** Moves assumptions one by one; those that matter most come first. */
export async function hinges(lab: Laboratory): Promise<Hinge[]> {
  const { catalogue, choices } = lab;
  const setting = String(choices.contents.setting);
  const rows = await lab.runner.ask('evidence', { setting, measures: catalogue.headlines });
  const behind = new Set(rows.filter(({ role }) => role === 'assumption').map(({ path }) => path));
  const moved = new Set(Object.keys(choices.changes));
  const candidates = catalogue.parameters.filter(
    ({ path, role, type }) => role === 'assumption' && type === 'number' && (behind.has(path) || moved.has(path)),
  );
  const found: Hinge[] = [];
  for (const parameter of candidates) {
    const low = await changeAt(lab, parameter, parameter.low ?? 0);
    const high = await changeAt(lab, parameter, parameter.high ?? 0);
    if (low !== undefined && high !== undefined) found.push({ parameter, low, high });
  }
  return found.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

/** The change in cost per head with an assumption at a value; undefined where that is refused. */
async function changeAt(lab: Laboratory, { path }: Parameter, value: number): Promise<number | undefined> {
  try {
    const { rows, runs } = await lab.runner.previewAside(questionOf(withChange(lab.choices, path, value)));
    const place = rows.findIndex(({ measure, group }) => measure === OUTCOME && group === '');
    return runs[1].values[place] - runs[0].values[place];
  } catch {
    return undefined;
  }
}
