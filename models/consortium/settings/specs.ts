// How the numbers of a setting are described: one by one, by provider option, by kind of place, by insurance scheme.

/** What a number of a setting is. */
export interface Spec {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly says: string;
}

/** Describes a number: unit, limits, a plain sentence. */
export const spec = (unit: string, min: number, max: number, says: string): Spec => ({ unit, min, max, says });

/** A number that a place may lack (a benefit its insurance does not have); it then reads 0. */
export interface OptionalSpec extends Spec {
  readonly optional: true;
}

/** Describes a number that a place may lack. */
export const optional = (unit: string, min: number, max: number, says: string): OptionalSpec => ({
  ...spec(unit, min, max, says),
  optional: true,
});

/** Describes one number for each provider option. */
export const perOption = (unit: string, min: number, max: number, says: string) => ({
  village: spec(unit, min, max, `${says} At village clinics, community stations or small practices.`),
  township: spec(unit, min, max, `${says} At township or community centres or group practices.`),
  secondary: spec(unit, min, max, `${says} At secondary (county, community) hospitals and their specialists.`),
  tertiary: spec(unit, min, max, `${says} At tertiary or academic hospitals inside the region.`),
  outside: spec(unit, min, max, `${says} At tertiary hospitals outside the region.`),
});

/** Describes one number for each kind of place. */
export const perKind = (unit: string, min: number, max: number, says: string) => ({
  town: spec(unit, min, max, `${says} In the town, the inner streets or the city core.`),
  near: spec(unit, min, max, `${says} In places near it.`),
  remote: spec(unit, min, max, `${says} In remote places.`),
});

/** Describes the benefits of an insurance scheme. */
export const schemeSpec = (name: string) => ({
  outpatientRate: perOption(
    'share',
    0,
    1,
    `Share of an ordinary visit inside the catalogue that the fund pays for ${name}.`,
  ),
  claimedShare: spec('share', 0, 1, `Share of grassroots visits of ${name} for which reimbursement is claimed at all.`),
  outpatientDeductible: spec('CNY/year', 0, 100000, `Yearly deductible on ordinary outpatient care of ${name}.`),
  outpatientCap: spec(
    'CNY/year',
    0,
    1000000,
    `Most that the fund pays in a year for ordinary outpatient care of ${name}.`,
  ),
  chronicRate: perOption('share', 0, 1, `Share of a listed chronic prescription that the fund pays for ${name}.`),
  inpatientDeductible: perOption('CNY/admission', 0, 100000, `Deductible on an admission of ${name}.`),
  inpatientRate: perOption('share', 0, 1, `Share of an admission above the deductible that the fund pays for ${name}.`),
  inpatientCap: spec('CNY/year', 0, 10000000, `Most that the fund pays in a year for admissions of ${name}.`),
  criticalThreshold: optional(
    'CNY/year',
    0,
    1000000,
    `Own payments inside the catalogue from which the critical-illness layer helps ${name}.`,
  ),
  criticalRate: optional(
    'share',
    0,
    1,
    `Share of own payments above that threshold which the critical-illness layer bears for ${name}.`,
  ),
  account: optional('CNY/year', 0, 100000, `Yearly credit to the personal account of ${name}.`),
  supplementShare: optional('share', 0, 1, `Share of ${name} who have supplementary insurance.`),
  supplementRate: optional(
    'share',
    0,
    1,
    `Share of what the fund leaves to ${name} inside the catalogue that supplementary insurance bears.`,
  ),
  premium: spec('CNY/year', 0, 100000, `Premium and subsidy paid into the pooled fund per insured person of ${name}.`),
});
