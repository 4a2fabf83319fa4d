// Who holds a contract: each member provider for its own bills, or a consortium for all care of the people it answers for.
// A holder exists from the start of the run; its contract binds from the month the scenario names, while it stays.
import { LINES, OPTIONS } from '../options.ts';
import { BILLS_KEPT, type Margin } from '../payment/contract.ts';
import { type HeldTerms, isHeld } from '../payment/index.ts';
import type { Consortia } from './consortia.ts';
import { ANYBODY, coveredSpending, scopeOf } from './coverage.ts';
import { ledgerIndex, type Providers } from './providers.ts';
import type { Policy } from './world.ts';

/** A year of a holder as its contract counts it [CNY]. */
export interface HolderYear {
  /** Billed by members for the holder's people, and by others. */
  readonly billed: number;
  readonly elsewhere: number;
}

/** What a settlement counted beside the bills [CNY], and what came of it. */
export interface Settled {
  /** Paid to members above or below their bills for single kinds of care. */
  readonly services: number;
  readonly rate: number;
  readonly heads: number;
  readonly quality: number;
  /** Received above the bills, or owed. */
  readonly transfer: number;
}

export interface Holder {
  readonly name: string;
  readonly region: number;
  /** Providers whose bills are the holder's own. */
  readonly members: readonly number[];
  /** Providers whose bills for the holder's people are debited to it. */
  readonly elsewhere: readonly number[];
  /** Affiliation of its people, or ANYBODY. */
  readonly affiliation: number;
  /** The terms of its contract, which it may change where the contract offers others. */
  terms: HeldTerms;
  /** Each provider's part of a surplus, and of a deficit; both add to 1. */
  readonly surplusShares: Float64Array;
  readonly deficitShares: Float64Array;
  /** False once it has left the contract. */
  bound: boolean;
  /** People it answers for, at the last count, and their mean risk (1 for everybody's). */
  heads: number;
  risk: number;
  /** What the contract counts by, per head and year [CNY]; 0 until the contract begins. */
  rate: number;
  lastYear: HolderYear;
  /** What one more unit earns, as the holder believes this month. */
  belief: Margin;
  /** Sum of the beliefs over the months bound by the contract, for the incentive table. */
  beliefSum: Margin;
  monthsBound: number;
  /** The last settlement [CNY]: what was counted, and what was paid above or below the bills. */
  settled: HolderYear & Settled;
}

export interface Holders {
  readonly list: Holder[];
  /** Holder of each provider's bills, or −1. */
  readonly of: Int32Array;
}

/** Lists the holders that the payment terms call for; under fee for service there are none. */
export function createHolders(consortia: Consortia, providers: Providers, policy: Policy): Holders {
  const terms = policy.payment;
  const of = new Int32Array(providers.count).fill(-1);
  if (!isHeld(terms)) return { list: [], of };
  const { surplusShares, deficitShares } = policy.consortium;
  const open = (
    name: string,
    region: number,
    members: readonly number[],
    elsewhere: readonly number[],
    of: number,
  ) => ({
    ...newHolder(name, region, members, elsewhere, of),
    terms,
    surplusShares: memberShares(providers, members, surplusShares),
    deficitShares: memberShares(providers, members, deficitShares),
  });
  const list = consortia.list.flatMap(({ name, region, members }, index): Holder[] => {
    if (terms.holder === 'provider') return members.map((p) => open(providers.names[p], region, [p], [], ANYBODY));
    const others = [...Array(providers.count).keys()].filter((p) => !members.includes(p));
    return [open(name, region, members, others, index + 1)];
  });
  list.forEach((holder, index) => {
    for (const p of holder.members) of[p] = index;
  });
  return { list, of };
}

type TierShares = Readonly<Record<'village' | 'township' | 'secondary' | 'tertiary', number>>;

/** Splits one among members: a kind's share, by the work its members are sized for. A kind without members leaves its share to the others. */
export function memberShares(providers: Providers, members: readonly number[], shares: TierShares): Float64Array {
  const parts = new Float64Array(providers.count);
  const shareOf = (p: number) => (shares as Readonly<Record<string, number>>)[OPTIONS[providers.option[p]]];
  const kinds = new Map<number, { readonly share: number; capacity: number }>();
  for (const p of members) {
    const kind = kinds.get(providers.option[p]) ?? { share: shareOf(p), capacity: 0 };
    kind.capacity += providers.visitCapacity[p];
    kinds.set(providers.option[p], kind);
  }
  const present = [...kinds.values()].reduce((sum, { share }) => sum + share, 0);
  const whole = [...kinds.values()].reduce((sum, { capacity }) => sum + capacity, 0);
  for (const p of members) {
    const kind = kinds.get(providers.option[p]) ?? { share: 0, capacity: 1 };
    // Where no kind that is present has a share, work alone decides.
    parts[p] =
      present === 0
        ? providers.visitCapacity[p] / whole
        : (kind.share / present) * (providers.visitCapacity[p] / kind.capacity);
  }
  return parts;
}

/** The settlement of a year in which no contract bound the holder. */
export const NOT_SETTLED: HolderYear & Settled = {
  billed: 0,
  elsewhere: 0,
  services: 0,
  rate: 0,
  heads: 0,
  quality: 1,
  transfer: 0,
};

const NOTHING: Margin = { perBilled: 0, perCase: 0, perHead: 0, perElsewhere: 0, inDeficit: 0, perQuality: 0 };

const newHolder = (
  name: string,
  region: number,
  members: readonly number[],
  elsewhere: readonly number[],
  affiliation: number,
): Omit<Holder, 'terms' | 'surplusShares' | 'deficitShares'> => ({
  name,
  region,
  members,
  elsewhere,
  affiliation,
  bound: true,
  heads: 0,
  risk: 1,
  rate: 0,
  lastYear: { billed: 0, elsewhere: 0 },
  belief: BILLS_KEPT,
  beliefSum: NOTHING,
  monthsBound: 0,
  settled: NOT_SETTLED,
});

/** Whether a holder's contract binds it this month. */
export function isBound({ bound, terms }: Holder, month: number): boolean {
  return bound && month >= terms.start;
}

/** Reads a holder's year to date from the books of covered spending [CNY]. */
export function holderYear(covered: Float64Array, holder: Holder): HolderYear {
  const scope = scopeOf(holder.terms);
  return {
    billed: coveredSpending(covered, holder.members, holder.affiliation, scope),
    elsewhere: holder.terms.outsideShare * coveredSpending(covered, holder.elsewhere, holder.affiliation, scope),
  };
}

/** Sums one ledger quantity of a provider over its lines [fen]. */
export function providerSum(
  ledger: Float64Array,
  provider: number,
  quantity: Parameters<typeof ledgerIndex>[2],
): number {
  let fen = 0;
  for (let line = 0; line < LINES.length; line++) fen += ledger[ledgerIndex(provider, line, quantity)];
  return fen;
}
