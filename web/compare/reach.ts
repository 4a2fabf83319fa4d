// How far a strip of the matrix reaches: as far as the widest interval of any arm, and at least a fixed part of the outcome, so
// that small changes look small.
import type { Outcome } from '../state/outcome.ts';

/** The least a strip reaches from one end to the other, as a part of the reference's value. */
const LEAST = 0.05;
/** The same for a balance, which may be near zero: in money per head. */
const LEAST_BALANCE = 100;
const ROOM = 0.08;

/** Returns the ends of the strip of a measure, as changes from the reference. */
export function reachOf(outcome: Outcome, measure: string, reference: number): [number, number] {
  const ends = outcome.arms.flatMap((_, arm) => {
    if (arm === reference) return [];
    const { mean, low, high } = outcome.change(arm, measure, '', reference);
    return [low ?? mean, high ?? mean];
  });
  const finite = ends.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const size = Math.abs(outcome.value(reference, measure).mean);
  const least = measure.startsWith('payer.balance') ? LEAST_BALANCE : size * LEAST || 1;
  const missing = Math.max(0, least - (high - low)) / 2;
  const room = Math.max(high - low, least) * ROOM;
  return [low - missing - room, high + missing + room];
}
