// Levers that move skill to the grassroots: experts sent down, visiting surgery, training.
import { choice, group, lever } from '../../../src/scenario/declare.ts';

export const experts = group(
  'Doctors posted down',
  'Hospital doctors who work at the township centres of their consortium.',
  {
    doctorDays: lever({
      title: 'Doctor-days at township centres',
      unit: 'share of doctor-days',
      default: 0,
      min: 0,
      max: 0.5,
      source: 'policy',
      says: 'Share of the doctor-days of member hospitals spent at township centres: skill goes down, the hospitals’ own room shrinks.',
    }),
    surgery: lever({
      title: 'Stays with visiting experts',
      unit: 'share of township stays',
      default: 0,
      min: 0,
      max: 1,
      source: 'policy',
      says: 'Share of township stays that a visiting expert operates or rounds on; the township pays the hospital a fee for each.',
    }),
  },
);

export const training = group('Training', 'A programme that trains the doctors of the grassroots.', {
  programme: lever({
    title: 'Training programme',
    unit: 'share of a full programme',
    default: 0,
    min: 0,
    max: 1,
    source: 'policy',
    says: 'Size of the training programme for member clinics and township centres; 1 reaches every doctor every year.',
  }),
  paidBy: choice({
    title: 'Payer of the training',
    unit: '1',
    default: 'government',
    options: { government: 'the government', lead: 'the lead hospital' },
    source: 'policy',
    says: 'Who pays for the training: the government, or the lead hospital of the consortium.',
  }),
});
