// Who lives in a setting: ages, sexes, deaths, how common chronic disease is at each age, and how people come to be there.
// Bands are five years wide and begin at birth; one in which nobody lives has share 0.
import { AGE_BANDS, type AgeBand } from '../evidence/demography.ts';
import { BENEFICIARY_BANDS, BENEFICIARY_ENTRIES } from '../evidence/us-demography.ts';

/** One band of five years of age. Shares and yearly probabilities. */
export interface PopulationBand
  extends Pick<AgeBand, 'from' | 'male' | 'deathMale' | 'deathFemale' | 'hypertension' | 'diabetes' | 'otherChronic'> {
  /** Share of the people of the setting. */
  readonly share: number;
}

/** Ages at which people enter who were not born into the setting: spread evenly over `years` from `from`. */
export interface EntryAge {
  readonly from: number;
  readonly years: number;
  readonly share: number;
}

export interface Population {
  readonly bands: readonly PopulationBand[];
  /** Empty where people enter by birth alone. */
  readonly entries: readonly EntryAge[];
}

const withShare = (of: 'nationalShare' | 'countyShare'): Population => ({
  bands: AGE_BANDS.map(({ nationalShare, countyShare, ...band }) => ({
    ...band,
    share: of === 'nationalShare' ? nationalShare : countyShare,
  })),
  entries: [],
});

/** A Chinese county: older than China, working ages thinned by migration. */
export const COUNTY_POPULATION = withShare('countyShare');

/** China as a whole, for a city district: no age structure of a district was found. */
export const NATIONAL_POPULATION = withShare('nationalShare');

/** People in Traditional Medicare: 65 and over, and some younger by disability. */
export const MEDICARE_POPULATION: Population = { bands: BENEFICIARY_BANDS, entries: BENEFICIARY_ENTRIES };
