// The payment contracts. A new one is a file and a line here.
import { type ValueOf, variants } from '../../../src/scenario/declare.ts';
import type { Contract, Ledger, Margin, Outlook } from './contract.ts';
import { feeForService } from './fee-for-service.ts';
import { prospectiveGlobalBudget } from './prospective-global-budget.ts';
import { totalControl } from './total-control.ts';

export const CONTRACTS = {
  'fee-for-service': feeForService,
  'fee-for-service-under-total-control': totalControl,
  'prospective-global-budget': prospectiveGlobalBudget,
} as const;

export const payment = variants('How the insurance pays the county’s providers.', {
  default: 'fee-for-service',
  kinds: {
    'fee-for-service': feeForService.terms,
    'fee-for-service-under-total-control': totalControl.terms,
    'prospective-global-budget': prospectiveGlobalBudget.terms,
  },
});

export type PaymentTerms = ValueOf<typeof payment>;
/** The terms of a contract that has a budget. */
export type BudgetTerms = Extract<PaymentTerms, { holder: unknown }>;

/** Finds the contract of the terms in a scenario. */
function contractOf(terms: PaymentTerms): Contract {
  return CONTRACTS[terms.kind] as unknown as Contract;
}

/** Settles a year under the contract a scenario chose [CNY]. */
export function settle(terms: PaymentTerms, ledger: Ledger, ratePerHead: number): number {
  return contractOf(terms).settle(ledger, ratePerHead, terms);
}

/** Gives what one more unit earns under the contract a scenario chose. */
export function margin(terms: PaymentTerms, outlook: Outlook): Margin {
  return contractOf(terms).margin(outlook, terms);
}

/** Tells whether the terms bind a holder to a budget. */
export function hasBudget(terms: PaymentTerms): terms is BudgetTerms {
  return contractOf(terms).hasBudget;
}
