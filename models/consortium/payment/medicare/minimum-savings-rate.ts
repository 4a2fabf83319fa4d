// Minimum savings rate of one-sided tracks by the number of people assigned, so that chance alone seldom earns a payment:
//
//   MSR = (lo·(U − n) + hi·(n − L)) / (U − L)      within the band from L to U people
//
// Bands: 42 CFR 425.604(b) and 425.605(b); below 5,000 people and the formula: CMS, Shared Savings and Losses and Assignment
// Methodology, version 11, January 2023. U is the printed end of the band (5,999 and so on).

interface Band {
  readonly from: number;
  readonly to: number;
  /** Rate at the low and at the high end of the band. */
  readonly low: number;
  readonly high: number;
}

const band = (from: number, to: number, low: number, high: number): Band => ({ from, to, low, high });

const BANDS: readonly Band[] = [
  band(1, 499, 0.122, 0.122),
  band(500, 999, 0.122, 0.087),
  band(1_000, 2_999, 0.087, 0.05),
  band(3_000, 4_999, 0.05, 0.039),
  band(5_000, 5_999, 0.039, 0.036),
  band(6_000, 6_999, 0.036, 0.034),
  band(7_000, 7_999, 0.034, 0.032),
  band(8_000, 8_999, 0.032, 0.031),
  band(9_000, 9_999, 0.031, 0.03),
  band(10_000, 14_999, 0.03, 0.027),
  band(15_000, 19_999, 0.027, 0.025),
  band(20_000, 49_999, 0.025, 0.022),
  band(50_000, 59_999, 0.022, 0.02),
];
const LOWEST = 0.02;

/** Fewest people of an ACO that may choose its threshold; below, the table applies. */
export const FEWEST_TO_CHOOSE = 5_000;

/** Gives the minimum savings rate (share of the benchmark) for a whole number of people from 1. */
export function minimumSavingsRate(people: number): number {
  const found = BANDS.find(({ to }) => people <= to);
  if (found === undefined) return LOWEST;
  const { from, to, low, high } = found;
  return (low * (to - people) + high * (people - from)) / (to - from);
}
