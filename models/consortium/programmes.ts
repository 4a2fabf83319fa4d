// Programmes: what the month's mechanisms cost, a twelfth of their yearly rates, charged to whoever bears them: fees between
// members, training to the government or the lead hospital, a common laboratory to the lead hospital,
// teams to the home provider.
// Reads levels, encounters, affiliations. Writes costs of providers and of the government.
import { paySpecialists } from './alliance.ts';
import { payTeams } from './bonus.ts';
import { paySurgeons } from './capability.ts';
import { chargeGovernment, chargeProvider } from './state/accounts.ts';
import type { World } from './state/world.ts';

export function programmes(world: World): void {
  paySurgeons(world);
  paySpecialists(world);
  payTraining(world);
  payLaboratory(world);
  payTeams(world);
}

function payTraining(world: World): void {
  const { programme } = world.levels.consortium.training;
  if (programme === 0) return;
  const perHead = (programme * world.scenario.assumptions.mechanisms.trainingCost) / 12;
  headsByConsortium(world).forEach((heads, index) => {
    if (world.scenario.policy.consortium.training.paidBy === 'lead')
      chargeProvider(world, world.consortia.list[index].lead, heads * perHead);
    else chargeGovernment(world, heads * perHead);
  });
}

function payLaboratory(world: World): void {
  const share = world.levels.consortium.sharedLaboratory;
  if (share === 0) return;
  const perHead = (share * world.scenario.assumptions.mechanisms.laboratoryCost) / 12;
  headsByConsortium(world).forEach((heads, index) => {
    chargeProvider(world, world.consortia.list[index].lead, heads * perHead);
  });
}

/** Counts the living whom each consortium answers for. */
function headsByConsortium({ people, consortia }: World): number[] {
  const heads = consortia.list.map(() => 0);
  for (let row = 0; row < people.rows; row++)
    if (people.alive[row] === 1 && people.affiliation[row] > 0) heads[people.affiliation[row] - 1]++;
  return heads;
}
