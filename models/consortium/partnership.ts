// Partnership: how far members count each other's money, and what follows a patient from one member to another. What two
// measures do together is a ⊕ b = a + (1 − a)·b: each works on what the other leaves.
// Reads levels. Writes nothing.
import { NO_CONSORTIUM } from './state/consortia.ts';
import type { Levels } from './state/levels.ts';
import type { Providers } from './state/providers.ts';
import type { World } from './state/world.ts';

/** Tells whether two providers act in one consortium. */
export function areMembers({ consortium }: Providers, a: number, b: number): boolean {
  return consortium[a] !== NO_CONSORTIUM && consortium[a] === consortium[b];
}

/** Gives what partners of this history get out of tightness and capabilities, 0 to 1. */
function historyFactor({ scenario }: World): number {
  const { newPartners, formerRivals } = scenario.assumptions.mechanisms;
  const { history } = scenario.policy.consortium;
  if (history === 'existing') return 1;
  return history === 'new' ? newPartners : formerRivals;
}

/** Gives how far a member counts the other members' money as its own, 0 to 1, with the history of the partnership. */
export function effectiveTightness(world: World): number {
  return world.levels.consortium.tightness * historyFactor(world);
}

/** Gives a capability as far as the history of the partnership lets it work, 0 to 1. */
export function capabilityOf(world: World, name: keyof Levels['consortium']['capabilities']): number {
  return world.levels.consortium.capabilities[name] * historyFactor(world);
}

const together = (a: number, b: number) => a + (1 - a) * b;

/** Gives the share of records that members exchange beyond the status quo. */
export function recordsShared(world: World): number {
  return together(world.levels.consortium.sharedRecords, capabilityOf(world, 'informationTechnology'));
}

/** Gives the share of referrals between members that are tracked, so that they arrive and bring their tests along. */
export function referralsTracked(world: World): number {
  return together(recordsShared(world), capabilityOf(world, 'coordination'));
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
