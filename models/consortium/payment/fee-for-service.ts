// Fee for service: settle = R, the fee-schedule value of services. Every CNY billed is kept, nothing else is at stake.
import { group } from '../../../src/scenario/declare.ts';
import { BILLS_KEPT, type Contract } from './contract.ts';

const terms = group('Fee for service', 'Fee for service: every item on the bill is paid at its price.', {});

export const feeForService: Contract<typeof terms> = {
  kind: 'fee-for-service',
  terms,
  reads: ['billed'],
  settle: (ledger) => ledger.billed,
  margin: () => BILLS_KEPT,
};
