// Providers as columns, in order of their names, so that the order in a setting file cannot matter. Decisions are
// columns too; the ledger keeps the year to date by provider, line and layer.
import { LAYERS, LINES, OPTIONS, TIER_OF_OPTION } from '../options.ts';
import { numbersOf, type Setting, type SettingNumbers } from '../settings/shape.ts';
import { COVERED_WIDTH } from './coverage.ts';
import { NO_PROVIDER } from './people.ts';

/** Ledger quantities per provider and line: encounters, whole bill, layers, drugs within the bill [fen], bill inside the catalogue. */
export const LEDGER = ['encounters', 'bill', ...LAYERS, 'drugs', 'inside'] as const;
export type LedgerQuantity = (typeof LEDGER)[number];
export const LEDGER_WIDTH = LEDGER.length;
export const ledgerIndex = (provider: number, line: number, quantity: LedgerQuantity): number =>
  (provider * LINES.length + line) * LEDGER_WIDTH + LEDGER.indexOf(quantity);

/** Slow and monthly decisions of a provider (MODEL section "one rule"). */
export const DECISIONS = [
  'outpatientIntensity',
  'inpatientIntensity',
  'chronicIntensity',
  'drugIntensity',
  'admissionThreshold',
  'returnShare',
  'referralThreshold',
  'downWilling',
  'receiveWilling',
  'effort',
  'selfPay',
  'lineShift',
  'upcoding',
] as const;
export type Decision = (typeof DECISIONS)[number];
export type Decisions = Readonly<Record<Decision, Float64Array>>;

export interface Providers extends Decisions {
  readonly count: number;
  readonly names: readonly string[];
  readonly option: Uint8Array;
  readonly tier: Uint8Array;
  readonly place: Int32Array;
  readonly region: Uint8Array;
  readonly member: Uint8Array;
  /** Consortium it acts in (index into `world.consortia.list`), or NO_CONSORTIUM. */
  readonly consortium: Int16Array;
  readonly weight: Float64Array;
  /** Outpatient contacts a month, and bed-days a month, that fill the provider. */
  readonly visitCapacity: Float64Array;
  /** Outpatient capacity with doctor-days lent and borrowed. */
  readonly staffedCapacity: Float64Array;
  readonly bedCapacity: Float64Array;
  /** Skill of a provider's own staff [log-odds], as it began and now; and with what others lend it this month. */
  readonly skillAtStart: Float64Array;
  readonly skill: Float64Array;
  readonly effectiveSkill: Float64Array;
  /** What a visiting expert adds to the skill of a stay, and by how much the door of the ward has moved for it. */
  readonly surgerySkill: Float64Array;
  readonly surgeryReach: Float64Array;
  /** What a specialist hospital adds to the skill for its own patients. */
  readonly allianceSkill: Float64Array;
  /** People under treatment for hypertension or diabetes whose home it is, this month; factor on their avoidable events. */
  readonly managed: Float64Array;
  readonly avoidableFactor: Float64Array;
  /** People whose clinic or centre it is, and those of them with a chronic disease, at the last count. */
  readonly enrolled: Float64Array;
  readonly chronicEnrolled: Float64Array;
  readonly drugList: Float64Array;
  /** Smoothed load (contacts over capacity), waiting index 0–9, smoothed bed load. */
  readonly load: Float64Array;
  readonly wait: Float64Array;
  readonly bedLoad: Float64Array;
  readonly visitsThisMonth: Float64Array;
  readonly bedDaysThisMonth: Float64Array;
  /** What the provider would decide for its patients alone; fitted value less the bias of fee for service. */
  readonly patientBest: Decisions;
  /** How hard money weighs now, from settled income against its slow mean. */
  readonly moneyWeight: Float64Array;
  readonly settledIncome: Float64Array;
  readonly referenceIncome: Float64Array;
  /** Year to date, month, and the last full year [fen]. */
  readonly ledger: Float64Array;
  readonly ledgerBefore: Float64Array;
  readonly costFen: Float64Array;
  readonly settlementFen: Float64Array;
  /** Lump sums of the government, year to date. */
  readonly subsidyFen: Float64Array;
  /** What contracts count, year to date and last year (see coverage.ts) [fen]. */
  readonly covered: Float64Array;
  readonly coveredBefore: Float64Array;
  /** Year to date by provider × line, for contracts by the case or by the patient: weights of cases, bills within a limit [fen]. */
  readonly caseWeight: Float64Array;
  readonly withinLimit: Float64Array;
  /** Covered bills at hospitals of those whose home the provider is: the fund's part, the bill inside the catalogue [fen]. */
  readonly hospitalCare: Float64Array;
}

const decisions = (count: number): Decisions =>
  Object.fromEntries(DECISIONS.map((name) => [name, new Float64Array(count)])) as Decisions;

