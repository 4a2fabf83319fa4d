// The contract of a payment contract: a schema, `settle` and `margin`. A new way of paying is one new file beside this one
// and one line in index.ts.
//
// `margin` is the derivative of the expected value of `settle`; a property test holds every contract to that.
import type { GroupDeclaration, ValueOf } from '../../../src/scenario/declare.ts';

/** A holder's year of covered spending, as its contract counts it [CNY]. */
export interface Ledger {
  /** What the holder's own providers billed. */
  readonly billed: number;
  /** What others billed for the holder's people, where the contract debits it to the holder; else 0. */
  readonly elsewhere: number;
  /** Insured people in the holder's care. */
  readonly heads: number;
}

/** What a holder expects of the year while it is still running. */
export interface Outlook {
  /** Budget per insured person and year [CNY]; 0 where the contract has none. */
  readonly ratePerHead: number;
  /** The holder's belief that the year's counted spending ends below the budget, 0 to 1. */
  readonly chanceBelow: number;
}

/** What one more unit earns the holder. */
export interface Margin {
  /** Kept of one more CNY billed by the holder. */
  readonly perBilled: number;
  /** Money for one more case beside what is billed for it [CNY]. */
  readonly perCase: number;
  /** Money for one more insured person [CNY]. */
  readonly perHead: number;
  /** Kept of one CNY of covered spending avoided at others. */
  readonly perElsewhere: number;
}

export interface Contract<D extends GroupDeclaration = GroupDeclaration> {
  readonly kind: string;
  readonly title: string;
  /** The terms a scenario may set. */
  readonly terms: D;
  /** Whether the holder is bound to a budget, and so needs a base year. */
  readonly hasBudget: boolean;
  /** Money the holder receives for the year [CNY], given the ledger and the budget per head [CNY]. */
  readonly settle: (ledger: Ledger, ratePerHead: number, terms: ValueOf<D>) => number;
  /** The derivative of the expected value of `settle`. */
  readonly margin: (outlook: Outlook, terms: ValueOf<D>) => Margin;
}
