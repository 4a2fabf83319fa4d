// Shared savings: bills are paid, and of spending below a benchmark (heads × rate) the holder gets a share once it reaches a
// minimum; of spending above it the holder may owe one. At a threshold the margin has a spike: what is nearly won counts most.
import { group, number } from '../../../src/scenario/declare.ts';
import { BUDGET_LEDGER, budgetRate } from './budget.ts';
import type { Contract } from './contract.ts';
import { qualityFactor, qualityTerms } from './quality.ts';
import { marginAgainstBenchmark, type SavingsAndLosses, settleAgainstBenchmark } from './savings-and-losses.ts';

const ofBenchmark = { unit: 'share of the benchmark', min: 0, max: 1, source: 'policy' } as const;
/** A minimum above a fifth of the benchmark would never be reached. */
const threshold = { ...ofBenchmark, default: 0.02, max: 0.2 } as const;
const share = { unit: 'share', min: 0, max: 1, source: 'policy' } as const;

const terms = group(
  'Shared savings',
  'Bills are paid; savings against a benchmark are shared, and losses too where a rate is set.',
  {
    sharedSavings: number({
      title: 'Share of savings',
      ...share,
      default: 0.5,
      says: 'Share of savings that the holder receives.',
    }),
    savingsThreshold: number({
      title: 'Minimum savings rate',
      ...threshold,
      says: 'Least saving that is shared; it then counts in full.',
    }),
    savingsCap: number({
      title: 'Cap on shared savings',
      ...ofBenchmark,
      default: 0.1,
      says: 'Most that the holder receives.',
    }),
    lossRate: number({
      title: 'Share of losses',
      ...share,
      default: 0,
      says: 'Share of losses that the holder owes; 0 for a one-sided contract.',
    }),
    lossThreshold: number({
      title: 'Minimum loss rate',
      ...threshold,
      says: 'Least loss that is shared; it then counts in full.',
    }),
    lossCap: number({
      title: 'Cap on shared losses',
      ...ofBenchmark,
      default: 0.05,
      says: 'Most that the holder owes.',
    }),
    ...qualityTerms,
  },
);

type Terms = Parameters<(typeof sharedSavings)['settle']>[1];

/** The rules at a quality score: it moves what is shared of savings, not of losses. */
function rulesAt(held: Terms, quality: number): SavingsAndLosses {
  const rate = held.sharedSavings * qualityFactor(quality, held);
  return {
    savings: { threshold: held.savingsThreshold, rate, cap: held.savingsCap },
    losses: { threshold: held.lossThreshold, rate: held.lossRate, cap: held.lossCap },
    savingsPerQuality: held.qualityScales && quality >= held.qualityGate ? held.sharedSavings : 0,
    lossesPerQuality: 0,
  };
}

export const sharedSavings: Contract<typeof terms> = {
  kind: 'shared-savings',
  terms,
  reads: BUDGET_LEDGER,
  rate: budgetRate,
  settle: (ledger, held) => settleAgainstBenchmark(ledger, rulesAt(held, ledger.quality)),
  margin: (outlook, held) => marginAgainstBenchmark(outlook, rulesAt(held, outlook.ledger.quality)),
};
