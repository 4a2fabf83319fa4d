// A change with its interval in words, for whoever points at it.
import { msg, str } from '@lit/localize';
import { fixed, signed } from '../../src/results/format.ts';
import type { Estimate } from '../state/estimate.ts';

/** Writes a change: `−65 (95 %: −70 to −60)`. */
export function changeWords({ mean, low, high }: Estimate, decimals: number): string {
  const value = signed(mean, decimals);
  return low === null || high === null
    ? msg(str`${value} in one run`)
    : msg(str`${value} (95 %: ${signed(low, decimals)} to ${signed(high, decimals)})`);
}

/** Writes a level: `835 (95 %: 828 to 842)`. */
export function levelWords({ mean, low, high }: Estimate, decimals: number): string {
  const value = fixed(mean, decimals);
  return low === null || high === null
    ? msg(str`${value} in one run`)
    : msg(str`${value} (95 %: ${fixed(low, decimals)} to ${fixed(high, decimals)})`);
}
