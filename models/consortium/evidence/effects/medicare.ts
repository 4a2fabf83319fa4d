// Shared savings in Medicare: who joined first, who is paid, one side or two, what grew with the years, and what is chance.
// Dollars of 2013 to 2015 are restated as shares of Medicare spending, 144 USD being 1.4 % in the same study.
import { type Effect, halfToDouble, MARKET, nothing, printedNothing } from './effect.ts';

const SPENDING = ['cost.fundPerHead'] as const;
const OF_SPENDING = '% of Medicare spending per person and year, of everybody in the market and not only the assigned';
/** Half of what the first entrants of the same study achieved (-1.4 %). */
const NOTHING_MUCH = 0.7;

const FIRST = { reference: MARKET, reform: { scenario: 'us-aco-one-sided' } } as const;
const LATER = { reference: MARKET, reform: { scenario: 'us-partnership-aco' } } as const;
const FIRST_REPRESENTS =
  'The shipped one-sided organization of partners who knew each other, for the entrants of 2012; everybody in the market is counted, assigned or not.';
const LATER_REPRESENTS =
  'The shipped one-sided organization of new partners with weaker capabilities, for those who came later; everybody in the market is counted, assigned or not.';

const shares = (of: readonly [number, number, number, number]) => {
  const [village, township, secondary, tertiary] = of;
  const all = `{ village: ${village}, township: ${township}, secondary: ${secondary}, tertiary: ${tertiary} }`;
  return { 'policy.consortium.surplusShares': all, 'policy.consortium.deficitShares': all };
};
const PHYSICIANS = { scenario: 'us-aco-one-sided', set: shares([0.3, 0.7, 0, 0]) } as const;
const HOSPITALS = { scenario: 'us-aco-one-sided', set: shares([0, 0.1, 0.45, 0.45]) } as const;

