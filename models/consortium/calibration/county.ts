// How china-county is fitted: which constant answers for which figure. Prices, shares and rates by log ratios, utilities
// and thresholds by small steps; the two price elasticities and the diversion of refused patients are measured by paired
// experiments in which providers do not respond (pay-through 0), so that only demand moves.

import { ln } from '../../../src/engine/maths.ts';
import type { Calibration, FitSize, Knob, TargetRow } from '../../../src/engine/model.ts';
import { simulate } from '../../../src/engine/run.ts';
import { keyOf } from '../../../src/engine/seed.ts';
import { COUNTY_TARGETS, VILLAGE_CLINIC_VISIT_PRICE } from '../evidence/county-targets.ts';
import { CHINA_COUNTY_FIT } from '../settings/china-county.fit.ts';
import { chinaCounty } from '../settings/china-county.ts';
import { baselineScenario, type Experiment, modelIn, withValues } from './experiment.ts';

const published = (id: string): number => {
  const target = COUNTY_TARGETS.find((one) => one.id === id);
  if (!target) throw new Error(`no county target '${id}'`);
  return target.published;
};

/** Multiplies by (target/observed)^damping. */
const scale = (damping: number) => (value: number, observed: number, target: number) =>
  value * (1 + Math.max(-0.5, Math.min(1, damping * ln(target / Math.max(observed, target / 50)))));
/** Adds step × ln(target/observed). */
const shift = (step: number) => (value: number, observed: number, target: number) =>
  value + step * ln(target / Math.max(observed, target / 50));
/** The same in steps of at most 6 %: the two elasticities move everything else, which must be able to follow. */
const creep = (damping: number) => (value: number, observed: number, target: number) =>
  value * (1 + Math.max(-0.06, Math.min(0.06, damping * ln(target / observed))));
/** Moves toward the observation itself: for quantities measured in the model. */
const follow = (value: number, observed: number) => value + 0.7 * (Math.max(0, observed) - value);

const knob = (
  path: string,
  observation: string,
  target: number,
  low: number,
  high: number,
  move: Knob['move'],
): Knob => ({
  path,
  observation,
  target,
  low,
  high,
  move,
});

const visits = 1 - published('grassroots-visits');
const outsideVisits = 1 - published('within-visits');
const outsideStays = 1 - published('within-admissions');
const townshipStays = published('grassroots-admissions');
const admissions = published('admissions');
/** 42 % of grassroots prices are village prices: each option is held to its own. */
const TOWNSHIP_VISIT = published('price-visit-grassroots');

const KNOBS: readonly Knob[] = [
  knob('choice.selfCare', 'visits.perPerson', published('visits'), -8, 4, shift(-1.6)),
  knob('choice.appeal.village', 'grassroots.villageVisitShare', published('village-visits'), -6, 6, shift(1)),
  knob('choice.appeal.secondary', 'visits.share tier:secondary', visits - outsideVisits, -6, 6, shift(0.9)),
  knob('choice.appeal.outside', 'visits.share tier:outside', outsideVisits, -6, 8, shift(0.9)),
  knob(
    'care.admissionThreshold.township',
    'stays per 100 tier:grassroots',
    admissions * townshipStays,
    0.2,
    1.2,
    shift(-0.08),
  ),
  knob(
    'care.admissionThreshold.secondary',
    'stays per 100 tier:secondary',
    admissions * (1 - townshipStays - outsideStays),
    0.1,
    1.2,
    shift(-0.1),
  ),
  knob(
    'care.admissionThreshold.outside',
    'stays per 100 tier:outside',
    admissions * outsideStays,
    0.1,
    1.2,
    shift(-0.12),
  ),
  knob('prices.visit.village', 'price.visit option:village', VILLAGE_CLINIC_VISIT_PRICE.value, 10, 200, scale(0.9)),
  knob('prices.visit.township', 'price.visit option:township', TOWNSHIP_VISIT, 20, 400, scale(0.9)),
  knob('prices.visit.secondary', 'price.visit tier:secondary', published('price-visit-secondary'), 50, 800, scale(0.9)),
  knob('prices.visit.outside', 'price.visit tier:outside', published('price-visit-outside'), 50, 1200, scale(0.9)),
  knob(
    'prices.admission.township',
    'price.admission tier:grassroots',
    published('price-admission-grassroots'),
    300,
    10000,
    scale(0.9),
  ),
  knob(
    'prices.admission.secondary',
    'price.admission tier:secondary',
    published('price-admission-secondary'),
    1000,
    20000,
    scale(0.9),
  ),
  knob(
    'prices.admission.outside',
    'price.admission tier:outside',
    published('price-admission-outside'),
    2000,
    40000,
    scale(0.9),
  ),
  knob('care.stayDays.township', 'stay.days tier:grassroots', published('stay-grassroots'), 2, 15, scale(0.9)),
  knob('care.stayDays.secondary', 'stay.days tier:secondary', published('stay-secondary'), 2, 20, scale(0.9)),
  knob('care.stayDays.outside', 'stay.days tier:outside', published('stay-outside'), 2, 20, scale(0.9)),
  knob('chronic.caseFinding', 'quality.chronicTreated disease:hypertension', 0.36, 0.0005, 0.1, scale(0.8)),
  knob(
    'chronic.gainControl',
    'quality.chronicControl disease:hypertension',
    published('hypertension-control'),
    0.003,
    0.5,
    scale(0.8),
  ),
  knob('need.avoidableHazard', 'quality.avoidableShare', published('avoidable'), 0.0002, 0.05, scale(0.8)),
  knob('care.referralThreshold.village', 'referral.formalUpPer1000', published('formal-up'), 0.5, 2, shift(-0.04)),
  knob('care.referralThreshold.township', 'referral.formalUpPer1000', published('formal-up'), 0.5, 2, shift(-0.04)),
  knob('care.referralThreshold.secondary', 'referral.formalUpPer1000', published('formal-up'), 0.5, 2, shift(-0.04)),
  {
    ...knob(
      'referral.eligible.secondary',
      'referral.downShareOfSecondary',
      published('down-secondary'),
      0.02,
      1,
      scale(0.4),
    ),
    rare: true,
  },
  {
    ...knob(
      'referral.eligible.outside',
      'referral.downShareOfTertiary',
      published('down-tertiary'),
      0.02,
      1,
      scale(0.3),
    ),
    rare: true,
  },
  knob(
    'scheme.residents.claimedShare',
    'visits.reimbursedPerEnrollee scheme:residents',
    published('reimbursed-visits-residents'),
    0.05,
    1,
    scale(0.9),
  ),
  {
    ...knob(
      'assumptions.choice.priceSensitivity',
      'elasticity.outpatient',
      published('elasticity-outpatient'),
      1,
      8,
      creep(0.4),
    ),
    slow: true,
    // Measured as the difference of two runs.
    rare: true,
  },
  {
    ...knob(
      'assumptions.choice.priceSensitivityLost',
      'elasticity.inpatient',
      published('elasticity-inpatient'),
      0,
      0.8,
      creep(-0.5),
    ),
    slow: true,
    // Measured as the difference of two runs.
    rare: true,
  },
  { ...knob('diversion.townshipToSecondary', 'diversion.townshipToSecondary', Number.NaN, 0, 1, follow), slow: true },
  { ...knob('diversion.secondaryToOutside', 'diversion.secondaryToOutside', Number.NaN, 0, 1, follow), slow: true },
];

