import type { StoredEnsemble } from '../../../../src/engine/model.ts';

export const CHINA_CITY_DISTRICT_ENSEMBLE: StoredEnsemble = {
  setting: 'china-city-district',
  seed: 'ensemble',
  drawn: 2,
  rule: '',
  misses: {},
  paths: ['assumptions.altruism', 'need.frailtySd'],
  rows: ['0.7 0.3', '0.9 0.4'],
};
