// First contact at the grassroots, asked for or paid for: a mandatory gate in a rural scheme, reviews of gatekeeping, what
// happened where a gate was taken away, and family-doctor contracts.
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
  visitsAt,
  withSet,
} from './effect.ts';

const RURAL_GATE = {
  reference: COUNTY,
  reform: withSet(COUNTY, {
    'policy.benefit.gate.penalty': fromSecondYear(1),
    'policy.benefit.gate.tiers.secondary': true,
    'policy.benefit.gate.tiers.outside': true,
    'policy.benefit.gate.lines.inpatient': false,
  }),
  represents:
    'The county with nothing reimbursed of a hospital visit without referral; the pilot gated 17 townships of one district. The authors count claims, and suspect that some of the fall is reimbursement lost rather than visits.',
} as const;

const REVIEW = {
  reference: DISTRICT,
  reform: { scenario: 'rising-first-contact-penalty' },
  represents:
    'The shipped district with a gate at its full height, years four and five, against the district without; the review pools 25 studies of many systems.',
} as const;

export const GATEKEEPING_EFFECTS: readonly Effect[] = [
  {
    ...RURAL_GATE,
    id: 'gate-hospital-visits',
    title: 'Mandatory gate: hospital outpatient visits',
    sources: ['B054'],
    statement: 'Claimed outpatient visits to hospitals fell by 23.9 % (p = 0.048).',
    quantity: { of: visitsAt('secondary'), change: 'relative', months: [13, 36] },
    unit: '% of hospital outpatient visits per enrollee',
    ...halfToDouble(-23.9),
  },
  {
    ...RURAL_GATE,
    id: 'gate-hospital-spending',
    title: 'Mandatory gate: outpatient spending at hospitals',
    sources: ['B055'],
    statement: 'Outpatient spending at hospitals fell by 22.4 % (p = 0.011).',
    quantity: { of: spendingAt('secondary'), change: 'relative', months: [13, 36] },
    unit: '% of hospital outpatient spending per enrollee',
    ...halfToDouble(-22.4),
  },
  {
    ...RURAL_GATE,
    id: 'gate-grassroots-spending',
    title: 'Mandatory gate: outpatient spending in primary care',
    sources: ['B053'],
    statement: 'Outpatient spending in primary care did not change: 1.6 % (p = 0.884).',
    quantity: { of: spendingAt('grassroots'), change: 'relative', months: [13, 36] },
    unit: '% of primary care outpatient spending per enrollee',
    ...nothing(2, 1.6),
  },
  {
    ...RURAL_GATE,
    id: 'gate-grassroots-visits',
    title: 'Mandatory gate: use of primary care',
    sources: ['B052'],
    statement: 'Patients who visited primary care rose by 55.3 % (p = 0.001).',
    quantity: { of: visitsAt('grassroots'), change: 'relative', months: [13, 36] },
    unit: '% of primary care visits per enrollee (the study counts patients who visited)',
    ...halfToDouble(55.3),
  },
  {
    ...REVIEW,
    id: 'gatekeeping-primary-care',
    title: 'Gatekeeping reviewed: more primary care',
    sources: ['UC063'],
    statement: 'Gatekeeping goes with more primary care contacts.',
    quantity: { of: visitsAt('grassroots'), change: 'relative', months: [37, 60] },
    unit: '% of grassroots visits per person',
    ...towards('up'),
  },
  {
    ...REVIEW,
    id: 'gatekeeping-hospital-care',
    title: 'Gatekeeping reviewed: fewer hospital contacts',
    sources: ['UC063'],
    statement: 'Gatekeeping goes with fewer hospital and specialist contacts.',
    quantity: { of: visitsAt('tertiary'), change: 'relative', months: [37, 60] },
    unit: '% of tertiary outpatient visits per person',
    ...towards('down'),
  },
  {
    ...REVIEW,
    id: 'gatekeeping-satisfaction',
    title: 'Gatekeeping reviewed: less satisfaction',
    sources: ['UC063'],
    statement: 'Gatekeeping goes with lower satisfaction of patients.',
    quantity: { of: ['quality.experience'], change: 'difference', months: [37, 60] },
    unit: 'points (0 to 100) of trust in the provider used, which stands for satisfaction',
    ...towards('down'),
  },
  {
    id: 'gatekeeping-ended',
    title: 'Gatekeeping ended: share of visits to specialists',
    sources: ['UC064'],
    statement:
      'Where a plan in the United States ended gatekeeping, the share of visits to specialists hardly moved: 10.8 to 11.0 %.',
    represents: 'The Medicare market with a gate before every hospital, against the same market without.',
    reference: withSet(MARKET, {
      'policy.benefit.gate.penalty': '{ value: 0.5, start: 1, ramp: 0 }',
      'policy.benefit.gate.tiers.secondary': true,
      'policy.benefit.gate.tiers.tertiary': true,
      'policy.benefit.gate.lines.inpatient': false,
    }),
    reform: MARKET,
    quantity: { of: ['grassroots.visitShare'], change: 'difference', months: [13, 36], scale: -100 },
    unit: 'points of the share of all visits that are not to primary care',
    ...nothing(2, 0.2),
  },
  {
    id: 'contract-first-contact',
    title: 'Family-doctor contract: first contact lower down',
    sources: ['B051'],
    statement:
      'Older people in rural Shandong with a family-doctor contract first went to a facility 0.54 levels lower (-1.03 to 0.05).',
    represents:
      'The county with three times as many contracts signed; the share of first contacts at the grassroots stands for the level of the facility, which the model does not average.',
    reference: COUNTY,
    reform: withSet(COUNTY, { 'policy.benefit.contracts.signing': fromSecondYear(3, 12) }),
    quantity: { of: ['grassroots.firstContactShare'], change: 'difference', months: [25, 60], scale: 100 },
    unit: 'points of the share of all first contacts',
    ...towards('up'),
    conflict: 'the study prints P = 0.03 beside an interval that crosses zero',
  },
];
