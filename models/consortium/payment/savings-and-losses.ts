// The money of contracts that share savings and losses against a benchmark B = heads·rate, with X = own bills + outside bills:
//
//   settle = billed + S(B − X) − L(X − B)       S, L as in sharing.ts: a threshold T, a share s, a cap c
//
// With D = B − X (for L: X − B) normal around d ± σ, N and n the normal distribution and density, D is shared in proportion from
// T·B to (c/s)·B and capped beyond. At the threshold the share jumps by J = min(sT, c)·B, and the jump belongs to the margin:
//
//   dE/dd = s·P(TB ≤ D < (c/s)B) + J·n((TB − d)/σ)/σ        dE/dB at fixed d = c·P(D ≥ (c/s)B) − J·T·n((TB − d)/σ)/σ
import { normalDensity } from '../../../src/engine/maths.ts';
import { chanceBelowBudget } from './budget.ts';
import type { Ledger, Margin, Outlook } from './contract.ts';
import { type Sharing, shared } from './sharing.ts';

/** What is shared on both sides, quality included, and how the two rates move with the quality score. */
export interface SavingsAndLosses {
  readonly savings: Sharing;
  readonly losses: Sharing;
  /** Derivatives of the two rates in the quality score. */
  readonly savingsPerQuality: number;
  readonly lossesPerQuality: number;
}

/** Settles a year against the benchmark [CNY]. */
export function settleAgainstBenchmark(ledger: Ledger, { savings, losses }: SavingsAndLosses): number {
  const benchmark = ledger.heads * ledger.rate;
  const gross = benchmark - ledger.billed - ledger.elsewhere;
  return ledger.billed + shared(gross, benchmark, savings) - shared(-gross, benchmark, losses);
}

/** Gives the derivative of the expected `settleAgainstBenchmark`. */
export function marginAgainstBenchmark({ ledger, sd }: Outlook, rules: SavingsAndLosses): Margin {
  const benchmark = ledger.heads * ledger.rate;
  const spent = ledger.billed + ledger.elsewhere;
  const gross = benchmark - spent;
  const saved = expectedShare(gross, benchmark, sd, rules.savings);
  const lost = expectedShare(-gross, benchmark, sd, rules.losses);
  return {
    perBilled: 1 - saved.perDifference - lost.perDifference,
    perCase: 0,
    perHead: ledger.rate * (saved.perDifference + saved.perBenchmark + lost.perDifference - lost.perBenchmark),
    perElsewhere: saved.perDifference + lost.perDifference,
    inDeficit: lost.perDifference,
    perQuality: rules.savingsPerQuality * saved.perRate - rules.lossesPerQuality * lost.perRate,
  };
}

/** Derivatives of what is expected to be shared of a difference. */
interface ExpectedShare {
  readonly perDifference: number;
  /** In the benchmark, at the same difference. */
  readonly perBenchmark: number;
  /** In the rate [CNY]. */
  readonly perRate: number;
}

function expectedShare(
  expected: number,
  benchmark: number,
  sd: number,
  { threshold, rate, cap }: Sharing,
): ExpectedShare {
  const from = threshold * benchmark;
  const to = rate === 0 ? Infinity : Math.max((cap / rate) * benchmark, from);
  const [reached, capped] = [chanceBelowBudget(expected, from, sd), chanceBelowBudget(expected, to, sd)];
  const [densityFrom, densityTo] = [densityAt(from, expected, sd), densityAt(to, expected, sd)];
  const jump = Math.min(rate * threshold, cap) * benchmark * densityFrom;
  return {
    perDifference: rate * (reached - capped) + jump,
    perBenchmark: cap * capped - threshold * jump,
    perRate: expected * (reached - capped) + sd * sd * (densityFrom - densityTo),
  };
}

/** Density of a normal forecast at a value [1/CNY]; 0 where the end is taken as known. */
function densityAt(value: number, expected: number, sd: number): number {
  return sd === 0 ? 0 : normalDensity((value - expected) / sd) / sd;
}
