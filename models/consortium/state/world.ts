// The world of one replicate: people, providers, holders of budgets, the month's lists, the tally. Phases are functions of
// this; nothing else is shared between them.
import type { CheckedScenario } from '../../../src/engine/model.ts';
import { createDraws, type Draws } from '../../../src/engine/draws.ts';
import type { Lever, ValueOf } from '../../../src/scenario/declare.ts';
import { leverAt } from '../../../src/scenario/lever.ts';
import type { assumptions } from '../assumptions.ts';
import { TIERS } from '../options.ts';
import type { policy } from '../policy.ts';
import { settingOf } from '../settings/index.ts';
import { numbersOf, type Setting, type SettingNumbers } from '../settings/shape.ts';
import { type Benefits, createBenefits, type SchemeRules, schemeRules } from './benefits.ts';
import { createEncounters, createMovers, createSeekers, type Encounters, type Movers, type Seekers } from './encounters.ts';
import { createHolders, type Holders } from './holders.ts';
import { createPeople, type People } from './people.ts';
import { createProviders, type Nearby, nearbyOf, type Providers } from './providers.ts';
import { clearTally, createTally, type Tally } from './tally.ts';

export type Policy = ValueOf<typeof policy>;
export type Assumptions = ValueOf<typeof assumptions>;
export type Scenario = CheckedScenario<Policy, Assumptions>;

/** Policy levers as they stand this month. */
export interface Levels {
  tightness: number;
  sharedRecords: number;
  alignedDrugList: number;
  greenChannel: number;
  visitFactor: number;
  admissionFactor: number;
  /** By tier. */
  readonly payThrough: Float64Array;
}

export interface World {
  readonly scenario: Scenario;
  readonly setting: Setting;
  readonly numbers: SettingNumbers;
  readonly draws: Draws;
  readonly people: People;
  readonly providers: Providers;
  readonly nearby: readonly (readonly Nearby[])[];
  readonly holders: Holders;
  readonly rules: readonly SchemeRules[];
  readonly benefits: Benefits;
  readonly levels: Levels;
  readonly seekers: Seekers;
  readonly prescriptions: Seekers;
  readonly movers: Movers;
  readonly moversNext: Movers;
  readonly encounters: Encounters;
  readonly tally: Tally;
  /** 1 is the first recorded month; the spin-up runs before it. */
  month: number;
  /** Months since the spin-up began, from 1: the month that draws are keyed by. */
  drawMonth: number;
}

/** Months of ordinary business before month 1. */
export const SPIN_UP_MONTHS = 6;

/** Makes a world without people in it. */
export function emptyWorld(scenario: Scenario, key: readonly [number, number], setting = settingOf(scenario.setting)): World {
  const births = numbersOf(setting.facts).need.births / 1000;
  const capacity = scenario.residents + Math.ceil((scenario.residents * births * (scenario.months + 12) * 1.3) / 12) + 64;
  const providers = createProviders(setting, scenario.residents);
  const world: World = {
    scenario, setting, providers,
    numbers: numbersOf(setting.facts),
    draws: createDraws(key),
    people: createPeople(capacity),
    nearby: nearbyOf(providers, setting),
    holders: createHolders(setting, providers, scenario.policy.payment),
    rules: schemeRules(numbersOf(setting.facts)),
    benefits: createBenefits(providers.count),
    levels: {
      tightness: 0, sharedRecords: 0, alignedDrugList: 0, greenChannel: 0, visitFactor: 1, admissionFactor: 1,
      payThrough: new Float64Array(TIERS.length).fill(1),
    },
    seekers: createSeekers(capacity), prescriptions: createSeekers(capacity),
    movers: createMovers(capacity), moversNext: createMovers(capacity),
    encounters: createEncounters(capacity),
    tally: createTally(),
    month: 0, drawMonth: 0,
  };
  return world;
}

/** Sets the date and the policy levers of the month, and empties what is counted by the month. */
export function beginMonth(world: World, month: number): void {
  world.month = month;
  world.drawMonth = month + SPIN_UP_MONTHS;
  clearTally(world.tally);
  world.encounters.count = 0;
  world.providers.visitsThisMonth.fill(0);
  world.providers.bedDaysThisMonth.fill(0);
  setLevels(world);
}

function setLevels(world: World): void {
  const { consortium, payThrough, prices } = world.scenario.policy;
  const { levels } = world;
  const at = (lever: Lever, statusQuo: number) => leverAt(lever, statusQuo, world.month);
  levels.tightness = at(consortium.tightness, 0);
  levels.sharedRecords = at(consortium.sharedRecords, 0);
  levels.alignedDrugList = at(consortium.alignedDrugList, 0);
  levels.greenChannel = at(consortium.greenChannel, 0);
  levels.visitFactor = at(prices.visitFactor, 1);
  levels.admissionFactor = at(prices.admissionFactor, 1);
  levels.payThrough[0] = at(payThrough.grassroots, 1);
  levels.payThrough[1] = at(payThrough.secondary, 1);
  levels.payThrough[2] = at(payThrough.tertiary, 1);
  levels.payThrough[3] = levels.payThrough[2];
}
