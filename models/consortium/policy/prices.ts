// The fee schedule, against the setting's.
import { group, lever } from '../../../src/scenario/declare.ts';

export const prices = group('Prices', 'The fee schedule, against the setting’s.', {
  visitFactor: lever({
    title: 'Fees of visits',
    unit: 'factor',
    default: 1,
    min: 0.1,
    max: 10,
    source: 'policy',
    says: 'Fees of outpatient and prescription visits, times this factor.',
  }),
  admissionFactor: lever({
    title: 'Fees of admissions',
    unit: 'factor',
    default: 1,
    min: 0.1,
    max: 10,
    source: 'policy',
    says: 'Fees of admissions, times this factor.',
  }),
});
