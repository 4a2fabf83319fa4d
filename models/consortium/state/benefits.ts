// What a patient expects to pay before a contact, as the month uses it: tables by provider, scheme and state of cover.
import { SCHEMES } from './tally.ts';

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
