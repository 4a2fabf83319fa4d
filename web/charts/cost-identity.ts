// Why cost per head changes, as an identity: bills are visits and stays, spread over tiers, at a bill each.
//
//   C = V · Σ_t s_t · F_v · p_t  +  S · Σ_t a_t · F_a · q_t        V, S a head; s, a shares of tiers; F the fee schedule
//   ΔC = Σ_factors Σ_terms L(after, before) · ln(factor after / factor before)      L(a, b) = (a − b) / ln(a / b)
//
// The logarithmic mean L makes the pieces add up to the change without a remainder. Source: Ang 2004, Energy Policy 32:1131
// (LMDI I); a factor that comes from or goes to zero takes the whole term (Ang and Liu 2007, Energy Policy 35:238).

/** What the pieces are called, in the order in which they are told. */
export const PIECES = ['visits', 'stays', 'places', 'fees', 'visitBill', 'stayBill'] as const;

export type Piece = (typeof PIECES)[number];

/** One tier's care of one kind: a product of four factors. */
export interface Term {
  readonly kind: 'visits' | 'stays';
  readonly group: string;
  /** Contacts a head and year. */
  readonly rate: number;
  /** Share of the tier in them. */
  readonly share: number;
  /** Fee schedule against the setting's. */
  readonly fee: number;
  /** Bill a contact at the setting's fees. */
  readonly bill: number;
}

/** Reads a number of one run: a measure, for everybody or one group. */
export type ReadRow = (measure: string, group?: string) => number;

/** Fee schedule of visits and stays against the setting's. */
export interface Fees {
  readonly visits: number;
  readonly stays: number;
}

const AT_SETTING: Fees = { visits: 1, stays: 1 };

/** Takes the terms of the identity from a run's rows; they add up to cost per head. */
export function termsOf(read: ReadRow, tiers: readonly string[], fees: Fees = AT_SETTING): Term[] {
  const rate = {
    visits: over(read('cost.perHead', 'line:outpatient') + read('cost.perHead', 'line:chronic'), read('price.visit')),
    stays: over(read('cost.perHead', 'line:inpatient'), read('price.admission')),
  };
  return tiers.flatMap((group): Term[] => [
    {
      kind: 'visits',
      group,
      rate: rate.visits,
      share: orZero(read('visits.share', group)),
      fee: fees.visits,
      bill: orZero(read('price.visit', group)) / fees.visits,
    },
    {
      kind: 'stays',
      group,
      rate: rate.stays,
      share: orZero(read('admissions.share', group)),
      fee: fees.stays,
      bill: orZero(read('price.admission', group)) / fees.stays,
    },
  ]);
}

const orZero = (value: number) => (Number.isFinite(value) ? value : 0);
const over = (sum: number, price: number) => (Number.isFinite(price) && price > 0 ? orZero(sum) / price : 0);

/** Cost per head that terms add up to. */
export function costOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { rate, share, fee, bill }) => sum + rate * share * fee * bill, 0);
}

/** Splits the change from one list of terms to another (of the same tiers, in the same order) into pieces that add up to it. */
export function decompose(before: readonly Term[], after: readonly Term[]): Record<Piece, number> {
  const pieces: Record<Piece, number> = { visits: 0, stays: 0, places: 0, fees: 0, visitBill: 0, stayBill: 0 };
  before.forEach((old, at) => {
    const fresh = after[at];
    const parts = logMeanParts(factorsOf(old, fresh), factorsOf(fresh, old));
    const names: readonly Piece[] =
      old.kind === 'visits' ? ['visits', 'places', 'fees', 'visitBill'] : ['stays', 'places', 'fees', 'stayBill'];
    parts.forEach((part, factor) => {
      pieces[names[factor]] += part;
    });
  });
  return pieces;
}

/** Where nobody goes there is no bill a contact; it is taken to be that of the other side, so that going there tells all. */
function factorsOf({ rate, share, fee, bill }: Term, other: Term): number[] {
  return [rate, share, fee, share === 0 ? other.bill : bill];
}

/** Splits the change of a product among its factors by the logarithmic mean. */
export function logMeanParts(before: readonly number[], after: readonly number[]): number[] {
  const product = (factors: readonly number[]) => factors.reduce((result, factor) => result * factor, 1);
  const [from, to] = [product(before), product(after)];
  if (from === to && before.every((factor, at) => factor === after[at])) return before.map(() => 0);
  if (from > 0 && to > 0) {
    const weight = logMean(to, from);
    return before.map((factor, at) => weight * Math.log(after[at] / factor));
  }
  // A term that appears or vanishes belongs to the factors that were, or became, nothing.
  const turned = before.map((factor, at) => (factor === 0) !== (after[at] === 0));
  const many = turned.filter(Boolean).length;
  return turned.map((isTurned) => (isTurned ? (to - from) / many : 0));
}

/** The logarithmic mean of two positive numbers; where they are close, by its series, which loses no digits. */
export function logMean(a: number, b: number): number {
  const step = (a - b) / b;
  if (Math.abs(step) < 1e-6) return b * (1 + step / 2 - (step * step) / 12);
  return (a - b) / Math.log(a / b);
}
