// Alliances and groups, loose and compact, with the findings that go against them: help that moves nobody, townships that lose
// surgery, patients who see no difference.
import {
  admissionsAt,
  COUNTY,
  DISTRICT,
  type Effect,
  fromSecondYear,
  nothing,
  towards,
  visitsAt,
  withSet,
} from './effect.ts';

const HUBEI = {
  sources: ['D016'],
  reference: COUNTY,
  reform: { scenario: 'loose-alliance' },
  represents:
    'The shipped loose alliance paid fee for service against the county without; the study prints inpatients a month, which depend on the size of its county.',
  unit: '% of admissions per person',
} as const;

const SHANXI = {
  sources: ['D022'],
  reference: COUNTY,
  reform: { scenario: 'anhui-tianchang' },
  represents:
    'The shipped county medical community of Anhui, the nearest to one management of county and townships, against the county without.',
} as const;

const BEIJING = {
  sources: ['D026'],
  reference: DISTRICT,
  reform: { scenario: 'ruijin-luwan' },
  represents: 'The shipped alliance of a tertiary hospital with a district, of Shanghai, against the district without.',
} as const;

export const ALLIANCE_EFFECTS: readonly Effect[] = [
  {
    ...HUBEI,
    id: 'county-alliance-hospital-inpatients',
    title: 'County alliances in Hubei: inpatients of the county hospital',
    statement: 'After alliances were formed inpatients of the county hospital grew faster, by 31 a month.',
    quantity: { of: admissionsAt('secondary'), change: 'relative', months: [25, 60] },
    ...towards('up'),
  },
  {
    ...HUBEI,
    id: 'county-alliance-township-inpatients',
    title: 'County alliances in Hubei: inpatients of townships',
    statement: 'Inpatients of townships grew faster too, by 20 a month.',
    quantity: { of: admissionsAt('grassroots'), change: 'relative', months: [25, 60] },
    ...towards('up'),
  },
  {
    ...SHANXI,
    id: 'compact-county-hospital-visits',
    title: 'Compact counties in Shanxi: visits to the leading hospital',
    statement: 'Outpatient use of the leading hospital rose.',
    quantity: { of: visitsAt('secondary'), change: 'relative', months: [25, 48] },
    unit: '% of visits to county hospitals per person',
    ...towards('up'),
  },
  {
    ...SHANXI,
    id: 'compact-county-township-visits',
    title: 'Compact counties in Shanxi: visits to townships',
    statement: 'Outpatient use of townships rose.',
    quantity: { of: visitsAt('grassroots'), change: 'relative', months: [25, 48] },
    unit: '% of grassroots visits per person',
    ...towards('up'),
  },
  {
    ...SHANXI,
    id: 'compact-county-inpatients',
    title: 'Compact counties in Shanxi: inpatients',
    statement: 'Inpatient use did not change.',
    quantity: { of: ['admissions.per100'], change: 'relative', months: [25, 48] },
    unit: '% of admissions per person',
    ...nothing(2),
  },
  {
    ...BEIJING,
    id: 'city-alliance-tertiary-inpatients',
    title: 'Consortia in Beijing: inpatients of tertiary hospitals',
    statement: 'Tertiary hospitals in consortia had fewer inpatients.',
    quantity: { of: admissionsAt('tertiary'), change: 'relative', months: [25, 60] },
    unit: '% of tertiary admissions per person',
    ...towards('down'),
  },
  {
    ...BEIJING,
    id: 'city-alliance-secondary-inpatients',
    title: 'Consortia in Beijing: inpatients of secondary hospitals',
    statement: 'Secondary hospitals in consortia had more inpatients.',
    quantity: { of: admissionsAt('secondary'), change: 'relative', months: [25, 60] },
    unit: '% of secondary admissions per person',
    ...towards('up'),
  },
  {
    ...BEIJING,
    id: 'city-alliance-secondary-visits',
    title: 'Consortia in Beijing: visits to secondary hospitals',
    statement: 'Secondary hospitals in consortia had more visits.',
    quantity: { of: visitsAt('secondary'), change: 'relative', months: [25, 60] },
    unit: '% of visits to secondary hospitals per person',
    ...towards('up'),
  },
  {
    id: 'integrated-county-diabetes',
    title: 'Integrated care in Zhili: where diabetics go',
    sources: ['D034'],
    statement: 'Fewer diabetics of the integrated rural system used tertiary hospitals.',
    represents:
      'The shipped county medical community against the county without; the share of diabetics’ visits at the grassroots stands for what is not at hospitals.',
    reference: COUNTY,
    reform: { scenario: 'anhui-tianchang' },
    quantity: { of: ['grassroots.visitShare condition:diabetes'], change: 'difference', months: [25, 60], scale: 100 },
    unit: 'points of the share of diabetics’ visits, care outside the county included',
    ...towards('up'),
  },
  {
    id: 'paired-assistance',
    title: 'Paired assistance: chronic patients stay where they go',
    sources: ['D040'],
    statement: 'Help from paired hospitals moved no rural chronic patients to primary care.',
    represents:
      'The shipped loose alliance with two in a hundred doctor-days spent at townships, against the county without.',
    reference: COUNTY,
    reform: { scenario: 'loose-alliance', set: { 'policy.consortium.experts.doctorDays': fromSecondYear(0.02) } },
    quantity: {
      of: ['grassroots.visitShare condition:hypertension'],
      change: 'difference',
      months: [13, 48],
      scale: 100,
    },
    unit: 'points of the share of visits of people with hypertension, care outside the county included',
    ...nothing(2),
  },
  {
    id: 'tight-network-township-surgery',
    title: 'Tight networks: surgery leaves the townships',
    sources: ['D041'],
    statement: 'Tightly integrated networks went with fewer operations at township hospitals, whose share fell.',
    represents:
      'The county as a compact consortium still paid fee for service, as in those years; the share of admissions at the grassroots stands for surgery, which is no measure.',
    reference: COUNTY,
    reform: withSet(COUNTY, { 'policy.consortium.tightness': fromSecondYear(0.8) }),
    quantity: { of: ['grassroots.admissionShare'], change: 'difference', months: [25, 60], scale: 100 },
    unit: 'points of the share of all admissions, care outside the county included',
    ...towards('down'),
  },
  {
    id: 'direct-management-patients',
    title: 'Nanjing against Wuhan: patients prefer the loose form',
    sources: ['D042', 'D029', 'D043'],
    statement:
      'Patients under loose collaboration saw hospital and community care as one continuum more often than under direct management (odds ratio 3.9).',
    represents:
      'The shipped compact group against the shipped loose alliance of a district; trust in the provider used stands for continuity as patients see it, which is no measure.',
    reference: { scenario: 'ruijin-luwan' },
    reform: { scenario: 'zhenjiang-compact-group' },
    quantity: { of: ['quality.experience'], change: 'difference', months: [25, 60] },
    unit: 'points (0 to 100) of trust in the provider used',
    ...towards('down'),
    conflict: 'D043: staff under direct management were the most satisfied with referral (77.6 %)',
  },
];
