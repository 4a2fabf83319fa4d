// What a lever is worth in a month: the status quo before the reform, then a straight line to its value.
//   level(month) = statusQuo + (value − statusQuo) · min(1, (month − start) / ramp)   for month ≥ start
// Imports nothing but types, so that models may use it.
import type { Lever } from './declare.ts';

/** Returns the level of a lever in `month`, in the lever's unit: `value` from `start + ramp` on, exactly. */
export function leverAt(lever: Lever, statusQuo: number, month: number): number {
  if (month < lever.start) return statusQuo;
  const elapsed = month - lever.start;
  if (elapsed >= lever.ramp) return lever.value;
  return statusQuo + (lever.value - statusQuo) * (elapsed / lever.ramp);
}
