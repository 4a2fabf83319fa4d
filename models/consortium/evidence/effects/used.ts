// Effects of studies that set a parameter or were a target of the fit: shown, so that a reader sees how well they are met, and
// never counted as validation.
import { COUNTY, DISTRICT, type Effect, halfToDouble, nothing, towards, withSet } from './effect.ts';

const SHANGHAI = {
  reference: DISTRICT,
  reform: withSet(DISTRICT, {
    'policy.payment.kind': 'fee-for-service-under-total-control',
    'policy.payment.holder': 'provider',
    'policy.payment.lines': 'inpatient',
  }),
  represents:
    'The district with a yearly limit on the inpatient care of each hospital; all inpatients, not one department.',
  used: 'C005 set how far money moves admission and intensity.',
} as const;

const COUNTY_BUDGET = {
  reference: COUNTY,
  reform: { scenario: 'total-control' },
  represents: 'The shipped county with a yearly limit for each provider.',
  used: 'C009 and C010 set how far money moves items outside the catalogue.',
} as const;

const BEIJING = {
  reference: DISTRICT,
  reform: { scenario: 'drg-inpatient-alone' },
  represents: 'The shipped district with DRG payment, from which nobody can opt out.',
  used: 'C026 set how far money moves intensity.',
} as const;

const ZHEJIANG = {
  represents: 'The shipped district with DRG payment, for county hospitals; money is not restated.',
  used: 'C024 set how far money moves work between lines.',
} as const;

export const USED_EFFECTS: readonly Effect[] = [
  {
    ...SHANGHAI,
    id: 'shanghai-budget-discharges',
    title: 'Global budget in Shanghai: discharges',
    sources: ['C005'],
    statement: 'Discharges fell by 10.4 % at once when hospitals got global budgets.',
    quantity: { of: ['admissions.per100'], change: 'relative', months: [13, 24] },
    unit: '% of discharges',
    ...halfToDouble(-10.4),
  },
  {
    ...SHANGHAI,
    id: 'shanghai-budget-cost-per-discharge',
    title: 'Global budget in Shanghai: spending per discharge',
    sources: ['C007'],
    statement: 'Spending per discharge did not change: the answer was volume.',
    quantity: { of: ['price.admission'], change: 'relative', months: [13, 24] },
    unit: '% of spending per discharge',
    ...nothing(2),
  },
  {
    ...COUNTY_BUDGET,
    id: 'county-budget-cost',
    title: 'County global budget: cost of an admission',
    sources: ['C008'],
    statement: 'Total spending per admission fell by 263 CNY against the county without.',
    quantity: { of: ['price.admission'], change: 'difference', months: [13, 36] },
    unit: 'CNY per admission',
    ...halfToDouble(-263.35),
  },
  {
    ...COUNTY_BUDGET,
    id: 'county-budget-own-payment',
    title: 'County global budget: own payment for an admission',
    sources: ['C010'],
    statement: 'Own payments per admission rose by 188 CNY: cost moved to patients.',
    quantity: { of: ['cost.outOfPocketPerAdmission'], change: 'difference', months: [13, 36] },
    unit: 'CNY per admission',
    ...halfToDouble(188.06),
  },
  {
    ...BEIJING,
    id: 'beijing-drg-cost',
    title: 'DRG pilot in Beijing: cost of an admission',
    sources: ['C026'],
    statement: 'Spending per admission fell by 6.2 %.',
    quantity: { of: ['price.admission'], change: 'relative', months: [13, 36] },
    unit: '% of spending per admission',
    ...halfToDouble(-6.2),
  },
  {
    ...BEIJING,
    id: 'beijing-drg-own-payment',
    title: 'DRG pilot in Beijing: own payment for an admission',
    sources: ['C027'],
    statement: 'Own payments per admission fell by 10.5 %.',
    quantity: { of: ['cost.outOfPocketPerAdmission'], change: 'relative', months: [13, 36] },
    unit: '% of own payments per admission',
    ...halfToDouble(-10.5),
  },
  {
    ...ZHEJIANG,
    id: 'zhejiang-drg-cost',
    title: 'DRG in Zhejiang: cost of an admission',
    sources: ['C024'],
    statement: 'Cost per admission at county hospitals fell by 1,390 CNY while outpatient visits and their cost rose.',
    reference: DISTRICT,
    reform: { scenario: 'drg-inpatient-alone' },
    quantity: { of: ['price.admission tier:secondary'], change: 'difference', months: [13, 36] },
    unit: 'CNY per admission',
    ...halfToDouble(-1390),
  },
  {
    ...ZHEJIANG,
    id: 'zhejiang-capitation-reverses',
    title: 'Zhejiang: outpatient capitation after DRG',
    sources: ['C025'],
    statement: 'With outpatient capitation added, outpatient volume and cost per visit fell again.',
    reference: { scenario: 'drg-inpatient-alone' },
    reform: { scenario: 'drg-with-outpatient-capitation' },
    quantity: { of: ['cost.perHead line:outpatient'], change: 'relative', months: [25, 48] },
    unit: '% of outpatient cost per person',
    ...towards('down'),
  },
  {
    id: 'deqing-outside-share',
    title: 'Integrated county of Deqing: inpatients outside',
    sources: ['D021', 'D020'],
    statement: 'The share of inpatients treated outside the county was 24.5 % a year after the start, 27.3 % before.',
    represents: 'The shipped county medical community of Anhui against the county without.',
    used: 'D020 is a target of the fit.',
    reference: COUNTY,
    reform: { scenario: 'anhui-tianchang' },
    quantity: { of: ['region.withinAdmissionShare'], change: 'difference', months: [25, 36], scale: -100 },
    unit: 'points of the share of all inpatients',
    ...halfToDouble(-2.8),
  },
];
