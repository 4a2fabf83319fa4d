// Prospective global budget: below B the holder is paid R + r(B − R), above it B + δ(R − B). What is saved is kept at
// rate r, so every CNY billed costs the holder part of itself, wherever the county's people are treated.
import { group, number } from '../../../src/scenario/declare.ts';
import { BUDGET_LEDGER, budgetMargin, budgetRate, budgetTerms, settleBudget } from './budget.ts';
import type { Contract } from './contract.ts';
import { qualityTerms } from './quality.ts';

const terms = group(
  'Prospective global budget',
  'A yearly budget paid in advance; what is left over is kept, an overspend is shared.',
  {
    ...budgetTerms,
    ...qualityTerms,
    retained: number({
      title: 'Share of a surplus kept',
      unit: 'share',
      default: 1,
      min: 0,
      max: 1,
      source: 'policy',
      says: 'Share of a surplus that the holder keeps.',
    }),
  },
);

export const prospectiveGlobalBudget: Contract<typeof terms> = {
  kind: 'prospective-global-budget',
  terms,
  reads: BUDGET_LEDGER,
  rate: budgetRate,
  settle: settleBudget,
  margin: budgetMargin,
};
