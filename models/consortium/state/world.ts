// The world of one replicate: people, providers, holders of budgets, the month's lists, the tally. Phases are functions of
// this; nothing else is shared between them.

import { checkMonth, createDraws, type Draws } from '../../../src/engine/draws.ts';
import { exp, normalQuantile } from '../../../src/engine/maths.ts';
import type { CheckedScenario } from '../../../src/engine/model.ts';
import type { ValueOf } from '../../../src/scenario/declare.ts';
import type { assumptions } from '../assumptions/index.ts';
import { FIFTHS, LINES, OPTIONS, PLACE_KINDS, TERTIARY } from '../options.ts';
import type { policy } from '../policy/index.ts';
import { createScore, type Score } from '../scorecard.ts';
import { numbersOf, type Setting, type SettingNumbers } from '../settings/shape.ts';
import { CHARGES_A_PERSON } from './affiliation.ts';
import { createExpectedPayments, type ExpectedPayments } from './benefits.ts';
import { type Consortia, formConsortia } from './consortia.ts';
import { createDemography, cumulative, type Demography } from './demography.ts';
import {
  createEncounters,
  createMovers,
  createSeekers,
  type Encounters,
  type Movers,
  type Seekers,
} from './encounters.ts';
import { createGate, type Gate, ROUTES, setGate } from './gate.ts';
import { createHolders, type Holders } from './holders.ts';
import { createLevels, type Levels, type LeverInHand, leversInHand, setLevels } from './levels.ts';
import { People } from './people.ts';
import { createProviders, type Nearby, nearbyOf, type Providers, regionsOf } from './providers.ts';
import { type SchemeRules, schemeRules, setRules } from './rules.ts';
import { openServiceAccounts, type ServiceAccounts } from './service-accounts.ts';
import { clearTally, createTally, SCHEMES, type Tally } from './tally.ts';

export type Policy = ValueOf<typeof policy>;
export type Assumptions = ValueOf<typeof assumptions>;
export type Scenario = CheckedScenario<Policy, Assumptions>;

export interface World {
  readonly scenario: Scenario;
  readonly setting: Setting;
  readonly numbers: SettingNumbers;
  readonly draws: Draws;
  readonly people: People;
  /** The year's primary-care charges [fen] by person and grassroots option; empty unless attribution asks for them. */
  readonly primaryCare: Float64Array;
  readonly demography: Demography;
  readonly providers: Providers;
  readonly consortia: Consortia;
  readonly nearby: readonly (readonly Nearby[])[];
  readonly holders: Holders;
  readonly services: ServiceAccounts;
  readonly score: Score;
  readonly allSchemes: readonly number[];
  /** Benefit rules of the schemes this month, and before any reform. */
  readonly rules: readonly SchemeRules[];
  readonly rulesBefore: readonly SchemeRules[];
  /** What patients can expect to pay, the ordinary way, and by route (state/gate.ts; the first is the ordinary way). */
  readonly expected: ExpectedPayments;
  readonly expectedByRoute: readonly ExpectedPayments[];
  readonly gate: Gate;
  readonly levels: Levels;
  readonly levers: readonly LeverInHand[];
  readonly seekers: Seekers;
  readonly prescriptions: Seekers;
  readonly movers: Movers;
  readonly moversNext: Movers;
  readonly encounters: Encounters;
  readonly tally: Tally;
  /** Names of the regions, and the kind (index into PLACE_KINDS) of each place. */
  readonly regions: readonly string[];
  /** Cumulative shares of people by place. */
  readonly placeShares: readonly number[];
  /** Whether a tertiary hospital is inside the region. */
  readonly hasTertiary: boolean;
  /** Severity up to which a township could treat an inpatient; 0 where townships have no beds. */
  readonly treatableBelow: number;
  /** The scheme that insures everybody, or −1 where there are several. */
  readonly soleScheme: number;
  /** The schemes of the setting, by index. */
  readonly schemes: readonly number[];
  readonly kindOfPlace: Uint8Array;
  /** Appeal κ by option, self-care first. */
  readonly appeal: Float64Array;
  /** Baseline visit shares by option: how a uniform price change is weighed. */
  readonly visitWeights: Float64Array;
  /** Appeal of each provider this month with its wait and drug list, for an illness and for a prescription. */
  readonly standing: { readonly illness: Float64Array; readonly prescription: Float64Array };
  /** The month's chances to find a disease and to gain control: by provider, contract. */
  readonly chronicChances: Float64Array;
  /** The same for hypertension and diabetes, with a team. */
  readonly teamChances: Float64Array;
  /** The same for diabetes, which is found and controlled at rates of its own. */
  readonly diabetesChances: Float64Array;
  /** Hours one way, by place and option. */
  readonly travel: Float64Array;
  /** Part of drugs in a bill, by line. */
  readonly drugShares: Float64Array;
  /** Base fees [money] by provider. */
  readonly fees: Fees;
  /** The month's prices [CNY], and the part of drugs in a bill by provider × line. */
  readonly posted: Fees & { readonly drugPart: Float64Array };
  /** Variable cost of services per CNY charged, by provider. */
  readonly costRatio: Float64Array;
  /** The same by option. */
  readonly costRatioOf: Float64Array;
  /** Mean days of a stay at severity 0.5, and share of inpatients fit to be sent down, by option. */
  readonly stayDays: Float64Array;
  readonly downEligible: Float64Array;
  /** Admission threshold of each provider with fee for service at work: whom an open door admits. */
  readonly openThreshold: Float64Array;
  /** Income of the middle of each fifth, relative to the median. */
  readonly relativeIncome: Float64Array;
  /** What last year's ledgers say (region × option × line). */
  readonly lastYear: LastYear;
  /** How close a specialist alliance people have heard of, 0 to 1. */
  allianceKnown: number;
  /** 1 is the first recorded month; the spin-up runs before it. */
  month: number;
  /** Months since the spin-up began, from 1: the month that draws are keyed by. */
  drawMonth: number;
}

