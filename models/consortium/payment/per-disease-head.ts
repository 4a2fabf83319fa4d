// Head payment by disease, on the side of demand: the money belongs to a patient with the disease and goes where the patient
// is in care. settle = patients with the disease × yearly rate: another patient earns the rate, another bill nothing.
import { group } from '../../../src/scenario/declare.ts';
import { BILLS_KEPT, type Contract } from './contract.ts';

const terms = group(
  'Head payment by disease',
  'A fixed amount a year for every patient with the disease, paid to whoever cares for the patient.',
  {},
);

export const perDiseaseHead: Contract<typeof terms> = {
  kind: 'per-disease-head',
  terms,
  reads: ['heads', 'rate'],
  rate: {
    unit: 'CNY per patient and year',
    says: 'Amount for a patient with the disease and a year.',
    fromBaseYear: ({ billed, heads }) => (heads === 0 ? 0 : billed / heads),
  },
  settle: ({ heads, rate }) => heads * rate,
  margin: ({ ledger }) => ({ ...BILLS_KEPT, perBilled: 0, perHead: ledger.rate }),
};
