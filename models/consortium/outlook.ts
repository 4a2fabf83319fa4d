// Outlook. What holders of a contract expect of the year while it runs, and what one more unit of care therefore earns their
// members. The belief mixes a rational forecast with the rule of thumb that this month still fits:
//
//   belief = f·margin(year-end forecast ± σ) + (1 − f)·margin(year to date + next month, taken as known)
//   group: g_i = w_i + λ(1 − w_i),  stake_i = m·g_i·(1 − w(D + D² + D³)),  perElsewhere = stake_i
//
// with w_i the member's share of a surplus (or, for the part that is a deficit, of a deficit), and the last factor the
// ratchet of a contract that is rebased every year. Reads books, policy. Writes the beliefs of holders and accounts.
import { combine, expectedYear } from './forecast.ts';
import { LINES, OPTIONS } from './options.ts';
import { effectiveTightness } from './partnership.ts';
import { type Ledger, type Margin, plainLedger } from './payment/contract.ts';
import { type HeldTerms, margin } from './payment/index.ts';
import { ratchet } from './payment/ratchet.ts';
import { believeServices } from './service-contracts.ts';
import { coveredIndex, type Scope, scopeOf, wholeScope } from './state/coverage.ts';
import { type Holder, holderYear, isBound } from './state/holders.ts';
import { type LedgerQuantity, ledgerIndex, type Providers } from './state/providers.ts';
import { accountOf } from './state/service-accounts.ts';
import type { World } from './state/world.ts';

export function outlook(world: World): void {
  believeServices(world);
  for (const holder of world.holders.list) if (isBound(holder, world.month)) believe(world, holder, holder.terms);
}

function believe(world: World, holder: Holder, terms: HeldTerms): void {
  const { foresight, forecastError } = world.scenario.assumptions.learning;
  const elapsed = (world.month - 1) % 12;
  const left = 12 - elapsed;
  // The error of a forecast shrinks with the root of what is left of the year (independent months).
  const sd = holder.rate * holder.heads * forecastError * Math.sqrt(left / 12);
  const yearEnd = ledgerAfter(world, holder, terms, left);
  const rational = margin(terms, { ledger: yearEnd, sd, belowLimit: 1 });
  const stillFits = margin(terms, { ledger: ledgerAfter(world, holder, terms, 1), sd: 0, belowLimit: 1 });
  holder.belief = combine(foresight, rational, 1 - foresight, stillFits);
  holder.beliefSum = combine(1, holder.beliefSum, 1, holder.belief);
  holder.monthsBound++;
}

/** A holder's year as it would stand after so many more months. */
function ledgerAfter(world: World, holder: Holder, terms: HeldTerms, months: number): Ledger {
  const elapsed = (world.month - 1) % 12;
  const toDate = holderYear(world.providers.covered, holder);
  const transfers = transfersOf(world, holder, terms, 'expectedTransfer') * ((elapsed + months) / 12);
  return {
    ...plainLedger(expectedYear(toDate.billed, holder.lastYear.billed, elapsed, months) + transfers),
    elsewhere: expectedYear(toDate.elsewhere, holder.lastYear.elsewhere, elapsed, months),
    heads: holder.heads,
    risk: holder.risk,
    quality: world.score.last,
    rate: holder.rate,
  };
}

/** What members are paid for single kinds of care above or below their bills, in the scope of the holder's contract [CNY]. */
export function transfersOf(
  world: World,
  holder: Holder,
  terms: HeldTerms,
  which: 'expectedTransfer' | 'lastTransfer',
): number {
  const { lines } = scopeOf(terms);
  let sum = 0;
  for (const account of world.services.list)
    if (holder.members.includes(account.provider) && lines.includes(account.line)) sum += account[which];
  return sum;
}

/** What a provider has at stake beside its own bills, as it feels it. */
export interface Stake {
  /** Lost to the holder's contract of one counted CNY billed by the provider itself. */
  readonly own: number;
  /** Kept of one counted CNY avoided at others. */
  readonly elsewhere: number;
  /** Felt of one more head and year, and of one more unit of the quality score [CNY]. */
  readonly perHead: number;
  readonly perQuality: number;
}

export const NO_STAKE: Stake = { own: 0, elsewhere: 0, perHead: 0, perQuality: 0 };

/** Gives a provider's stake this month; none under fee for service or before the contract begins. */
export function stakeOf(world: World, provider: number): Stake {
  const index = world.holders.of[provider];
  return index < 0 ? NO_STAKE : stakeAt(world, provider, world.holders.list[index].belief);
}

