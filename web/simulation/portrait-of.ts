// What a portrait holds, for the page and the worker alike.
import type { CheckedScenario } from '../../src/engine/model.ts';

/** Says that somebody of the sample is no longer alive. */
export const GONE = 255;

export interface PortraitOrder {
  readonly scenario: CheckedScenario;
}

export interface Portrait {
  /** Simulated residents, of whom `homes` are a sample. */
  readonly residents: number;
  readonly months: number;
  readonly places: readonly { readonly name: string; readonly kind: string }[];
  /** Names of the options that the place has. */
  readonly options: readonly string[];
  /** Own payments of the last whole year at each hundredth of all residents, from none (0) to all (100) [money of the place]. */
  readonly ownPayments: readonly number[];
  /** Place of each resident in the sample. */
  readonly homes: Uint16Array;
  /** Option used last (0: none yet, GONE: no longer alive): the sample, month after month. */
  readonly used: Uint8Array;
}

/** Everything one can use, in the order of the model; 0 is self-care. */
export const USES = ['self', 'village', 'township', 'secondary', 'tertiary', 'outside'] as const;

/** Values at each hundredth of a list, from the least to the greatest; nothing where there is nothing. */
export function hundredths(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return [];
  return Array.from({ length: 101 }, (_, at) => sorted[Math.round((at / 100) * (sorted.length - 1))]);
}

/** Counts the sample by option in a month, from 1. */
export function usesIn({ homes, used }: Portrait, month: number): number[] {
  const counts = USES.map(() => 0);
  const from = (month - 1) * homes.length;
  for (let k = 0; k < homes.length; k++) if (used[from + k] !== GONE) counts[used[from + k]]++;
  return counts;
}
