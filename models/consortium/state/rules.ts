// Benefit rules of the schemes as they stand this month: the setting's, moved by the levers of policy.
//
//   rate = clip(rate of the setting + points + gap·(1 grassroots, 0 secondary, −1 tertiary and outside))
//   where a scheme has no ordinary outpatient cover: rate of the setting = extension × rate of the extension
//   yearly credit to an account = account − pooled, pooled = share × account as it stands in January, which the fund receives
//
// Money in fen, arrays by option.
import { leverAt } from '../../../src/scenario/lever.ts';
import { type LINES, OPTIONS, TIER_OF_OPTION, TIERS } from '../options.ts';
import type { SettingNumbers } from '../settings/shape.ts';
import type { Levels } from './levels.ts';
import { SCHEMES } from './tally.ts';
import type { Scenario } from './world.ts';

export interface SchemeRules {
  readonly outpatientRate: Float64Array;
  readonly chronicRate: Float64Array;
  readonly inpatientRate: Float64Array;
  readonly inpatientDeductible: Float64Array;
  claimedShare: number;
  outpatientDeductible: number;
  outpatientCap: number;
  inpatientCap: number;
  criticalThreshold: number;
  criticalRate: number;
  assistanceRate: number;
  /** Share of spending on chronic prescriptions that is on the disease list. */
  listed: number;
  /** Credit to a personal account for this year, and what of it goes to the pooled fund instead. */
  account: number;
  accountPooled: number;
  premium: number;
  /** Share of the people of the scheme who have supplementary insurance, and what it bears of their own payments. */
  readonly supplementShare: number;
  readonly supplementRate: number;
}

const fen = (cny: number) => Math.round(cny * 100);
const byOption = (table: Readonly<Record<string, number>>, scale = 1) =>
  Float64Array.from(OPTIONS, (option) => (table[option] ?? 0) * scale);

/** Reads the rules of every scheme from a setting; a scheme it lacks has none and insures nobody. */
export function schemeRules(numbers: SettingNumbers): SchemeRules[] {
  return SCHEMES.map((name) => {
    const scheme = numbers.scheme[name];
    return {
      outpatientRate: byOption(scheme.outpatientRate),
      chronicRate: byOption(scheme.chronicRate),
      inpatientRate: byOption(scheme.inpatientRate),
      inpatientDeductible: byOption(scheme.inpatientDeductible, 100),
      claimedShare: scheme.claimedShare,
      outpatientDeductible: fen(scheme.outpatientDeductible),
      outpatientCap: fen(scheme.outpatientCap),
      inpatientCap: fen(scheme.inpatientCap),
      criticalThreshold: fen(scheme.criticalThreshold),
      criticalRate: scheme.criticalRate,
      assistanceRate: numbers.assistanceRate,
      listed: 1,
      account: fen(scheme.account),
      accountPooled: 0,
      premium: fen(scheme.premium),
      supplementShare: scheme.supplementShare,
      supplementRate: scheme.supplementRate,
    };
  });
}

const clip = (share: number) => Math.max(0, Math.min(1, share));

/** How far a tier's rate moves when the gap between tiers widens by one. */
const GAP_SIGN = [1, 0, -1, -1];

/** Moves the rules of every scheme to where the levers of the month put them. */
export function setRules(
  rules: readonly SchemeRules[],
  statusQuo: readonly SchemeRules[],
  { policy }: Scenario,
  levels: Levels['benefit'],
  month: number,
): void {
  rules.forEach((scheme, index) => {
    const before = statusQuo[index];
    setRates(scheme, before, SCHEMES[index], levels);
    const { inpatient, ordinaryPooling, safetyNet } = levels;
    const ordinary = ordinaryPooling[SCHEMES[index]];
    scheme.outpatientDeductible = Math.max(0, before.outpatientDeductible + fen(ordinary.deductible));
    scheme.outpatientCap = Math.round(before.outpatientCap * ordinary.cap);
    scheme.inpatientCap = Math.round(before.inpatientCap * inpatient.cap);
    scheme.criticalThreshold = Math.round(before.criticalThreshold * safetyNet.criticalThreshold);
    scheme.criticalRate = clip(before.criticalRate + safetyNet.criticalRate);
    scheme.assistanceRate = clip(before.assistanceRate + safetyNet.assistance);
    scheme.listed = levels.diseaseList.breadth;
    // Accounts are credited once a year: what goes to the fund is settled with them.
    if (month % 12 !== 1) return;
    scheme.account = creditOf(before, policy, month);
    scheme.accountPooled = before.account - scheme.account;
  });
}

function setRates(
  scheme: SchemeRules,
  before: SchemeRules,
  name: (typeof SCHEMES)[number],
  { rates, inpatient, ordinaryPooling }: Levels['benefit'],
): void {
  const extended = ordinaryPooling.extension * ordinaryPooling.rate;
  for (let option = 1; option < OPTIONS.length; option++) {
    const tier = TIER_OF_OPTION[option];
    const rate = (line: (typeof LINES)[number], statusQuo: number) =>
      clip(statusQuo + rates[line][name][TIERS[tier]] + rates.gap[line] * GAP_SIGN[tier]);
    const ordinary = before.outpatientRate[option];
    scheme.outpatientRate[option] = rate('outpatient', ordinary === 0 ? extended : ordinary);
    scheme.inpatientRate[option] = rate('inpatient', before.inpatientRate[option]);
    scheme.chronicRate[option] = rate('chronic', before.chronicRate[option]);
    scheme.inpatientDeductible[option] = Math.round(
      before.inpatientDeductible[option] * inpatient.deductible[TIERS[tier]],
    );
  }
}

/** Gives the yearly credit to a personal account in the year of `month` [fen]. */
export function creditOf({ account }: SchemeRules, policy: Scenario['policy'], month: number): number {
  const january = month - ((((month - 1) % 12) + 12) % 12);
  return account - Math.round(account * leverAt(policy.benefit.personalAccounts.pooled, 0, january));
}

/** What the fund receives in a month for a person whose credit it has pooled [fen]: twelve months add up to the year's. */
export function pooledIn({ accountPooled }: SchemeRules, month: number): number {
  const elapsed = (month - 1) % 12;
  return Math.floor((accountPooled * (elapsed + 1)) / 12) - Math.floor((accountPooled * elapsed) / 12);
}
