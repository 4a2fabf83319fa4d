// Participation. At the end of every agreement a holder that may leave asks what another one is worth: the expected transfer of
// the coming year less the cost of taking part,
//
//   E[settle(X) − billed] − programme cost · heads,   X normal around last year's spending
//
// It takes the best of what the contract offers, its present terms first, and leaves where none is worth anything. Nobody
// comes back. Reads beliefs, rates. Writes whether holders are bound, and by which terms.
import { normalDensity } from '../../src/engine/maths.ts';
import { transfersOf } from './outlook.ts';
import { type Ledger, plainLedger } from './payment/contract.ts';
import { CONTRACTS, type HeldTerms, settle } from './payment/index.ts';
import type { Holder } from './state/holders.ts';
import type { World } from './state/world.ts';

/** Lets holders whose agreement ends decide; run after the rate of the coming year is set and before the books are emptied. */
export function decideParticipation(world: World): void {
  for (const holder of world.holders.list) {
    const { terms } = holder;
    const years = (world.month + 1 - terms.start) / 12;
    if (terms.voluntary && holder.bound && years > 0 && years % terms.agreementYears === 0) decide(world, holder);
  }
}

function decide(world: World, holder: Holder): void {
  const offers = [holder.terms, ...(CONTRACTS[holder.terms.kind].alternatives?.(holder.terms) ?? [])] as HeldTerms[];
  let most = 0;
  let best: HeldTerms | undefined;
  for (const terms of offers) {
    const worth = expectedTransfer(world, holder, terms) - terms.programmeCost * holder.heads;
    if (worth < most || (worth === most && best !== undefined)) continue;
    most = worth;
    best = terms;
  }
  if (best === undefined) holder.bound = false;
  else holder.terms = best;
}

/** Points of a normal distribution, a quarter of a standard error apart, with their weights. */
const REACH = 3;
const STEPS = 24;

/** What a holder can expect of the coming year above its bills [CNY]. */
export function expectedTransfer(world: World, holder: Holder, terms: HeldTerms): number {
  const { forecastError } = world.scenario.assumptions.learning;
  const year = comingYear(world, holder, terms);
  const sd = forecastError * holder.rate * holder.heads;
  let sum = 0;
  let weights = 0;
  for (let k = 0; k <= STEPS; k++) {
    const z = (2 * REACH * k) / STEPS - REACH;
    const weight = normalDensity(z);
    const spent: Ledger = { ...year, billed: year.billed + z * sd };
    sum += weight * (settle(terms, spent) - spent.billed);
    weights += weight;
  }
  return sum / weights;
}

/** The coming year as expected in December: like the year that ends. */
function comingYear(world: World, holder: Holder, terms: HeldTerms): Ledger {
  const { heads, risk, rate, lastYear } = holder;
  const billed = lastYear.billed + transfersOf(world, holder, terms, 'lastTransfer');
  return { ...plainLedger(billed), elsewhere: lastYear.elsewhere, heads, risk, rate, quality: world.score.last };
}