/** Makes the providers of a setting for `residents` people, at their baseline load. */
export function createProviders(setting: Setting, residents: number): Providers {
  const facts = [...setting.providers].sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbers = numbersOf(setting.facts);
  const count = facts.length;
  const column = () => new Float64Array(count);
  const placeNames = setting.places.map((place) => place.name);
  const regions = regionsOf(setting);
  const providers: Providers = {
    count,
    names: facts.map((fact) => fact.name),
    option: Uint8Array.from(facts, (fact) => OPTIONS.indexOf(fact.option)),
    tier: Uint8Array.from(facts, (fact) => TIER_OF_OPTION[OPTIONS.indexOf(fact.option)]),
    place: Int32Array.from(facts, (fact) => (fact.place === undefined ? -1 : placeNames.indexOf(fact.place))),
    region: Uint8Array.from(facts, (fact) => regions.indexOf(fact.region)),
    member: Uint8Array.from(facts, (fact) => (fact.member ? 1 : 0)),
    consortium: new Int16Array(count),
    weight: Float64Array.from(facts, (fact) => fact.weight),
    visitCapacity: column(),
    staffedCapacity: column(),
    bedCapacity: column(),
    skillAtStart: column(),
    skill: column(),
    effectiveSkill: column(),
    surgerySkill: column(),
    surgeryReach: column(),
    allianceSkill: column(),
    managed: column(),
    avoidableFactor: column().fill(1),
    enrolled: column(),
    chronicEnrolled: column(),
    drugList: column(),
    load: column(),
    wait: column(),
    bedLoad: column(),
    visitsThisMonth: column(),
    bedDaysThisMonth: column(),
    ...decisions(count),
    patientBest: decisions(count),
    moneyWeight: column().fill(1),
    settledIncome: column(),
    referenceIncome: column(),
    ledger: new Float64Array(count * LINES.length * LEDGER_WIDTH),
    ledgerBefore: new Float64Array(count * LINES.length * LEDGER_WIDTH),
    costFen: column(),
    settlementFen: column(),
    subsidyFen: column(),
    covered: new Float64Array(count * COVERED_WIDTH),
    coveredBefore: new Float64Array(count * COVERED_WIDTH),
    caseWeight: new Float64Array(count * LINES.length),
    withinLimit: new Float64Array(count * LINES.length),
    hospitalCare: new Float64Array(count * 2),
  };
  for (let p = 0; p < count; p++) equip(providers, p, setting, numbers, residents);
  return providers;
}

/** Sets capacity, skill and starting load of one provider. */
function equip(providers: Providers, p: number, setting: Setting, numbers: SettingNumbers, residents: number): void {
  const option = OPTIONS[providers.option[p]] as Exclude<(typeof OPTIONS)[number], 'self'>;
  const people = residents * shareServed(providers, p, setting);
  const visits = (people * setting.visitsPerPersonYear * numbers.choice.visitShare[option]) / 12;
  const stays = option === 'village' ? 0 : (people * setting.admissionsPer100 * setting.admissionShare[option]) / 1200;
  providers.visitCapacity[p] = visits / numbers.load.visits[option] || 1;
  const days = numbers.care.stayDays[option] * stayFactor(numbers.care.admissionThreshold[option] + TYPICAL_EXCESS);
  providers.bedCapacity[p] = (stays * days) / numbers.load.beds[option] || 0;
  providers.skill[p] = numbers.care.skill[option];
  providers.skillAtStart[p] = providers.skill[p];
  providers.drugList[p] = numbers.choice.drugList[option];
  providers.load[p] = numbers.load.visits[option];
  providers.wait[p] = waitAt(providers.load[p]);
  providers.bedLoad[p] = numbers.load.beds[option];
}

/** Steepness of an admission decision: the logistic is 0.05 of severity wide. */
export const ADMISSION_STEEPNESS = 20;

/** How far the severity of a typical inpatient lies above the threshold of admission. */
export const TYPICAL_EXCESS = 0.1;

/** Length of a stay, and its bill, by severity against severity 0.5. */
export function stayFactor(severity: number): number {
  return 0.6 + 0.8 * severity;
}

/** Bill of a visit by severity, against the fee. */
export function visitFactor(severity: number): number {
  return 0.7 + 1.5 * severity;
}

/** Waiting index of a load: L/(1 − L), at most 9. */
export function waitAt(load: number): number {
  return load >= 0.9 ? 9 : load / (1 - load);
}

/** Part of all residents that a provider serves: its place's or region's people times its weight among its peers. */
function shareServed(providers: Providers, p: number, setting: Setting): number {
  let peers = 0;
  for (let q = 0; q < providers.count; q++) if (isPeer(providers, p, q)) peers += providers.weight[q];
  const people = setting.places.reduce((sum, place, index) => {
    const here = providers.place[p] < 0 || providers.place[p] === index;
    return here && regionsOf(setting).indexOf(place.region) === providers.region[p] ? sum + place.share : sum;
  }, 0);
  return (people * providers.weight[p]) / peers;
}

const isPeer = (providers: Providers, p: number, q: number): boolean =>
  providers.option[p] === providers.option[q] &&
  providers.place[p] === providers.place[q] &&
  providers.region[p] === providers.region[q];

/** Names of the regions of a setting, sorted. */
export function regionsOf(setting: Setting): string[] {
  return [...new Set(setting.places.map((place) => place.region))].sort();
}

/** Providers of one option that people of a place can use, with cumulative weights that end at 1. */
export interface Nearby {
  readonly providers: readonly number[];
  readonly cumulative: readonly number[];
}

/** Lists, for every place and option, the providers its people use. */
export function nearbyOf(providers: Providers, setting: Setting): Nearby[][] {
  const regions = regionsOf(setting);
  return setting.places.map((place, index) =>
    OPTIONS.map((_, option): Nearby => {
      const usable = [...Array(providers.count).keys()].filter(
        (p) =>
          providers.option[p] === option &&
          providers.region[p] === regions.indexOf(place.region) &&
          (providers.place[p] < 0 || providers.place[p] === index),
      );
      const total = usable.reduce((sum, p) => sum + providers.weight[p], 0);
      const upTo = (k: number) => usable.slice(0, k + 1).reduce((sum, p) => sum + providers.weight[p], 0);
      return { providers: usable, cumulative: usable.map((_, k) => upTo(k) / total) };
    }),
  );
}

/** Picks the provider a person uses, by a uniform number in (0, 1). */
export function pickNearby(nearby: Nearby, uniform: number): number {
  for (let k = 0; k < nearby.providers.length; k++) if (uniform < nearby.cumulative[k]) return nearby.providers[k];
  return nearby.providers.at(-1) ?? NO_PROVIDER;
}