const targets: readonly TargetRow[] = COUNTY_TARGETS.map((target) => ({
  id: target.id,
  title: target.title,
  unit: target.unit,
  published: target.published,
  low: target.low,
  high: target.high,
  sources: target.sources,
  fitted: target.fitted,
  observation: target.group === undefined ? target.measure : `${target.measure} ${target.group}`,
}));

/** Price change in the elasticity experiments: large enough to see, small enough to be a derivative. */
const PRICE_STEP = 1.2;
const THRESHOLD_STEP = 0.03;

function observe(values: Readonly<Record<string, number>>, size: FitSize, slow: boolean): Map<string, number> {
  const observed = slow ? new Map<string, number>() : measure(values, size, {});
  if (!slow) {
    for (const tier of ['grassroots', 'secondary', 'outside'])
      observed.set(`stays per 100 tier:${tier}`, staysPer100(observed, tier));
    return observed;
  }
  const still = measure(values, size, { still: true });
  const logStep = ln(PRICE_STEP);
  const change = (experiment: Experiment, label: string) =>
    ln((measure(values, size, experiment).get(label) ?? Number.NaN) / (still.get(label) ?? Number.NaN)) / logStep;
  observed.set('elasticity.outpatient', change({ still: true, visitFactor: PRICE_STEP }, 'visits.perPerson'));
  observed.set('elasticity.inpatient', change({ still: true, admissionFactor: PRICE_STEP }, 'admissions.per100'));
  observed.set('diversion.townshipToSecondary', diverted(values, size, still, 'township', 'grassroots', 'secondary'));
  observed.set('diversion.secondaryToOutside', diverted(values, size, still, 'secondary', 'secondary', 'outside'));
  return observed;
}

const staysPer100 = (seen: ReadonlyMap<string, number>, tier: string) =>
  (seen.get('admissions.per100') ?? Number.NaN) * (seen.get(`admissions.share tier:${tier}`) ?? Number.NaN);

/** Admissions at `to` that follow one admission refused at `from` when its threshold is forced up a little. */
function diverted(
  values: Readonly<Record<string, number>>,
  size: FitSize,
  still: ReadonlyMap<string, number>,
  option: string,
  from: string,
  to: string,
): number {
  const path = `care.admissionThreshold.${option}`;
  const forced = measure({ ...values, [path]: values[path] + THRESHOLD_STEP }, size, { still: true });
  const refused = staysPer100(still, from) - staysPer100(forced, from);
  return refused <= 0 ? Number.NaN : (staysPer100(forced, to) - staysPer100(still, to)) / refused;
}

/** Mean of every measure over the seeds, by `measure group`. */
function measure(values: Readonly<Record<string, number>>, size: FitSize, experiment: Experiment): Map<string, number> {
  const model = modelIn(withValues(chinaCounty, values));
  const sums = new Map<string, number>();
  for (const seed of size.seeds) {
    const scenario = baselineScenario('china-county', size, seed, values, experiment);
    for (const row of simulate(model, scenario, keyOf(seed, 1)).table) {
      const label = row.group === '' ? row.measure : `${row.measure} ${row.group}`;
      sums.set(label, (sums.get(label) ?? 0) + row.value / size.seeds.length);
    }
  }
  return sums;
}

export const countyCalibration: Calibration = {
  setting: 'china-county',
  knobs: KNOBS,
  targets,
  values: CHINA_COUNTY_FIT.values,
  observe,
};
