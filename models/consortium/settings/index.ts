// The settings. A new one is a file and a line here.
import { chinaCityDistrict } from './china-city-district.ts';
import { chinaCounty } from './china-county.ts';
import type { Setting } from './shape.ts';
import { usMedicareMarket } from './us-medicare-market.ts';

export const SETTINGS: readonly Setting[] = [chinaCounty, chinaCityDistrict, usMedicareMarket];

/** Finds a setting by name; throws where there is none. */
export function settingOf(name: string): Setting {
  const found = SETTINGS.find((setting) => setting.name === name);
  if (!found) throw new Error(`no setting '${name}'; there are ${SETTINGS.map((setting) => setting.name).join(', ')}`);
  return found;
}
