// Specialist alliance: a hospital outside the region lends its skill and its name to member hospitals for patients below an
// age (a children's hospital). For them, with closeness a:
//
//   skill = own + a·reach·max(0, specialist − own)      trust₂ ← trust₂ + Δa·name·max(0, trust₃ − trust₂), at once
//
// What the hospital then does for them is learnt contact by contact, like anything else.
// Reads levels, ages. Writes skill lent, trust of these patients, fees.
import { OUTSIDE, SECONDARY, TRUST_OF_OPTION } from './options.ts';
import { transferFee } from './state/accounts.ts';
import type { Consortium } from './state/consortia.ts';
import { TRUSTS } from './state/people.ts';
import type { World } from './state/world.ts';

/** Tells whether a resident is one of the alliance's patients. */
export function isOfAlliance({ people, drawMonth, scenario }: World, row: number): boolean {
  return drawMonth - people.birthMonth[row] < 12 * scenario.policy.consortium.specialistAlliance.underAge;
}

/** Posts what the specialist hospital adds to the skill of member hospitals, and lets its name be known. */
export function lendSpecialists(world: World, { members, region }: Consortium): void {
  const { providers, levels, scenario } = world;
  const lent = levels.consortium.specialistAlliance.closeness * scenario.assumptions.mechanisms.allianceReach;
  const specialist = specialistOf(world, region);
  if (specialist < 0) return;
  for (const p of members) {
    if (providers.option[p] !== SECONDARY) continue;
    const gap = Math.max(0, providers.effectiveSkill[specialist] - providers.effectiveSkill[p]);
    providers.allianceSkill[p] = lent * gap;
  }
}

/** Finds the most skilled hospital outside a region that its people use; −1 where there is none. */
export function specialistOf({ providers }: World, region: number): number {
  let best = -1;
  for (let p = 0; p < providers.count; p++) {
    if (providers.option[p] !== OUTSIDE || providers.region[p] !== region) continue;
    if (best < 0 || providers.skill[p] > providers.skill[best]) best = p;
  }
  return best;
}

/** Spreads the name of the specialist hospital as far as the alliance has become closer this month. */
export function spreadName(world: World): void {
  const { people } = world;
  const { closeness } = world.levels.consortium.specialistAlliance;
  const closer = closeness - world.allianceKnown;
  world.allianceKnown = closeness;
  if (closer <= 0) return;
  for (let row = 0; row < people.rows; row++)
    if (people.alive[row] === 1 && isOfAlliance(world, row)) hearOfAlliance(world, row, closer);
}

/** Lifts a patient's trust in the county hospital by what a closer alliance (0 to 1) promises. */
export function hearOfAlliance(world: World, row: number, closer: number): void {
  const { trust } = world.people;
  const at = row * TRUSTS + TRUST_OF_OPTION[SECONDARY];
  const gap = Math.max(0, trust[row * TRUSTS + TRUST_OF_OPTION[OUTSIDE]] - trust[at]);
  trust[at] += closer * world.scenario.assumptions.mechanisms.allianceName * gap;
}

/** Pays the specialist hospital for the month's contacts of the alliance's patients. */
export function paySpecialists(world: World): void {
  const { encounters, providers, scenario } = world;
  const { closeness } = world.levels.consortium.specialistAlliance;
  if (closeness === 0) return;
  const fee = closeness * scenario.assumptions.mechanisms.allianceFee;
  for (let at = 0; at < encounters.count; at++) {
    const provider = encounters.provider[at];
    if (providers.allianceSkill[provider] > 0 && isOfAlliance(world, encounters.person[at]))
      transferFee(world, provider, specialistOf(world, providers.region[provider]), fee);
  }
}
