// Budgets and payment per head: Tianjin, a county medical community, Ningxia, a laboratory, English fundholding, Pennsylvania.
import {
  COUNTY,
  DISTRICT,
  type Effect,
  fromSecondYear,
  halfToDouble,
  MARKET,
  nothing,
  spendingAt,
  towards,
  withSet,
} from './effect.ts';

const TIANJIN = {
  reference: DISTRICT,
  reform: { scenario: 'outpatient-total-control' },
  represents:
    'The shipped district with a yearly total on outpatient care; the study compares patients with hypertension under the two ways of paying at one time.',
} as const;

const perHead = { 'policy.services.grassrootsOutpatient.kind': 'capitation' } as const;

export const BUDGET_EFFECTS: readonly Effect[] = [
  {
    ...TIANJIN,
    id: 'outpatient-budget-spending',
    title: 'Outpatient budget: spending at primary hospitals',
    sources: ['C012'],
    statement: 'Under a global budget outpatients cost 640 CNY a year at primary hospitals, under fee for service 701.',
    quantity: { of: spendingAt('grassroots'), change: 'relative', months: [25, 36] },
    unit: '% of outpatient spending per patient and year at primary hospitals',
    ...halfToDouble(-8.6),
  },
  {
    ...TIANJIN,
    id: 'outpatient-budget-own-payment',
    title: 'Outpatient budget: what patients pay themselves',
    sources: ['C012'],
    statement: 'Patients paid 148 CNY themselves under the budget, 168 under fee for service.',
    quantity: { of: ['cost.outOfPocketPerHead tier:grassroots'], change: 'relative', months: [25, 36] },
    unit: '% of own payments per patient and year at primary hospitals',
    ...halfToDouble(-11.8),
  },
  {
    id: 'county-capitation-cost-per-visit',
    title: 'County capitation: cost of a primary visit, per year',
    sources: ['C003'],
    statement:
      'After capitation of a county medical community, the cost of a primary visit of diabetics fell by 0.615 CNY a month.',
    represents:
      'A closely bound county paid per head for all care, against fee for service: the effect of the second year less that of the first; all patients, at the prices of the setting.',
    reference: COUNTY,
    reform: withSet(COUNTY, {
      'policy.payment.kind': 'capitation',
      'policy.payment.fundHolding': 1,
      'policy.consortium.tightness': fromSecondYear(0.8),
    }),
    quantity: { of: ['price.visit tier:grassroots'], change: 'difference', months: [25, 36], less: [13, 24] },
    unit: 'CNY per visit and year',
    ...halfToDouble(-7.38),
  },
  {
    id: 'village-capitation-spending',
    title: 'Capitation in Ningxia: spending per village visit',
    sources: ['C001'],
    statement:
      'Capitation with pay for performance lowered spending per visit at village posts a little, and antibiotics by about 15 %.',
    represents:
      'The county with grassroots outpatient care paid per head; quality is not paid for, antibiotics are no measure.',
    reference: COUNTY,
    reform: withSet(COUNTY, perHead),
    quantity: { of: ['price.visit option:village'], change: 'relative', months: [25, 48] },
    unit: '% of spending per visit at village clinics',
    ...towards('down'),
  },
  {
    id: 'laboratory-capitation',
    title: 'Laboratory: services under capitation',
    sources: ['UF010'],
    statement:
      'Participants in the role of doctors gave fewer services per patient under capitation than under fee for service.',
    represents:
      'The district with grassroots outpatient care paid per head; the price of a visit at given fees counts services.',
    reference: DISTRICT,
    reform: withSet(DISTRICT, perHead),
    quantity: { of: ['price.visit tier:grassroots'], change: 'relative', months: [25, 48] },
    unit: '% of services per visit',
    ...towards('down'),
  },
  {
    id: 'fundholding-admissions',
    title: 'Fundholding: admissions',
    sources: ['UF028'],
    statement: 'English general practices that held the money for elective admissions had 3.3 % fewer of them.',
    represents:
      'Grassroots care paid per head behind a gate, with hospital care of its people debited in full, against the same without; all admissions, not elective ones.',
    reference: { scenario: 'outpatient-capitation-first-contact' },
    reform: {
      scenario: 'outpatient-capitation-first-contact',
      set: { 'policy.services.grassrootsOutpatient.fundHolding': 1 },
    },
    quantity: { of: ['admissions.per100'], change: 'relative', months: [25, 60] },
    unit: '% of admissions per person (the study: of elective admissions)',
    ...halfToDouble(-3.3),
  },
  {
    id: 'hospital-budget-avoidable',
    title: 'Hospital budgets in rural Pennsylvania: avoidable use',
    sources: ['UC055'],
    statement: 'Global budgets of rural hospitals brought no significant change in potentially avoidable use.',
    represents:
      'The Medicare market with a prepaid budget for the inpatient care of each provider, against fee for service.',
    reference: MARKET,
    reform: withSet(MARKET, {
      'policy.payment.kind': 'prospective-global-budget',
      'policy.payment.holder': 'provider',
      'policy.payment.lines': 'inpatient',
    }),
    quantity: { of: ['quality.avoidableAdmissions'], change: 'relative', months: [13, 36] },
    unit: '% of avoidable admissions per person',
    ...nothing(2),
  },
];
