// How china-county is fitted: which constant answers for which figure. The two price elasticities and the diversion of
// refused patients are measured by paired experiments (observe.ts).
import type { Calibration, Knob, OwnFigures, TargetRow } from '../../../src/engine/model.ts';
import { COUNTY_TARGETS, VILLAGE_CLINIC_VISIT_PRICE } from '../evidence/county-targets.ts';
import { CHINA_COUNTY_FIT } from '../settings/china-county.fit.ts';
import { chinaCounty } from '../settings/china-county.ts';
import { settingWith } from '../settings/own.ts';
import { creep, follow, knob, rare, scale, shift, slow } from './knobs.ts';
import { changed, givesAny, observer, publishedIn, targetRows, withOwn } from './observe.ts';

/** The price of a visit to a village clinic stands for itself: 42 % of grassroots prices are village prices. */
const VILLAGE_PRICE: TargetRow = {
  id: 'price-visit-village',
  title: 'Price of a visit to a village clinic',
  unit: VILLAGE_CLINIC_VISIT_PRICE.unit,
  published: VILLAGE_CLINIC_VISIT_PRICE.value,
  low: VILLAGE_CLINIC_VISIT_PRICE.low,
  high: VILLAGE_CLINIC_VISIT_PRICE.high,
  sources: VILLAGE_CLINIC_VISIT_PRICE.sources,
  fitted: true,
  observation: 'price.visit option:village',
};
const ROWS: readonly TargetRow[] = [...targetRows(COUNTY_TARGETS), VILLAGE_PRICE];

/** Treated hypertension is held in the middle of its band, not at its lower end (A345 against A343). */
const TREATED = 0.36;

/** Township and village price. The published grassroots price is the township's; one's own is the mean of both. */
function grassrootsPrices(published: (id: string) => number, own: OwnFigures['targets']) {
  const village = published('price-visit-village');
  const grassroots = published('price-visit-grassroots');
  if (!Object.hasOwn(own, 'price-visit-grassroots')) return { village, township: grassroots };
  const given = Object.hasOwn(own, 'price-visit-village');
  const clinic = given ? village : (village * grassroots) / MEAN_OF_BOTH;
  const share = published('village-visits');
  return { village: clinic, township: (grassroots - share * clinic) / (1 - share) };
}

/** Mean grassroots price of the county as shipped, in CNY: the lower end of the published band. */
const MEAN_OF_BOTH = 64;

function knobsFor(published: (id: string) => number, own: OwnFigures['targets']): readonly Knob[] {
  const price = grassrootsPrices(published, own);
  const treated = own['hypertension-treated']?.value ?? TREATED;
  const visits = 1 - published('grassroots-visits');
  const outsideVisits = 1 - published('within-visits');
  const outsideStays = 1 - published('within-admissions');
  const townshipStays = published('grassroots-admissions');
  const admissions = published('admissions');
  return [
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
    knob('prices.visit.village', 'price.visit option:village', price.village, 10, 200, scale(0.9)),
    knob('prices.visit.township', 'price.visit option:township', price.township, 20, 400, scale(0.9)),
    knob(
      'prices.visit.secondary',
      'price.visit tier:secondary',
      published('price-visit-secondary'),
      50,
      800,
      scale(0.9),
    ),
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
    knob(
      'load.beds.secondary',
      'load.bedOccupancy tier:secondary',
      published('occupancy-secondary'),
      0.3,
      1,
      scale(0.9),
    ),
    knob('load.beds.outside', 'load.bedOccupancy tier:outside', published('occupancy-outside'), 0.3, 1.1, scale(0.9)),
    knob('chronic.caseFinding', 'quality.chronicTreated disease:hypertension', treated, 0.0005, 0.1, scale(0.8)),
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
      knob(
        'referral.eligible.outside',
        'referral.downShareOfTertiary',
        published('down-tertiary'),
        0.02,
        1,
        scale(0.3),
      ),
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
}

/** Targets from which use follows. */
const USES = [
  'visits',
  'admissions',
  'grassroots-visits',
  'village-visits',
  'within-visits',
  'grassroots-admissions',
  'within-admissions',
];

/** How much and where people use care, which the sizes of the providers follow. */
function useIn(published: (id: string) => number) {
  const [grassroots, village] = [published('grassroots-visits'), published('village-visits')];
  const outside = 1 - published('within-visits');
  const [township, away] = [published('grassroots-admissions'), 1 - published('within-admissions')];
  return {
    'use.visitsPerPersonYear': published('visits'),
    'use.admissionsPer100': published('admissions'),
    'use.admissionShare.township': township,
    'use.admissionShare.secondary': 1 - township - away,
    'use.admissionShare.outside': away,
    'choice.visitShare.village': grassroots * village,
    'choice.visitShare.township': grassroots * (1 - village),
    'choice.visitShare.secondary': 1 - grassroots - outside,
    'choice.visitShare.outside': outside,
  };
}

function calibrationWith(own: OwnFigures): Calibration {
  const targets = withOwn(ROWS, own.targets);
  const published = publishedIn(targets);
  const use = useIn(published);
  const changes = changed(chinaCounty, { ...(givesAny(own, USES) ? use : {}), ...own.changes });
  return {
    setting: 'china-county',
    changes,
    follows: Object.keys(use),
    knobs: knobsFor(published, own.targets),
    targets,
    values: CHINA_COUNTY_FIT.values,
    observe: observer(settingWith(chinaCounty, changes), [
      { diversion: 'townshipToSecondary', option: 'township', from: 'grassroots', to: 'secondary' },
      { diversion: 'secondaryToOutside', option: 'secondary', from: 'secondary', to: 'outside' },
    ]),
    elsewhere: calibrationWith,
  };
}

export const countyCalibration = calibrationWith({ changes: {}, targets: {} });
