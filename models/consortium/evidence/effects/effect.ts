// How an effect is written down before anything is simulated. Bands follow one rule: the interval the study printed; else half
// to double the effect; for a finding of nothing ±2 % of a level or ±2 points of a share, or half of what the same study found
// elsewhere. `published` is compared with the simulated number in the unit of the publication.
import type { Direction, ValidationArm, ValidationEffect } from '../../../../src/engine/validation.ts';
import type { SourceId } from '../sources.ts';

type Band = Pick<ValidationEffect, 'published' | 'low' | 'high' | 'hasInterval' | 'expects'>;

export type Effect = ValidationEffect & { readonly sources: readonly SourceId[] };

const directionOf = (value: number): Direction => (value < 0 ? 'down' : 'up');

/** The interval that the study printed. */
export const printed = (published: number, low: number, high: number): Band => ({
  published,
  low,
  high,
  hasInterval: true,
  expects: directionOf(published),
});

/** The interval that the study printed around a finding of nothing. */
export const printedNothing = (published: number, low: number, high: number): Band => ({
  ...printed(published, low, high),
  expects: 'none',
});

/** No interval was printed: half to double the effect is the same order of magnitude. */
export const halfToDouble = (published: number): Band => ({
  published,
  low: Math.min(published / 2, published * 2),
  high: Math.max(published / 2, published * 2),
  hasInterval: false,
  expects: directionOf(published),
});

/** Nothing was found, and no interval was printed: what counts as nothing is fixed here. */
export const nothing = (within: number, published = 0): Band => ({
  published,
  low: -within,
  high: within,
  hasInterval: false,
  expects: 'none',
});

/** Only a direction was published, or a size in a unit the model does not have. */
export const towards = (expects: 'up' | 'down'): Band => ({
  published: null,
  low: null,
  high: null,
  hasInterval: false,
  expects,
});

/** A lever from the second year on; `ramp` is the months until it is full. */
export const fromSecondYear = (value: number, ramp = 0): string => `{ value: ${value}, start: 13, ramp: ${ramp} }`;

/** The places before any reform. */
export const COUNTY: ValidationArm = { scenario: 'fee-for-service' };
export const DISTRICT: ValidationArm = { scenario: 'district-fee-for-service' };
export const MARKET: ValidationArm = { scenario: 'us-fee-for-service' };

/** Changes an arm further. */
export const withSet = ({ scenario, set }: ValidationArm, more: NonNullable<ValidationArm['set']>): ValidationArm => ({
  scenario,
  set: { ...set, ...more },
});

/** Visits to a tier per person: how often people go, times where. */
export const visitsAt = (tier: string): readonly string[] => ['visits.perPerson', `visits.share tier:${tier}`];
/** What visits to a tier cost per person. */
export const spendingAt = (tier: string): readonly string[] => [...visitsAt(tier), `price.visit tier:${tier}`];
/** Admissions to a tier per person. */
export const admissionsAt = (tier: string): readonly string[] => ['admissions.per100', `admissions.share tier:${tier}`];
