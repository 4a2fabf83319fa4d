// Benefit design and access: what patients are asked to pay, and through which door they reach a hospital. Rates are changed
// in points of share, deductibles and caps by factors, so that one policy can be laid on any setting.
import { group, lever } from '../../../src/scenario/declare.ts';
import { access, contracts, longPrescriptions, referral } from './access.ts';

const OPINIONS = 'State Council General Office 2021 no. 14, Opinions on outpatient mutual aid for employees';

const share = (unit: string, says: string, source = 'policy') =>
  lever({ unit, default: 0, min: 0, max: 1, source, says });
const factor = (says: string, source = 'policy') =>
  lever({ unit: 'factor', default: 1, min: 0, max: 10, source, says });
const points = (says: string) =>
  lever({ unit: 'points of share', default: 0, min: -1, max: 1, source: 'policy', says });

const byTier = <L>(of: (where: string) => L) => ({
  grassroots: of('at village clinics, township and community centres'),
  secondary: of('at county (secondary) hospitals'),
  tertiary: of('at tertiary hospitals inside the region'),
  outside: of('at tertiary hospitals outside the region'),
});

const ratesOf = (line: string) =>
  group(`Reimbursement of ${line}, against the setting’s.`, {
    employees: group(
      'Points added for employees.',
      byTier((where) => points(`Added to the rate of ${line} of employees ${where}; the rate stays within 0 to 1.`)),
    ),
    residents: group(
      'Points added for residents.',
      byTier((where) => points(`Added to the rate of ${line} of residents ${where}; the rate stays within 0 to 1.`)),
    ),
    medicare: group(
      'Points added for Medicare beneficiaries.',
      byTier((where) => points(`Added to the rate of ${line} of Medicare ${where}; the rate stays within 0 to 1.`)),
    ),
  });

const gap = (line: string) =>
  points(
    `Widening of the reimbursement gap between tiers for ${line}: this much more at the grassroots and this much less at ` +
      'tertiary hospitals and outside, for both schemes; county hospitals are held constant.',
  );

const rates = group('Reimbursement rates by line, scheme and tier, against the setting’s.', {
  outpatient: ratesOf('ordinary visits'),
  inpatient: ratesOf('admissions'),
  chronic: ratesOf('listed chronic prescriptions'),
  gap: group('Gap between tiers.', {
    outpatient: gap('ordinary visits'),
    inpatient: gap('admissions'),
    chronic: gap('listed chronic prescriptions'),
  }),
});

const inpatient = group('Deductible and cap of admissions, against the setting’s.', {
  deductible: group(
    'Deductible on an admission, by tier.',
    byTier((where) => factor(`The inpatient deductible ${where}, times this factor.`)),
  ),
  cap: factor('The most that the fund pays in a year for admissions, times this factor.'),
});

const ordinary = (scheme: string) =>
  group(`Ordinary outpatient cover of ${scheme}.`, {
    deductible: lever({
      unit: 'CNY/year',
      default: 0,
      min: -10000,
      max: 10000,
      source: 'policy',
      says: `Change of the yearly deductible on ordinary outpatient care of ${scheme}; it does not fall below 0.`,
    }),
    cap: factor(`The most that the fund pays in a year for ordinary outpatient care of ${scheme}, times this factor.`),
  });

const ordinaryPooling = group('Ordinary outpatient pooling: from a guarantee by disease to a guarantee by cost.', {
  extension: share(
    'share of the way',
    'How far ordinary outpatient cover reaches tiers where a scheme has none: the rate there is this share of the rate below.',
  ),
  rate: lever({
    unit: 'share',
    default: 0.5,
    min: 0,
    max: 1,
    source: `policy; ${OPINIONS} (from 50 %)`,
    says: 'Rate at tiers to which ordinary outpatient cover is fully extended.',
  }),
  employees: ordinary('employees'),
  residents: ordinary('residents'),
  medicare: ordinary('Medicare beneficiaries'),
});

const diseaseList = group('Outpatient chronic and special diseases: a guarantee by disease.', {
  breadth: lever({
    unit: 'share of spending',
    default: 1,
    min: 0,
    max: 1,
    source: 'policy (the setting’s list: 1; Yantai lists 73 diseases)',
    says: 'Share of spending on chronic prescriptions that is on the list; the rest falls under ordinary outpatient cover.',
  }),
});

const personalAccounts = group('Personal accounts of employees.', {
  pooled: share(
    'share of the yearly credit',
    'Share of the yearly credit to personal accounts that goes to the pooled fund instead, as it stands each January.',
    `policy; ${OPINIONS}; C056`,
  ),
});

const safetyNet = group('Critical-illness layer and medical assistance, against the setting’s.', {
  criticalThreshold: factor('Own payments from which the critical-illness layer helps, times this factor.'),
  criticalRate: points('Added to the share of own payments above the threshold that the critical-illness layer bears.'),
  assistance: points('Added to the share of the remaining inpatient burden that assistance bears for the poorest.'),
});

export const benefit = group('What patients are asked to pay, and through which door they reach a hospital.', {
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
});
