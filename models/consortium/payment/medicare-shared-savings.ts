// The Medicare Shared Savings Program as a contract of the simulation: bills are paid, and savings and losses against the
// benchmark are shared by track, threshold and quality, after sequestration, as from performance year 2021 on. The arithmetic
// of settlements with every detail of a real year is the calculator of the same name; here the year is the model's own.
import { choice, flag, group, number, wholeNumber } from '../../../src/scenario/declare.ts';
import { BUDGET_LEDGER, budgetRate } from './budget.ts';
import type { Contract } from './contract.ts';
import { FEWEST_TO_CHOOSE, minimumSavingsRate } from './medicare/minimum-savings-rate.ts';
import { earnedPart, lossRate, type Standard } from './medicare/quality.ts';
import { AFTER_SEQUESTRATION } from './medicare/settlement.ts';
import { TRACK_TITLES, trackOf } from './medicare/tracks.ts';
import { marginAgainstBenchmark, type SavingsAndLosses, settleAgainstBenchmark } from './savings-and-losses.ts';

/** A performance year with the present quality rules. */
const PRESENT = 2024;

const terms = group(
  'Medicare Shared Savings Program',
  'Medicare Shared Savings Program: bills are paid; savings and losses are shared by track.',
  {
    track: choice({
      title: 'Track',
      unit: '1',
      default: 'B',
      options: TRACK_TITLES,
      source: '42 CFR 425.604 to 425.610',
      says: 'Track: BASIC levels A to E, EN for ENHANCED, or the older T1, T1+, T2, T3.',
    }),
    people: wholeNumber({
      title: 'People assigned',
      unit: 'people',
      default: 0,
      min: 0,
      max: 10_000_000,
      low: 0,
      high: 100_000,
      source: 'policy',
      says: 'People assigned, for the minimum savings rate; 0 takes those simulated, whose chance savings it has to keep out.',
    }),
    chosenRate: number({
      title: 'Chosen minimum savings rate',
      unit: 'share of the benchmark',
      default: 0.02,
      min: 0,
      max: 0.02,
      source: '42 CFR 425.605(b)(2)',
      says: 'Minimum savings and loss rate chosen in a two-sided track with at least 5,000 people: 0 to 2 %.',
    }),
    changesTrack: flag({
      title: 'May change track',
      unit: '1',
      default: false,
      source: 'policy (42 CFR 425.600)',
      says: 'Whether a holder that may leave may also move to a track with more risk when its agreement ends.',
    }),
    qualityStandard: number({
      title: 'Quality performance standard',
      unit: '0 to 1',
      default: 0,
      min: 0,
      max: 1,
      source: 'assumption',
      says: 'Quality score at which the quality performance standard is met and the sharing rate is earned in full.',
    }),
    alternativeStandard: flag({
      title: 'Alternative quality standard',
      unit: '1',
      default: true,
      source: 'policy (42 CFR 425.605 from 2023)',
      says: 'Whether a score below the standard still earns the sharing rate times the score, and not nothing.',
    }),
  },
);

type Terms = Parameters<(typeof medicareSharedSavings)['settle']>[1];

/** The rules at a quality score. */
function rulesAt(held: Terms, quality: number): SavingsAndLosses {
  const track = trackOf(held.track);
  const standard = standardAt(held, quality);
  const twoSided = track.losses !== undefined && held.people >= FEWEST_TO_CHOOSE;
  const threshold = twoSided ? held.chosenRate : minimumSavingsRate(Math.max(1, held.people));
  const full = AFTER_SEQUESTRATION * track.sharing;
  const savings = { threshold, rate: full * earnedPart(PRESENT, standard, quality), cap: track.paymentCap };
  const savingsPerQuality = standard === 'alternative' ? full : 0;
  if (track.losses === undefined)
    return { savings, losses: { threshold, rate: 0, cap: 0 }, savingsPerQuality, lossesPerQuality: 0 };
  const rate = lossRate(track, track.losses, standard, quality);
  const moves = rate > track.losses.lowestRate && rate < track.losses.highestRate;
  return {
    savings,
    losses: { threshold, rate, cap: track.losses.capOfBenchmark },
    savingsPerQuality,
    lossesPerQuality: moves ? -track.sharing : 0,
  };
}

function standardAt({ qualityStandard, alternativeStandard }: Terms, quality: number): Standard {
  if (quality >= qualityStandard) return 'met';
  return alternativeStandard ? 'alternative' : 'none';
}

/** The tracks of today with more risk than one of them. */
function riskier(track: Terms['track']): readonly Terms['track'][] {
  const ladder: readonly Terms['track'][] = ['A', 'B', 'C', 'D', 'E', 'EN'];
  return ladder.slice(ladder.indexOf(track) + 1);
}

export const medicareSharedSavings: Contract<typeof terms> = {
  kind: 'medicare-shared-savings',
  terms,
  reads: BUDGET_LEDGER,
  rate: budgetRate,
  forPeople: (held, heads) => (held.people === 0 ? { ...held, people: Math.max(1, Math.round(heads)) } : held),
  alternatives: (held) => (held.changesTrack ? riskier(held.track).map((track) => ({ ...held, track })) : []),
  settle: (ledger, held) => settleAgainstBenchmark(ledger, rulesAt(held, ledger.quality)),
  margin: (outlook, held) => marginAgainstBenchmark(outlook, rulesAt(held, outlook.ledger.quality)),
};
