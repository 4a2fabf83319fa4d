// What a setting has to say about a place, once for all settings: unit, limits and a plain sentence for every number.
// A setting file gives the value, its plausible range and its source. Per-option numbers have one entry per provider
// option; an option that a place lacks is left out.

import type { Population } from './population.ts';
import { type OptionalSpec, optional, perKind, perOption, type Spec, schemeSpec, spec } from './specs.ts';

export type { Spec } from './specs.ts';

export const SETTING_SHAPE = {
  priceScale: spec(
    'local money per CNY',
    0.01,
    100,
    'Local money that weighs as much as one CNY in the assumptions, which are stated in CNY.',
  ),
  need: {
    acuteHazard: spec(
      'episodes per person and month',
      0,
      5,
      'Chance that an episode begins, for a person of average age and health.',
    ),
    ageFactor: {
      under5: spec('factor', 0, 10, 'Acute hazard of children under 5.'),
      under18: spec('factor', 0, 10, 'Acute hazard from 5 to 17.'),
      under45: spec('factor', 0, 10, 'Acute hazard from 18 to 44.'),
      under60: spec('factor', 0, 10, 'Acute hazard from 45 to 59.'),
      under75: spec('factor', 0, 10, 'Acute hazard from 60 to 74.'),
      older: spec('factor', 0, 10, 'Acute hazard from 75.'),
    },
    severityExponent: spec('1', 1, 30, 'Skew of severity: s = 1 − (1 − u)^(frailty/k); the larger k, the milder.'),
    frailtySd: spec('sd of log', 0, 2, 'Spread of lasting frailty between people.'),
    chronicHazardFactor: spec(
      'factor',
      1,
      10,
      'Acute hazard of a person with any chronic disease against one without.',
    ),
    avoidableHazard: spec(
      'events per person and month',
      0,
      0.2,
      'Hazard of an event that good outpatient care would avoid, for uncontrolled hypertension before 60.',
    ),
    avoidableControlled: spec('ratio', 0, 1, 'That hazard when the disease is controlled, against uncontrolled.'),
    births: optional('per 1,000 people and year', 0, 100, 'Crude birth rate.'),
    entrants: optional(
      'per 1,000 people and year',
      0,
      200,
      'People who enter at the ages of the population’s entries: who age in, or become entitled by disability.',
    ),
    employedShare: perKind(
      'share',
      0,
      1,
      'Share of adults insured as employees; everybody else is insured as a resident.',
    ),
    poorShare: optional('share', 0, 1, 'Share of people, the poorest, whom medical assistance covers.'),
    medianIncome: spec('CNY/year', 1000, 1000000, 'Median disposable income per person.'),
    capacityToPay: perKind(
      'share',
      0.1,
      1,
      'Part of disposable income that own payments could be made from: consumption other than food.',
    ),
    incomeSd: spec('sd of log', 0, 2, 'Spread of income between people.'),
  },
  chronic: {
    treatedShare: spec('share', 0, 1, 'Share of people with a chronic disease under treatment at the start.'),
    controlledShare: spec('share', 0, 1, 'Share of people with a chronic disease under control at the start.'),
    caseFinding: spec(
      'probability per month',
      0,
      1,
      'Chance that an untreated disease is found and treated, at average effort.',
    ),
    dropOut: spec('probability per month', 0, 1, 'Chance that treatment is given up.'),
    gainControl: spec(
      'probability per month',
      0,
      1,
      'Chance that a treated disease comes under control, at average effort.',
    ),
    loseControl: spec('probability per month', 0, 1, 'Chance that control is lost.'),
    findingTrend: spec('share per year', 0, 1, 'Yearly growth of case finding without any reform.'),
    prescriptionMonths: spec('months', 1, 6, 'Months that one prescription lasts.'),
    diabetes: {
      treatedShare: spec('ratio', 0, 5, 'Share under treatment at the start: diabetes against other chronic disease.'),
      controlledShare: spec('ratio', 0, 5, 'Share under control at the start: diabetes against other chronic disease.'),
      caseFinding: spec('ratio', 0, 5, 'Chance to be found and treated: diabetes against other chronic disease.'),
      gainControl: spec('ratio', 0, 5, 'Chance to come under control: diabetes against other chronic disease.'),
    },
    contractSign: spec(
      'probability per month',
      0,
      1,
      'Chance that a chronic patient signs with a family doctor, at full effort.',
    ),
    contractLeave: spec('probability per month', 0, 1, 'Chance that a family-doctor contract lapses.'),
    contractShare: spec('share', 0, 1, 'Share of people with a family-doctor contract at the start.'),
  },
  choice: {
    appeal: perOption('utility', -10, 10, 'Appeal beside price, travel, trust and habit.'),
    selfCare: spec('utility', -10, 10, 'Appeal of doing without a provider.'),
    visitShare: perOption(
      'share',
      0,
      1,
      'Baseline share of visits; the weights by which a uniform price change is felt.',
    ),
    trust: perOption(
      '0 to 1',
      0,
      1,
      'Trust at the start (one value per tier: village and township alike, tertiary and outside alike).',
    ),
    drugList: perOption('share', 0, 1, 'Share of needed drugs on the list.'),
    travelTown: perOption('hours one way', 0, 24, 'Travel from the town, the inner streets or the city core.'),
    travelNear: perOption('hours one way', 0, 24, 'Travel from places near it.'),
    travelRemote: perOption('hours one way', 0, 24, 'Travel from remote places.'),
  },
  care: {
    skill: perOption('log-odds', -5, 15, 'Chance to resolve a harmless episode, as log-odds.'),
    admissionThreshold: perOption(
      'severity',
      0,
      2,
      'Severity at which half of the patients are admitted (fitted, fee for service at work).',
    ),
    referralThreshold: perOption(
      'severity',
      0,
      3,
      'Severity at which half of the unresolved are formally referred up (fitted).',
    ),
    returnShare: spec(
      'share',
      0,
      1,
      'Share of outpatient contacts called back for a further visit, at the patient’s best.',
    ),
    stayDays: perOption('days', 0, 60, 'Mean length of a stay.'),
    emergencySeverity: spec('severity', 0, 1, 'Severity from which an episode is an emergency: never queued.'),
    repeatTests: spec(
      'share of bill',
      0,
      1,
      'What repeated tests add to the bill of a patient who comes from another provider.',
    ),
    readmissionSeverity: spec('share', 0, 1, 'Severity left after a stay that did not resolve the episode.'),
  },
  load: {
    visits: perOption('visits/capacity', 0, 2, 'Baseline load of outpatient work.'),
    beds: perOption(
      'share',
      0,
      1.2,
      'Bed occupancy for which beds are laid out at the baseline (fitted where a figure is published, so that stays fill them as published).',
    ),
  },
  prices: {
    visit: perOption('CNY', 0, 5000, 'Base fee of an outpatient visit (times 0.7 + 1.5 s, times intensity).'),
    admission: perOption('CNY', 0, 100000, 'Base fee of an admission (times 0.6 + 0.8 s, times intensity).'),
    prescription: perOption('CNY', 0, 5000, 'Fee of a prescription visit for one month of drugs.'),
    rehabilitationDay: spec('CNY/day', 0, 5000, 'Fee of a day of rehabilitation at the receiving provider.'),
    drugShare: {
      outpatient: spec('share', 0, 1, 'Drugs in the bill of an outpatient visit.'),
      inpatient: spec('share', 0, 1, 'Drugs in the bill of an admission.'),
      chronic: spec('share', 0, 1, 'Drugs in the bill of a prescription visit.'),
    },
    costRatio: perOption('cost/fee', 0, 2, 'Variable cost of services against their fee.'),
    drugCostRatio: spec('cost/fee', 0, 2, 'Cost of drugs against their price; 1 since the mark-up was abolished.'),
    selfPayShare: spec('share', 0, 1, 'Part of a bill outside the catalogue at the start.'),
    selfPayMost: spec('share', 0, 0.6, 'Most of a bill that providers may charge outside the catalogue.'),
  },
  referral: {
    completion: spec('share', 0, 1, 'Formal up-referrals that arrive.'),
    completionTracked: spec('share', 0, 1, 'Formal up-referrals that arrive when records are fully shared.'),
    doctorWilling: spec('share', 0, 1, 'Hospital doctors willing to send a stable patient down.'),
    patientWilling: spec('share', 0, 1, 'Patients willing to be sent down.'),
    receiverWilling: spec('share', 0, 1, 'Willingness of the grassroots to take a patient in.'),
    records: spec('share', 0, 1, 'Records that follow a patient at the start.'),
    eligible: perOption('share', 0, 1, 'Inpatients stable enough to be sent down with days left.'),
    stayLeft: spec('share', 0, 1, 'Part of the stay that a down-referral moves.'),
    lateDayCost: spec('share', 0, 1, 'Cost of a late day of a stay against its average day.'),
    chronicEligible: spec(
      'share',
      0,
      1,
      'Controlled chronic outpatients of hospitals whom a month’s visit could hand down.',
    ),
  },
  scheme: {
    employees: schemeSpec('employees'),
    residents: schemeSpec('residents'),
    medicare: schemeSpec('beneficiaries of Traditional Medicare'),
  },
  assistanceRate: optional(
    'share',
    0,
    1,
    'Share of the remaining inpatient burden that medical assistance bears for the poorest.',
  ),
  diversion: {
    townshipToSecondary: optional(
      'admissions per refusal',
      0,
      1,
      'Secondary admissions that follow one refused township admission (measured in the model).',
    ),
    secondaryToTertiary: optional(
      'admissions per refusal',
      0,
      1,
      'Tertiary admissions inside the region that follow one refused secondary admission (measured in the model).',
    ),
    secondaryToOutside: optional(
      'admissions per refusal',
      0,
      1,
      'Outside admissions that follow one refused secondary admission, where no tertiary hospital is inside (measured).',
    ),
    tertiaryToOutside: optional(
      'admissions per refusal',
      0,
      1,
      'Outside admissions that follow one refused tertiary admission inside the region (measured in the model).',
    ),
  },
} as const;

