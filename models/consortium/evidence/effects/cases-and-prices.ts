// Payment by the case, points, and the price of drugs: Henan, reviews, Medicare in 1983, a theory of points, and the abolition
// of the mark-up on drugs, after which providers did more of something else.
import {
  COUNTY,
  DISTRICT,
  type Effect,
  fromSecondYear,
  halfToDouble,
  MARKET,
  nothing,
  towards,
  visitsAt,
  withSet,
} from './effect.ts';

const drg = { 'policy.services.inpatient.kind': 'drg' } as const;

const HENAN = {
  reference: COUNTY,
  reform: withSet(COUNTY, drg),
  represents:
    'The county with a price per case for admissions; the study compares two counties, in money of 2013, which is not restated.',
} as const;

const CITY_PRICES = {
  reference: DISTRICT,
  reform: withSet(DISTRICT, { 'policy.prices.visitFactor': fromSecondYear(0.935) }),
  represents:
    'The mark-up was 15 % on drugs, 13 % of their price, and drugs were about half of an outpatient bill: fees of visits times 0.935. The reform also raised fees of services, which is left out.',
} as const;

const COUNTY_PRICES = {
  reference: COUNTY,
  reform: withSet(COUNTY, {
    'policy.prices.visitFactor': fromSecondYear(0.935),
    'policy.prices.admissionFactor': fromSecondYear(0.945),
  }),
  represents:
    'Fees of visits times 0.935 and of admissions times 0.945: the lost mark-up, 13 % of drugs that are about half and two fifths of the bill. The subsidies paid in its place reach no bill.',
} as const;

export const CASE_AND_PRICE_EFFECTS: readonly Effect[] = [
  {
    ...HENAN,
    id: 'case-payment-cost',
    title: 'Case payment in Henan: cost of an admission',
    sources: ['C029'],
    statement: 'Total spending per admission fell by 347 CNY more than in the county without (p < 0.001).',
    quantity: { of: ['price.admission scheme:residents'], change: 'difference', months: [13, 36] },
    unit: 'CNY per admission',
    ...halfToDouble(-346.59),
  },
  {
    ...HENAN,
    id: 'case-payment-own-payment',
    title: 'Case payment in Henan: own payment for an admission',
    sources: ['C029'],
    statement: 'Own payments per admission fell by 241 CNY more than in the county without (p < 0.001).',
    quantity: { of: ['cost.outOfPocketPerAdmission'], change: 'difference', months: [13, 36] },
    unit: 'CNY per admission',
    ...halfToDouble(-241.2),
  },
  {
    id: 'drg-shorter-stays',
    title: 'DRG payment reviewed: length of stay',
    sources: ['C040'],
    statement: 'A review of 13 Chinese studies finds slightly shorter stays under payment by diagnosis-related groups.',
    represents: 'The shipped district with DRG payment of admissions, against fee for service.',
    reference: DISTRICT,
    reform: { scenario: 'drg-inpatient-alone' },
    quantity: { of: ['stay.days'], change: 'relative', months: [25, 48] },
    unit: '% of days per stay',
    ...towards('down'),
  },
  {
    id: 'prospective-payment-stays',
    title: 'Medicare prospective payment: length of stay',
    sources: ['UF021'],
    statement:
      'Stays for five conditions were 24 % shorter in 1985–86 than in 1981–82, across the start of prospective payment.',
    represents:
      'The Medicare market with a price per case, against payment by the item; the study has no group without the reform, and stays had been getting shorter before.',
    reference: MARKET,
    reform: withSet(MARKET, drg),
    quantity: { of: ['stay.days'], change: 'relative', months: [25, 60] },
    unit: '% of days per stay',
    ...halfToDouble(-24),
  },
  {
    id: 'points-lose-value',
    title: 'Points under a capped budget: their value',
    sources: ['UF026'],
    statement: 'Where providers race for points of a capped budget each point falls in value; a limit helps.',
    represents:
      'The shipped district paid by points that nothing limits, against the same points with inflated ones taken back.',
    reference: { scenario: 'dip-with-limit' },
    reform: { scenario: 'dip-without-limit' },
    quantity: { of: ['points.value'], change: 'relative', months: [25, 60] },
    unit: '% of the value of a point',
    ...towards('down'),
  },
  {
    ...CITY_PRICES,
    id: 'city-markup-visit-cost',
    title: 'Zero mark-up in cities: cost of an outpatient visit',
    sources: ['C048'],
    statement:
      'The pricing reform of urban public hospitals lowered the cost of an outpatient visit by 3.63 %, less than the mark-up.',
    quantity: { of: ['price.visit tier:secondary'], change: 'relative', months: [25, 60] },
    unit: '% of cost per outpatient visit',
    ...halfToDouble(-3.63),
  },
  {
    ...CITY_PRICES,
    id: 'city-markup-admission-cost',
    title: 'Zero mark-up in cities: cost of an admission',
    sources: ['C048'],
    statement: 'Total cost per admission did not fall.',
    quantity: { of: ['price.admission'], change: 'relative', months: [25, 60] },
    unit: '% of cost per admission',
    ...nothing(2),
  },
  {
    ...COUNTY_PRICES,
    id: 'county-markup-visits',
    title: 'Zero mark-up in county hospitals: visits',
    sources: ['C044'],
    statement: 'Visits to county hospitals in Shandong did not change.',
    quantity: { of: visitsAt('secondary'), change: 'relative', months: [25, 60] },
    unit: '% of visits to county hospitals per person',
    ...nothing(2),
  },
  {
    ...COUNTY_PRICES,
    id: 'county-markup-revenue',
    title: 'Zero mark-up in county hospitals: revenue',
    sources: ['C044'],
    statement: 'Gross revenue of county hospitals in Shandong fell by 5.07 %.',
    quantity: { of: ['cost.perHead tier:secondary'], change: 'relative', months: [25, 60] },
    unit: '% of what county hospitals bill per person',
    ...halfToDouble(-5.07),
  },
  {
    ...COUNTY_PRICES,
    id: 'county-markup-outpatient-spending',
    title: 'Zero mark-up in 25 counties: outpatient spending',
    sources: ['C045'],
    statement: 'Outpatient spending per patient fell by 23.66 % in rural scheme claims.',
    quantity: { of: ['cost.perHead line:outpatient'], change: 'relative', months: [25, 60] },
    unit: '% of outpatient spending per patient',
    ...halfToDouble(-23.66),
    conflict: 'C048: -3.63 % of the cost of a visit in the cities',
  },
];
