// The contract of a payment contract: terms, `settle` and `margin`. A new way of paying is one new file beside this one
// and one line in index.ts.
//
// `margin` is the derivative of the expected value of `settle` when the year's spending is normal around its forecast; a
// property test holds every contract to that.
import type { GroupDeclaration, ValueOf } from '../../../src/scenario/declare.ts';

/** A holder's year as its contract counts it. A contract reads the entries it lists in `reads`. */
export interface Ledger {
  /** What the holder's own providers billed [CNY], in the part the contract counts. */
  readonly billed: number;
  /** What others billed for the holder's people [CNY], where the contract debits it to the holder; else 0. */
  readonly elsewhere: number;
  /** People in the holder's care; for a contract on one disease, people with the disease. */
  readonly heads: number;
  /** Mean risk of those people, 1 for the average of everybody. */
  readonly risk: number;
  /** The holder's own cases times their relative weights: DRG weights, or points. */
  readonly weight: number;
  /** The weights of everybody else who draws on the same pool. */
  readonly othersWeight: number;
  /** Σ over patients of min(a patient's bills, the limit) [CNY]. */
  readonly withinLimit: number;
  /** Quality score, 0 to 1. */
  readonly quality: number;
  /** The money the contract counts by, fixed before the year begins: see `rate` of the contract. */
  readonly rate: number;
}

/** What a holder expects of the year while it is still running. */
export interface Outlook {
  /** The year as forecast. */
  readonly ledger: Ledger;
  /** Standard error of that forecast of `billed + elsewhere` [CNY]; 0 where the end is taken as known. */
  readonly sd: number;
  /** Part of one more CNY billed that falls on patients who are still below their limit, 0 to 1. */
  readonly belowLimit: number;
}

/** What one more unit earns the holder. */
export interface Margin {
  /** Kept of one more CNY billed by the holder. */
  readonly perBilled: number;
  /** Money for one more case of weight 1, beside what is billed for it [CNY]. */
  readonly perCase: number;
  /** Money for one more head [CNY]. */
  readonly perHead: number;
  /** Kept of one CNY of covered spending avoided at others. */
  readonly perElsewhere: number;
  /** The part of `perElsewhere` that is a smaller deficit; the rest is a larger surplus. */
  readonly inDeficit: number;
  /** Money for one more unit (0 to 1) of the quality score [CNY]. */
  readonly perQuality: number;
}

/** What a contract's `rate` is: its unit, and how it follows from a base year so that the base year would be paid as billed. */
export interface Rate<Terms> {
  /** `CNY per head and year`, `CNY per unit of weight` … */
  readonly unit: string;
  readonly says: string;
  readonly fromBaseYear: (ledger: Ledger, terms: Terms) => number;
}

export interface Contract<D extends GroupDeclaration = GroupDeclaration> {
  readonly kind: string;
  /** The terms a scenario may set, under the contract’s title and sentence. */
  readonly terms: D;
  /** The entries of the ledger that decide the settlement, for statements and calculators. */
  readonly reads: readonly (keyof Ledger)[];
  /** What the contract counts by; absent where bills are simply paid. */
  readonly rate?: Rate<ValueOf<D>>;
  /** The terms as they hold for so many people, where some of them follow from that when the contract begins. */
  readonly forPeople?: (terms: ValueOf<D>, heads: number) => ValueOf<D>;
  /** Other terms that a holder may change to when an agreement ends. */
  readonly alternatives?: (terms: ValueOf<D>) => readonly ValueOf<D>[];
  /** Money the holder receives for the year [CNY]. */
  readonly settle: (ledger: Ledger, terms: ValueOf<D>) => number;
  /** The derivative of the expected value of `settle`. */
  readonly margin: (outlook: Outlook, terms: ValueOf<D>) => Margin;
}

/** Nothing at stake beside the bill, which is kept in full. */
export const BILLS_KEPT: Margin = {
  perBilled: 1,
  perCase: 0,
  perHead: 0,
  perElsewhere: 0,
  inDeficit: 0,
  perQuality: 0,
};

/** A year of `billed` CNY and nothing else known of it. */
export const plainLedger = (billed: number): Ledger => ({
  billed,
  elsewhere: 0,
  heads: 0,
  risk: 1,
  weight: 0,
  othersWeight: 0,
  withinLimit: billed,
  quality: 1,
  rate: 0,
});
