// What is shared of the difference between a benchmark B and spending X, once it reaches a minimum rate:
//
//   savings  G = B − X ≥ T·B :  min(s·G, c·B)          losses  L = X − B ≥ T·B :  min(l·L, c·B)
//
// A share counts from the first unit, not from the threshold; reaching the threshold is enough (42 CFR 425.605(d)).

/** One side of the bargain. */
export interface Sharing {
  /** Minimum difference that is shared at all, as a share of the benchmark. */
  readonly threshold: number;
  /** Share of the difference. */
  readonly rate: number;
  /** Most that is shared, as a share of the benchmark. */
  readonly cap: number;
}

/** Says whether a difference in money is large enough to be shared. */
export function reachesThreshold(difference: number, benchmark: number, threshold: number): boolean {
  return difference > 0 && difference >= threshold * benchmark;
}

/** Computes what is shared of a difference, in its money; 0 below the threshold. */
export function shared(difference: number, benchmark: number, { threshold, rate, cap }: Sharing): number {
  if (!reachesThreshold(difference, benchmark, threshold)) return 0;
  return Math.min(difference * rate, cap * benchmark);
}
