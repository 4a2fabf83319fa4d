// Every published figure the settings rest on, by id: what it says, where it comes from and what it may be used for. Ids with
// A are use, supply, cost and insurance, B choice, C payment, D consortia, E referral, F outcomes, N population; U before
// them for the United States.

import { BENEFITS } from './sources/benefits.ts';
import { CHOICE } from './sources/choice.ts';
import { CITY } from './sources/city.ts';
import { EFFECTS_CHINA_PAYMENT } from './sources/effects-china-payment.ts';
import { EFFECTS_CHINA_SYSTEMS } from './sources/effects-china-systems.ts';
import { EFFECTS_US } from './sources/effects-us.ts';
import type { Source } from './sources/fact.ts';
import { ILLNESS_AND_QUALITY } from './sources/illness-and-quality.ts';
import { PAYMENT_AND_REFERRAL } from './sources/payment-and-referral.ts';
import { POPULATION } from './sources/population.ts';
import { PRICES } from './sources/prices.ts';
import { SCHEMES } from './sources/schemes.ts';
import { SYSTEMS } from './sources/systems.ts';
import { US_MEDICARE } from './sources/us-medicare.ts';
import { USE_AND_SUPPLY } from './sources/use-and-supply.ts';

export type { Source, Use, Work } from './sources/fact.ts';

/** The sources, by id. */
export const SOURCES = {
  ...USE_AND_SUPPLY,
  ...PRICES,
  ...SCHEMES,
  ...BENEFITS,
  ...ILLNESS_AND_QUALITY,
  ...CHOICE,
  ...PAYMENT_AND_REFERRAL,
  ...POPULATION,
  ...CITY,
  ...US_MEDICARE,
  ...SYSTEMS,
  ...EFFECTS_CHINA_PAYMENT,
  ...EFFECTS_CHINA_SYSTEMS,
  ...EFFECTS_US,
} satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
