// Quality: an index from 0 to 100, the equal-weight mean of six parts with fixed anchors, every part shown; and the
// guard-rails. The weights are an assumption.
import type { Measure } from '../../../src/engine/model.ts';
import { OPTIONS } from '../options.ts';
import type { EventName, SystemName } from '../state/tally.ts';
import { byTier, care, EVERYWHERE, event, personYears, plus, type Reading, ratio, system } from './care.ts';

const daysAt = (option: number) => event(`bedDays.${OPTIONS[option]}` as EventName);
const staysAt = (option: number) => event(`stays.${OPTIONS[option]}` as EventName);

const bedDaysOffered = (option: number) => system(`bedDaysOffered.${OPTIONS[option]}` as SystemName);
const occupancy = (options: readonly number[]) =>
  ratio(plus(...options.map(daysAt)), plus(...options.map(bedDaysOffered)));

const clip = (value: number) => Math.max(0, Math.min(100, value));
const clipped =
  (of: Reading): Reading =>
  (window) =>
    clip(of(window));

const diseased = plus(event('hypertension'), event('diabetes'), event('other'));
const controlled = plus(event('hypertensionControlled'), event('diabetesControlled'), event('otherControlled'));
const avoidablePer1000 = ratio(event('avoidableAdmissions'), personYears, 1000);
const meanWait = ratio(event('waitSum'), event('contacts'));

/** The six parts, each 0 to 100. */
const PARTS: readonly { id: string; title: string; says: string; value: Reading }[] = [
  {
    id: 'quality.resolved',
    title: 'Resolved at the first contact',
    says: '100 × first contacts of an episode that resolve it where it was brought, over first contacts.',
    value: clipped(ratio(event('resolvedAtFirst'), event('firstContacts'), 100)),
  },
  {
    id: 'quality.control',
    title: 'Chronic disease under control',
    says: '100 × controlled over all with the disease (hypertension, diabetes, other).',
    value: clipped(ratio(controlled, diseased, 100)),
  },
  {
    id: 'quality.avoidance',
    title: 'Avoidable admissions avoided',
    says: '100 × (1 − avoidable admissions per 1,000 person-years ÷ 40).',
    value: (window) => clip(100 * (1 - avoidablePer1000(window) / 40)),
  },
  {
    id: 'quality.access',
    title: 'Access without waiting',
    says: '100 × (1 − mean waiting index ÷ 9).',
    value: (window) => clip(100 * (1 - meanWait(window) / 9)),
  },
  {
    id: 'quality.appropriateness',
    title: 'Appropriate intensity',
    says: '100 × b(q) = 2q − q² at the provider’s intensity, mean over contacts.',
    value: clipped(ratio(event('benefitSum'), event('contacts'), 100)),
  },
  {
    id: 'quality.experience',
    title: 'Trust in the provider used',
    says: '100 × trust (0 to 1) in the tier used, mean over contacts.',
    value: clipped(ratio(event('trustSum'), event('contacts'), 100)),
  },
];

/** The quality index, 0 to 100, of a window. */
export const qualityIndex: Reading = (window) =>
  PARTS.reduce((sum, part) => sum + part.value(window), 0) / PARTS.length;

export const QUALITY: readonly Measure[] = [
  {
    id: 'quality.index',
    unit: '0–100',
    title: 'Quality index',
    better: 'higher',
    byGroup: true,
    says: 'Equal-weight mean of six parts: resolution, control, avoidance, access, appropriateness, experience.',
    value: qualityIndex,
  },
  ...PARTS.map((part): Measure => ({ ...part, unit: '0–100', better: 'higher' })),
  {
    id: 'quality.chronicControl',
    unit: 'share',
    title: 'Chronic control',
    better: 'higher',
    byGroup: true,
    says: 'Diseases under control over all diseases, month by month.',
    value: ratio(controlled, diseased),
    parts: {
      'disease:hypertension': ratio(event('hypertensionControlled'), event('hypertension')),
      'disease:diabetes': ratio(event('diabetesControlled'), event('diabetes')),
      'disease:other': ratio(event('otherControlled'), event('other')),
    },
  },
  {
    id: 'quality.chronicTreated',
    unit: 'share',
    title: 'Chronic treatment',
    better: 'higher',
    says: 'Diseases under treatment over all diseases.',
    value: ratio(plus(event('hypertensionTreated'), event('diabetesTreated'), event('otherTreated')), diseased),
    parts: {
      'disease:hypertension': ratio(event('hypertensionTreated'), event('hypertension')),
      'disease:diabetes': ratio(event('diabetesTreated'), event('diabetes')),
    },
  },
  {
    id: 'quality.avoidableAdmissions',
    unit: 'per 1,000 person-years',
    title: 'Avoidable admissions',
    better: 'lower',
    byGroup: true,
    says: 'Admissions for an event that controlled disease would have avoided.',
    value: avoidablePer1000,
  },
  {
    id: 'quality.avoidableShare',
    unit: 'share',
    title: 'Avoidable share of admissions',
    better: 'lower',
    says: 'Avoidable admissions over all discharges.',
    value: ratio(event('avoidableAdmissions'), event('discharges')),
  },
  {
    id: 'quality.readmission',
    unit: 'share',
    title: 'Readmission within 30 days',
    better: 'lower',
    byGroup: true,
    says: 'Admissions in the month of a discharge or the next, over discharges.',
    value: ratio(event('readmissions'), event('discharges')),
  },
  {
    id: 'quality.turnedAway',
    unit: 'per 1,000 person-years',
    title: 'Turned away from a bed',
    better: 'lower',
    says: 'Patients not admitted whom the same provider would admit at the status quo.',
    value: ratio(event('turnedAway'), personYears, 1000),
  },
  {
    id: 'quality.delayed',
    unit: 'per 1,000 person-years',
    title: 'Delayed by a queue',
    better: 'lower',
    says: 'Elective contacts a full provider put off to the next month.',
    value: ratio(event('queued'), personYears, 1000),
  },
  {
    id: 'visits.perPerson',
    unit: 'visits per person and year',
    title: 'Visits per person',
    better: 'neither',
    byGroup: true,
    says: 'Outpatient and prescription visits, return visits included, over person-years.',
    value: ratio(care('encounters', EVERYWHERE, [0, 2]), personYears),
  },
  {
    id: 'admissions.per100',
    unit: 'per 100 person-years',
    title: 'Admissions',
    better: 'neither',
    byGroup: true,
    says: 'Admissions (a stay continued below after a down-referral counts once) over person-years.',
    value: ratio(event('discharges'), personYears, 100),
  },
  {
    id: 'stays.bedDays',
    unit: 'days per person and year',
    title: 'Bed-days',
    better: 'neither',
    says: 'Days of all stays over person-years.',
    value: ratio(plus(...EVERYWHERE.map(daysAt)), personYears),
  },
  {
    id: 'stay.days',
    unit: 'days per stay',
    title: 'Length of stay',
    better: 'neither',
    says: 'Days of stays over stays, where the stay began or was continued, whatever it was billed as.',
    value: ratio(plus(...EVERYWHERE.map(daysAt)), plus(...EVERYWHERE.map(staysAt))),
    parts: byTier((options) => ratio(plus(...options.map(daysAt)), plus(...options.map(staysAt)))),
  },
  {
    id: 'load.bedOccupancy',
    unit: 'share',
    title: 'Bed occupancy',
    better: 'neither',
    says: 'Days of stays over the bed-days that institutions with beds offer, those outside in proportion to what this place uses.',
    value: occupancy(EVERYWHERE),
    parts: byTier(occupancy),
  },
];
