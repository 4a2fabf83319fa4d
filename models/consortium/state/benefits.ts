// Benefit tables as the month uses them: what insurance pays of a bill, and what a patient expects to pay before a contact.
// Schemes, options and lines are numbers here; the settings hold the sources.
import { OPTIONS } from '../options.ts';
import type { SettingNumbers } from '../settings/shape.ts';
import { SCHEMES } from './tally.ts';

/** Benefit rules of one scheme; arrays by option, money in fen or cents. */
export interface SchemeRules {
  readonly outpatientRate: Float64Array;
  readonly chronicRate: Float64Array;
  readonly inpatientRate: Float64Array;
  readonly inpatientDeductible: Float64Array;
  readonly claimedShare: number;
  readonly outpatientDeductible: number;
  readonly outpatientCap: number;
  readonly inpatientCap: number;
  readonly criticalThreshold: number;
  readonly criticalRate: number;
  readonly account: number;
  readonly premium: number;
  /** Share of the people of the scheme who have supplementary insurance, and what it bears of their own payments. */
  readonly supplementShare: number;
  readonly supplementRate: number;
}

const fen = (money: number) => Math.round(money * 100);
const byOption = (table: Readonly<Record<string, number>>, scale = 1) =>
  Float64Array.from(OPTIONS, (option) => (table[option] ?? 0) * scale);

/** Reads the rules of every scheme from a setting; a scheme it lacks has none and insures nobody. */
export function schemeRules(numbers: SettingNumbers): SchemeRules[] {
  return SCHEMES.map((name) => {
    const scheme = numbers.scheme[name];
    return {
      outpatientRate: byOption(scheme.outpatientRate),
      chronicRate: byOption(scheme.chronicRate),
      inpatientRate: byOption(scheme.inpatientRate),
      inpatientDeductible: byOption(scheme.inpatientDeductible, 100),
      claimedShare: scheme.claimedShare,
      outpatientDeductible: fen(scheme.outpatientDeductible),
      outpatientCap: fen(scheme.outpatientCap),
      inpatientCap: fen(scheme.inpatientCap),
      criticalThreshold: fen(scheme.criticalThreshold),
      criticalRate: scheme.criticalRate,
      account: fen(scheme.account),
      premium: fen(scheme.premium),
      supplementShare: scheme.supplementShare,
      supplementRate: scheme.supplementRate,
    };
  });
}

/**
 * Where a person stands with ordinary outpatient cover: below the deductible, covered, or at the cap; and those whose
 * supplementary insurance bears what the scheme leaves.
 */
export const COVER_STATES = 4;
export const COVERED = 1;
export const SUPPLEMENTED = 3;
export const PURSES = SCHEMES.length * COVER_STATES;

/**
 * Expected own payments [money], refreshed every month: EXPECTED_WIDTH numbers per provider and purse (scheme × state of
 * cover), side by side because a choice reads them together:
 *   VISIT at case factor 1 · ADMISSION_FIXED + ADMISSION_SLOPE·(0.6 + 0.8 s) · PRESCRIPTION for one month
 */
export type ExpectedPayments = Float64Array;
export const EXPECTED_WIDTH = 4;
export const VISIT = 0;
export const ADMISSION_FIXED = 1;
export const ADMISSION_SLOPE = 2;
export const PRESCRIPTION = 3;

/** Numbers per provider. */
export const EXPECTED_STRIDE = PURSES * EXPECTED_WIDTH;

export function createExpectedPayments(providers: number): ExpectedPayments {
  return new Float64Array(providers * EXPECTED_STRIDE);
}

/** Where the expected payments of a provider, scheme and state of cover begin. */
export function expectedAt(provider: number, scheme: number, state: number): number {
  return provider * EXPECTED_STRIDE + (scheme * COVER_STATES + state) * EXPECTED_WIDTH;
}
