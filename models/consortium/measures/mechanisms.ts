// What the mechanisms of a consortium move and cost: people who change hands, money that leaks to others, advice at a
// distance, programmes.
import type { Measure } from '../../../src/engine/model.ts';
import { event, minus, personYears, plus, ratio, system } from './care.ts';

const FEN = 0.01;
const before = event('affiliatedBefore');
const changed = event('affiliationChanged');

export const MECHANISMS: readonly Measure[] = [
  {
    id: 'enrolment.churn',
    unit: 'share per year',
    title: 'Churn',
    better: 'neither',
    byGroup: true,
    says: 'People affiliated with a consortium at the start of a year whom another or none answers for at its end; counted each December.',
    value: ratio(event('affiliationChanged'), event('affiliatedBefore')),
  },
  {
    id: 'enrolment.leakage',
    unit: 'share',
    title: 'Leakage',
    better: 'lower',
    byGroup: true,
    says: 'Fund spending on affiliated people at providers that are no members of their consortium, over all fund spending on them.',
    value: ratio(event('leakedFund'), event('affiliatedFund')),
  },
  {
    id: 'enrolment.retention',
    unit: 'share per year',
    title: 'Retention',
    better: 'higher',
    byGroup: true,
    says: 'People affiliated with a consortium at the start of a year whom the same one answers for at its end, of those alive; counted each December.',
    value: ratio(minus(before, changed), before),
  },
  {
    id: 'enrolment.primaryLeakage',
    unit: 'share',
    title: 'Leakage of primary care visits',
    better: 'lower',
    byGroup: true,
    says: 'Visits of affiliated people to clinics and township or community centres that are no members of their consortium, over all their visits to such.',
    value: ratio(event('leakedPrimary'), event('affiliatedPrimary')),
  },
  {
    id: 'enrolment.specialistLeakage',
    unit: 'share',
    title: 'Leakage of hospital visits',
    better: 'lower',
    byGroup: true,
    says: 'Visits of affiliated people to hospitals and specialists that are no members of their consortium, over all their visits to such.',
    value: ratio(event('leakedSpecialist'), event('affiliatedSpecialist')),
  },
  {
    id: 'enrolment.changedProviderPer1000',
    unit: 'per 1,000 person-years',
    title: 'Changes of clinic or centre',
    better: 'neither',
    says: 'Times that somebody takes another clinic or township or community centre as the usual one, over person-years.',
    value: ratio(event('changedProvider'), personYears, 1000),
  },
  {
    id: 'telemedicine.per1000',
    unit: 'per 1,000 person-years',
    title: 'Consultations at a distance',
    better: 'neither',
    byGroup: true,
    says: 'Grassroots contacts on which a hospital of the consortium advised at a distance, over person-years.',
    value: ratio(event('consultations'), personYears, 1000),
  },
  {
    id: 'programmes.costPerHead',
    unit: 'CNY per person and year',
    title: 'Cost of programmes',
    better: 'lower',
    says: 'Training, teams, care management, common laboratories, team bonuses and the running cost of a reform, whoever bears them, over person-years; not part of cost.perHead.',
    value: ratio(plus(system('programmeCost'), system('programmesProviders')), personYears, FEN),
    parts: {
      'payer:government': ratio(system('programmeCost'), personYears, FEN),
      'payer:providers': ratio(system('programmesProviders'), personYears, FEN),
    },
  },
];
