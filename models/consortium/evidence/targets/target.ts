// The shape of a calibration target: a measure a setting must reproduce before any reform, with the band that counts as met.

import type { SourceId } from '../sources.ts';

export interface Target {
  readonly id: string;
  /** The measure of the model that is compared. */
  readonly measure: string;
  /** The group of the measure (`tier:secondary`, `place:near`, `scheme:URRBMI`); everybody where there is none. */
  readonly group?: string;
  readonly title: string;
  readonly unit: string;
  /** The value aimed at; `basis` says whether it was published as such. Shares are 0 to 1. NaN, with its band, where none was found. */
  readonly published: number;
  readonly low: number;
  readonly high: number;
  readonly sources: readonly SourceId[];
  /**
   * `published` as printed, `derived` from printed figures, `chosen` between figures that disagree or measure something
   * near; `assumption` where no figure was found: then the band is what one could honestly believe.
   */
  readonly basis: 'published' | 'derived' | 'chosen' | 'assumption';
  /** Whether calibration may use it. */
  readonly fitted: boolean;
  /** Population and year, what disagrees, and how the band was set. */
  readonly note: string;
}

interface Group {
  readonly group?: string;
}

/** Builds a target that a fit may use: measure, title, unit, value with band, sources, basis, note. */
export function target(
  id: string,
  measure: string,
  title: string,
  unit: string,
  [published, low, high]: readonly [number, number, number],
  sources: readonly SourceId[],
  basis: Target['basis'],
  note: string,
  { group }: Group = {},
): Target {
  const of = group === undefined ? {} : { group };
  return { id, measure, ...of, title, unit, published, low, high, sources, basis, fitted: true, note };
}

/** The same, only compared and never fitted to. */
export const compared = (one: Target): Target => ({ ...one, fitted: false });

interface LeftOut {
  readonly sources: readonly SourceId[];
  readonly reason: string;
}

/** Calibration figures that a setting is not compared with, and why. */
export type LeftOutOf = readonly LeftOut[];
