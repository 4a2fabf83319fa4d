// Access: the gate before hospitals, what a referral is worth, rights of contracted patients, how long a prescription lasts.
import { choice, flag, group, lever } from '../../../src/scenario/declare.ts';

const share = (title: string, unit: string, says: string) =>
  lever({ title, unit, default: 0, min: 0, max: 1, source: 'policy', says });
const named = (title: string, value: boolean, says: string) =>
  flag({ title, unit: 'yes or no', default: value, source: 'policy', says });

export const access = group(
  'First contact at the grassroots',
  'First contact at the grassroots: who goes to a named tier unreferred is reimbursed less.',
  {
    penalty: share(
      'Penalty without a referral',
      'share of the reimbursement',
      'Share of the reimbursement lost by going to a named tier without a referral: 0 no gate, 1 nothing is reimbursed.',
    ),
    tiers: group('Tiers behind the gate', 'The tiers that the gate names.', {
      secondary: named('County hospitals', false, 'Whether the gate stands before county (secondary) hospitals.'),
      tertiary: named(
        'Tertiary hospitals',
        false,
        'Whether the gate stands before tertiary hospitals inside the region.',
      ),
      outside: named('Outside the region', true, 'Whether the gate stands before care outside the region.'),
    }),
    lines: group(
      'Services behind the gate',
      'The lines that the gate names; listed chronic prescriptions are never gated.',
      {
        outpatient: named('Ordinary visits', true, 'Whether the penalty falls on ordinary visits.'),
        inpatient: named('Admissions', true, 'Whether the penalty falls on admissions.'),
      },
    ),
  },
);

export const referral = group('Formal referral', 'What a formal referral up is worth to the patient.', {
  bonus: share(
    'Referral bonus',
    'share of the bill',
    'Points added to the reimbursement rate, where there is one, of a visit or stay at a higher tier that came by formal referral.',
  ),
  continuousDeductible: share(
    'Continuous deductible on referral',
    'share of deductibles already paid',
    'Share of the deductibles an inpatient has paid in the same episode that counts toward the next one after a formal referral.',
  ),
});

export const contracts = group(
  'Family-doctor contracts',
  'Family-doctor contracts: a signing drive, and rights of contracted patients.',
  {
    signing: lever({
      title: 'Signing drive',
      unit: 'factor',
      default: 1,
      min: 0,
      max: 20,
      source: 'policy',
      says: 'Chance that a chronic patient signs with a family doctor, times this factor.',
    }),
    referralBonus: share(
      'Referral bonus when contracted',
      'share of the bill',
      'Further points for contracted patients on the reimbursement of a visit or stay that came by formal referral.',
    ),
    deductibleCut: share(
      'Deductible spared on referral',
      'share of the deductible',
      'Share of the inpatient deductible that contracted patients are spared when they come by formal referral.',
    ),
    priority: share(
      'Priority over the queue',
      'share of the wait',
      'Share of what a provider is loaded beyond its capacity that contracted patients are spared.',
    ),
  },
);

export const longPrescriptions = group('Long prescriptions', 'Long prescriptions for chronic disease.', {
  months: lever({
    title: 'Length of a prescription',
    unit: 'months',
    default: 1,
    min: 1,
    max: 3,
    source: 'policy (for contracted patients no more than 2 months, 2017)',
    says: 'Months that one prescription lasts for those entitled, in whole months; never less than in the setting.',
  }),
  entitled: choice({
    title: 'Who is entitled',
    unit: 'who',
    default: 'contracted',
    options: {
      contracted: 'contracted patients',
      'contracted-and-controlled': 'contracted patients under control',
      all: 'everybody',
    },
    source: 'policy',
    says: 'Who may have a long prescription: contracted patients, those of them whose disease is under control, or everybody.',
  }),
});
