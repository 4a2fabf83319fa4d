// Where care can happen and what it is billed as. An *option* is what a patient chooses among; a *tier* is how the health
// system counts it. Village clinics and township centres are two options of one tier.

/** What a patient can do, in this order everywhere; option 0 is self-care and has no provider. */
export const OPTIONS = ['self', 'village', 'township', 'secondary', 'tertiary', 'outside'] as const;
export type Option = (typeof OPTIONS)[number];

export const SELF = 0;
export const VILLAGE = 1;
export const TOWNSHIP = 2;
export const SECONDARY = 3;
/** A tertiary or academic hospital inside the region; a county has none. */
export const TERTIARY = 4;
/** Tertiary hospitals of city and province: outside the region, where a package budget leaks. */
export const OUTSIDE = 5;

/** Options that have a provider: 1 … PROVIDER_OPTIONS. */
export const PROVIDER_OPTIONS = 5;

export const TIERS = ['grassroots', 'secondary', 'tertiary', 'outside'] as const;
export type Tier = (typeof TIERS)[number];

/** Tier of each option (index into TIERS); self-care counts with nobody. */
export const TIER_OF_OPTION = Int8Array.of(-1, 0, 0, 1, 2, 3);

/** Which trust a patient consults for an option: grassroots, secondary, tertiary (inside or outside alike). */
export const TRUST_OF_OPTION = Int8Array.of(-1, 0, 0, 1, 2, 2);

export const LINES = ['outpatient', 'inpatient', 'chronic'] as const;
export type Line = (typeof LINES)[number];
export const OUTPATIENT = 0;
export const INPATIENT = 1;
/** Prescription visits for a chronic disease. */
export const CHRONIC = 2;

/** The parts of a bill, which add up to it: who pays. The critical-illness layer also holds supplementary insurance. */
export const LAYERS = ['fund', 'critical', 'assistance', 'account', 'copay', 'selfPay'] as const;
export type Layer = (typeof LAYERS)[number];

export const CONDITIONS = ['hypertension', 'diabetes', 'other'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** States of a chronic condition. */
export const NO_DISEASE = 0;
export const UNTREATED = 1;
export const UNCONTROLLED = 2;
export const CONTROLLED = 3;

export const PLACE_KINDS = ['town', 'near', 'remote'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Income fifths, 0 the poorest. */
export const FIFTHS = 5;

/** For the group `condition:…` a person counts once: diabetes first, then hypertension, then any other, then none. */
export const CONDITION_GROUPS = ['none', 'hypertension', 'diabetes', 'other'] as const;
