// Forecasts of a year while it runs, as holders and providers make them: what is booked so far, and for the months to come the
// mean of this year's months and half a year of last year's.
import type { Margin } from './payment/contract.ts';

/** Months of last year's experience that weigh in this year's expectation of a month. */
const MONTHS_OF_MEMORY = 6;

/** Gives the sum expected `months` from now, from what is booked in the `elapsed` months of the year and last year's sum. */
export function expectedYear(toDate: number, lastYear: number, elapsed: number, months: number): number {
  return toDate + (months * ((lastYear / 12) * MONTHS_OF_MEMORY + toDate)) / (MONTHS_OF_MEMORY + elapsed);
}

/** Adds two margins with weights. */
export function combine(a: number, one: Margin, b: number, other: Margin): Margin {
  return {
    perBilled: a * one.perBilled + b * other.perBilled,
    perCase: a * one.perCase + b * other.perCase,
    perHead: a * one.perHead + b * other.perHead,
    perElsewhere: a * one.perElsewhere + b * other.perElsewhere,
    inDeficit: a * one.inDeficit + b * other.inDeficit,
    perQuality: a * one.perQuality + b * other.perQuality,
  };
}