export const MEDICARE_EFFECTS: readonly Effect[] = [
  {
    ...FIRST,
    id: 'entrants-2012',
    title: 'Entrants of 2012, in 2013',
    sources: ['UC001'],
    statement: 'Spending of organizations that entered in 2012 was 144 USD a person lower in 2013 (p = 0.02).',
    represents: `${FIRST_REPRESENTS} 2013 is a year that begins seven months after their start.`,
    quantity: { of: SPENDING, change: 'relative', months: [20, 31] },
    unit: OF_SPENDING,
    ...halfToDouble(-1.4),
    conflict: 'UC011: nothing, once selection of patients and clinicians is addressed',
  },
  {
    ...LATER,
    id: 'entrants-2013',
    title: 'Entrants of 2013, in 2013',
    sources: ['UC002'],
    statement: 'Spending of organizations that entered in 2013 did not change in their first year: -3 USD (p = 0.96).',
    represents: LATER_REPRESENTS,
    quantity: { of: SPENDING, change: 'relative', months: [13, 24] },
    unit: OF_SPENDING,
    ...nothing(NOTHING_MUCH, -0.03),
  },
  {
    ...LATER,
    id: 'entrants-2013-in-2015',
    title: 'Entrants of 2013, in 2015',
    sources: ['UC008'],
    statement: 'By 2015 they had lowered spending by 139 USD a person (p = 0.009).',
    represents: LATER_REPRESENTS,
    quantity: { of: SPENDING, change: 'relative', months: [37, 48] },
    unit: OF_SPENDING,
    ...halfToDouble(-1.35),
  },
  {
    ...LATER,
    id: 'entrants-2014-in-2015',
    title: 'Entrants of 2014, in 2015',
    sources: ['UC009'],
    statement: 'Entrants of 2014 had not lowered spending by 2015: -36 USD, not significant.',
    represents: LATER_REPRESENTS,
    quantity: { of: SPENDING, change: 'relative', months: [25, 36] },
    unit: OF_SPENDING,
    ...nothing(NOTHING_MUCH, -0.35),
  },
  {
    ...FIRST,
    id: 'growth-with-years',
    title: 'Entrants of 2012: from 2013 to 2015',
    sources: ['UC007', 'UC001'],
    statement: 'The effect of entrants of 2012 grew from -144 USD a person in 2013 to -302 in 2015.',
    represents: FIRST_REPRESENTS,
    quantity: { of: SPENDING, change: 'relative', months: [44, 55], less: [20, 31] },
    unit: 'points of the % of Medicare spending per person and year',
    ...halfToDouble(-1.5),
  },
  {
    ...FIRST,
    id: 'bonuses-eat-savings',
    title: 'Savings of 2013 against the bonuses paid',
    sources: ['UC003'],
    statement: 'Organizations saved 238 million USD in 2013 and were paid 244 million: nothing was left for Medicare.',
    represents: FIRST_REPRESENTS,
    quantity: { of: ['payer.outlayPerHead'], change: 'relative', months: [13, 36] },
    unit: '% of Medicare outlay per person and year, bonuses included',
    ...nothing(NOTHING_MUCH, 0.03),
  },
  {
    ...FIRST,
    id: 'without-selection',
    title: 'Effect once selection is addressed',
    sources: ['UC011', 'UC010'],
    statement: 'With an instrument against selection of patients and clinicians: 5 USD a quarter (-51 to 62).',
    represents: `${FIRST_REPRESENTS} A simulated market has no selection into the study; 10,286 USD a person and year turn dollars into percent.`,
    quantity: { of: ['cost.perHead'], change: 'relative', months: [13, 36] },
    unit: '% of spending per person and year',
    ...printedNothing(0.19, -1.98, 2.41),
    conflict: 'UC010: -118 USD a quarter (-151 to -85) in the ordinary adjusted model of the same study',
  },
  {
    id: 'physician-groups-2015',
    title: 'Physician groups that entered in 2012, in 2015',
    sources: ['UC004'],
    statement: 'Physician groups that entered in 2012 had lowered spending by 474 USD a person by 2015.',
    represents: 'The one-sided organization whose surplus goes to practices alone, against the market without.',
    reference: MARKET,
    reform: PHYSICIANS,
    quantity: { of: SPENDING, change: 'relative', months: [44, 55] },
    unit: OF_SPENDING,
    ...halfToDouble(-4.61),
  },
  {
    id: 'low-against-high-revenue',
    title: 'Low- against high-revenue organizations',
    sources: ['UB155', 'UB154'],
    statement:
      'Low-revenue organizations, led by physicians, saved 2.89 % of their benchmark in 2018; high-revenue ones 0.57 %.',
    represents:
      'The one-sided organization whose surplus goes to practices alone, against the same whose surplus goes chiefly to hospitals; an association in the file.',
    reference: HOSPITALS,
    reform: PHYSICIANS,
    quantity: { of: SPENDING, change: 'relative', months: [25, 60] },
    unit: '% of Medicare spending per person and year (the file: of the benchmark)',
    ...halfToDouble(-2.32),
  },
  {
    id: 'two-sided-against-one-sided',
    title: 'Two-sided against one-sided organizations',
    sources: ['UB179', 'UB178'],
    statement: 'Two-sided organizations saved 4.65 % of their benchmark in 2022, one-sided ones 2.44 %.',
    represents:
      'The shipped two-sided organization against the shipped one-sided; in the file organizations chose their track, here nobody does.',
    reference: { scenario: 'us-aco-one-sided' },
    reform: { scenario: 'us-aco-two-sided' },
    quantity: { of: SPENDING, change: 'relative', months: [25, 60] },
    unit: '% of Medicare spending per person and year (the file: of the benchmark)',
    ...halfToDouble(-2.21),
  },
  {
    id: 'noise-by-size',
    title: 'Chance by size: spread of savings rates',
    sources: ['UB195', 'UB196'],
    statement:
      'Savings rates of organizations with 20,000 to 50,000 people spread less (3.30 %) than of those with 5,000 to 10,000 (5.22 %) in 2018.',
    represents:
      'The market without reform at 1,500 and at 7,000 people, a ratio like that of the two classes: the spread over replicates of spending in the second year against the first. Differences between organizations, which the file contains, are absent.',
    reference: { scenario: 'us-fee-for-service', set: { residents: 1500, replicates: 40 } },
    reform: { scenario: 'us-fee-for-service', set: { residents: 7000, replicates: 40 } },
    quantity: { of: SPENDING, change: 'spread', months: [13, 24], less: [1, 12] },
    unit: '% of the standard deviation of savings rates',
    ...halfToDouble(-36.8),
  },
];
