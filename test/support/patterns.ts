// Patterns that a sound model of payment reform shows, each with the runs it compares, what is measured of them, what the
// literature demands of the size, and whether the model has it by construction or it emerges.
import type { Scenario } from '../../models/consortium/state/world.ts';
import { decemberExcess, type Observation, over } from './observe.ts';
import { shipped } from './scenarios.ts';

const size = { residents: 4000, months: 48 };
const nothing = (tier: string) => ({ [`policy.payThrough.${tier}`]: '{value: 0, start: 1, ramp: 0}' });
const hard = { ...size, 'policy.payment.overspendCovered': 0 };

/** The runs compared. A hard limit is one of which no overspend is covered. */
export const RUNS = {
  'fee for service': shipped('fee-for-service', size),
  'no surplus reaches staff': shipped('fee-for-service', {
    ...size,
    ...nothing('grassroots'),
    ...nothing('secondary'),
    ...nothing('tertiary'),
  }),
  'trust weighs alike in every illness': shipped('fee-for-service', { ...size, 'assumptions.choice.trustSeverity': 0 }),
  'hard limit': shipped('total-control', hard),
  'hard limit, full foresight': shipped('total-control', { ...hard, 'assumptions.learning.foresight': 1 }),
  'hard limit, no foresight': shipped('total-control', { ...hard, 'assumptions.learning.foresight': 0 }),
  'whole-group budget': shipped('county-global-budget', size),
  'loose alliance': shipped('loose-alliance', size),
} as const satisfies Record<string, Scenario>;

export type RunName = keyof typeof RUNS;

/** What the literature demands of the interval of an effect. */
export type Demand = { above: number } | { below: number } | { within: number } | { notAbove: number };

export interface Effect {
  readonly pattern: number;
  readonly says: string;
  readonly run: RunName;
  /** What it is compared with; fee for service where nothing is said. */
  readonly against?: RunName;
  /** The effect in one replicate, against the same people in the other run. */
  readonly size: (run: Observation, against: Observation) => number;
  readonly unit: string;
  readonly demand: Demand;
  readonly label: 'by construction' | 'emergent';
  readonly because: string;
}

const YEAR_2 = [13, 24] as const;
const YEARS_3_4 = [25, 48] as const;
const REFORM = [13, 48] as const;

const difference =
  (measure: string, months: readonly [number, number] = REFORM, group = '') =>
  (run: Observation, base: Observation) =>
    over(run, measure, ...months, group) - over(base, measure, ...months, group);
const percent = (of: (run: Observation) => number) => (run: Observation, base: Observation) =>
  100 * (of(run) / of(base) - 1);
const cost = (months: readonly [number, number]) => percent((run) => over(run, 'cost.perHead', ...months));
const fundPerAdmission = (run: Observation) =>
  over(run, 'cost.fundPerHead', ...REFORM, 'line:inpatient') / over(run, 'admissions.per100', ...REFORM);
const inDecember = (run: Observation, base: Observation) =>
  decemberExcess(run, 'quality.turnedAway', ...REFORM) - decemberExcess(base, 'quality.turnedAway', ...REFORM);
const outside = difference('visits.share', REFORM, 'tier:outside');

export const EFFECTS: readonly Effect[] = [
  {
    pattern: 1,
    says: 'Fee for service over-provides: services per case above the patients’ best of 1',
    run: 'fee for service',
    size: (run) => run.intensity - 1,
    unit: 'of intensity',
    demand: { above: 0 },
    label: 'by construction',
    because: 'a fee above cost moves the one rule above 1 (Ellis and McGuire 1986)',
  },
  {
    pattern: 1,
    says: 'Payment does not crowd tertiary hospitals: share of visits outside when no surplus reaches staff',
    run: 'no surplus reaches staff',
    size: (run, base) => 100 * outside(run, base),
    unit: 'points',
    demand: { within: 0.5 },
    label: 'emergent',
    because: 'patients, not providers, choose the tier',
  },
  {
    pattern: 1,
    says: 'Free choice does: the same share when trust weighs no more in grave illness than in mild',
    run: 'trust weighs alike in every illness',
    size: (run, base) => 100 * outside(run, base),
    unit: 'points',
    demand: { below: -0.5 },
    label: 'by construction',
    because: 'the weight of trust in choice is what was changed',
  },
  {
    pattern: 4,
    says: 'A hard limit contains cost: cost per head',
    run: 'hard limit',
    size: cost(REFORM),
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    because: 'what is billed beyond the limit is lost, so the one rule bills and admits less',
  },
  {
    pattern: 4,
    says: 'A hard limit lowers admissions (C005: −10.4 % discharges at once)',
    run: 'hard limit',
    size: percent((run) => over(run, 'admissions.per100', ...REFORM)),
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    because: 'one more admission costs the holder part of the fund’s payment',
  },
  {
    pattern: 4,
    says: 'A hard limit lowers what the fund pays per admission (C009: down)',
    run: 'hard limit',
    size: percent(fundPerAdmission),
    unit: '%',
    demand: { below: 0 },
    label: 'emergent',
    because: 'intensity falls, but so does the number of mild, cheap admissions',
  },
  {
    pattern: 4,
    says: 'A hard limit moves cost to patients: their share of cost (C010: own payment per admission up)',
    run: 'hard limit',
    size: (run, base) => 100 * difference('cost.outOfPocketShare')(run, base),
    unit: 'points',
    demand: { above: 0 },
    label: 'by construction',
    because: 'items outside the catalogue escape the limit',
  },
  {
    pattern: 4,
    says: 'Without foresight a hard limit turns patients away in December: turned away from a bed, Decembers over other months',
    run: 'hard limit, no foresight',
    size: inDecember,
    unit: 'per 1,000 person-years',
    demand: { above: 0 },
    label: 'emergent',
    because: 'the rule of thumb “this month still fits” fails first where the year ends',
  },
  {
    pattern: 4,
    says: 'With full foresight it does not: the same',
    run: 'hard limit, full foresight',
    size: inDecember,
    unit: 'per 1,000 person-years',
    demand: { notAbove: 0 },
    label: 'emergent',
    because: 'a forecast spreads restraint over the year',
  },
  {
    pattern: 4,
    says: 'Foresight is what takes it away: the same, full foresight less none',
    run: 'hard limit, full foresight',
    against: 'hard limit, no foresight',
    size: inDecember,
    unit: 'per 1,000 person-years',
    demand: { below: 0 },
    label: 'emergent',
    because: 'nothing else differs between the two',
  },
  {
    pattern: 5,
    says: 'A compact group with one budget and its surplus lowers cost: cost per head, third and fourth year',
    run: 'whole-group budget',
    size: cost(YEARS_3_4),
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    because: 'every CNY of fund spending saved is kept, at whichever member',
  },
  {
    pattern: 5,
    says: 'Most of it after the first year: that effect less the effect in the first year of the contract',
    run: 'whole-group budget',
    size: (run, base) => cost(YEARS_3_4)(run, base) - cost(YEAR_2)(run, base),
    unit: 'points of %',
    demand: { below: 0 },
    label: 'emergent',
    because: 'slow decisions move a part of the way each quarter, incomes and trust follow',
  },
  {
    pattern: 6,
    says: 'A loose alliance paid fee for service changes little: cost per head',
    run: 'loose alliance',
    size: cost(REFORM),
    unit: '%',
    demand: { within: 1 },
    label: 'emergent',
    because: 'records and a green channel touch the few who are referred',
  },
];
