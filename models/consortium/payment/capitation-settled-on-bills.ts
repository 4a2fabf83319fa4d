// Capitation in name, settled on bills: heads × rate is a limit, not a payment. With X the counted spending, B = heads × rate,
// a the reward for what is left and δ the share of an overspend that the payer covers:
//
//   settle = billed + a·max(0, B − X) − (1 − δ)·max(0, X − B)
//
// Below the limit every CNY billed still earns 1 − a. It is fee for service under total control with a small reward.
import { group, number } from '../../../src/scenario/declare.ts';
import { BUDGET_LEDGER, type BudgetRules, budgetMargin, budgetRate, budgetTerms, settleBudget } from './budget.ts';
import type { Contract } from './contract.ts';

const terms = group(
  'Capitation settled on bills',
  'A limit per head within which bills are paid as they come: capitation in name only.',
  {
    overspendCovered: budgetTerms.overspendCovered,
    reward: number({
      title: 'Reward for an unspent rest',
      unit: 'share',
      default: 0.1,
      min: 0,
      max: 1,
      low: 0,
      high: 0.3,
      source: 'assumption (a small reward, where there is one)',
      says: 'Share of what is left under the limit that the holder is given.',
    }),
  },
);

const asBudget = ({ overspendCovered, reward }: { overspendCovered: number; reward: number }): BudgetRules => ({
  retained: reward,
  overspendCovered,
  reserve: 0,
  withheld: 0,
  qualityGate: 0,
  qualityScales: false,
});

export const capitationSettledOnBills: Contract<typeof terms> = {
  kind: 'capitation-settled-on-bills',
  terms,
  reads: BUDGET_LEDGER.filter((entry) => entry !== 'quality'),
  rate: budgetRate,
  settle: (ledger, rules) => settleBudget(ledger, asBudget(rules)),
  margin: (outlook, rules) => budgetMargin(outlook, asBudget(rules)),
};
