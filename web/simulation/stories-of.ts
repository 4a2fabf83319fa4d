// What stories of residents hold, for the page and the worker alike: what some residents did and paid month by month under two
// policies, with the same luck.
import type { CheckedScenario } from '../../src/engine/model.ts';

export interface StoryOrder {
  /** The reference and the policy. */
  readonly scenarios: readonly [CheckedScenario, CheckedScenario];
  readonly months: number;
}

/** Bits of a month. */
export const DID = { admitted: 1, referred: 2, sentDown: 4, prescription: 8 } as const;

/** Who somebody is when the story begins. */
export interface Person {
  /** Years. */
  readonly age: number;
  readonly isFemale: boolean;
  /** Labels of the model: `place:near`, `income:1`, `condition:diabetes`. */
  readonly place: string;
  readonly income: string;
  readonly condition: string;
}

/** One life under one policy: months in order, money in units of the place. */
export interface Life {
  /** Option of the last contact of each month (0: none), in the order of the model. */
  readonly went: readonly number[];
  /** Bits of each month. */
  readonly did: readonly number[];
  readonly own: readonly number[];
  readonly fund: readonly number[];
  /** Personal account, critical-illness insurance, supplements and assistance. */
  readonly others: readonly number[];
}

export interface Story {
  readonly who: Person;
  readonly lives: readonly [Life, Life];
}

export interface Stories {
  readonly months: number;
  readonly stories: readonly Story[];
  /** Residents looked at, and of them those who pay less and more under the policy, and who go elsewhere in some month. */
  readonly of: number;
  readonly payLess: number;
  readonly payMore: number;
  readonly goElsewhere: number;
}

/** What somebody paid over all months. */
export function paid({ own }: Pick<Life, 'own'>): number {
  return own.reduce((sum, one) => sum + one, 0);
}

/** Months in which the two lives differ in where somebody went. */
export function elsewhere([before, after]: Story['lives']): number {
  return before.went.filter((option, month) => option !== after.went[month]).length;
}
