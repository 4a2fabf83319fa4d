// Settlement of a performance year in the Medicare Shared Savings Program, in the order of the rule and of the published
// settlements:
//
//   savings:  gross ≥ MSR·B    min(0.98·gross·rate, cap·B)              2 % sequestration first, then the cap
//   losses:  −gross ≥ MLR·B    (min(−gross·lossRate, limit) − disaster) · months/12
//
// 42 CFR 425.605 and 425.610; low-revenue ACOs in BASIC below the threshold: 425.605(h).
import { reachesThreshold, shared } from '../sharing.ts';
import type { LossTerms } from './tracks.ts';

/** Part of a payment left by sequestration. */
export const AFTER_SEQUESTRATION = 0.98;
/** Part of the sharing rate of a low-revenue ACO whose savings stay below the threshold. */
const BELOW_THRESHOLD = 0.5;

export interface SavingsTerms {
  readonly threshold: number;
  /** Final sharing rate, quality included. */
  readonly rate: number;
  /** Performance payment limit as a share of the benchmark. */
  readonly cap: number;
  /** Whether savings below the threshold are shared at half the rate. */
  readonly halfBelowThreshold: boolean;
}

/** Computes the performance payment of savings [USD], 0 where none is earned. */
export function performancePayment(gross: number, benchmark: number, terms: SavingsTerms): number {
  const { threshold, cap, halfBelowThreshold } = terms;
  const rate = AFTER_SEQUESTRATION * terms.rate;
  if (!halfBelowThreshold || reachesThreshold(gross, benchmark, threshold))
    return shared(gross, benchmark, { threshold, rate, cap });
  return shared(gross, benchmark, { threshold: 0, rate: BELOW_THRESHOLD * rate, cap });
}

/** Computes the loss recoupment limit [USD]; participants' revenue [USD] matters where it is known and gives a lower one. */
export function lossLimit(losses: LossTerms, benchmark: number, revenue: number | undefined): number {
  const ofBenchmark = losses.capOfBenchmark * benchmark;
  if (revenue === undefined || losses.capOfRevenue === undefined) return ofBenchmark;
  return Math.min(ofBenchmark, losses.capOfRevenue * revenue);
}

export interface LossSettlement {
  readonly threshold: number;
  readonly rate: number;
  /** Loss recoupment limit [USD]. */
  readonly limit: number;
  /** Published relief for extreme and uncontrollable circumstances [USD]. */
  readonly disasterAmount: number;
  /** Or what it follows from: share of the year × share of the people in a disaster area. */
  readonly disasterShare: number;
  /** Months of the year in the program. */
  readonly months: number;
}

/** Computes the shared losses owed [USD]; `excess` is spending above the benchmark. */
export function sharedLosses(excess: number, benchmark: number, terms: LossSettlement): number {
  const { threshold, rate, limit, disasterAmount, disasterShare, months } = terms;
  const owed = shared(excess, benchmark, { threshold, rate, cap: limit / benchmark });
  const relieved = owed - owed * disasterShare - disasterAmount;
  return Math.max(0, relieved) * (months / 12);
}
