// What a scenario says of every contract, whatever its rules: from when, who holds it, and what counts. Contracts of a holder
// answer for a year of care as a whole; contracts of a service pay for one kind of care beneath it.
import { choice, flag, number, wholeNumber } from '../../../src/scenario/declare.ts';

/** The month in which a contract begins: a year must have passed that serves as its base. */
const start = wholeNumber({
  title: 'Start of the contract',
  unit: 'month',
  default: 13,
  min: 13,
  max: 3601,
  source: 'policy',
  says: 'Month in which the contract begins: the first of a year (13, 25, 37 …), after a year that serves as its base.',
});

const growth = number({
  title: 'Yearly growth of the rate',
  unit: 'per year',
  default: 0,
  min: -0.2,
  max: 0.5,
  source: 'policy',
  says: 'Yearly growth of the rate, from the year before the contract.',
});

const COUNTED = { fund: 'what the fund pays', bill: 'the whole bill' } as const;

/** Terms of every contract that has a holder. */
export const holdingTerms = {
  start,
  holder: choice({
    title: 'Holder of the contract',
    unit: '1',
    default: 'consortium',
    options: { provider: 'each provider', consortium: 'the consortium' },
    source: 'policy',
    says: 'Who holds the contract: each provider for its own bills, or the consortium for all care of its people.',
  }),
  base: choice({
    title: 'What the contract counts',
    unit: '1',
    default: 'fund',
    options: COUNTED,
    source: 'policy',
    says: 'What the contract counts: the part the pooled fund pays, or the whole bill inside the catalogue.',
  }),
  lines: choice({
    title: 'Services that count',
    unit: '1',
    default: 'all',
    options: {
      all: 'all services',
      inpatient: 'admissions',
      'outpatient-and-chronic': 'ordinary and chronic outpatient care',
      outpatient: 'ordinary outpatient care',
      chronic: 'chronic outpatient care',
    },
    source: 'policy',
    says: 'Which services count: all, admissions, ordinary and chronic outpatient care together, or one of the two.',
  }),
  schemes: choice({
    title: 'Schemes that count',
    unit: '1',
    default: 'all',
    options: { all: 'everybody', employees: 'employees', residents: 'residents', medicare: 'Medicare beneficiaries' },
    source: 'policy',
    says: 'Whose care counts: everybody’s, or the insured of one scheme.',
  }),
  outsideShare: number({
    title: 'Outside care debited',
    unit: 'share',
    default: 1,
    min: 0,
    max: 1,
    source: 'policy',
    says: 'Share of the care of the holder’s people at others, outside the consortium, that is debited to it.',
  }),
  growth,
  rebasing: number({
    title: 'Rebasing on last year’s spending',
    unit: 'share',
    default: 0,
    min: 0,
    max: 1,
    source: 'policy',
    says: 'Weight of last year’s spending in the new rate: what is saved this year lowers the next years’ budgets.',
  }),
  voluntary: flag({
    title: 'Voluntary participation',
    unit: '1',
    default: false,
    source: 'policy',
    says: 'Whether a holder may leave, or change its terms where the contract offers others, when an agreement ends.',
  }),
  agreementYears: wholeNumber({
    title: 'Length of an agreement',
    unit: 'years',
    default: 3,
    min: 1,
    max: 10,
    source: 'policy (Medicare: three years until 2018, five since)',
    says: 'Length of an agreement, after which a holder that may leave decides again.',
  }),
  programmeCost: number({
    title: 'Cost of taking part',
    unit: 'CNY per head and year',
    default: 0,
    min: 0,
    max: 1000,
    source: 'assumption',
    says: 'What taking part costs the holder beside care: managers, data, outreach. Members bear it as they share a surplus.',
  }),
};

/** Terms of every contract that pays for one kind of care. */
export const serviceTerms = {
  start,
  base: choice({
    title: 'What the contract replaces',
    unit: '1',
    default: 'bill',
    options: COUNTED,
    source: 'policy',
    says: 'What the contract replaces: the part the pooled fund pays, or the whole bill inside the catalogue.',
  }),
  growth,
};
