// People in Traditional Medicare by age and sex: nobody is entitled by age before 65, some by disability. How many die in a
// year and how common chronic disease is at each age. Totals are published; every shape by age is an assumption drawn to meet
// them, and says so. Those who enrol in private plans instead are left out.
import type { ColumnNote } from './demography.ts';

/** One band of five years of age; the last is 90 and over. Shares and yearly probabilities. */
export interface BeneficiaryBand {
  readonly from: number;
  readonly share: number;
  readonly male: number;
  readonly deathMale: number;
  readonly deathFemale: number;
  readonly hypertension: number;
  readonly diabetes: number;
  readonly otherChronic: number;
}

function band(
  from: number,
  share: number,
  male: number,
  deathMale: number,
  deathFemale: number,
  hypertension: number,
  diabetes: number,
  otherChronic: number,
): BeneficiaryBand {
  return { from, share, male, deathMale, deathFemale, hypertension, diabetes, otherChronic };
}

/** The bands, youngest first: from, share, men, deaths of men and of women, hypertension, diabetes, other. */
export const BENEFICIARY_BANDS: readonly BeneficiaryBand[] = [
  band(0, 0, 0.52, 0, 0, 0, 0, 0),
  band(5, 0, 0.52, 0, 0, 0, 0, 0),
  band(10, 0, 0.52, 0, 0, 0, 0, 0),
  band(15, 0, 0.52, 0, 0, 0.12, 0.05, 0.5),
  band(20, 0.003, 0.52, 0.012, 0.01, 0.15, 0.06, 0.5),
  band(25, 0.004, 0.52, 0.012, 0.01, 0.18, 0.08, 0.5),
  band(30, 0.006, 0.52, 0.012, 0.01, 0.22, 0.12, 0.5),
  band(35, 0.008, 0.52, 0.012, 0.01, 0.28, 0.16, 0.5),
  band(40, 0.01, 0.52, 0.014, 0.012, 0.34, 0.2, 0.5),
  band(45, 0.013, 0.52, 0.018, 0.015, 0.4, 0.23, 0.5),
  band(50, 0.02, 0.52, 0.02, 0.017, 0.45, 0.26, 0.5),
  band(55, 0.03, 0.52, 0.022, 0.018, 0.48, 0.29, 0.5),
  band(60, 0.036, 0.52, 0.024, 0.02, 0.5, 0.3, 0.5),
  band(65, 0.265, 0.47, 0.019, 0.0118, 0.5, 0.26, 0.45),
  band(70, 0.225, 0.465, 0.0285, 0.0189, 0.59, 0.28, 0.55),
  band(75, 0.155, 0.45, 0.0446, 0.0318, 0.66, 0.3, 0.62),
  band(80, 0.1, 0.43, 0.073, 0.0552, 0.7, 0.29, 0.68),
  band(85, 0.07, 0.39, 0.125, 0.1, 0.73, 0.28, 0.72),
  band(90, 0.055, 0.32, 0.22, 0.19, 0.73, 0.26, 0.72),
];

/** Ages at which people enter: most at 65, some before it by disability (shares of those who enter). */
export const BENEFICIARY_ENTRIES = [
  { from: 65, years: 1, share: 0.85 },
  { from: 35, years: 30, share: 0.15 },
] as const;

/** Where each column comes from. */
export const BENEFICIARY_NOTES: Readonly<Record<Exclude<keyof BeneficiaryBand, 'from'>, ColumnNote>> = {
  share: {
    basis: 'assumption',
    sources: ['UN009'],
    factorLow: 0.8,
    factorHigh: 1.2,
    note: '13 % are under 65: fewer than the 18 % of 2014, for the share has been falling. A little under half are 65 to 74, one in eight 85 and over.',
  },
  male: {
    basis: 'published total, assumed shape',
    sources: ['UN007'],
    factorLow: 0.97,
    factorHigh: 1.03,
    note: '54.7 % are women; about two thirds of the oldest.',
  },
  deathMale: {
    basis: 'assumption',
    sources: [],
    factorLow: 0.8,
    factorHigh: 1.2,
    note: 'Near the period life table of the Social Security area for 2019 from 65; about double it before, for the disabled. 42 deaths per 1,000.',
  },
  deathFemale: { basis: 'assumption', sources: [], factorLow: 0.8, factorHigh: 1.2, note: 'See deathMale.' },
  hypertension: {
    basis: 'published total, assumed shape',
    sources: ['UN005'],
    factorLow: 0.9,
    factorHigh: 1.15,
    note: '59 % of all, from claims; surveys that measure find more.',
  },
  diabetes: {
    basis: 'published total, assumed shape',
    sources: ['UN006'],
    factorLow: 0.9,
    factorHigh: 1.1,
    note: '27.5 % of all, from claims.',
  },
  otherChronic: {
    basis: 'assumption',
    sources: [],
    factorLow: 0.7,
    factorHigh: 1.3,
    note: 'Heart, lung and kidney disease, arthritis, depression: about 55 % have one that needs regular care.',
  },
};
