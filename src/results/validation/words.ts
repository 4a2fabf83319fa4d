// Numbers and verdicts of a validation as people read them.
import type { ValidationEffect } from '../../engine/validation.ts';
import type { Interval } from '../../experiments/statistics.ts';
import type { EffectResult } from '../../experiments/validation/validate.ts';
import { decimalsFor, fixed } from '../format.ts';

/** Writes a number to four digits; an en dash where there is none. */
export function numberText(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  return String(Number(value.toPrecision(4))).replace('-', '−');
}

/** Writes a band: `−24 … −12`; an en dash where only a direction was published. */
export function bandText({ low, high }: { readonly low: number | null; readonly high: number | null }): string {
  return low === null || high === null ? '–' : `${numberText(low)} … ${numberText(high)}`;
}

/** Writes a simulated effect with its interval. */
export function simulatedText({ mean, low, high }: Interval): string {
  const decimals = decimalsFor({ value: mean, low, high });
  const value = fixed(mean, decimals);
  return low === null || high === null ? value : `${value} (${fixed(low, decimals)} to ${fixed(high, decimals)})`;
}

/** Writes what was published: a number, or a direction. */
export function publishedText({ published, expects }: ValidationEffect): string {
  return published === null ? expects : numberText(published);
}

/** Writes whether an effect is met: `sign right, inside`. */
export function verdictText({ signRight, inside, magnitude }: EffectResult): string {
  const within = inside === null ? '' : inside ? ', inside the interval' : ', outside the interval';
  return `${signRight ? 'right' : 'missed'}: ${magnitude}${within}`;
}
