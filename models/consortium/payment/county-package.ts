// The settlement statement of a county package: a consortium is paid a budget for the county's insured and answers for all
// their care, wherever they have it. In whole fen,
//
//   budget = heads·rate = reserve + forfeited by quality + available,   balance = available − inside − outside
//   surplus: holder r·balance, payer the rest      deficit: reserve first; of the rest payer δ, holder 1 − δ
//
// What the holder receives or bears is split by tier. An adjustment fund of about 5 % is common in Chinese county packages.

export const TIERS = ['village', 'township', 'county'] as const;
export type TierShares = Readonly<Record<(typeof TIERS)[number], number>>;

/** Terms of the contract; all are shares. */
export interface PackageTerms {
  /** Of the budget, held back as an adjustment fund for overspends. */
  readonly reserve: number;
  /** Of the budget after the reserve, paid only as far as the quality score allows. */
  readonly withheld: number;
  /** Of a surplus, kept by the holder. */
  readonly retained: number;
  /** Of a deficit that the reserve does not cover, borne by the payer. */
  readonly overspendCovered: number;
  readonly surplusShares: TierShares;
  readonly deficitShares: TierShares;
}

/** A year of a package; money in whole fen. */
export interface PackageYear {
  readonly budget: number;
  /** Bills of the consortium's members for the county's insured. */
  readonly inside: number;
  /** Their bills elsewhere. */
  readonly outside: number;
  /** Quality score, 0 to 1. */
  readonly quality: number;
}

/** The settlement in whole fen; deficits and what is borne are positive here. */
export interface PackageStatement {
  readonly reserve: number;
  readonly withheld: number;
  readonly released: number;
  readonly forfeited: number;
  /** What the year's care may cost before there is a deficit. */
  readonly available: number;
  readonly surplus: number;
  readonly deficit: number;
  readonly fromReserve: number;
  /** Payer's part of a surplus, or of what the reserve leaves of a deficit. */
  readonly payerKeeps: number;
  readonly payerBears: number;
  /** What the holder receives (positive) or owes (negative) beside the bills paid. */
  readonly holder: number;
  readonly tiers: Readonly<Record<(typeof TIERS)[number], number>>;
  /** What goes back to the payer: forfeited, unused reserve, its part of a surplus. */
  readonly returned: number;
}

/** Settles a year of a county package; every amount is in whole fen and the lines add up exactly. */
export function settlePackage(year: PackageYear, terms: PackageTerms): PackageStatement {
  const reserve = Math.round(year.budget * terms.reserve);
  const withheld = Math.round((year.budget - reserve) * terms.withheld);
  const released = Math.round(withheld * year.quality);
  const forfeited = withheld - released;
  const available = year.budget - reserve - forfeited;
  const balance = available - year.inside - year.outside;
  const surplus = Math.max(0, balance);
  const deficit = Math.max(0, -balance);
  const fromReserve = Math.min(deficit, reserve);
  const kept = Math.round(surplus * terms.retained);
  const payerBears = Math.round((deficit - fromReserve) * terms.overspendCovered);
  const holder = balance >= 0 ? kept : payerBears - (deficit - fromReserve);
  const payerKeeps = surplus - kept;
  return {
    reserve,
    withheld,
    released,
    forfeited,
    available,
    surplus,
    deficit,
    fromReserve,
    payerKeeps,
    payerBears,
    holder,
    tiers: splitByTier(holder, holder >= 0 ? terms.surplusShares : terms.deficitShares),
    returned: forfeited + reserve - fromReserve + payerKeeps,
  };
}

/** Splits whole fen by tier; the county hospitals take what rounding leaves. */
function splitByTier(fen: number, shares: TierShares): PackageStatement['tiers'] {
  const village = whole(fen * shares.village);
  const township = whole(fen * shares.township);
  return { village, township, county: fen - village - township };
}

/** Drops parts of a fen; never −0. */
function whole(fen: number): number {
  return Math.trunc(fen) + 0;
}
