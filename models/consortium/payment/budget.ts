// What contracts with a budget share. X = own bills + debited outside bills, B = heads × rate, ρ the reserve held back, r the
// share of a surplus kept (times what quality lets through), δ the share of an overspend the payer covers, w the share
// withheld until quality Q is known:
//
//   settle = billed + r·max(0, (1 − ρ)B − X) − (1 − δ)·max(0, X − B) − w·B·(1 − Q)
//
// The reserve pays for an overspend before anybody else. At r = 0 this is fee for service under total control; at r = 1,
// δ = 0 pure prepayment. It has no jump, so with P the chance to end below (1 − ρ)B and P' the chance to end above B
//
//   perElsewhere = m = r·P + (1 − δ)·P',  perBilled = 1 − m,  perHead = rate·(r(1 − ρ)P + (1 − δ)P' − w(1 − Q)).

import { normalCdf, normalDensity } from '../../../src/engine/maths.ts';
import { number } from '../../../src/scenario/declare.ts';
import type { Ledger, Margin, Outlook } from './contract.ts';
import { qualityFactor } from './quality.ts';

/** Terms common to contracts with a budget. */
export const budgetTerms = {
  overspendCovered: number({
    title: 'Overspend covered by the payer',
    unit: 'share',
    default: 0.3,
    min: 0,
    max: 1,
    low: 0,
    high: 0.7,
    source: 'assumption',
    says: 'Share of an overspend that the payer covers; the holder bears the rest.',
  }),
  reserve: number({
    title: 'Adjustment reserve',
    unit: 'share of the budget',
    default: 0,
    min: 0,
    max: 0.5,
    source: 'policy (an adjustment fund of 5 % is usual)',
    says: 'Part of the budget held back as an adjustment fund: it pays for an overspend first and is not shared.',
  }),
  withheld: number({
    title: 'Quality withhold',
    unit: 'share of the budget',
    default: 0,
    min: 0,
    max: 0.5,
    source: 'policy',
    says: 'Part of the budget withheld until the quality score is known, and then paid in proportion to it.',
  }),
};

/** The terms that decide a settlement. */
export interface BudgetRules {
  readonly retained: number;
  readonly overspendCovered: number;
  readonly reserve: number;
  readonly withheld: number;
  readonly qualityGate: number;
  readonly qualityScales: boolean;
}

/** What of a ledger a budget counts. */
export const BUDGET_LEDGER = ['billed', 'elsewhere', 'heads', 'quality', 'rate'] as const;

/** The budget per head: last year's counted spending, own and outside, over the people. */
export const budgetRate = {
  unit: 'CNY per head and year',
  says: 'Budget per insured person and year.',
  fromBaseYear: ({ billed, elsewhere, heads }: Ledger) => (heads === 0 ? 0 : (billed + elsewhere) / heads),
};

/** Settles a year under a budget [CNY]. */
export function settleBudget(ledger: Ledger, rules: BudgetRules): number {
  const budget = ledger.heads * ledger.rate;
  const spent = ledger.billed + ledger.elsewhere;
  const left = Math.max(0, (1 - rules.reserve) * budget - spent);
  const over = Math.max(0, spent - budget);
  const kept = rules.retained * qualityFactor(ledger.quality, rules);
  const lost = rules.withheld * budget * (1 - ledger.quality);
  return ledger.billed + kept * left - (1 - rules.overspendCovered) * over - lost;
}

/** Gives the derivative of the expected `settleBudget`. */
export function budgetMargin({ ledger, sd }: Outlook, rules: BudgetRules): Margin {
  const budget = ledger.heads * ledger.rate;
  const spent = ledger.billed + ledger.elsewhere;
  const shared = (1 - rules.reserve) * budget;
  const kept = rules.retained * qualityFactor(ledger.quality, rules);
  const inSurplus = kept * chanceBelowBudget(shared, spent, sd);
  const inDeficit = (1 - rules.overspendCovered) * (1 - chanceBelowBudget(budget, spent, sd));
  const scaled = rules.qualityScales && ledger.quality >= rules.qualityGate;
  return {
    perBilled: 1 - inSurplus - inDeficit,
    perCase: 0,
    perHead: ledger.rate * ((1 - rules.reserve) * inSurplus + inDeficit - rules.withheld * (1 - ledger.quality)),
    perElsewhere: inSurplus + inDeficit,
    inDeficit,
    perQuality: rules.withheld * budget + (scaled ? rules.retained * expectedLeft(shared, spent, sd) : 0),
  };
}

/** Gives the chance that spending forecast as `expected` ± `sd` (normal) ends at or below the budget; all in CNY. */
export function chanceBelowBudget(budget: number, expected: number, sd: number): number {
  if (sd === 0) return expected <= budget ? 1 : 0;
  return normalCdf((budget - expected) / sd);
}

/** Gives the expected part of a budget left over [CNY]: E max(0, B − X) for X normal. */
export function expectedLeft(budget: number, expected: number, sd: number): number {
  if (sd === 0) return Math.max(0, budget - expected);
  const z = (budget - expected) / sd;
  return (budget - expected) * normalCdf(z) + sd * normalDensity(z);
}
