// Portraits of arms, asked for when something shows them, and kept for coming back to.
import type { Asked } from '../simulation/line.ts';
import type { Portrait, PortraitOrder } from '../simulation/portrait-of.ts';
import type { PreparedArm } from '../simulation/protocol.ts';
import type { Outcome } from '../state/outcome.ts';

export type AskPortrait = (order: PortraitOrder) => Asked<Portrait>;

const KEPT = 8;

const kept = new Map<string, Portrait>();
const underWay = new Map<string, Asked<Portrait>>();

/** The portrait of an arm, if somebody has looked at it. */
export function portraitOf({ hash }: Pick<PreparedArm, 'hash'>): Portrait | undefined {
  return kept.get(hash);
}

/**
 * Gets the portraits of the status quo and of an arm; `onAsked` is told of every question, so that it can be cancelled.
 * Undefined where a question was cancelled or has failed.
 */
export async function portraitsFor(
  arms: readonly PreparedArm[],
  ask: AskPortrait,
  onAsked: (asked: Asked<Portrait>) => void,
): Promise<readonly [Portrait, Portrait] | undefined> {
  try {
    for (const arm of arms) {
      if (portraitOf(arm) !== undefined) continue;
      const asked = underWay.get(arm.hash) ?? ask({ scenario: arm.scenario });
      underWay.set(arm.hash, asked);
      onAsked(asked);
      kept.set(arm.hash, await asked.answer);
      underWay.delete(arm.hash);
    }
  } catch {
    for (const { hash } of arms) underWay.delete(hash);
    return undefined;
  }
  const [before, after] = arms.map(portraitOf);
  for (const hash of kept.keys()) if (kept.size > KEPT) kept.delete(hash);
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** The portraits of the status quo and of the first scenario, as far as they are there; asks for those that are not. */
export function lookedAt(outcome: Outcome, ask: AskPortrait): readonly (Portrait | undefined)[] {
  const arms = outcome.arms.slice(0, 2).map(({ arm }) => arm);
  if (arms.some((arm) => portraitOf(arm) === undefined)) void portraitsFor(arms, ask, () => undefined);
  return arms.map(portraitOf);
}