/** Base fees of each provider [CNY] at case factor and intensity 1. */
export interface Fees {
  readonly visit: Float64Array;
  readonly admission: Float64Array;
  readonly prescription: Float64Array;
}

/** Averages of a year by region × option × line: parts of a bill, and the mean bill [CNY]. */
export interface LastYear {
  /** What the holder's contract counts of a bill. */
  readonly countedShare: Float64Array;
  /** What the pooled fund paid of it, and what is inside the catalogue. */
  readonly fundShare: Float64Array;
  readonly insideShare: Float64Array;
  readonly meanBill: Float64Array;
  /** Part of chronic bills that fell on patients below their yearly limit. */
  belowLimit: number;
}

/** Months of ordinary business before month 1. */
export const SPIN_UP_MONTHS = 12;

/** Makes a world without people in it. */
export function emptyWorld(scenario: Scenario, key: readonly [number, number], setting: Setting): World {
  const { births, entrants } = numbersOf(setting.facts).need;
  const newcomers = (scenario.residents * ((births + entrants) / 1000) * (scenario.months + 12)) / 12;
  const capacity = scenario.residents + Math.ceil(newcomers * 4) + 64;
  const providers = createProviders(setting, scenario.residents);
  const expectedByRoute = Array.from({ length: ROUTES }, () => createExpectedPayments(providers.count));
  const { competing, attribution } = scenario.policy.consortium;
  const levels = createLevels();
  const consortia = formConsortia(setting, providers, competing);
  const world: World = {
    scenario,
    setting,
    providers,
    numbers: numbersOf(setting.facts),
    draws: createDraws(key),
    people: new People(capacity),
    primaryCare: new Float64Array(attribution === 'plurality' ? capacity * CHARGES_A_PERSON : 0),
    consortia,
    nearby: nearbyOf(providers, setting),
    holders: createHolders(consortia, providers, scenario.policy),
    services: openServiceAccounts(providers, scenario.policy),
    score: createScore(),
    allSchemes: [...SCHEMES.keys()],
    rules: schemeRules(numbersOf(setting.facts)),
    rulesBefore: schemeRules(numbersOf(setting.facts)),
    expected: expectedByRoute[0],
    expectedByRoute,
    gate: createGate(),
    levels,
    levers: leversInHand(levels, scenario.policy),
    seekers: createSeekers(capacity),
    prescriptions: createSeekers(capacity),
    movers: createMovers(capacity),
    moversNext: createMovers(capacity),
    encounters: createEncounters(capacity),
    ...tablesOf(setting, providers),
    allianceKnown: 0,
    month: 0,
    drawMonth: 0,
  };
  return world;
}

