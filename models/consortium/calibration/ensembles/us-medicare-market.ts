import type { StoredEnsemble } from '../../../../src/engine/model.ts';

export const US_MEDICARE_MARKET_ENSEMBLE: StoredEnsemble = {
  setting: 'us-medicare-market',
  seed: 'ensemble',
  drawn: 2,
  rule: '',
  misses: {},
  paths: ['assumptions.altruism', 'need.frailtySd'],
  rows: ['0.7 0.3', '0.9 0.4'],
};
