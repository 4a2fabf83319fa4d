// Quality and money: which part of the full sharing rate a quality score earns, and which share of losses it leaves.
// 42 CFR 425.512, 425.605(d), 425.610(d) and (f). Up to 2020 the rate is scaled by the score; from 2021 who meets the standard
// earns it in full; from 2023 who only meets the alternative standard earns rate × score. Scores here run from 0 to 1.
import type { LossTerms, Track } from './tracks.ts';

/** Which quality performance standard was met; up to 2020, `met` is the minimum attainment. */
export type Standard = 'met' | 'alternative' | 'none';

const LAST_SCALED_YEAR = 2020;
export const FIRST_ALTERNATIVE_YEAR = 2023;

/** Says whether the score, and not the standard alone, decides the share of savings. */
export function scoreScales(year: number, standard: Standard): boolean {
  return standard === 'alternative' || (standard === 'met' && year <= LAST_SCALED_YEAR);
}

/** Gives the part of the full sharing rate that quality earns, 0 to 1. */
export function earnedPart(year: number, standard: Standard, score: number): number {
  if (standard === 'none') return 0;
  return scoreScales(year, standard) ? score : 1;
}

/** Gives the share of losses owed: fixed, or 1 − sharing × score within its limits; the highest where no standard is met. */
export function lossRate({ sharing }: Track, losses: LossTerms, standard: Standard, score: number): number {
  if (standard === 'none') return losses.highestRate;
  return Math.max(losses.lowestRate, Math.min(losses.highestRate, 1 - sharing * score));
}

const EQUITY_YEARS = { from: 2023, to: 2025 };
const SMALLEST_UNDERSERVED = 0.2;
const MOST_EQUITY_POINTS = 10;
export const MOST_POINTS = 100;

/**
 * Gives the health equity points [points]: performance scaler × underserved share, none below a share of 0.2, at most 10, in
 * performance years 2023 to 2025 (CMS methodology, version 11).
 */
export function equityPoints(year: number, scaler: number, underserved: number): number {
  if (year < EQUITY_YEARS.from || year > EQUITY_YEARS.to || underserved < SMALLEST_UNDERSERVED) return 0;
  return Math.min(MOST_EQUITY_POINTS, scaler * underserved);
}
