// The settlement statement of a county package: a consortium is paid a budget for the county's insured and answers for all
// their care, wherever they have it. In whole fen, with B = heads·rate, reserve ρB and X = inside + outside,
//
//   surplus (1 − ρ)B − X: holder r, payer the rest       deficit: reserve first; of the rest payer δ, holder 1 − δ
//
// less what quality forfeits of the part withheld. What the holder receives or owes is split by tier; every line adds up.
import type { BudgetRules } from './budget.ts';
import { qualityFactor } from './quality.ts';

export const PACKAGE_TIERS = ['village', 'township', 'county'] as const;
export type ByTier = Readonly<Record<(typeof PACKAGE_TIERS)[number], number>>;

/** Terms of the package: those of a budget, and who shares in what the holder receives or owes. */
export interface PackageTerms extends BudgetRules {
  readonly surplusShares: ByTier;
  readonly deficitShares: ByTier;
}

/** A year of a package; money in whole fen. */
export interface PackageYear {
  readonly budget: number;
  /** Bills of the consortium's members for the county's insured. */
  readonly inside: number;
  /** Bills of others for them. */
  readonly outside: number;
  /** Quality score, 0 to 1. */
  readonly quality: number;
}

/** The settlement in whole fen; every line is positive but `holder` and `tiers`, which are negative where money is owed. */
export interface PackageStatement {
  /** Held back as an adjustment fund, and what is left for the year's care. */
  readonly reserve: number;
  readonly available: number;
  /** Withheld until the quality score is known, and what the score releases and forfeits of it. */
  readonly withheld: number;
  readonly released: number;
  readonly forfeited: number;
  readonly surplus: number;
  readonly holderKeeps: number;
  readonly payerKeeps: number;
  readonly deficit: number;
  readonly fromReserve: number;
  readonly payerBears: number;
  readonly holderBears: number;
  /** What the holder receives or owes beside the bills paid. */
  readonly holder: number;
  readonly tiers: ByTier;
  /** What goes back to the payer: forfeited, unused reserve, its part of a surplus. */
  readonly returned: number;
}

/** Settles a year of a county package; every amount is in whole fen and the lines add up exactly. */
export function settlePackage(year: PackageYear, terms: PackageTerms): PackageStatement {
  const reserve = Math.round(year.budget * terms.reserve);
  const available = year.budget - reserve;
  const withheld = Math.round(year.budget * terms.withheld);
  const released = Math.round(withheld * year.quality);
  const forfeited = withheld - released;
  const balance = available - year.inside - year.outside;
  const surplus = Math.max(0, balance);
  const holderKeeps = Math.round(surplus * terms.retained * qualityFactor(year.quality, terms));
  const payerKeeps = surplus - holderKeeps;
  const deficit = Math.max(0, -balance);
  const fromReserve = Math.min(deficit, reserve);
  const payerBears = Math.round((deficit - fromReserve) * terms.overspendCovered);
  const holderBears = deficit - fromReserve - payerBears;
  const holder = holderKeeps - holderBears - forfeited;
  return {
    reserve,
    available,
    withheld,
    released,
    forfeited,
    surplus,
    holderKeeps,
    payerKeeps,
    deficit,
    fromReserve,
    payerBears,
    holderBears,
    holder,
    tiers: splitByTier(holder, holder >= 0 ? terms.surplusShares : terms.deficitShares),
    returned: forfeited + reserve - fromReserve + payerKeeps,
  };
}

/** Splits whole fen by tier; the county hospitals take what rounding leaves. */
function splitByTier(fen: number, shares: ByTier): ByTier {
  // Adding 0 turns the −0 of a small negative part into 0.
  const village = Math.trunc(fen * shares.village) + 0;
  const township = Math.trunc(fen * shares.township) + 0;
  return { village, township, county: fen - village - township };
}
