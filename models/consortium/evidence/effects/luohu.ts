// The Luohu group of Shenzhen: one group for a district, a global budget for its residents with the surplus kept. What was
// found came late.
import { DISTRICT, type Effect, nothing, printed, printedNothing } from './effect.ts';

const LUOHU = {
  reference: DISTRICT,
  reform: { scenario: 'shenzhen-luohu' },
  represents:
    'The shipped scenario of the group against the district before reform; everybody instead of the elderly, whom no measure singles out; money as printed, not restated to the prices of the setting.',
} as const;

export const LUOHU_EFFECTS: readonly Effect[] = [
  {
    ...LUOHU,
    id: 'luohu-cost-after-a-year',
    title: 'Luohu: cost of an admission, months 13 to 16',
    sources: ['D001'],
    statement: 'Inpatient cost per episode of elderly inpatients fell by 1,224 CNY in months 13 to 16 of the reform.',
    quantity: { of: ['price.admission'], change: 'difference', months: [25, 28] },
    unit: 'CNY per admission',
    ...printed(-1224.1, -2075.5, -372.7),
  },
  {
    ...LUOHU,
    id: 'luohu-cost-first-year',
    title: 'Luohu: cost of an admission in the first year',
    sources: ['D001'],
    statement: 'In the first year of the reform no effect on inpatient cost per episode was found.',
    quantity: { of: ['price.admission'], change: 'difference', months: [13, 24] },
    unit: 'CNY per admission',
    ...nothing(612),
  },
  {
    ...LUOHU,
    id: 'luohu-stay-after-a-year',
    title: 'Luohu: length of stay, months 13 to 16',
    sources: ['D002'],
    statement: 'Stays of elderly inpatients were 0.94 days shorter in months 13 to 16 of the reform.',
    quantity: { of: ['stay.days'], change: 'difference', months: [25, 28] },
    unit: 'days per stay',
    ...printed(-0.938, -1.835, -0.0416),
  },
  {
    ...LUOHU,
    id: 'luohu-readmission',
    title: 'Luohu: readmission within 30 days',
    sources: ['D003'],
    statement: 'The odds of readmission within 30 days did not change.',
    quantity: { of: ['quality.readmission'], change: 'odds-ratio', months: [25, 36] },
    unit: 'ratio of odds of readmission among discharges',
    ...printedNothing(1.082, 0.865, 1.353),
  },
];
