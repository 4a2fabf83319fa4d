// What contracts with a budget share. X = own bills + debited outside bills, B = heads × rate:
//
//   settle = billed + r·max(0, B − X) − (1 − δ)·max(0, X − B)
//
// r is the share of a surplus kept, δ the share of an overspend the payer covers. At r = 0 this is fee for service under
// total control; at r = 1, δ = 0 pure prepayment. `settle` has no jump at B, so with P the chance to end below B
//
//   m = r·P + (1 − δ)·(1 − P),  perBilled = 1 − m,  perElsewhere = m,  perHead = rate·m.

import { normalCdf } from '../../../src/engine/maths.ts';
import { choice, number, wholeNumber } from '../../../src/scenario/declare.ts';
import type { Ledger, Margin, Outlook } from './contract.ts';

/** Terms common to contracts with a budget. */
export const budgetTerms = {
  start: wholeNumber({
    unit: 'month',
    default: 13,
    min: 13,
    max: 3601,
    source: 'policy',
    says: 'Month in which the contract begins: the first of a year (13, 25, 37 …), after a year that serves as its base.',
  }),
  holder: choice({
    unit: '1',
    default: 'consortium',
    options: ['provider', 'consortium'],
    source: 'policy',
    says: 'Who holds the budget: each provider for its own bills, or the consortium for all care of the county’s insured.',
  }),
  base: choice({
    unit: '1',
    default: 'fund',
    options: ['fund', 'bill'],
    source: 'policy',
    says: 'What the budget counts: the part the pooled fund pays, or the whole bill inside the catalogue.',
  }),
  growth: number({
    unit: 'per year',
    default: 0,
    min: -0.2,
    max: 0.5,
    source: 'policy',
    says: 'Yearly growth of the budget per head, from the year before the contract.',
  }),
  overspendCovered: number({
    unit: 'share',
    default: 0.3,
    min: 0,
    max: 1,
    low: 0,
    high: 0.7,
    source: 'assumption',
    says: 'Share of an overspend that the payer covers; the holder bears the rest.',
  }),
};

/** Settles a year under a budget [CNY]; `retained` is r, `overspendCovered` δ, both shares. */
export function settleBudget(ledger: Ledger, ratePerHead: number, retained: number, overspendCovered: number): number {
  const left = ledger.heads * ratePerHead - (ledger.billed + ledger.elsewhere);
  return ledger.billed + (left > 0 ? retained * left : (1 - overspendCovered) * left);
}

/** Gives the derivative of the expected `settleBudget`. */
export function budgetMargin(outlook: Outlook, retained: number, overspendCovered: number): Margin {
  const atStake = retained * outlook.chanceBelow + (1 - overspendCovered) * (1 - outlook.chanceBelow);
  return { perBilled: 1 - atStake, perCase: 0, perHead: outlook.ratePerHead * atStake, perElsewhere: atStake };
}

/** Gives the chance that spending forecast as `expected` ± `sd` (normal) ends at or below the budget; all in CNY. */
export function chanceBelowBudget(budget: number, expected: number, sd: number): number {
  if (sd === 0) return expected <= budget ? 1 : 0;
  return normalCdf((budget - expected) / sd);
}
