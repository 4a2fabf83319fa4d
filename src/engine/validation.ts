// What a model is checked against after it has been fitted: published effects of reforms, each with the two arms that stand
// for it and a band fixed beforehand, and exact values that its parts must reproduce. Nothing here is ever fitted to.

/** A scenario that comes with the package, with parameters set as on the command line. */
export interface ValidationArm {
  readonly scenario: string;
  readonly set?: Readonly<Record<string, string | number | boolean>>;
}

/** First and last month, counted from month 1. */
export type Months = readonly [number, number];

/**
 * How one number comes of the arms. `difference`: reform less reference; `relative`: that over the reference, in percent;
 * `odds-ratio`: odds in the reform over odds in the reference; `spread`: change in percent of the standard deviation, over
 * replicates, of growth from `less` to `months`; `concentration`: concentration index of one arm over the groups `across`,
 * poorest first.
 */
export type Change = 'difference' | 'relative' | 'odds-ratio' | 'spread' | 'concentration';

/** What is read off the arms, month by month, as a mean over a window. */
export interface Quantity {
  /** Labels `measure` or `measure group`; several are multiplied with each other. */
  readonly of: readonly string[];
  readonly change: Change;
  readonly months: Months;
  /** A window whose effect is taken off: what came later, beyond what came first. */
  readonly less?: Months;
  /** Groups of people, poorest first, for a concentration index. */
  readonly across?: readonly string[];
  /** From the unit of the measure to the unit of the publication. */
  readonly scale?: number;
}

export type Direction = 'down' | 'up' | 'none';

/** A published effect of a reform. */
export interface ValidationEffect {
  readonly id: string;
  readonly title: string;
  /** Ids of figures, the first the one compared. */
  readonly sources: readonly string[];
  /** What was found, where, on whom. */
  readonly statement: string;
  /** In which respect the arms stand for the study, and what is assumed to make them do so. */
  readonly represents: string;
  /** Absent where a level of one arm is compared. */
  readonly reference?: ValidationArm;
  readonly reform: ValidationArm;
  readonly quantity: Quantity;
  /** Unit of the published number; of a percentage also what it is a percentage of. */
  readonly unit: string;
  /** Null where only a direction was published. */
  readonly published: number | null;
  /** The band: the published interval, or what the rule makes of the value; null where only a direction was published. */
  readonly low: number | null;
  readonly high: number | null;
  /** True where the band is an interval that the study printed. */
  readonly hasInterval: boolean;
  readonly expects: Direction;
  /** Why it is shown but never counted: the study set a parameter or was a target of the fit. */
  readonly used?: string;
  /** Another figure that contradicts it, with its value. */
  readonly conflict?: string;
}

/** Published effects that are not simulated, and why. */
export interface LeftOutEffect {
  readonly study: string;
  readonly finding: string;
  readonly reason: string;
}

/** A value that a part of the product must reproduce, and what it gives. */
export interface ExactValue {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly expected: number | string;
  readonly got: number | string;
  /** How far a number may lie from what is expected, as a share of it; 0 where it must be the same. */
  readonly tolerance: number;
}

/** Everything a model is checked against. */
export interface Validation {
  readonly effects: readonly ValidationEffect[];
  readonly leftOut: readonly LeftOutEffect[];
  /** One sentence for each effect that is known to be missed, by its id: why. */
  readonly misses: Readonly<Record<string, string>>;
  /** One sentence for each target known to lie outside its band, by setting and id (`china-county out-of-pocket`): why. */
  readonly targetMisses: Readonly<Record<string, string>>;
  /** Share of plausible settings in which an effect has the published sign, by its id; stored, where it is known. */
  readonly signShares?: Readonly<Record<string, number>>;
  /** Computes the exact values anew. */
  readonly exact: () => readonly ExactValue[];
}
