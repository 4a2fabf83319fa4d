// Teams of three professions for hypertension and diabetes: what they hand down, what they cost, and the bonus that goes to
// the team and not to the institution, so that the team's interest and the institution's part ways (Xiamen). A bonus enters
// the one rule undiluted by pay-through:
//
//   down-referral, receiving: + coverage·bonus per patient      effort: + coverage·bonus per patient-year
//
// Reads levels, managed patients. Writes costs of providers and of the government.
import { CONTROLLED, TOWNSHIP } from './options.ts';
import { areMembers, capabilityOf } from './partnership.ts';
import { chargeGovernment, chargeProvider } from './state/accounts.ts';
import { NO_CONSORTIUM } from './state/consortia.ts';
import type { Decision } from './state/providers.ts';
import type { World } from './state/world.ts';

/** Gives a team's bonus per unit of a decision, in the unit of its curvature [CNY]; 0 for decisions it does not touch. */
export function bonusAtStake(world: World, p: number, decision: Decision): number {
  const { providers, levels, numbers, stayDays } = world;
  if (providers.consortium[p] === NO_CONSORTIUM) return 0;
  const { coverage, bonusHandedDown, bonusManaged } = levels.consortium.teams;
  const isGrassroots = providers.option[p] <= TOWNSHIP;
  if (decision === 'effort') return isGrassroots ? coverage * bonusManaged : 0;
  if (decision === 'downWilling') return isGrassroots ? 0 : coverage * bonusHandedDown;
  if (decision !== 'receiveWilling' || !isGrassroots) return 0;
  // Receiving is weighed by the day of rehabilitation; where townships have no beds there is none.
  if (stayDays[TOWNSHIP] === 0) return 0;
  return (coverage * bonusHandedDown) / (stayDays[TOWNSHIP] * numbers.referral.stayLeft);
}

/** Gives by what factor a team hands down more of its patients from one member to another. */
export function teamHelp(world: World, row: number, hospital: number, receiver: number): number {
  const { people, providers, levels, scenario } = world;
  const isTeams = people.hypertension[row] === CONTROLLED || people.diabetes[row] === CONTROLLED;
  if (!isTeams || !areMembers(providers, hospital, receiver)) return 1;
  return 1 + levels.consortium.teams.coverage * scenario.assumptions.mechanisms.teamHandDown;
}

/** Pays the bonus for a patient handed down, to those who send and to those who receive. */
export function payHandDown(world: World, hospital: number, receiver: number): void {
  const { coverage, bonusHandedDown } = world.levels.consortium.teams;
  if (bonusHandedDown === 0 || !areMembers(world.providers, hospital, receiver)) return;
  chargeGovernment(world, 2 * coverage * bonusHandedDown);
}

/** Pays for the month's teams, care management and bonuses. */
export function payTeams(world: World): void {
  const { providers, levels, consortia } = world;
  const { coverage, bonusManaged } = levels.consortium.teams;
  const management = capabilityOf(world, 'careManagement');
  if (coverage === 0 && management === 0) return;
  const { teamCost, careManagementCost } = world.scenario.assumptions.mechanisms;
  for (let p = 0; p < providers.count; p++) {
    const index = providers.consortium[p];
    if (index === NO_CONSORTIUM || providers.managed[p] === 0) continue;
    chargeProvider(world, p, (providers.managed[p] * coverage * teamCost) / 12);
    chargeProvider(
      world,
      consortia.list[index].lead,
      (providers.managed[p] * management * careManagementCost) / 12,
    );
    chargeGovernment(world, (providers.managed[p] * coverage * bonusManaged) / 12);
  }
}
