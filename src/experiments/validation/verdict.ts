// The verdict on a simulated effect. A sign is right where the whole 95 % interval lies on the published side; a finding of
// nothing is met where the simulated effect lies inside its band. Only an interval that was printed can be hit or missed; an
// effect without one gets its order of magnitude.
import type { ValidationEffect } from '../../engine/validation.ts';
import type { Interval } from '../statistics.ts';

export interface Verdict {
  readonly signRight: boolean;
  /** Null where the study printed no interval. */
  readonly inside: boolean | null;
  /** In words: `half to double`, `same order`, `wrong sign` … */
  readonly magnitude: string;
}

type Judged = Pick<ValidationEffect, 'published' | 'low' | 'high' | 'hasInterval' | 'expects' | 'quantity'>;

/** Judges a simulated effect. */
export function verdictOn(effect: Judged, simulated: Interval): Verdict {
  const { low, high, hasInterval } = effect;
  const isInside = low !== null && high !== null && simulated.mean >= low && simulated.mean <= high;
  const signRight = effect.expects === 'none' ? isInside : isClearly(effect.expects, simulated, neutral(effect));
  return { signRight, inside: hasInterval ? isInside : null, magnitude: magnitude(effect, simulated, signRight) };
}

/** The value at which nothing changes. */
const neutral = ({ quantity }: Judged) => (quantity.change === 'odds-ratio' ? 1 : 0);

function isClearly(expects: 'up' | 'down', { mean, low, high }: Interval, nothing: number): boolean {
  return expects === 'up' ? (low ?? mean) > nothing : (high ?? mean) < nothing;
}

/** Beyond this an effect is of another order of magnitude. */
const ORDER = 10;

function magnitude(effect: Judged, simulated: Interval, signRight: boolean): string {
  const { published, expects } = effect;
  if (expects === 'none') return signRight ? 'nothing, as published' : 'something where nothing was found';
  if (!signRight)
    return isClearly(expects === 'up' ? 'down' : 'up', simulated, neutral(effect)) ? 'wrong sign' : 'no clear effect';
  if (published === null) return 'direction as published';
  const ratio = simulated.mean / published;
  if (ratio >= 0.5 && ratio <= 2) return 'half to double';
  if (ratio >= 1 / ORDER && ratio <= ORDER) return ratio < 1 ? 'same order, smaller' : 'same order, larger';
  return ratio < 1 ? 'less than a tenth' : 'more than tenfold';
}
