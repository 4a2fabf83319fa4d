// How us-medicare-market is fitted: which constant answers for which figure. Price sensitivity is the Chinese county's (a shared
// assumption); the elasticity of visits is held by the appeal of self-care, and visits by the acute hazard. Fees of hospitals
// move together, so that only their sum is fitted: their ratios are assumptions.
import type { Calibration, Knob, OwnFigures } from '../../../src/engine/model.ts';
import { MARKET_TARGETS } from '../evidence/market-targets.ts';
import { settingWith } from '../settings/own.ts';
import { US_MEDICARE_MARKET_FIT } from '../settings/us-medicare-market.fit.ts';
import { usMedicareMarket } from '../settings/us-medicare-market.ts';
import { follow, knob, lean, rare, scale, shift, slow } from './knobs.ts';
import { changed, givesAny, observer, publishedIn, targetRows, withOwn } from './observe.ts';
import { observeOrganization } from './organization.ts';

const ROWS = targetRows(MARKET_TARGETS);
const { admissionShare } = usMedicareMarket;
const HOSPITALS = ['secondary', 'tertiary', 'outside'] as const;

function knobsFor(published: (id: string) => number): readonly Knob[] {
  const threshold = (option: (typeof HOSPITALS)[number]) =>
    knob(
      `care.admissionThreshold.${option}`,
      `stays per 100 tier:${option}`,
      published('admissions') * admissionShare[option],
      0.1,
      1.2,
      shift(-0.1),
    );
  const visitFee = (option: string) =>
    knob(`prices.visit.${option}`, 'cost.fundPerHead', published('spending'), 200, 5000, scale(1));
  const stayFee = (option: string) =>
    knob(
      `prices.admission.${option}`,
      'cost.fundPerHead line:inpatient',
      published('inpatient-spending'),
      3000,
      80000,
      scale(0.9),
    );
  const stay = (option: string) =>
    knob(`care.stayDays.${option}`, `stay.days tier:${option}`, published(`stay-${option}`), 2, 12, scale(0.9));
  const referralFrom = (option: string) =>
    knob(`care.referralThreshold.${option}`, 'referral.formalUpPer1000', published('formal-up'), 0.1, 2, shift(-0.08));
  const diversion = (name: string) => slow(knob(`diversion.${name}`, `diversion.${name}`, Number.NaN, 0, 1, follow));

  const secondaryVisits =
    1 - published('grassroots-visits') - published('academic-visits') - published('outside-visits');

  return [
    knob('need.acuteHazard', 'visits.perPerson', published('visits'), 0.1, 2.5, scale(0.8)),
    // Measured as the difference of two runs.
    slow(rare(knob('choice.selfCare', 'elasticity.outpatient', published('elasticity-outpatient'), -8, 4, lean(0.6)))),
    knob('choice.appeal.village', 'grassroots.villageVisitShare', published('small-practices'), -6, 6, shift(1)),
    knob('choice.appeal.secondary', 'visits.share tier:secondary', secondaryVisits, -6, 6, shift(0.9)),
    knob('choice.appeal.tertiary', 'visits.share tier:tertiary', published('academic-visits'), -6, 6, shift(0.9)),
    knob('choice.appeal.outside', 'visits.share tier:outside', published('outside-visits'), -6, 8, shift(0.9)),
    ...HOSPITALS.map(threshold),
    ...HOSPITALS.map(visitFee),
    ...HOSPITALS.map(stayFee),
    ...HOSPITALS.map(stay),
    knob(
      'chronic.caseFinding',
      'quality.chronicTreated disease:hypertension',
      published('hypertension-treated'),
      0.002,
      0.3,
      scale(0.8),
    ),
    knob(
      'chronic.gainControl',
      'quality.chronicControl disease:hypertension',
      published('hypertension-control'),
      0.01,
      0.5,
      scale(0.8),
    ),
    knob('need.avoidableHazard', 'quality.avoidableShare', published('avoidable'), 0.0002, 0.05, scale(0.8)),
    knob('care.readmissionSeverity', 'quality.readmission', published('readmission'), 0.4, 0.98, shift(0.1)),
    referralFrom('village'),
    referralFrom('township'),
    diversion('secondaryToTertiary'),
    diversion('tertiaryToOutside'),
  ];
}

/** Targets from which use follows. */
const USES = ['visits', 'admissions', 'small-practices', 'grassroots-visits', 'academic-visits', 'outside-visits'];

/** How much and where people use care, which the sizes of the providers follow. */
function useIn(published: (id: string) => number) {
  const [primary, small] = [published('grassroots-visits'), published('small-practices')];
  const [academic, outside] = [published('academic-visits'), published('outside-visits')];
  return {
    'use.visitsPerPersonYear': published('visits'),
    'use.admissionsPer100': published('admissions'),
    'choice.visitShare.village': primary * small,
    'choice.visitShare.township': primary * (1 - small),
    'choice.visitShare.secondary': 1 - primary - academic - outside,
    'choice.visitShare.tertiary': academic,
    'choice.visitShare.outside': outside,
  };
}

function calibrationWith(own: OwnFigures): Calibration {
  const targets = withOwn(ROWS, own.targets);
  const published = publishedIn(targets);
  const use = useIn(published);
  const changes = changed(usMedicareMarket, { ...(givesAny(own, USES) ? use : {}), ...own.changes });
  return {
    setting: 'us-medicare-market',
    changes,
    follows: Object.keys(use),
    knobs: knobsFor(published),
    targets,
    values: US_MEDICARE_MARKET_FIT.values,
    observe: observer(settingWith(usMedicareMarket, changes), [
      { diversion: 'secondaryToTertiary', option: 'secondary', from: 'secondary', to: 'tertiary' },
      { diversion: 'tertiaryToOutside', option: 'tertiary', from: 'tertiary', to: 'outside' },
    ]),
    observeReformed: (values, size) => observeOrganization(settingWith(usMedicareMarket, changes), values, size),
    elsewhere: calibrationWith,
  };
}

export const marketCalibration = calibrationWith({ changes: {}, targets: {} });
