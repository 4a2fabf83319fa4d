// How china-city-district is fitted: which constant answers for which figure. Price sensitivity is the county's (it is fitted
// there); the acute hazard is the county's too, so that visits are held by the appeal of self-care.
import type { Calibration, Knob } from '../../../src/engine/model.ts';
import { DISTRICT_TARGETS } from '../evidence/district-targets.ts';
import { CHINA_CITY_DISTRICT_FIT } from '../settings/china-city-district.fit.ts';
import { chinaCityDistrict } from '../settings/china-city-district.ts';
import { follow, knob, rare, scale, shift, slow } from './knobs.ts';
import { observer, publishedIn, targetRows } from './observe.ts';

const published = publishedIn(DISTRICT_TARGETS);
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

const KNOBS: readonly Knob[] = [
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
    knob('referral.eligible.tertiary', 'referral.downShareOfTertiary', published('down-tertiary'), 0.02, 1, scale(0.3)),
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

export const districtCalibration: Calibration = {
  setting: 'china-city-district',
  knobs: KNOBS,
  targets: targetRows(DISTRICT_TARGETS),
  values: CHINA_CITY_DISTRICT_FIT.values,
  observe: observer(chinaCityDistrict, [
    { diversion: 'townshipToSecondary', option: 'township', from: 'grassroots', to: 'secondary' },
    { diversion: 'secondaryToTertiary', option: 'secondary', from: 'secondary', to: 'tertiary' },
    { diversion: 'tertiaryToOutside', option: 'tertiary', from: 'tertiary', to: 'outside' },
  ]),
};
