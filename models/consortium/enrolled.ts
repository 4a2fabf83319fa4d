// Who is in whose care, counted once a year: the heads of service accounts and of holders, and the risk of those heads.
//
//   grassroots: residents whose usual provider of that kind it is × that kind's part of the line's bills last year
//   chronic: people under treatment × the provider's part of last year's prescription visits
//   hospitals: residents × the provider's part of last year's visits or stays
//
// Risk is the mean acute hazard of the heads against everybody's. Reads people, last year's ledgers. Writes accounts.
import { CHRONIC, PROVIDER_OPTIONS, TOWNSHIP, UNCONTROLLED } from './options.ts';
import { ANYBODY } from './state/coverage.ts';
import type { Holder } from './state/holders.ts';
import { NO_PROVIDER } from './state/people.ts';
import { ledgerIndex } from './state/providers.ts';
import type { ServiceAccount } from './state/service-accounts.ts';
import type { World } from './state/world.ts';

/** Counts the heads of every service account for the coming year. */
export function countHeads(world: World): void {
  if (world.services.list.length === 0) return;
  const homes = homesOf(world);
  for (const account of world.services.list) {
    const { provider, line } = account;
    const grassroots = line !== CHRONIC && world.providers.option[provider] <= TOWNSHIP;
    const region = world.providers.region[provider];
    if (grassroots) {
      account.heads = homes.people[provider] * partOf(world, account, 'bill', true);
      account.risk = homes.people[provider] === 0 ? 1 : homes.risk[provider] / homes.people[provider] / homes.meanRisk;
    } else {
      const people = line === CHRONIC ? homes.treated[region] : homes.inRegion[region];
      account.heads = people * partOf(world, account, 'encounters', false);
    }
  }
}

/** A provider's part of last year's entries on a line: among all of its region, or all that of its own option. */
function partOf(
  { providers }: World,
  { provider, line }: ServiceAccount,
  quantity: 'bill' | 'encounters',
  optionAmongGrassroots: boolean,
): number {
  let own = 0;
  let all = 0;
  for (let p = 0; p < providers.count; p++) {
    if (providers.region[p] !== providers.region[provider]) continue;
    const entry = providers.ledgerBefore[ledgerIndex(p, line, quantity)];
    const counts = optionAmongGrassroots ? providers.option[p] <= TOWNSHIP : true;
    if (counts) all += entry;
    if (optionAmongGrassroots ? providers.option[p] === providers.option[provider] : p === provider) own += entry;
  }
  return all === 0 ? 0 : own / all;
}

function homesOf(world: World) {
  const { people, providers } = world;
  const homes = {
    people: new Float64Array(providers.count),
    risk: new Float64Array(providers.count),
    inRegion: new Float64Array(world.regions.length),
    treated: new Float64Array(world.regions.length),
    meanRisk: 0,
  };
  let alive = 0;
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    alive++;
    homes.meanRisk += people.acuteHazard[row];
    homes.inRegion[people.region[row]]++;
    if (isTreated(world, row)) homes.treated[people.region[row]]++;
    for (let option = 1; option <= TOWNSHIP; option++) {
      const usual = people.usual[row * PROVIDER_OPTIONS + option - 1];
      if (usual === NO_PROVIDER) continue;
      homes.people[usual]++;
      homes.risk[usual] += people.acuteHazard[row];
    }
  }
  homes.meanRisk /= Math.max(1, alive);
  return homes;
}

const isTreated = ({ people }: World, row: number) =>
  people.hypertension[row] >= UNCONTROLLED || people.diabetes[row] >= UNCONTROLLED || people.other[row] >= UNCONTROLLED;

/** Counts the people a holder answers for, and their risk. */
export function countHolderHeads({ people }: World, holder: Holder): void {
  let heads = 0;
  let alive = 0;
  let risk = 0;
  let allRisk = 0;
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    alive++;
    allRisk += people.acuteHazard[row];
    const its =
      holder.affiliation === ANYBODY
        ? people.region[row] === holder.region
        : people.affiliation[row] === holder.affiliation;
    if (!its) continue;
    heads++;
    risk += people.acuteHazard[row];
  }
  holder.heads = heads;
  holder.risk = heads === 0 ? 1 : risk / heads / (allRisk / alive);
}
