// The models this package ships. Only the command, the library, workers and the page import this list.

import type { SourceSummary } from '../src/engine/model.ts';
import { CALCULATORS } from './consortium/calculators/index.ts';
import { CHINA } from './consortium/calibration/china.ts';
import { countyCalibration } from './consortium/calibration/county.ts';
import { districtCalibration } from './consortium/calibration/district.ts';
import { marketCalibration } from './consortium/calibration/market.ts';
import { SOURCES } from './consortium/evidence/sources.ts';
import { consortium as model } from './consortium/index.ts';
import { VALIDATION } from './consortium/validation/index.ts';

export const consortium = {
  ...model,
  sources: SOURCES as Readonly<Record<string, SourceSummary>>,
  calculators: CALCULATORS,
  calibrations: [countyCalibration, districtCalibration, marketCalibration],
  mixes: [CHINA],
  validation: VALIDATION,
  ensembles: {
    'china-county': async () =>
      (await import('./consortium/calibration/ensembles/china-county.ts')).CHINA_COUNTY_ENSEMBLE,
    'china-city-district': async () =>
      (await import('./consortium/calibration/ensembles/china-city-district.ts')).CHINA_CITY_DISTRICT_ENSEMBLE,
    'us-medicare-market': async () =>
      (await import('./consortium/calibration/ensembles/us-medicare-market.ts')).US_MEDICARE_MARKET_ENSEMBLE,
  },
};
export const MODELS = { consortium } as const;