/** Lays a setting's numbers out by option, place, line and provider, as the phases read them. */
function tablesOf(setting: Setting, providers: Providers) {
  const numbers = numbersOf(setting.facts);
  const { appeal, selfCare, visitShare } = numbers.choice;
  const byOption = (table: Readonly<Record<string, number>>) =>
    Float64Array.from(OPTIONS, (option) => table[option] ?? 0);
  const byProvider = (table: Readonly<Record<string, number>>) =>
    Float64Array.from(providers.option, (option) => table[OPTIONS[option]] ?? 0);
  const column = () => new Float64Array(providers.count);
  const regions = regionsOf(setting).length;
  const kindOfPlace = Uint8Array.from(setting.places, (place) => PLACE_KINDS.indexOf(place.kind));
  const schemes = [...SCHEMES.keys()].filter((scheme) => setting.facts.scheme[SCHEMES[scheme]] !== undefined);
  const travel = {
    town: numbers.choice.travelTown,
    near: numbers.choice.travelNear,
    remote: numbers.choice.travelRemote,
  };
  const { drugShare } = numbers.prices;
  return {
    regions: regionsOf(setting),
    placeShares: cumulative(setting.places.map((place) => place.share)),
    hasTertiary: providers.option.includes(TERTIARY),
    treatableBelow:
      setting.admissionShare.township === 0 ? 0 : numbers.care.admissionThreshold.township + TREATABLE_MARGIN,
    soleScheme: schemes.length === 1 ? schemes[0] : -1,
    demography: createDemography(setting.population),
    schemes,
    kindOfPlace,
    tally: createTally(schemes, [...kindOfPlace]),
    appeal: byOption({ ...appeal, self: selfCare }),
    visitWeights: byOption(visitShare),
    chronicChances: new Float64Array(providers.count * 4),
    teamChances: new Float64Array(providers.count * 4),
    diabetesChances: new Float64Array(providers.count * 4),
    standing: { illness: column(), prescription: column() },
    travel: Float64Array.from(setting.places.flatMap((place) => [...byOption(travel[place.kind])])),
    drugShares: Float64Array.of(drugShare.outpatient, drugShare.inpatient, drugShare.chronic),
    fees: {
      visit: byProvider(numbers.prices.visit),
      admission: byProvider(numbers.prices.admission),
      prescription: byProvider(numbers.prices.prescription),
    },
    posted: {
      visit: column(),
      admission: column(),
      prescription: column(),
      drugPart: new Float64Array(providers.count * LINES.length),
    },
    costRatio: byProvider(numbers.prices.costRatio),
    costRatioOf: byOption(numbers.prices.costRatio),
    stayDays: byOption(numbers.care.stayDays),
    downEligible: byOption(numbers.referral.eligible),
    openThreshold: byProvider(numbers.care.admissionThreshold),
    relativeIncome: Float64Array.from({ length: FIFTHS }, (_, fifth) =>
      exp(numbers.need.incomeSd * normalQuantile((fifth + 0.5) / FIFTHS)),
    ),
    lastYear: {
      countedShare: new Float64Array(regions * OPTIONS.length * LINES.length),
      fundShare: new Float64Array(regions * OPTIONS.length * LINES.length),
      insideShare: new Float64Array(regions * OPTIONS.length * LINES.length),
      meanBill: new Float64Array(regions * OPTIONS.length * LINES.length),
      belowLimit: 1,
    },
  };
}

/** A township would treat an admission up to this far above its own threshold. */
const TREATABLE_MARGIN = 0.1;

/** Sets the date and the policy levers of the month, and empties what is counted by the month. */
export function beginMonth(world: World, month: number): void {
  world.month = month;
  world.drawMonth = month + SPIN_UP_MONTHS;
  checkMonth(world.drawMonth);
  clearTally(world.tally);
  world.encounters.count = 0;
  world.providers.visitsThisMonth.fill(0);
  world.providers.bedDaysThisMonth.fill(0);
  setLevels(world.levers, month);
  setRules(world.rules, world.rulesBefore, world.scenario, world.levels.benefit, month);
  setGate(world.gate, world.scenario.policy.benefit.gate, world.levels.benefit);
}
