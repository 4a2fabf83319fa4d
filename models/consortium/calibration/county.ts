// How china-county is fitted: which constant answers for which figure. The two price elasticities and the diversion of
// refused patients are measured by paired experiments (observe.ts).
import type { Calibration, Knob } from '../../../src/engine/model.ts';
import { COUNTY_TARGETS, VILLAGE_CLINIC_VISIT_PRICE } from '../evidence/county-targets.ts';
import { CHINA_COUNTY_FIT } from '../settings/china-county.fit.ts';
import { chinaCounty } from '../settings/china-county.ts';
import { creep, follow, knob, rare, scale, shift, slow } from './knobs.ts';
import { observer, publishedIn, targetRows } from './observe.ts';

const published = publishedIn(COUNTY_TARGETS);
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
    'choice.travelNear.secondary',
    'bypass.admissionShare place:rural',
    published('bypass-rural'),
    0.5,
    1.2,
    shift(-0.7),
  ),
  knob(
    'choice.travelRemote.secondary',
    'bypass.admissionShare place:rural',
    published('bypass-rural'),
    1,
    2,
    shift(-1),
  ),
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
  rare(
    knob(
      'referral.eligible.secondary',
      'referral.downShareOfSecondary',
      published('down-secondary'),
      0.02,
      1,
      scale(0.4),
    ),
  ),
  rare(
    knob('referral.eligible.outside', 'referral.downShareOfTertiary', published('down-tertiary'), 0.02, 1, scale(0.3)),
  ),
  knob(
    'scheme.residents.claimedShare',
    'visits.reimbursedPerEnrollee scheme:residents',
    published('reimbursed-visits-residents'),
    0.05,
    1,
    scale(0.9),
  ),
  // Measured as the difference of two runs.
  slow(
    rare(
      knob(
        'assumptions.choice.priceSensitivity',
        'elasticity.outpatient',
        published('elasticity-outpatient'),
        1,
        8,
        creep(0.4),
      ),
    ),
  ),
  // Measured as the difference of two runs.
  slow(
    rare(
      knob(
        'assumptions.choice.priceSensitivityLost',
        'elasticity.inpatient',
        published('elasticity-inpatient'),
        0,
        0.8,
        creep(-0.5),
      ),
    ),
  ),
  slow(knob('diversion.townshipToSecondary', 'diversion.townshipToSecondary', Number.NaN, 0, 1, follow)),
  slow(knob('diversion.secondaryToOutside', 'diversion.secondaryToOutside', Number.NaN, 0, 1, follow)),
];

export const countyCalibration: Calibration = {
  setting: 'china-county',
  knobs: KNOBS,
  targets: targetRows(COUNTY_TARGETS),
  values: CHINA_COUNTY_FIT.values,
  observe: observer(chinaCounty, [
    { diversion: 'townshipToSecondary', option: 'township', from: 'grassroots', to: 'secondary' },
    { diversion: 'secondaryToOutside', option: 'secondary', from: 'secondary', to: 'outside' },
  ]),
};
