// How journeys are counted: by the tier of the first contact, the way up, the tier that treated last and the tier of the
// follow-up; years one after another, each closed by the person-years lived in it. No part of the model: the page reads it too.

/** Floors from below, as the model lists its tiers; the names of their groups. */
export const FLOORS = ['tier:grassroots', 'tier:secondary', 'tier:tertiary', 'tier:outside'] as const;
/** How somebody came to where they were treated last. */
export const WAYS = ['stayed', 'alone', 'referred'] as const;

const TIERS = FLOORS.length;
const CELLS = TIERS * WAYS.length * TIERS * TIERS;

/** Numbers a year. */
export const JOURNEY_WIDTH = CELLS + 1;
/** Place of the person-years of a year. */
export const PERSON_YEARS = CELLS;

export interface Journey {
  readonly first: number;
  readonly way: number;
  readonly treated: number;
  readonly followed: number;
}

/** Place of a journey among the numbers of a year; all four parts count from 0. */
export function journeyCell({ first, way, treated, followed }: Journey): number {
  return ((first * WAYS.length + way) * TIERS + treated) * TIERS + followed;
}

/** Every journey, in the order of its place. */
export const JOURNEYS: readonly Journey[] = Array.from({ length: CELLS }, (_, cell) => ({
  followed: cell % TIERS,
  treated: Math.floor(cell / TIERS) % TIERS,
  way: Math.floor(cell / (TIERS * TIERS)) % WAYS.length,
  first: Math.floor(cell / (TIERS * TIERS * WAYS.length)),
}));