/** Gives a provider's stake where its holder believes that one more unit earns `belief`. */
export function stakeAt(world: World, provider: number, belief: Margin): Stake {
  const holder = world.holders.list[world.holders.of[provider]];
  if (holder === undefined || !isBound(holder, world.month)) return NO_STAKE;
  const { terms } = holder;
  const worth = ratchet(terms.rebasing, world.scenario.assumptions.learning.discount);
  if (terms.holder === 'provider')
    return {
      own: worth * (1 - belief.perBilled),
      elsewhere: 0,
      perHead: belief.perHead,
      perQuality: belief.perQuality,
    };
  // A larger surplus and a smaller deficit are shared differently, so they are felt differently.
  const felt = (share: number) => share + effectiveTightness(world) * (1 - share);
  const ofSurplus = felt(holder.surplusShares[provider]);
  const ofDeficit = felt(holder.deficitShares[provider]);
  const stake = (atStake: number) => worth * ((atStake - belief.inDeficit) * ofSurplus + belief.inDeficit * ofDeficit);
  return {
    // Under a budget the two are alike; a head payment keeps all of a bill avoided and nothing of what others bill.
    own: stake(1 - belief.perBilled),
    elsewhere: stake(belief.perElsewhere),
    perHead: belief.perHead * ofSurplus,
    perQuality: belief.perQuality * ofSurplus,
  };
}

/** Kept of one CNY billed by a provider on a line: φ. */
export function keptPerBilled(world: World, provider: number, line: number, stake: Stake): number {
  const { region, option } = world.providers;
  const at = lastYearIndex(region[provider], option[provider], line);
  const counted = world.lastYear.countedShare[at] * stake.own;
  const account = accountOf(world.services, provider, line);
  if (account === undefined || world.month < account.terms.start) return 1 - counted;
  const replaced = account.terms.base === 'fund' ? world.lastYear.fundShare[at] : world.lastYear.insideShare[at];
  return 1 - replaced + account.belief.perBilled * (replaced - counted);
}

/** What the contract of a line pays for one more unit of case weight, less what the holder's contract takes back [CNY]. */
export function keptPerWeight(world: World, provider: number, line: number, stake: Stake): number {
  const account = accountOf(world.services, provider, line);
  if (account === undefined || world.month < account.terms.start) return 0;
  return account.belief.perCase * (1 - inScope(world, provider, line) * stake.own);
}

/** Kept by a grassroots provider of one covered CNY avoided at hospitals, under its own contract for outpatient care. */
export function keptOfHospitalCare(world: World, provider: number, line: number): number {
  const account = accountOf(world.services, provider, line);
  return account === undefined || world.month < account.terms.start ? 0 : account.belief.perElsewhere;
}

/** 1 where the holder's contract counts a line of a provider at all. */
function inScope({ providers, lastYear }: World, provider: number, line: number): number {
  return lastYear.countedShare[lastYearIndex(providers.region[provider], providers.option[provider], line)] > 0 ? 1 : 0;
}

/** Where an option's line stands in what last year's ledgers of a region say. */
export function lastYearIndex(region: number, option: number, line: number): number {
  return (region * OPTIONS.length + option) * LINES.length + line;
}

/** Reads last year's books by region, option and line: mean bill, parts of a bill, and what the holder's contract counts. */
export function summariseYear(world: World): void {
  const { providers, lastYear } = world;
  const sums = (quantity: LedgerQuantity) => sumByOption(providers, quantity);
  const [bill, fund, inside, encounters] = [sums('bill'), sums('fund'), sums('inside'), sums('encounters')];
  const counted = countedByOption(world);
  for (let at = 0; at < bill.length; at++) {
    const part = (sum: number) => (bill[at] === 0 ? 0 : sum / bill[at]);
    lastYear.fundShare[at] = part(fund[at]);
    lastYear.insideShare[at] = part(inside[at]);
    lastYear.countedShare[at] = part(counted[at]);
    lastYear.meanBill[at] = bill[at] === 0 ? 0 : bill[at] / 100 / encounters[at];
  }
}

function sumByOption(providers: Providers, quantity: LedgerQuantity): Float64Array {
  const regions = 1 + Math.max(...providers.region);
  const sums = new Float64Array(regions * OPTIONS.length * LINES.length);
  for (let p = 0; p < providers.count; p++)
    for (let line = 0; line < LINES.length; line++)
      sums[lastYearIndex(providers.region[p], providers.option[p], line)] +=
        providers.ledgerBefore[ledgerIndex(p, line, quantity)];
  return sums;
}

/** What holders' contracts count of last year's bills [fen]; without a holder, what the fund paid. */
function countedByOption(world: World): Float64Array {
  const { providers, scenario, holders } = world;
  const terms = scenario.policy.payment;
  const held = holders.list.length > 0;
  const scope: Scope = held ? scopeOf(terms as HeldTerms) : wholeScope('fund');
  const step = scope.base === 'fund' ? 0 : 1;
  const sums = new Float64Array(world.regions.length * OPTIONS.length * LINES.length);
  const from = held && (terms as HeldTerms).holder === 'consortium' ? 1 : 0;
  for (let p = 0; p < providers.count; p++)
    for (const line of scope.lines)
      for (let affiliation = from; affiliation <= world.consortia.list.length; affiliation++) {
        const debited =
          from === 0 || providers.consortium[p] + 1 === affiliation ? 1 : (terms as HeldTerms).outsideShare;
        for (const scheme of scope.schemes)
          sums[lastYearIndex(providers.region[p], providers.option[p], line)] +=
            debited * providers.coveredBefore[coveredIndex(p, affiliation, scheme, line) + step];
      }
  return sums;
}
