// What is measured, in the order of reports.
import type { Measure, Party } from '../../../src/engine/model.ts';
import { CONTRACT_OUTCOMES } from './contracts.ts';
import { COST } from './cost.ts';
import { GRASSROOTS_USE } from './grassroots.ts';
import { MECHANISMS } from './mechanisms.ts';
import { PUBLIC_MONEY } from './public-money.ts';
import { QUALITY } from './quality.ts';

export const MEASURES: readonly Measure[] = [
  ...COST,
  ...QUALITY,
  ...GRASSROOTS_USE,
  ...MECHANISMS,
  ...PUBLIC_MONEY,
  ...CONTRACT_OUTCOMES,
];

/** Shown first everywhere. */
export const HEADLINES = [
  'cost.perHead',
  'quality.index',
  'grassroots.visitShare',
  'cost.outOfPocketPerHead',
  'payer.balancePerHead',
] as const;

const margin = (who: string, tier: string): Party => ({
  who,
  measure: 'provider.surplusPerHead',
  group: `tier:${tier}`,
  gainsWhen: 'higher',
});

/** Whose money a reform moves. */
export const PARTIES: readonly Party[] = [
  margin('grassroots institutions', 'grassroots'),
  margin('secondary hospitals', 'secondary'),
  margin('tertiary hospitals', 'tertiary'),
  margin('institutions outside', 'outside'),
  { who: 'the fund', measure: 'payer.balancePerHead', gainsWhen: 'higher' },
  { who: 'patients', measure: 'cost.outOfPocketPerHead', gainsWhen: 'lower' },
];
