// Prospective global budget: below B the holder is paid R + r(B − R), above it B + δ(R − B). What is saved is kept at
// rate r, so every CNY billed costs the holder part of itself, wherever the county's people are treated.
import { group, number, type ValueOf } from '../../../src/scenario/declare.ts';
import { budgetMargin, budgetTerms, settleBudget } from './budget.ts';
import type { Contract } from './contract.ts';

const terms = group('A yearly budget paid in advance; what is left over is kept, an overspend is shared.', {
  ...budgetTerms,
  retained: number({
    unit: 'share',
    default: 1,
    min: 0,
    max: 1,
    source: 'policy',
    says: 'Share of a surplus that the holder keeps.',
  }),
});

export const prospectiveGlobalBudget: Contract<typeof terms> = {
  kind: 'prospective-global-budget',
  title: 'Prospective global budget',
  terms,
  hasBudget: true,
  settle: (ledger, rate, { retained, overspendCovered }: ValueOf<typeof terms>) =>
    settleBudget(ledger, rate, retained, overspendCovered),
  margin: (outlook, { retained, overspendCovered }) => budgetMargin(outlook, retained, overspendCovered),
};
