// Sizes of what moves skill to the grassroots: experts sent down, visiting surgery, training.
import { number } from '../../../src/scenario/declare.ts';

/** Stands in the group `choice`. */
export const appealFromSkill = number({
  unit: 'utility per log-odds',
  default: 0,
  min: 0,
  max: 5,
  low: 0,
  high: 0.5,
  source: 'assumption',
  says: 'Part of a provider’s appeal that is skill in disguise: utility per unit of skill gained since the start.',
});

export const people = {
  trainingPace: number({
    unit: 'share of the gap per year',
    default: 0.2,
    min: 0,
    max: 1,
    low: 0.05,
    high: 0.4,
    source: 'assumption',
    says: 'How far a full training programme moves the skill of the grassroots toward its ceiling in a year.',
  }),
  trainingCeiling: number({
    unit: 'share of the gap',
    default: 0.5,
    min: 0,
    max: 1,
    low: 0.2,
    high: 0.8,
    source: 'assumption',
    says: 'Share of the gap to the consortium’s hospitals that training can close at most.',
  }),
  skillLost: number({
    unit: 'share per year',
    default: 0.05,
    min: 0,
    max: 1,
    low: 0,
    high: 0.15,
    source: 'assumption',
    says: 'Share of the skill gained by training that is lost each year as doctors leave and forget.',
  }),
  trainingCost: number({
    unit: 'CNY per resident and year',
    default: 5,
    min: 0,
    max: 500,
    low: 2,
    high: 15,
    source: 'assumption',
    says: 'Cost of a full training programme.',
  }),
  surgeryReach: number({
    unit: 'severity',
    default: 0.05,
    min: 0,
    max: 0.5,
    low: 0.02,
    high: 0.1,
    source: 'assumption',
    says: 'How much further down the scale of severity a township admits when all its stays have a visiting expert.',
  }),
  surgeryFee: number({
    unit: 'CNY per stay',
    default: 300,
    min: 0,
    max: 20000,
    low: 100,
    high: 800,
    source: 'assumption',
    says: 'Fee that a township pays the lead hospital for a stay with a visiting expert.',
  }),
};
