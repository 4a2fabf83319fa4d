// Grassroots utilisation and referral: where people go first, where visits and admissions end up, how many are sent up and
// down, what stays inside the region. Every share says its denominator.
import type { Measure } from '../../../src/engine/model.ts';
import { systemIndex } from '../state/tally.ts';
import { ALL_LINES, byTier, care, event, EVERYWHERE, GRASSROOTS, INSIDE, personYears, plus, ratio, STAYS, VISITS } from './care.ts';

const visits = (options: readonly number[]) => care('encounters', options, VISITS);
const stays = (options: readonly number[]) => care('encounters', options, STAYS);
const grassrootsFirst = plus(event('firstContacts.village'), event('firstContacts.township'));

export const GRASSROOTS_USE: readonly Measure[] = [
  {
    id: 'grassroots.visitShare', unit: 'share', title: 'Grassroots share of visits', better: 'higher', byGroup: true,
    says: 'Visits to village clinics and township or community centres over all visits, outside care included.',
    value: ratio(visits(GRASSROOTS), visits(EVERYWHERE)),
  },
  {
    id: 'grassroots.visitShareWithin', unit: 'share', title: 'Grassroots share of visits inside the region', better: 'higher',
    says: 'The same over visits inside the region (the denominator of the official county scorecard).',
    value: ratio(visits(GRASSROOTS), visits(INSIDE)),
  },
  {
    id: 'grassroots.villageVisitShare', unit: 'share', title: 'Village clinics among grassroots visits', better: 'neither',
    says: 'Visits to village clinics over visits to the grassroots.',
    value: ratio(visits([1]), visits(GRASSROOTS)),
  },
  {
    id: 'grassroots.firstContactShare', unit: 'share', title: 'Grassroots first contact', better: 'higher', byGroup: true,
    says: 'First contacts of an episode at the grassroots over all first contacts.',
    value: ratio(grassrootsFirst, event('firstContacts')),
  },
  {
    id: 'grassroots.admissionShare', unit: 'share', title: 'Grassroots share of admissions', better: 'neither', byGroup: true,
    says: 'Stays at township or community centres over all stays.',
    value: ratio(stays(GRASSROOTS), stays(EVERYWHERE)),
  },
  {
    id: 'grassroots.fundShare', unit: 'share', title: 'Grassroots share of fund spending', better: 'higher',
    says: 'Fund spending at the grassroots over fund spending inside the region.',
    value: ratio(care('fund', GRASSROOTS, ALL_LINES), care('fund', INSIDE, ALL_LINES)),
  },
  {
    id: 'visits.share', unit: 'share', title: 'Visits by tier', better: 'neither',
    says: 'Visits at each tier over all visits; for everybody: 1.',
    value: ratio(visits(EVERYWHERE), visits(EVERYWHERE)),
    parts: byTier((options) => ratio(visits(options), visits(EVERYWHERE))),
  },
  {
    id: 'admissions.share', unit: 'share', title: 'Admissions by tier', better: 'neither',
    says: 'Stays at each tier over all stays; for everybody: 1.',
    value: ratio(stays(EVERYWHERE), stays(EVERYWHERE)),
    parts: byTier((options) => ratio(stays(options), stays(EVERYWHERE))),
  },
  {
    id: 'visits.reimbursedPerEnrollee', unit: 'visits per person and year', title: 'Reimbursed grassroots visits', better: 'neither', byGroup: true,
    says: 'Grassroots visits for which reimbursement was claimed, over person-years.',
    value: ratio(event('claimedVisits'), personYears),
  },
  {
    id: 'bypass.admissionShare', unit: 'share', title: 'Bypass of the township', better: 'lower', byGroup: true,
    says: 'Admissions a township could treat (severity up to a little above its own threshold) that are at a hospital.',
    value: ratio(event('bypassHospital'), event('bypassEligible')),
  },
  {
    id: 'region.withinVisitShare', unit: 'share', title: 'Visits inside the region', better: 'higher', byGroup: true,
    says: 'Visits inside the region over all visits.',
    value: ratio(visits(INSIDE), visits(EVERYWHERE)),
  },
  {
    id: 'region.withinAdmissionShare', unit: 'share', title: 'Admissions inside the region', better: 'higher', byGroup: true,
    says: 'Stays inside the region over all stays.',
    value: ratio(stays(INSIDE), stays(EVERYWHERE)),
  },
  {
    id: 'region.outsideAdmissionsPer1000', unit: 'per 1,000 person-years', title: 'Admissions outside the region', better: 'lower',
    says: 'Stays outside the region; a share can fall while this falls too.',
    value: ratio(stays([5]), personYears, 1000),
  },
  {
    id: 'referral.formalUpPer1000', unit: 'per 1,000 person-years', title: 'Formal referrals up', better: 'neither', byGroup: true,
    says: 'Referrals written by a provider to a higher tier, arrived or not.',
    value: ratio(event('formalUp'), personYears, 1000),
  },
  {
    id: 'referral.selfUpPer1000', unit: 'per 1,000 person-years', title: 'Unreferred moves up', better: 'lower', byGroup: true,
    says: 'Patients not helped who go to a higher tier in the same month without a referral.',
    value: ratio(event('selfUp'), personYears, 1000),
  },
  {
    id: 'referral.downShareOfSecondary', unit: 'share', title: 'Secondary inpatients sent down', better: 'higher',
    says: 'Inpatients of secondary hospitals moved to the grassroots, over their stays.',
    value: ratio(event('downFromSecondary'), event('secondaryStays')),
  },
  {
    id: 'referral.downShareOfTertiary', unit: 'share', title: 'Tertiary inpatients sent down', better: 'higher',
    says: 'Inpatients of tertiary hospitals (inside and outside) moved down, over their stays.',
    value: ratio(event('downFromTertiary'), event('tertiaryStays')),
  },
  {
    id: 'referral.handedDownPer1000', unit: 'per 1,000 person-years', title: 'Chronic patients handed down', better: 'higher',
    says: 'Controlled chronic outpatients of hospitals handed to the township.',
    value: ratio(event('handedDown'), personYears, 1000),
  },
  {
    id: 'stated.tertiaryShare', unit: 'share', title: 'Stated preference for tertiary care', better: 'neither',
    says: 'Share who would choose a tertiary hospital at severity 0.5 if price, travel and wait were equal; asked each December.',
    value: ratio(
      (window) => window.sum(systemIndex('statedHigher')),
      (window) => window.sum(systemIndex('statedAsked')),
    ),
  },
  {
    id: 'contracts.share', unit: 'share', title: 'Family-doctor contracts', better: 'higher', byGroup: true,
    says: 'People with a family-doctor contract over all people.',
    value: ratio(event('contracts'), event('people')),
  },
];
