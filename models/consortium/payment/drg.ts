// DRG: a price for the case, whatever the stay costs. settle = Σ relative weights × base rate, so another case of weight 1
// earns the base rate and another item on its bill nothing. Special-case review of very costly stays is left out.
import { group } from '../../../src/scenario/declare.ts';
import { caseGroups } from './case-groups.ts';
import { BILLS_KEPT, type Contract } from './contract.ts';

const terms = group('DRG', 'A fixed price for a case of a diagnosis-related group: relative weight × base rate.', {
  groups: caseGroups,
});

export const drg: Contract<typeof terms> = {
  kind: 'drg',
  terms,
  reads: ['weight', 'rate'],
  rate: {
    unit: 'CNY per unit of weight',
    says: 'Base rate: the price of a case of relative weight 1.',
    fromBaseYear: ({ billed, weight }) => (weight === 0 ? 0 : billed / weight),
  },
  settle: ({ weight, rate }) => weight * rate,
  margin: ({ ledger }) => ({ ...BILLS_KEPT, perBilled: 0, perCase: ledger.rate }),
};
