// A setting's population as the year uses it: cumulative shares of age bands, prevalence by age in months, deaths by age.
import type { EntryAge, Population, PopulationBand } from '../settings/population.ts';

const DISEASES = ['hypertension', 'diabetes', 'otherChronic'] as const satisfies readonly (keyof PopulationBand)[];
export const OLDEST_MONTHS = 1320;

export interface Demography {
  readonly bands: readonly PopulationBand[];
  readonly entries: readonly EntryAge[];
  /** Cumulative shares of bands and of entry ages; they end at 1. */
  readonly ageShares: readonly number[];
  readonly entryShares: readonly number[];
  /** Prevalence by age in months, one table a disease: hypertension, diabetes, other. */
  readonly prevalence: readonly Float64Array[];
}

/** Lays a population out for a world. */
export function createDemography({ bands, entries }: Population): Demography {
  return {
    bands,
    entries,
    ageShares: cumulative(bands.map(({ share }) => share)),
    entryShares: cumulative(entries.map(({ share }) => share)),
    prevalence: DISEASES.map((disease) =>
      Float64Array.from({ length: OLDEST_MONTHS + 1 }, (_, months) => prevalenceAt(bands, disease, months)),
    ),
  };
}

/** Prevalence at an age in months, between the middles of the bands of five years. */
function prevalenceAt(bands: readonly PopulationBand[], disease: (typeof DISEASES)[number], months: number): number {
  const at = months / 60 - 0.5;
  const below = bands[Math.max(0, Math.min(bands.length - 1, Math.floor(at)))];
  const above = bands[Math.max(0, Math.min(bands.length - 1, Math.floor(at) + 1))];
  return below[disease] + (above[disease] - below[disease]) * Math.max(0, at - Math.floor(at));
}

/** Finds the band that holds an age in years. */
export function bandAt({ bands }: Demography, age: number): PopulationBand {
  return bands[Math.min(bands.length - 1, Math.max(0, Math.floor(age / 5)))];
}

/** Adds shares up to cumulative shares that end at 1, whatever they add to. */
export function cumulative(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => {
    sum += share / total;
    return sum;
  });
}

/** Finds where a uniform number falls among cumulative shares; never in an empty last place. */
export function indexAt(shares: readonly number[], uniform: number): number {
  for (let k = 0; k < shares.length; k++) if (uniform < shares[k]) return k;
  return shares.findIndex((share) => share === shares[shares.length - 1]);
}
