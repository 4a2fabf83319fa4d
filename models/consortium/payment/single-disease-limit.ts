// Single-disease limit: a patient's bills are paid up to a yearly limit, settle = Σ over patients of min(bills, limit). One
// more CNY earns itself for a patient below the limit and nothing for one above: fee for service under a control per patient.
import { group, number } from '../../../src/scenario/declare.ts';
import { BILLS_KEPT, type Contract } from './contract.ts';

const terms = group(
  'Single-disease limit',
  'A patient’s bills for a disease are paid up to a yearly limit; the institution bears the rest.',
  {
    limit: number({
      title: 'Limit per patient',
      unit: 'CNY per patient and year',
      default: 1500,
      min: 0,
      max: 1_000_000,
      low: 600,
      high: 3000,
      source:
        'assumption (a year of monthly prescriptions is about 1,100 at a township centre, 2,600 at a county hospital)',
      says: 'Most that is paid for one patient in a year.',
    }),
  },
);

export const singleDiseaseLimit: Contract<typeof terms> = {
  kind: 'single-disease-limit',
  terms,
  reads: ['withinLimit'],
  settle: ({ withinLimit }) => withinLimit,
  margin: ({ belowLimit }) => ({ ...BILLS_KEPT, perBilled: belowLimit }),
};
