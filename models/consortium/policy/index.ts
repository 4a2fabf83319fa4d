// What a government, an insurer or a consortium decides, one file a subject. Every default is the status quo: with none
// changed, a scenario is the baseline to the bit.
import { group } from '../../../src/scenario/declare.ts';
import { payment, services } from '../payment/index.ts';
import { benefit } from './benefit.ts';
import { consortium } from './consortium.ts';
import { government } from './government.ts';
import { payThrough } from './pay-through.ts';
import { prices } from './prices.ts';
import { scorecard } from './scorecard.ts';

export const policy = group('Policy', 'What a government, an insurer or a consortium decides.', {
  payment,
  services,
  scorecard,
  consortium,
  payThrough,
  benefit,
  government,
  prices,
});
