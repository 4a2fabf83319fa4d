// Fee for service under total control: R up to a budget B, then B + δ(R − B). What is not spent is lost, so up to the
// limit every CNY billed is kept: the budget caps, it does not save.
import { group } from '../../../src/scenario/declare.ts';
import { BUDGET_LEDGER, type BudgetRules, budgetMargin, budgetRate, budgetTerms, settleBudget } from './budget.ts';
import type { Contract } from './contract.ts';

const terms = group(
  'Fee for service under total control',
  'Fee for service up to a yearly limit; an unspent rest goes back to the payer.',
  budgetTerms,
);

/** Nothing of an unspent rest is shared, so quality has nothing to gate or scale. */
const NOTHING_SHARED = { retained: 0, qualityGate: 0, qualityScales: false } satisfies Partial<BudgetRules>;

export const totalControl: Contract<typeof terms> = {
  kind: 'fee-for-service-under-total-control',
  terms,
  reads: BUDGET_LEDGER,
  rate: budgetRate,
  settle: (ledger, rules) => settleBudget(ledger, { ...rules, ...NOTHING_SHARED }),
  margin: (outlook, rules) => budgetMargin(outlook, { ...rules, ...NOTHING_SHARED }),
};
