// Who holds a contract: each member provider for its own bills, or the consortium of a region for all care of its people.
// A holder exists from the start of the run; its contract binds from the month the scenario names.
import { LINES } from '../options.ts';
import { BILLS_KEPT, type Margin } from '../payment/contract.ts';
import { isHeld, type PaymentTerms } from '../payment/index.ts';
import type { Setting } from '../settings/shape.ts';
import { ledgerIndex, type Providers, regionsOf } from './providers.ts';

export interface Holder {
  readonly region: number;
  /** Providers whose bills are the holder's own. */
  readonly members: readonly number[];
  /** Providers whose bills for the holder's people are debited to it. */
  readonly elsewhere: readonly number[];
  /** Insured people at the last count. */
  heads: number;
  /** What the contract counts by, per head and year [CNY]; 0 until the contract begins. */
  rate: number;
  /** Counted spending of the last full year [CNY]: billed by members, and by others. */
  lastBilled: number;
  lastElsewhere: number;
  /** What one more unit earns, as the holder believes this month. */
  belief: Margin;
  /** Sum of the beliefs over the months bound by the contract, for the incentive table. */
  beliefSum: Margin;
  monthsBound: number;
}

export interface Holders {
  readonly list: Holder[];
  /** Holder of each provider's bills, or −1. */
  readonly of: Int32Array;
}

/** Lists the holders that the payment terms call for; under fee for service there are none. */
export function createHolders(setting: Setting, providers: Providers, terms: PaymentTerms): Holders {
  const of = new Int32Array(providers.count).fill(-1);
  if (!isHeld(terms)) return { list: [], of };
  const all = [...Array(providers.count).keys()];
  const members = (region: number) => all.filter((p) => providers.region[p] === region && providers.member[p] === 1);
  const outsiders = (region: number) => all.filter((p) => providers.region[p] === region && providers.member[p] === 0);
  const list = regionsOf(setting).flatMap((_, region): Holder[] => {
    if (members(region).length === 0) return [];
    if (terms.holder === 'consortium') return [newHolder(region, members(region), outsiders(region))];
    return members(region).map((p) => newHolder(region, [p], []));
  });
  list.forEach((holder, index) => {
    for (const p of holder.members) of[p] = index;
  });
  return { list, of };
}

const NOTHING: Margin = { perBilled: 0, perCase: 0, perHead: 0, perElsewhere: 0, inDeficit: 0, perQuality: 0 };

const newHolder = (region: number, members: number[], elsewhere: number[]): Holder => ({
  region,
  members,
  elsewhere,
  heads: 0,
  rate: 0,
  lastBilled: 0,
  lastElsewhere: 0,
  belief: BILLS_KEPT,
  beliefSum: NOTHING,
  monthsBound: 0,
});

/** Sums the spending a contract counts over providers of a ledger [CNY]: the fund's part, or the bill inside the catalogue. */
export function countedSpending(ledger: Float64Array, providers: readonly number[], base: 'fund' | 'bill'): number {
  const quantity = base === 'fund' ? 'fund' : 'inside';
  let fen = 0;
  for (const p of providers)
    for (let line = 0; line < LINES.length; line++) fen += ledger[ledgerIndex(p, line, quantity)];
  return fen / 100;
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
