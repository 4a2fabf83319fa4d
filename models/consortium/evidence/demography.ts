// The population of a county by age and sex, how many die and are born in a year, and how common chronic disease is at each
// age. Totals are published; every shape by age is an assumption drawn to meet them, and says so.

import type { SourceId } from './sources.ts';

/** One band of five years of age; the last is 90 and over. All values are shares or yearly probabilities. */
export interface AgeBand {
  readonly from: number;
  /** Share of the population of China in this band. */
  readonly nationalShare: number;
  /** Share of the population of the county in this band. */
  readonly countyShare: number;
  /** Share of the band who are men. */
  readonly male: number;
  readonly deathMale: number;
  readonly deathFemale: number;
  /** Share of the band with the disease, diagnosed or not. */
  readonly hypertension: number;
  readonly diabetes: number;
  /** Any other long-term disease that needs regular care. */
  readonly otherChronic: number;
}

/** Where a column of the table comes from. `factorLow` and `factorHigh` scale the whole column in a sweep. */
export interface ColumnNote {
  readonly basis: 'published total, assumed shape' | 'assumption';
  readonly sources: readonly SourceId[];
  readonly factorLow: number;
  readonly factorHigh: number;
  readonly note: string;
}

function band(
  from: number,
  nationalShare: number,
  countyShare: number,
  male: number,
  deathMale: number,
  deathFemale: number,
  hypertension: number,
  diabetes: number,
  otherChronic: number,
): AgeBand {
  return { from, nationalShare, countyShare, male, deathMale, deathFemale, hypertension, diabetes, otherChronic };
}

/** The bands, youngest first: from, China, county, men, deaths of men and of women, hypertension, diabetes, other. */
export const AGE_BANDS: readonly AgeBand[] = [
  band(0, 0.0551, 0.055, 0.525, 0.0011, 0.00093, 0, 0.001, 0.02),
  band(5, 0.0639, 0.068, 0.53, 0.00026, 0.00016, 0, 0.001, 0.02),
  band(10, 0.0605, 0.067, 0.535, 0.00031, 0.00021, 0, 0.002, 0.02),
  band(15, 0.0515, 0.048, 0.538, 0.00052, 0.00023, 0.03, 0.005, 0.02),
  band(20, 0.0531, 0.044, 0.532, 0.00062, 0.00026, 0.05, 0.02, 0.03),
  band(25, 0.0652, 0.051, 0.524, 0.00083, 0.00033, 0.08, 0.035, 0.03),
  band(30, 0.0881, 0.072, 0.512, 0.0011, 0.00044, 0.11, 0.055, 0.04),
  band(35, 0.0702, 0.06, 0.511, 0.0017, 0.00062, 0.16, 0.075, 0.06),
  band(40, 0.066, 0.063, 0.511, 0.0025, 0.001, 0.21, 0.1, 0.08),
  band(45, 0.0813, 0.082, 0.508, 0.0037, 0.0016, 0.27, 0.13, 0.11),
  band(50, 0.086, 0.092, 0.506, 0.0058, 0.0026, 0.34, 0.16, 0.15),
  band(55, 0.0721, 0.078, 0.502, 0.0083, 0.0038, 0.41, 0.185, 0.19),
  band(60, 0.052, 0.059, 0.503, 0.013, 0.0064, 0.46, 0.205, 0.24),
  band(65, 0.0525, 0.062, 0.491, 0.02, 0.011, 0.51, 0.22, 0.29),
  band(70, 0.0352, 0.043, 0.489, 0.032, 0.02, 0.55, 0.23, 0.33),
  band(75, 0.0221, 0.027, 0.474, 0.054, 0.035, 0.57, 0.24, 0.36),
  band(80, 0.0144, 0.017, 0.447, 0.09, 0.064, 0.58, 0.24, 0.38),
  band(85, 0.0076, 0.0085, 0.411, 0.15, 0.11, 0.58, 0.23, 0.39),
  band(90, 0.0032, 0.0035, 0.345, 0.23, 0.2, 0.57, 0.22, 0.39),
];

/** Where each column comes from. */
export const COLUMN_NOTES: Readonly<Record<Exclude<keyof AgeBand, 'from'>, ColumnNote>> = {
  nationalShare: {
    basis: 'published total, assumed shape',
    sources: ['N001', 'N002', 'N003'],
    factorLow: 1,
    factorHigh: 1,
    note: '0–14, 15–59 and 60 and over meet the census of 2020; the bands inside them are rounded to its known shape.',
  },
  countyShare: {
    basis: 'assumption',
    sources: ['N003', 'N004'],
    factorLow: 1,
    factorHigh: 1,
    note: 'A county is older than China (18.7 % are 60 and over) and a little younger than its rural part (23.8 %): 22 % are 60 and over, working ages are thinned by migration.',
  },
  male: {
    basis: 'assumption',
    sources: [],
    factorLow: 0.97,
    factorHigh: 1.03,
    note: 'About 53 % of children and 35 % of the oldest; about 51 % of everyone.',
  },
  deathMale: {
    basis: 'published total, assumed shape',
    sources: ['N005'],
    factorLow: 0.8,
    factorHigh: 1.2,
    note: 'With the national ages the two columns give 7.4 deaths per 1,000; with the older county about 8.4.',
  },
  deathFemale: {
    basis: 'published total, assumed shape',
    sources: ['N005'],
    factorLow: 0.8,
    factorHigh: 1.2,
    note: 'See deathMale.',
  },
  hypertension: {
    basis: 'published total, assumed shape',
    sources: ['A343', 'A345', 'A346', 'A347', 'A348'],
    factorLow: 0.83,
    factorHigh: 1.07,
    note: 'With the national ages 28 % of adults, between 27.8 (A343) and 29.6 (A345); surveys run from 23.2 to 29.6. About 30 % in the older county.',
  },
  diabetes: {
    basis: 'published total, assumed shape',
    sources: ['A352', 'A356'],
    factorLow: 0.87,
    factorHigh: 1.09,
    note: 'With the national ages 12.6 % of adults, between 12.4 (A352) and 12.8 (A356); 10.9 in 2013. About 13.6 % in the older county.',
  },
  otherChronic: {
    basis: 'assumption',
    sources: [],
    factorLow: 0.6,
    factorHigh: 1.4,
    note: 'Rises from 2 % in childhood to 39 % at 85 and over; no figure was found.',
  },
};

/** Births per person and year. */
export const BIRTH_RATE = {
  value: 0.00639,
  low: 0.0055,
  high: 0.008,
  sources: ['N006'],
  note: 'National rate of 2023; the range is an assumption.',
} as const satisfies { value: number; low: number; high: number; sources: readonly SourceId[]; note: string };
