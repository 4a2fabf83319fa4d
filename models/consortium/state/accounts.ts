// What mechanisms cost, in whole fen, beside bills and settlements: a fee paid from one provider to another is a cost of
// the one and lowers the cost of the other; a running cost falls on a provider or on the government.
import { SYSTEM_COUNT } from './tally.ts';
import type { World } from './world.ts';

/** Lets a provider pay another a fee [CNY]; both books change by the same whole fen. */
export function transferFee(world: World, from: number, to: number, cny: number): void {
  const fen = Math.round(100 * cny);
  addCost(world, from, fen);
  addCost(world, to, -fen);
  world.tally.system[SYSTEM_COUNT.feesBetweenProviders] += fen;
}

/** Charges a provider a running cost [CNY]. */
export function chargeProvider(world: World, provider: number, cny: number): void {
  const fen = Math.round(100 * cny);
  addCost(world, provider, fen);
  world.tally.system[SYSTEM_COUNT.programmesProviders] += fen;
}

/** Charges the government a running cost [CNY]. */
export function chargeGovernment(world: World, cny: number): void {
  world.tally.system[SYSTEM_COUNT.programmeCost] += Math.round(100 * cny);
}

function addCost({ providers, tally }: World, provider: number, fen: number): void {
  providers.costFen[provider] += fen;
  tally.system[SYSTEM_COUNT['cost.village'] + providers.option[provider] - 1] += fen;
}
