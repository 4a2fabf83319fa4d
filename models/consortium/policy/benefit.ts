// Benefit design and access: what patients are asked to pay, and through which door they reach a hospital.
import { flag, group, lever } from '../../../src/scenario/declare.ts';

const share = (unit: string, says: string, source = 'policy') =>
  lever({ unit, default: 0, min: 0, max: 1, source, says });
const named = (value: boolean, says: string) => flag({ unit: 'yes or no', default: value, source: 'policy', says });

const gate = group('First contact at the grassroots: who goes to a named tier unreferred is reimbursed less.', {
  penalty: share(
    'share of the reimbursement',
    'Share of the reimbursement lost by going to a named tier without a referral: 0 no gate, 1 nothing is reimbursed.',
  ),
  tiers: group('The tiers that the gate names.', {
    secondary: named(false, 'Whether the gate stands before county (secondary) hospitals.'),
    tertiary: named(false, 'Whether the gate stands before tertiary hospitals inside the region.'),
    outside: named(true, 'Whether the gate stands before care outside the region.'),
  }),
  lines: group('The lines that the gate names; listed chronic prescriptions are never gated.', {
    outpatient: named(true, 'Whether the penalty falls on ordinary visits.'),
    inpatient: named(true, 'Whether the penalty falls on admissions.'),
  }),
});

const referral = group('What a formal referral up is worth to the patient.', {
  bonus: share(
    'share of the bill',
    'Points added to the reimbursement rate, where there is one, of a visit or stay at a higher tier that came by formal referral.',
  ),
});

const contracts = group('Rights of patients with a family-doctor contract.', {
  referralBonus: share(
    'share of the bill',
    'Further points for contracted patients on the reimbursement of a visit or stay that came by formal referral.',
  ),
  deductibleCut: share(
    'share of the deductible',
    'Share of the inpatient deductible that contracted patients are spared when they come by formal referral.',
  ),
});

export const benefit = group('What patients are asked to pay, and through which door they reach a hospital.', {
  gate,
  referral,
  contracts,
});