/** A number of a setting: value, plausible range, source. */
export interface Fact {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** Tables by option, kind of place, age or scheme: a place gives the entries it has. */
type PerOptionSpec = Record<'village' | 'township' | 'secondary' | 'tertiary' | 'outside', Spec>;
type PerKindSpec = Record<'town' | 'near' | 'remote', Spec>;
type PerAgeSpec = Record<'under5' | 'under18' | 'older', Spec>;
type PerSchemeSpec = Record<'employees' | 'residents' | 'medicare', object>;
type SparseSpec = PerOptionSpec | PerKindSpec | PerAgeSpec | PerSchemeSpec;

type OptionalKeys<S> = { [K in keyof S]: S[K] extends OptionalSpec ? K : never }[keyof S];

/** The facts a setting gives, in the shape above; entries of sparse tables and optional numbers may be left out. */
export type FactsOf<S> = S extends Spec
  ? Fact
  : S extends SparseSpec
    ? { readonly [K in keyof S]?: FactsOf<S[K]> }
    : { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: FactsOf<S[K]> } & {
        readonly [K in OptionalKeys<S>]?: Fact;
      };

export type SettingFacts = FactsOf<typeof SETTING_SHAPE>;

/** The plain numbers of a setting; a missing option reads 0. */
export type NumbersOf<S> = S extends Spec ? number : { readonly [K in keyof S]: NumbersOf<S[K]> };
export type SettingNumbers = NumbersOf<typeof SETTING_SHAPE>;

/** Where people live. */
export interface Place {
  readonly name: string;
  readonly kind: 'town' | 'near' | 'remote';
  /** Share of the setting's people; 0 for a place that is filled by hand. */
  readonly share: number;
  /** Places of one region share the hospitals and the budget of that region. */
  readonly region: string;
}

/** An institution. One without a place serves its whole region. */
export interface ProviderFact {
  readonly name: string;
  readonly option: 'village' | 'township' | 'secondary' | 'tertiary' | 'outside';
  readonly region: string;
  readonly place?: string;
  /** Relative size among the providers of the same option that a resident could use. */
  readonly weight: number;
  /** Whether it belongs to the region's consortium. */
  readonly member: boolean;
  /** The group it would form a consortium with where groups of one region compete. */
  readonly group?: string;
}

export interface Setting {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly currency: 'CNY' | 'USD';
  readonly priceYear: number;
  readonly population: Population;
  readonly visitsPerPersonYear: number;
  readonly admissionsPer100: number;
  readonly admissionShare: Readonly<Record<'township' | 'secondary' | 'tertiary' | 'outside', number>>;
  readonly places: readonly Place[];
  readonly providers: readonly ProviderFact[];
  readonly facts: SettingFacts;
}

const isSpec = (node: object): node is Spec => 'says' in node && 'unit' in node;

/** Lists every number of a setting with its path and what it is. */
export function listFacts(setting: Setting): { path: string; spec: Spec; fact: Fact }[] {
  const walk = (shape: object, facts: object | undefined, path: string): { path: string; spec: Spec; fact: Fact }[] =>
    Object.entries(shape).flatMap(([key, node]) => {
      const below = (facts as Record<string, object> | undefined)?.[key];
      const at = path === '' ? key : `${path}.${key}`;
      if (!isSpec(node)) return walk(node, below, at);
      return below === undefined ? [] : [{ path: at, spec: node, fact: below as Fact }];
    });
  return walk(SETTING_SHAPE, setting.facts, '');
}

/** Gives the plain numbers of a setting, in the setting's shape. */
export function numbersOf(facts: SettingFacts): SettingNumbers {
  const walk = (shape: object, node: object | undefined): unknown => {
    if (isSpec(shape)) return (node as Fact | undefined)?.value ?? 0;
    return Object.fromEntries(
      Object.entries(shape).map(([key, below]) => [
        key,
        walk(below, (node as Record<string, object> | undefined)?.[key]),
      ]),
    );
  };
  return walk(SETTING_SHAPE, facts) as SettingNumbers;
}
