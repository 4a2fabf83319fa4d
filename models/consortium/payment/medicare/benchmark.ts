// The benchmark of one enrolment type (42 CFR 425.601 and 425.605(a); CMS methodology, version 11, January 2023):
//
//   BYx = spend · (riskBY3/riskBYx) · trend,   HB = Σ weight·BYx,   HB' = HB + regional adjustment
//   updated = HB' · min(1.03, riskPY/riskBY3) · update,   trend = w·national + (1 − w)·regional growth

/** Weights of base years 1, 2, 3: in a first agreement, and after rebasing. */
const FIRST_AGREEMENT = [0.1, 0.3, 0.6] as const;
const REBASED = [1 / 3, 1 / 3, 1 / 3] as const;

/** Weight of the regional adjustment in the first, second, third, fourth and later agreement. */
const WEIGHT_IF_CHEAPER = [0.35, 0.5, 0.5, 0.5] as const;
const WEIGHT_IF_DEARER = [0.15, 0.25, 0.35, 0.5] as const;

/** Limits of the regional adjustment as shares of national spending of the type. */
const REGIONAL_LIMIT = 0.05;
/** The lower limit in agreements that begin in 2024 or later (NAACOS, secondary source). */
const REGIONAL_LOWER_LIMIT_2024 = 0.015;
const MOST_RISK_GROWTH = 1.03;

export interface BaseYear {
  /** Spending per person-year [USD]. */
  readonly spend: number;
  /** Risk score of base year 3 over that of this year. */
  readonly riskRatio: number;
  /** Growth from this year to base year 3. */
  readonly trend: number;
}

/** Gives the historical benchmark per person-year [USD] from base years 1, 2, 3. */
export function historicalBenchmark(years: readonly [BaseYear, BaseYear, BaseYear], agreement: number): number {
  const weights = agreement === 1 ? FIRST_AGREEMENT : REBASED;
  return years.reduce((sum, { spend, riskRatio, trend }, at) => sum + weights[at] * spend * riskRatio * trend, 0);
}

/** Gives the weight of the regional adjustment in an agreement (1 = first). */
export function regionalWeight(agreement: number, cheaperThanRegion: boolean): number {
  return (cheaperThanRegion ? WEIGHT_IF_CHEAPER : WEIGHT_IF_DEARER)[Math.min(agreement, 4) - 1];
}

/** Gives the regional adjustment per person-year [USD]; `difference` is regional spending less the historical benchmark. */
export function regionalAdjustment(
  difference: number,
  weight: number,
  nationalSpending: number,
  agreementStart: number,
): number {
  const lower = agreementStart >= 2024 ? REGIONAL_LOWER_LIMIT_2024 : REGIONAL_LIMIT;
  return Math.max(-lower * nationalSpending, Math.min(REGIONAL_LIMIT * nationalSpending, weight * difference));
}

/** Gives the risk ratio from base year 3 to the performance year: no lower limit, at most 1.03 over the whole agreement. */
export function riskRatio(performanceYear: number, baseYear3: number): number {
  return Math.min(MOST_RISK_GROWTH, performanceYear / baseYear3);
}

/** People assigned to the ACO and assignable people in a county. */
export interface CountyPeople {
  readonly assigned: number;
  readonly assignable: number;
}

/** Gives the national weight w: how much of its counties the ACO is, weighted by where its people live. */
export function nationalWeight(counties: readonly CountyPeople[]): number {
  const people = counties.reduce((sum, { assigned }) => sum + assigned, 0);
  return counties.reduce((sum, { assigned, assignable }) => sum + (assigned / assignable) * (assigned / people), 0);
}

/** Blends national and regional growth by the national weight. */
export function blendedTrend(weight: number, national: number, regional: number): number {
  return weight * national + (1 - weight) * regional;
}
