// Money in units. A model's measures write the generic currency sign, `¤ per person and year`; a run prints the currency of
// its setting in its place.
import type { SettingSummary } from './model.ts';

/** Stands for the currency of the setting in the unit of a measure. */
export const MONEY = '¤';

/** Finds the currency of a setting; the sign itself where the model has no such setting. */
export function currencyOf(settings: readonly SettingSummary[], name: string): string {
  return settings.find((setting) => setting.name === name)?.currency ?? MONEY;
}

/** Writes a unit in a currency, such as CNY or USD; a unit without money stays as it is. */
export function unitIn(unit: string, currency: string): string {
  return unit.replace(MONEY, currency);
}
