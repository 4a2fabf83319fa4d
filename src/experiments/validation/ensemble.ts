// Effects over many plausible settings: in which share of the draws of what nobody knows well an effect has the published sign.
// Each draw has two replicates with the same luck; the mean decides, for an interval of two says little.
import type { CheckedScenario } from '../../engine/model.ts';
import type { ExecuteOptions, Executor } from '../../execution/executor.ts';
import { armsOf, effectIn, type Read, tablesOf } from './arms.ts';
import { verdictOn } from './verdict.ts';

const REPLICATES = 2;
const MOST_RESIDENTS = 2000;

/** Moves a scenario into a draw. */
export type Draw<Policy, Assumptions> = (
  scenario: CheckedScenario<Policy, Assumptions>,
) => CheckedScenario<Policy, Assumptions>;

/** Computes, for each effect of a setting by its id, the share of draws in which its sign is right. */
export async function sharesOver<Policy, Assumptions>(
  draws: readonly Draw<Policy, Assumptions>[],
  effects: readonly Read<Policy, Assumptions>[],
  execute: Executor<Policy, Assumptions>,
  options: ExecuteOptions,
): Promise<Map<string, number>> {
  const right = new Map<string, number>();
  // The spread over replicates needs more of them than a draw has.
  const paired = effects.filter(({ effect }) => effect.quantity.change !== 'spread');
  for (const draw of draws) {
    const inDraw = (scenario: CheckedScenario<Policy, Assumptions>) =>
      draw({ ...scenario, replicates: REPLICATES, residents: Math.min(MOST_RESIDENTS, scenario.residents) });
    const moved = paired.map(({ effect, reference, reform }) => ({
      effect,
      reference: reference === undefined ? undefined : inDraw(reference),
      reform: inDraw(reform),
    }));
    const tables = await tablesOf(armsOf(moved), execute, options);
    for (const one of moved) {
      const { mean } = effectIn(one, tables);
      const { signRight } = verdictOn(one.effect, { mean, low: null, high: null });
      right.set(one.effect.id, (right.get(one.effect.id) ?? 0) + (signRight ? 1 : 0));
    }
  }
  return new Map([...right].map(([id, count]) => [id, count / draws.length]));
}
