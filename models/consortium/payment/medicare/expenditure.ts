// Spending per person-year as the program counts it (CMS methodology, version 11, January 2023):
//
//   annual = spend / (months/12), within ± the truncation point, × completion factor; mean weighted by person-years
//
// Everything is per enrolment type: end-stage renal disease, disabled, aged and dual, aged and not dual.

/** Claims known three months after the year, made complete. */
export const COMPLETION_FACTOR = 1.013;

export interface PersonSpending {
  /** Parts A and B in the months enrolled [USD]. */
  readonly spend: number;
  /** Months enrolled, 1 to 12. */
  readonly months: number;
}

/** Gives one person's completed spending per year [USD]; `limit` is the 99th percentile of the type, Infinity for none. */
export function annualSpending({ spend, months }: PersonSpending, limit: number, completion: number): number {
  const annual = spend / (months / 12);
  return Math.max(-limit, Math.min(limit, annual)) * completion;
}
