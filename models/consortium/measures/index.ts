// What is measured, in the order of reports.
import type { Measure } from '../../../src/engine/model.ts';
import { COST } from './cost.ts';
import { GRASSROOTS_USE } from './grassroots.ts';
import { MECHANISMS } from './mechanisms.ts';
import { PUBLIC_MONEY } from './public-money.ts';
import { QUALITY } from './quality.ts';

export const MEASURES: readonly Measure[] = [...COST, ...QUALITY, ...GRASSROOTS_USE, ...MECHANISMS, ...PUBLIC_MONEY];

/** Shown first everywhere. */
export const HEADLINES = [
  'cost.perHead',
  'quality.index',
  'grassroots.visitShare',
  'cost.outOfPocketPerHead',
  'payer.balancePerHead',
] as const;
