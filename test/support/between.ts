// Numbers spread evenly between bounds, both included: fast-check's own doubles are spread over their exponents, so that
// nearly all of them would be next to nothing.
import fc from 'fast-check';

const STEPS = 1000;

/** Draws one of a thousand and one numbers evenly spread from `low` to `high`. */
export function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: STEPS }).map((step) => Math.min(high, low + ((high - low) * step) / STEPS));
}
