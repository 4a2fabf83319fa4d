// The calibration targets of a Chinese county whose tertiary hospitals lie outside it, in the city and the province, and the
// calibration figures that are left out because they describe something else than a county.

import { BEDS_AND_DIABETES } from './targets/beds-and-diabetes.ts';
import { CHECKED } from './targets/checked.ts';
import { FITTED } from './targets/fitted.ts';
import type { LeftOutOf, Target } from './targets/target.ts';

export type { Target } from './targets/target.ts';

/** All targets of the county, the fitted ones first. */
export const COUNTY_TARGETS: readonly Target[] = [...FITTED, ...BEDS_AND_DIABETES, ...CHECKED];

/** Price of a visit at a village clinic, in CNY: an assumption, as no recent figure was found. */
export const VILLAGE_CLINIC_VISIT_PRICE = {
  value: 45,
  low: 25,
  high: 70,
  unit: 'CNY/visit',
  basis: 'assumption',
  sources: ['N007'],
  note: 'About half of a township visit (84.7). Low end: the ratio of 0.30 in an old survey of two counties; high end: a little below the township.',
} as const;

/** Calibration figures that the county is not compared with, and why. */
export const NOT_A_COUNTY_TARGET: LeftOutOf = [
  {
    sources: ['A098', 'A100', 'A104', 'A106', 'A109', 'A110', 'A113'],
    reason: 'National shares by tier: targets for the population-weighted mix of a county and a city district.',
  },
  { sources: ['A164'], reason: 'No village clinic figure for the same year was found, so no share can be formed.' },
  { sources: ['A214', 'A216'], reason: 'All hospitals together; the county is compared tier by tier.' },
  {
    sources: ['B001', 'B027', 'B030', 'B032'],
    reason: 'Urban residents, of large cities too; a county town is smaller.',
  },
  { sources: ['B026'], reason: 'Urban and rural together; the rural rate (B028) is used.' },
  { sources: ['F018'], reason: 'One disease, in a sample of facilities and not of the visits residents make.' },
];
