// Partnership: how far members count each other's money, and what follows a patient from one member to another. What two
// measures do together is a ⊕ b = a + (1 − a)·b: each works on what the other leaves.
// Reads levels. Writes nothing.
import { NO_CONSORTIUM } from './state/consortia.ts';
import type { Providers } from './state/providers.ts';
import type { World } from './state/world.ts';

/** Tells whether two providers act in one consortium. */
export function areMembers({ consortium }: Providers, a: number, b: number): boolean {
  return consortium[a] !== NO_CONSORTIUM && consortium[a] === consortium[b];
}

/** Gives the share of records that members exchange beyond the status quo. */
export function recordsShared({ levels }: World): number {
  return levels.consortium.sharedRecords;
}

/** Gives the share of referrals between members that are tracked, so that they arrive and bring their tests along. */
export function referralsTracked(world: World): number {
  return recordsShared(world);
}

/** Gives how far rehabilitation and nursing members meet the need below a provider, 0 to 1. */
export function rehabilitationMet({ levels, providers }: World, provider: number): number {
  return providers.consortium[provider] === NO_CONSORTIUM ? 0 : levels.consortium.rehabilitation;
}

/** Gives the fee of a day of rehabilitation below a provider [CNY]. */
export function rehabilitationDayFee(world: World, receiver: number): number {
  const { rehabilitationDiscount } = world.scenario.assumptions.mechanisms;
  return world.numbers.prices.rehabilitationDay * (1 - rehabilitationMet(world, receiver) * rehabilitationDiscount);
}
