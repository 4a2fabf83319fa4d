// Fee for service: settle = R, the fee-schedule value of services. Every CNY billed is kept, nothing else is at stake.
import { group } from '../../../src/scenario/declare.ts';
import type { Contract } from './contract.ts';

const terms = group('Fee for service: every item on the bill is paid at its price.', {});

export const feeForService: Contract<typeof terms> = {
  kind: 'fee-for-service',
  title: 'Fee for service',
  terms,
  hasBudget: false,
  settle: (ledger) => ledger.billed,
  margin: () => ({ perBilled: 1, perCase: 0, perHead: 0, perElsewhere: 0 }),
};
