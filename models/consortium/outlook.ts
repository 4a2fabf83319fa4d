// Outlook. What each holder of a budget expects of the year while it runs, and what one more unit of care therefore earns
// its members. The belief mixes a rational forecast with the rule of thumb that this month still fits:
//
//   P(below) = f·N((B − X̂)/σ) + (1 − f)·[year to date + next month < B]
//   group: g_i = w_i + λ(1 − w_i),  stake_i = m·g_i,  φ_{i,l} = 1 − b_{i,l}·stake_i,  perElsewhere = stake_i
//
// with w_i the member's share of a surplus (or, for the part that is a deficit, of a deficit), b the part of a bill that
// the contract counts. Reads ledgers, policy. Writes the holders' beliefs.
import { LINES, OPTIONS } from './options.ts';
import { type Ledger, type Margin, plainLedger } from './payment/contract.ts';
import { type HeldTerms, isHeld, margin } from './payment/index.ts';
import { countedSpending, type Holder } from './state/holders.ts';
import { type LedgerQuantity, ledgerIndex, type Providers } from './state/providers.ts';
import type { World } from './state/world.ts';

/** Months of last year's experience that weigh in this year's expectation of a month. */
const MONTHS_OF_MEMORY = 6;

export function outlook(world: World): void {
  const terms = world.scenario.policy.payment;
  if (!isHeld(terms) || world.month < terms.start) return;
  for (const holder of world.holders.list) believe(world, holder, terms);
}

function believe(world: World, holder: Holder, terms: HeldTerms): void {
  const { foresight, forecastError } = world.scenario.assumptions.learning;
  const { ledger } = world.providers;
  const elapsed = (world.month - 1) % 12;
  const left = 12 - elapsed;
  const forecast = (providers: readonly number[], lastYear: number, months: number) => {
    const toDate = countedSpending(ledger, providers, terms.base);
    return toDate + (months * ((lastYear / 12) * MONTHS_OF_MEMORY + toDate)) / (MONTHS_OF_MEMORY + elapsed);
  };
  const after = (months: number): Ledger => ({
    ...plainLedger(forecast(holder.members, holder.lastBilled, months)),
    elsewhere: forecast(holder.elsewhere, holder.lastElsewhere, months),
    heads: holder.heads,
    rate: holder.rate,
  });
  // The error of a forecast shrinks with the root of what is left of the year (independent months).
  const sd = holder.rate * holder.heads * forecastError * Math.sqrt(left / 12);
  const rational = margin(terms, { ledger: after(left), sd, belowLimit: 1 });
  const stillFits = margin(terms, { ledger: after(1), sd: 0, belowLimit: 1 });
  holder.belief = combine(foresight, rational, 1 - foresight, stillFits);
  holder.beliefSum = combine(1, holder.beliefSum, 1, holder.belief);
  holder.monthsBound++;
}

/** Adds two margins with weights. */
export function combine(a: number, one: Margin, b: number, other: Margin): Margin {
  return {
    perBilled: a * one.perBilled + b * other.perBilled,
    perCase: a * one.perCase + b * other.perCase,
    perHead: a * one.perHead + b * other.perHead,
    perElsewhere: a * one.perElsewhere + b * other.perElsewhere,
    inDeficit: a * one.inDeficit + b * other.inDeficit,
    perQuality: a * one.perQuality + b * other.perQuality,
  };
}

/** What a provider's holder keeps, as the provider feels it: per CNY it bills that is counted, and per CNY elsewhere. */
export interface Stake {
  /** Lost of one counted CNY billed by the provider itself. */
  readonly own: number;
  /** Kept of one counted CNY avoided at others. */
  readonly elsewhere: number;
}

const NO_STAKE: Stake = { own: 0, elsewhere: 0 };

/** Gives a provider's stake this month; none under fee for service or before the contract begins. */
export function stakeOf(world: World, provider: number): Stake {
  const index = world.holders.of[provider];
  return index < 0 ? NO_STAKE : stakeAt(world, provider, world.holders.list[index].belief);
}

/** Gives a provider's stake where its holder believes that one more unit earns `belief`. */
export function stakeAt(world: World, provider: number, belief: Margin): Stake {
  const terms = world.scenario.policy.payment;
  const index = world.holders.of[provider];
  if (index < 0 || !isHeld(terms) || world.month < terms.start) return NO_STAKE;
  if (terms.holder === 'provider') return { own: 1 - belief.perBilled, elsewhere: 0 };
  const holder = world.holders.list[index];
  // A larger surplus and a smaller deficit are shared differently, so they are felt differently.
  const felt = (share: number) => share + world.levels.consortium.tightness * (1 - share);
  const stake =
    (belief.perElsewhere - belief.inDeficit) * felt(memberShare(world, holder, provider, 'surplusShares')) +
    belief.inDeficit * felt(memberShare(world, holder, provider, 'deficitShares'));
  return { own: stake, elsewhere: stake };
}

/** A member's part of a surplus or a deficit: its tier's share, split by the work its members are sized for. */
export function memberShare(
  world: World,
  holder: Holder,
  provider: number,
  which: 'surplusShares' | 'deficitShares',
): number {
  const { providers } = world;
  const option = providers.option[provider];
  const shares = world.scenario.policy.consortium[which] as Readonly<Record<string, number>>;
  let peers = 0;
  for (const p of holder.members) if (providers.option[p] === option) peers += providers.visitCapacity[p];
  return ((shares[OPTIONS[option]] ?? 0) * providers.visitCapacity[provider]) / peers;
}

/** Kept of one CNY billed by a provider on a line: φ. */
export function keptPerBilled(world: World, provider: number, line: number, stake: Stake): number {
  const { region, option } = world.providers;
  const at = lastYearIndex(region[provider], option[provider], line);
  return 1 - world.lastYear.countedShare[at] * stake.own;
}

/** Where an option's line stands in what last year's ledgers of a region say. */
export function lastYearIndex(region: number, option: number, line: number): number {
  return (region * OPTIONS.length + option) * LINES.length + line;
}

/** Reads last year's ledgers: what the contract's base counts of a bill, and the mean bill, by region, option and line. */
export function summariseYear(world: World): void {
  const { providers, lastYear, scenario } = world;
  const base = isHeld(scenario.policy.payment) ? scenario.policy.payment.base : 'fund';
  const sums = (quantity: LedgerQuantity) => sumByOption(providers, quantity);
  const [bill, counted, encounters] = [sums('bill'), sums(base === 'fund' ? 'fund' : 'inside'), sums('encounters')];
  for (let at = 0; at < bill.length; at++) {
    lastYear.countedShare[at] = bill[at] === 0 ? 0 : counted[at] / bill[at];
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
