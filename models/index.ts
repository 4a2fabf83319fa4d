// The models this package ships. Only the command, the library, workers and the page import this list.
import { countyCalibration } from './consortium/calibration/county.ts';
import { consortium as model } from './consortium/index.ts';

export const consortium = { ...model, calibrations: [countyCalibration] };
export const MODELS = { consortium } as const;
