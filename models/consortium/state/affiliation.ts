// Affiliation: the consortium that answers for a person, as a number in `people.affiliation`: 0 nobody, k + 1 the k-th
// consortium. Attribution is by residence, by the home grassroots provider, or by the plurality of last year's
// primary-care charges (42 CFR 425.402): the consortium whose members charged most, if no provider outside it charged more.
import { PROVIDER_OPTIONS, TOWNSHIP, VILLAGE } from '../options.ts';
import { NO_CONSORTIUM } from './consortia.ts';
import { homeGrassroots, NO_PROVIDER } from './people.ts';
import type { World } from './world.ts';

/** Affiliation with nobody. */
export const NOBODY = 0;
/** Grassroots providers of a person in a year: one clinic, one township or community centre. */
export const CHARGES_A_PERSON = 2;

/** Gives the affiliation of somebody who has just come: by home provider where charges are not yet known. */
export function affiliationAtEntry(world: World, row: number): number {
  return byRule(world) === 'residence' ? affiliationByResidence(world, row) : affiliationByHome(world, row);
}

/** Gives the affiliation by the rule in force, at the end of a year. */
export function affiliationNow(world: World, row: number): number {
  return byRule(world) === 'plurality' ? affiliationByPlurality(world, row) : affiliationAtEntry(world, row);
}

const byRule = (world: World) => world.scenario.policy.consortium.attribution;

/** Where several consortia share a region, living there does not tell which: the home provider does. */
function affiliationByResidence(world: World, row: number): number {
  const only = world.consortia.onlyOf[world.people.region[row]];
  return only === NO_CONSORTIUM ? affiliationByHome(world, row) : only + 1;
}

function affiliationByHome(world: World, row: number): number {
  const home = homeGrassroots(world.people, row);
  return home === NO_PROVIDER ? NOBODY : world.providers.consortium[home] + 1;
}

function affiliationByPlurality(world: World, row: number): number {
  const clinic = chargesAt(world, row, VILLAGE);
  const centre = chargesAt(world, row, TOWNSHIP);
  const [first, second] = [consortiumAt(world, row, VILLAGE), consortiumAt(world, row, TOWNSHIP)];
  if (clinic + centre === 0) return NOBODY;
  // Two members of one consortium count together; anybody else counts alone.
  if (first === second && first !== NO_CONSORTIUM) return first + 1;
  return (centre >= clinic ? second : first) + 1;
}

const chargesAt = ({ primaryCare }: World, row: number, option: number) =>
  primaryCare[row * CHARGES_A_PERSON + option - VILLAGE];

function consortiumAt({ people, providers }: World, row: number, option: number): number {
  const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
  return provider === NO_PROVIDER ? NO_CONSORTIUM : providers.consortium[provider];
}
