// The Qianjiang trial: a team for hypertension in some townships, a team with a contract that pays it in others. And who uses
// care, by income, before any reform.
import { COUNTY, type Effect, fromSecondYear, printed, towards, withSet } from './effect.ts';

const TEAM = withSet(COUNTY, { 'policy.consortium.teams.coverage': fromSecondYear(1, 12) });
const INCOME = ['income:1', 'income:2', 'income:3', 'income:4', 'income:5'] as const;

const EQUITY = {
  reform: COUNTY,
  represents:
    'The county before any reform, over fifths of income; the study sets use against need first, the model gives use as it is.',
  unit: 'concentration index (-1 to 1; below 0: the poor use more)',
} as const;

export const TEAM_AND_EQUITY_EFFECTS: readonly Effect[] = [
  {
    id: 'team-admissions',
    title: 'Qianjiang trial: admissions of people with hypertension',
    sources: ['D024'],
    statement: 'Integrated care teams lowered admissions for hypertension by 0.17 points.',
    represents:
      'The county with all patients in the care of a team, against none; avoidable admissions of people with hypertension.',
    reference: COUNTY,
    reform: TEAM,
    quantity: {
      of: ['quality.avoidableAdmissions condition:hypertension'],
      change: 'difference',
      months: [25, 48],
      scale: 0.1,
    },
    unit: 'admissions per 100 people with hypertension and year',
    ...printed(-0.17, -0.24, -0.094),
  },
  {
    id: 'team-control',
    title: 'Qianjiang trial: blood pressure',
    sources: ['D023'],
    statement: 'Integrated care teams lowered systolic pressure by 1.93 mmHg (0.06 to 3.80).',
    represents: 'The same arms; the share under control stands for pressure, which is no measure.',
    reference: COUNTY,
    reform: TEAM,
    quantity: {
      of: ['quality.chronicControl disease:hypertension'],
      change: 'difference',
      months: [25, 48],
      scale: 100,
    },
    unit: 'points of the share of people with hypertension',
    ...towards('up'),
  },
  {
    id: 'team-contract-control',
    title: 'Qianjiang trial: a contract on top of the team',
    sources: ['D025'],
    statement: 'A contract that paid for results lowered systolic pressure by a further 1.76 mmHg (0.73 to 2.79).',
    represents: 'Teams with a bonus of 50 CNY a patient and year under treatment, against teams without.',
    reference: TEAM,
    reform: withSet(TEAM, { 'policy.consortium.teams.bonusManaged': fromSecondYear(50) }),
    quantity: {
      of: ['quality.chronicControl disease:hypertension'],
      change: 'difference',
      months: [25, 48],
      scale: 100,
    },
    unit: 'points of the share of people with hypertension',
    ...towards('up'),
  },
  {
    ...EQUITY,
    id: 'equity-visits',
    title: 'Rural China: outpatient use by income',
    sources: ['F013'],
    statement: 'Need-standardised outpatient use leaned slightly to the poor in 2008.',
    quantity: { of: ['visits.perPerson'], change: 'concentration', months: [13, 60], across: INCOME },
    ...printed(-0.0108, -0.0213, -0.0004),
  },
  {
    ...EQUITY,
    id: 'equity-admissions',
    title: 'Rural China: inpatient use by income',
    sources: ['F014'],
    statement: 'Need-standardised inpatient use leaned to the rich in 2008 (0.23 in 2003).',
    quantity: { of: ['admissions.per100'], change: 'concentration', months: [13, 60], across: INCOME },
    ...printed(0.1313, 0.1174, 0.1451),
  },
];
