// What the government pays beside the insurance: subsidies and salaries of the grassroots, the running cost of a reform.
import { group, lever } from '../../../src/scenario/declare.ts';

export const government = group('Government', 'What the government pays beside the insurance.', {
  subsidyPerResident: lever({
    title: 'Subsidy per resident',
    unit: 'CNY per resident and year',
    default: 0,
    min: 0,
    max: 2000,
    source: 'policy (beyond what the setting’s grassroots receive already)',
    says: 'Lump-sum subsidy to the grassroots providers of a region, split by the work they are sized for; tied to no service.',
  }),
  salaryShare: lever({
    title: 'Salaried share of income',
    unit: 'share of income',
    default: 0,
    min: 0,
    max: 1,
    source: 'policy (beyond what the setting’s grassroots staff receive already)',
    says: 'Part of the income of grassroots staff that is a salary: that share of a marginal surplus no longer reaches them.',
  }),
  programmeCost: lever({
    title: 'Running cost of the reform',
    unit: 'CNY per resident and year',
    default: 0,
    min: 0,
    max: 2000,
    source: 'policy',
    says: 'Running cost of the reform itself: offices, records, supervision.',
  }),
});
