// How china-city-district is fitted: which constant answers for which figure. Price sensitivity is the county's (it is fitted
// there); the acute hazard is the county's too, so that visits are held by the appeal of self-care.
import type { Calibration, Knob, OwnFigures } from '../../../src/engine/model.ts';
import { DISTRICT_TARGETS } from '../evidence/district-targets.ts';
import { CHINA_CITY_DISTRICT_FIT } from '../settings/china-city-district.fit.ts';
import { chinaCityDistrict } from '../settings/china-city-district.ts';
import { settingWith } from '../settings/own.ts';
import { follow, knob, rare, scale, shift, slow } from './knobs.ts';
import { changed, givesAny, observer, publishedIn, targetRows, withOwn } from './observe.ts';

const ROWS = targetRows(DISTRICT_TARGETS);
/** Treated hypertension is held in the middle of its band (A345 against A343). */
const TREATED = 0.36;

function knobsFor(published: (id: string) => number, own: OwnFigures['targets']): readonly Knob[] {
  const treated = own['hypertension-treated']?.value ?? TREATED;
  const visits = (id: string) => published(`${id}-visits`);
  const stays = (id: string) => published('admissions') * published(`${id}-admissions`);
  const tertiaryVisits = 1 - visits('grassroots') - visits('secondary') - visits('outside');
  const tertiaryStays = published('admissions') - stays('grassroots') - stays('secondary') - stays('outside');

  const price = (line: 'visit' | 'admission', option: string, group: string, low: number, high: number): Knob => {
    const id = line === 'visit' || option !== 'township' ? option : 'grassroots';
    return knob(
      `prices.${line}.${option}`,
      `price.${line} ${group}`,
      published(`price-${line}-${id}`),
      low,
      high,
      scale(0.9),
    );
  };
  const stay = (option: string, tier: string) =>
    knob(`care.stayDays.${option}`, `stay.days tier:${tier}`, published(`stay-${tier}`), 2, 20, scale(0.9));
  const threshold = (option: string, tier: string, target: number, step: number) =>
    knob(`care.admissionThreshold.${option}`, `stays per 100 tier:${tier}`, target, 0.1, 1.2, shift(step));
  const referralFrom = (option: string) =>
    knob(`care.referralThreshold.${option}`, 'referral.formalUpPer1000', published('formal-up'), 0.5, 2, shift(-0.04));
  const diversion = (name: string) => slow(knob(`diversion.${name}`, `diversion.${name}`, Number.NaN, 0, 1, follow));

  return [
    knob('choice.selfCare', 'visits.perPerson', published('visits'), -8, 4, shift(-1.6)),
    knob('choice.appeal.village', 'grassroots.villageVisitShare', visits('station'), -6, 6, shift(1)),
    knob('choice.appeal.secondary', 'visits.share tier:secondary', visits('secondary'), -6, 6, shift(0.9)),
    knob('choice.appeal.tertiary', 'visits.share tier:tertiary', tertiaryVisits, -6, 6, shift(0.9)),
    knob('choice.appeal.outside', 'visits.share tier:outside', visits('outside'), -6, 8, shift(0.9)),
    threshold('township', 'grassroots', stays('grassroots'), -0.06),
    threshold('secondary', 'secondary', stays('secondary'), -0.1),
    threshold('tertiary', 'tertiary', tertiaryStays, -0.1),
    threshold('outside', 'outside', stays('outside'), -0.12),
    price('visit', 'village', 'option:village', 20, 300),
    price('visit', 'township', 'option:township', 50, 500),
    price('visit', 'secondary', 'tier:secondary', 50, 800),
    price('visit', 'tertiary', 'tier:tertiary', 50, 1200),
    price('visit', 'outside', 'tier:outside', 50, 1500),
    price('admission', 'township', 'tier:grassroots', 300, 10000),
    price('admission', 'secondary', 'tier:secondary', 1000, 20000),
    price('admission', 'tertiary', 'tier:tertiary', 2000, 40000),
    price('admission', 'outside', 'tier:outside', 2000, 60000),
    stay('township', 'grassroots'),
    stay('secondary', 'secondary'),
    stay('tertiary', 'tertiary'),
    stay('outside', 'outside'),
    knob(
      'load.beds.tertiary',
      'load.bedOccupancy tier:tertiary',
      published('occupancy-tertiary'),
      0.3,
      1.1,
      scale(0.9),
    ),
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
    referralFrom('village'),
    referralFrom('township'),
    referralFrom('secondary'),
    referralFrom('tertiary'),
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
        'referral.eligible.tertiary',
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
    diversion('townshipToSecondary'),
    diversion('secondaryToTertiary'),
    diversion('tertiaryToOutside'),
  ];
}

/** Targets from which use follows. */
const USES = [
  'visits',
  'admissions',
  ...['grassroots', 'station', 'secondary', 'outside'].map((id) => `${id}-visits`),
  ...['grassroots', 'secondary', 'outside'].map((id) => `${id}-admissions`),
];

/** How much and where people use care, which the sizes of the providers follow. */
function useIn(published: (id: string) => number) {
  const [grassroots, station] = [published('grassroots-visits'), published('station-visits')];
  const [secondary, outside] = [published('secondary-visits'), published('outside-visits')];
  const stays = ['grassroots', 'secondary', 'outside'].map((id) => published(`${id}-admissions`));
  return {
    'use.visitsPerPersonYear': published('visits'),
    'use.admissionsPer100': published('admissions'),
    'use.admissionShare.township': stays[0],
    'use.admissionShare.secondary': stays[1],
    'use.admissionShare.tertiary': 1 - stays[0] - stays[1] - stays[2],
    'use.admissionShare.outside': stays[2],
    'choice.visitShare.village': grassroots * station,
    'choice.visitShare.township': grassroots * (1 - station),
    'choice.visitShare.secondary': secondary,
    'choice.visitShare.tertiary': 1 - grassroots - secondary - outside,
    'choice.visitShare.outside': outside,
  };
}

function calibrationWith(own: OwnFigures): Calibration {
  const targets = withOwn(ROWS, own.targets);
  const published = publishedIn(targets);
  const use = useIn(published);
  const changes = changed(chinaCityDistrict, { ...(givesAny(own, USES) ? use : {}), ...own.changes });
  return {
    setting: 'china-city-district',
    changes,
    follows: Object.keys(use),
    knobs: knobsFor(published, own.targets),
    targets,
    values: CHINA_CITY_DISTRICT_FIT.values,
    observe: observer(settingWith(chinaCityDistrict, changes), [
      { diversion: 'townshipToSecondary', option: 'township', from: 'grassroots', to: 'secondary' },
      { diversion: 'secondaryToTertiary', option: 'secondary', from: 'secondary', to: 'tertiary' },
      { diversion: 'tertiaryToOutside', option: 'tertiary', from: 'tertiary', to: 'outside' },
    ]),
    elsewhere: calibrationWith,
  };
}

export const districtCalibration = calibrationWith({ changes: {}, targets: {} });
