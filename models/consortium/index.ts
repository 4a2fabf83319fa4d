// The model: residents fall ill, choose a tier of provider, are treated with an intensity that depends on how the provider
// is paid, are referred up or down through friction, and once a year money is settled; everyone then adapts. The month,
// the quarter and the year are the lists below. What a run does not need (evidence, calculators, calibration, validation) is
// added in `models/index.ts`, so that a page loads the model without it.
import type { Calendar, Model } from '../../src/engine/model.ts';
import { assumptions } from './assumptions/index.ts';
import { capability } from './capability.ts';
import { care } from './care.ts';
import { choice } from './choice.ts';
import { claims } from './claims.ts';
import { enrolment } from './enrolment.ts';
import { government } from './government.ts';
import { LABELS } from './labels.ts';
import { learning } from './learning.ts';
import { inLocalMoney } from './local-money.ts';
import { incentiveTable } from './measures/incentives.ts';
import { HEADLINES, MEASURES, PARTIES } from './measures/index.ts';
import { settlementStatement } from './measures/statement.ts';
import { need } from './need.ts';
import { outlook } from './outlook.ts';
import { policy } from './policy/index.ts';
import { population } from './population.ts';
import { problems } from './problems.ts';
import { programmes } from './programmes.ts';
import { queue } from './queue.ts';
import { referral } from './referral.ts';
import { admissionResponse, slowResponse, startDecisions } from './response.ts';
import { keepScore } from './scorecard.ts';
import { SETTINGS } from './settings/index.ts';
import { listNumbers, placeOf } from './settings/own.ts';
import { numbersOf, type Setting } from './settings/shape.ts';
import { openBooks, renewal, settlement } from './settlement.ts';
import { skill } from './skill.ts';
import { beginningKey, continueIn, lastMonthBefore } from './state/beginning.ts';
import { settleResidents } from './state/residents.ts';
import { COUNTER_NAMES, GROUPS, readTally } from './state/tally.ts';
import {
  type Assumptions,
  beginMonth,
  emptyWorld,
  type Policy,
  type Scenario,
  SPIN_UP_MONTHS,
  type World,
} from './state/world.ts';
import { survey } from './survey.ts';
import { RECORDS, TRANSLATIONS } from './words/index.ts';

export const calendar: Calendar<World> = {
  month: [
    {
      name: 'capability',
      does: 'Consortia lend their members skill and staff: what each provider can do this month.',
      run: capability,
    },
    { name: 'outlook', does: 'Holders of a budget revise what they expect of the year.', run: outlook },
    { name: 'admission', does: 'Providers decide anew whom to admit and whom to put off.', run: admissionResponse },
    {
      name: 'need',
      does: 'Birthdays pass; episodes begin, end or worsen; chronic disease moves between its states.',
      run: need,
    },
    { name: 'choice', does: 'Those who are ill choose self-care or a provider.', run: choice },
    { name: 'queue', does: 'Full providers put elective contacts off.', run: queue },
    { name: 'care', does: 'Providers treat, admit, call back; some patients must move up.', run: care },
    { name: 'referral', does: 'Patients move up, formally or not, and stable ones may be sent down.', run: referral },
    { name: 'claims', does: 'Every encounter is billed and split into who pays; premiums come in.', run: claims },
    { name: 'programmes', does: 'What members do for each other is paid for.', run: programmes },
    {
      name: 'government',
      does: 'The government pays subsidies to the grassroots and the running cost of a reform.',
      run: government,
    },
    { name: 'learning', does: 'Trust, loads and waits follow what happened.', run: learning },
    { name: 'scorecard', does: 'The month enters the quality year that contracts look at.', run: keepScore },
  ],
  quarter: [
    {
      name: 'response',
      does: 'Providers move their slow decisions part of the way to their optimum.',
      run: slowResponse,
    },
  ],
  year: [
    { name: 'survey', does: 'People are asked where they would rather go.', run: survey },
    {
      name: 'settlement',
      does: 'Contracts are settled, surplus and deficit shared, income compared with the past.',
      run: settlement,
    },
    { name: 'skill', does: 'Training moves the skill of the grassroots; some of it is lost.', run: skill },
    { name: 'population', does: 'People die and are born; personal accounts are credited.', run: population },
    {
      name: 'enrolment',
      does: 'People may change their clinic or centre; it is decided which consortium answers for whom.',
      run: enrolment,
    },
    {
      name: 'renewal',
      does: 'Budgets of the coming year are set; ledgers and yearly accounts start anew.',
      run: renewal,
    },
  ],
};

/** Makes the world of one replicate in a setting given as data, which need not be one of those shipped. */
export function makeWorldIn(setting: Setting, scenario: Scenario, key: readonly [number, number]): World {
  const world = emptyWorld(inLocalMoney(scenario, numbersOf(setting.facts).priceScale), key, setting);
  settleResidents(world);
  startDecisions(world);
  return world;
}

/** Whether people of a group can be in a setting, by its schemes and the kinds of its places. */
function livesIn({ facts, places }: Setting, group: string): boolean {
  const kinds: readonly string[] = places.map(({ kind }) => kind);
  const [by, name] = group.split(':');
  if (by === 'scheme') return name in facts.scheme;
  if (by !== 'place') return true;
  return name === 'rural' ? kinds.some((kind) => kind !== 'town') : kinds.includes(name);
}

export const consortium: Model<World, Policy, Assumptions> = {
  name: 'consortium',
  title: 'Payment reform in a medical consortium',
  version: '0.1.0',
  policy,
  assumptions,
  settings: SETTINGS.map((setting) => ({
    name: setting.name,
    title: setting.title,
    says: setting.says,
    currency: setting.currency,
    priceYear: setting.priceYear,
    groups: GROUPS.filter((group) => livesIn(setting, group)),
    parameters: listNumbers(setting),
  })),
  problems,
  spinUpMonths: SPIN_UP_MONTHS,
  makeWorld: (scenario, key) => makeWorldIn(placeOf(scenario), scenario, key),
  beginning: {
    lastMonth: lastMonthBefore,
    key: beginningKey,
    continueAs: (world, scenario, key) => {
      const setting = placeOf(scenario);
      return continueIn(world, setting, inLocalMoney(scenario, numbersOf(setting.facts).priceScale), key);
    },
  },
  beginMonth(world, month) {
    beginMonth(world, month);
    openBooks(world);
  },
  calendar,
  counters: { names: COUNTER_NAMES, groups: GROUPS, read: (world, out) => readTally(world.tally, out) },
  measures: MEASURES,
  tables: (world) => [incentiveTable(world), ...settlementStatement(world)],
  headlines: HEADLINES,
  labels: LABELS,
  translations: TRANSLATIONS,
  records: RECORDS,
  parties: PARTIES,
};
