// The shape of a calibration target: a measure the county must reproduce before any reform, with the band that counts as met.

import type { SourceId } from '../sources.ts';

export interface Target {
  readonly id: string;
  /** The measure of the model that is compared. */
  readonly measure: string;
  /** The group of the measure (`tier:secondary`, `place:near`, `scheme:URRBMI`); the whole county where there is none. */
  readonly group?: string;
  readonly title: string;
  readonly unit: string;
  /** The value aimed at; `basis` says whether it was published as such. Shares are 0 to 1. */
  readonly published: number;
  readonly low: number;
  readonly high: number;
  readonly sources: readonly SourceId[];
  /** `published` as printed, `derived` from printed figures, `chosen` between figures that disagree or measure something near. */
  readonly basis: 'published' | 'derived' | 'chosen';
  /** Whether calibration may use it. */
  readonly fitted: boolean;
  /** Population and year, what disagrees, and how the band was set. */
  readonly note: string;
}
