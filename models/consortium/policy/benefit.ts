// Benefit design and access: what patients are asked to pay, and through which door they reach a hospital. Rates are changed
// in points of share, deductibles and caps by factors, so that one policy can be laid on any setting.
import { group, lever } from '../../../src/scenario/declare.ts';
import { access, contracts, longPrescriptions, referral } from './access.ts';

const OPINIONS = 'State Council General Office 2021 no. 14, Opinions on outpatient mutual aid for employees';

const share = (title: string, unit: string, says: string, source = 'policy') =>
  lever({ title, unit, default: 0, min: 0, max: 1, source, says });
const factor = (title: string, says: string) =>
  lever({ title, unit: 'factor', default: 1, min: 0, max: 10, source: 'policy', says });
const points = (title: string, says: string) =>
  lever({ title, unit: 'points of share', default: 0, min: -1, max: 1, source: 'policy', says });

const byTier = <L>(of: (title: string, where: string) => L) => ({
  grassroots: of('Grassroots', 'at village clinics, township and community centres'),
  secondary: of('County hospitals', 'at county (secondary) hospitals'),
  tertiary: of('Tertiary hospitals', 'at tertiary hospitals inside the region'),
  outside: of('Outside the region', 'at tertiary hospitals outside the region'),
});

const ratesOf = (title: string, line: string) =>
  group(title, `Reimbursement of ${line}, against the setting’s.`, {
    employees: group(
      'Employees',
      'Points added for employees.',
      byTier((title, where) =>
        points(title, `Added to the rate of ${line} of employees ${where}; the rate stays within 0 to 1.`),
      ),
    ),
    residents: group(
      'Residents',
      'Points added for residents.',
      byTier((title, where) =>
        points(title, `Added to the rate of ${line} of residents ${where}; the rate stays within 0 to 1.`),
      ),
    ),
    medicare: group(
      'Medicare beneficiaries',
      'Points added for Medicare beneficiaries.',
      byTier((title, where) =>
        points(title, `Added to the rate of ${line} of Medicare ${where}; the rate stays within 0 to 1.`),
      ),
    ),
  });

const gap = (title: string, line: string) =>
  points(
    title,
    `Widening of the reimbursement gap between tiers for ${line}: this much more at the grassroots and this much less at ` +
      'tertiary hospitals and outside, for both schemes; county hospitals are held constant.',
  );

const rates = group('Reimbursement rates', 'Reimbursement rates by line, scheme and tier, against the setting’s.', {
  outpatient: ratesOf('Ordinary visits', 'ordinary visits'),
  inpatient: ratesOf('Admissions', 'admissions'),
  chronic: ratesOf('Listed chronic prescriptions', 'listed chronic prescriptions'),
  gap: group('Gap between tiers', 'Gap between tiers.', {
    outpatient: gap('Ordinary visits', 'ordinary visits'),
    inpatient: gap('Admissions', 'admissions'),
    chronic: gap('Listed chronic prescriptions', 'listed chronic prescriptions'),
  }),
});

const inpatient = group(
  'Deductible and cap of admissions',
  'Deductible and cap of admissions, against the setting’s.',
  {
    deductible: group(
      'Deductible by tier',
      'Deductible on an admission, by tier.',
      byTier((title, where) => factor(title, `The inpatient deductible ${where}, times this factor.`)),
    ),
    cap: factor('Yearly cap', 'The most that the fund pays in a year for admissions, times this factor.'),
  },
);

const ordinary = (title: string, scheme: string) =>
  group(title, `Ordinary outpatient cover of ${scheme}.`, {
    deductible: lever({
      title: 'Yearly deductible',
      unit: 'CNY/year',
      default: 0,
      min: -10000,
      max: 10000,
      source: 'policy',
      says: `Change of the yearly deductible on ordinary outpatient care of ${scheme}; it does not fall below 0.`,
    }),
    cap: factor(
      'Yearly cap',
      `The most that the fund pays in a year for ordinary outpatient care of ${scheme}, times this factor.`,
    ),
  });

const ordinaryPooling = group(
  'Ordinary outpatient pooling',
  'Ordinary outpatient pooling: from a guarantee by disease to a guarantee by cost.',
  {
    extension: share(
      'Extension to further tiers',
      'share of the way',
      'How far ordinary outpatient cover reaches tiers where a scheme has none: the rate there is this share of the rate below.',
    ),
    rate: lever({
      title: 'Rate where extended',
      unit: 'share',
      default: 0.5,
      min: 0,
      max: 1,
      source: `policy; ${OPINIONS} (from 50 %)`,
      says: 'Rate at tiers to which ordinary outpatient cover is fully extended.',
    }),
    employees: ordinary('Employees', 'employees'),
    residents: ordinary('Residents', 'residents'),
    medicare: ordinary('Medicare beneficiaries', 'Medicare beneficiaries'),
  },
);

const diseaseList = group(
  'Outpatient chronic and special diseases',
  'Outpatient chronic and special diseases: a guarantee by disease.',
  {
    breadth: lever({
      title: 'Breadth of the list',
      unit: 'share of spending',
      default: 1,
      min: 0,
      max: 1,
      source: 'policy (the setting’s list: 1; Yantai lists 73 diseases)',
      says: 'Share of spending on chronic prescriptions that is on the list; the rest falls under ordinary outpatient cover.',
    }),
  },
);

const personalAccounts = group('Personal accounts', 'Personal accounts of employees.', {
  pooled: share(
    'Credit moved into pooling',
    'share of the yearly credit',
    'Share of the yearly credit to personal accounts that goes to the pooled fund instead, as it stands each January.',
    `policy; ${OPINIONS}; C056`,
  ),
});

const safetyNet = group('Safety net', 'Critical-illness layer and medical assistance, against the setting’s.', {
  criticalThreshold: factor(
    'Critical-illness threshold',
    'Own payments from which the critical-illness layer helps, times this factor.',
  ),
  criticalRate: points(
    'Critical-illness rate',
    'Added to the share of own payments above the threshold that the critical-illness layer bears.',
  ),
  assistance: points(
    'Medical assistance',
    'Added to the share of the remaining inpatient burden that assistance bears for the poorest.',
  ),
});

export const benefit = group(
  'Benefit design',
  'What patients are asked to pay, and through which door they reach a hospital.',
  {
    gate: access,
    referral,
    contracts,
    rates,
    inpatient,
    ordinaryPooling,
    diseaseList,
    personalAccounts,
    safetyNet,
    longPrescriptions,
  },
);
