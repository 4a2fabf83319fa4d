// Portraits of arms, asked for when something shows them, and kept for coming back to.
import type { Asked } from '../simulation/line.ts';
import type { Portrait, PortraitOrder } from '../simulation/portrait-of.ts';
import type { PreparedArm } from '../simulation/protocol.ts';

export type AskPortrait = (order: PortraitOrder) => Asked<Portrait>;

const KEPT = 8;

const kept = new Map<string, Portrait>();

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
      const asked = ask({ scenario: arm.scenario });
      onAsked(asked);
      kept.set(arm.hash, await asked.answer);
    }
  } catch {
    return undefined;
  }
  const [before, after] = arms.map(portraitOf);
  for (const hash of kept.keys()) if (kept.size > KEPT) kept.delete(hash);
  return before === undefined || after === undefined ? undefined : [before, after];
}
