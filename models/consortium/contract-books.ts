// Contract books. What payment contracts count of a claim, beside the ledgers: covered spending by affiliation and scheme; and
// where a kind of care is paid otherwise than by the item, the weight of the case, the part of a patient's bills within a
// yearly limit, and the hospital care of a grassroots provider's people.
// Reads a split claim, people, accounts. Writes the books of providers.
import { caseWeight, WEIGHT_OF_ONE } from './case-weight.ts';
import { CHRONIC, INPATIENT, LINES, OUTPATIENT, TOWNSHIP } from './options.ts';
import { coveredIndex } from './state/coverage.ts';
import { REHABILITATION } from './state/encounters.ts';
import { homeGrassroots, NO_PROVIDER } from './state/people.ts';
import { accountOf } from './state/service-accounts.ts';
import type { World } from './state/world.ts';

/** Books a claim of `fund` and `inside` fen, billed on a line, for the contracts that count it. */
export function bookForContracts(world: World, at: number, line: number, fund: number, inside: number): void {
  const { encounters, people, providers } = world;
  const row = encounters.person[at];
  const provider = encounters.provider[at];
  const to = coveredIndex(provider, people.affiliation[row], people.scheme[row], line);
  providers.covered[to] += fund;
  providers.covered[to + 1] += inside;
  if (world.services.list.length === 0) return;
  if (line === OUTPATIENT && encounters.option[at] > TOWNSHIP) bookHospitalCare(world, row, fund, inside);
  const account = accountOf(world.services, provider, line);
  if (account === undefined) return;
  const { groups, limit, base } = account.terms;
  if (groups !== undefined) providers.caseWeight[provider * LINES.length + line] += weightOf(world, at, line, groups);
  if (line === CHRONIC && limit !== undefined) {
    const counted = base === 'fund' ? fund : inside;
    providers.withinLimit[provider * LINES.length + line] += withinLimit(world, row, counted, Math.round(limit * 100));
  }
}

/** Days of rehabilitation are outside the groups: they weigh what they are billed. */
function weightOf(world: World, at: number, line: number, groups: number): number {
  const { encounters, numbers } = world;
  if (line === INPATIENT && (encounters.flags[at] & REHABILITATION) !== 0)
    return (encounters.days[at] * numbers.prices.rehabilitationDay) / WEIGHT_OF_ONE;
  return caseWeight(world, encounters.provider[at], line, encounters.severity[at], groups);
}

/** The part of a bill that is still within the patient's yearly limit [fen]. */
function withinLimit({ people }: World, row: number, counted: number, limit: number): number {
  const before = people.chronicCounted[row];
  people.chronicCounted[row] += counted;
  return Math.min(limit, before + counted) - Math.min(limit, before);
}

function bookHospitalCare({ people, providers }: World, row: number, fund: number, inside: number): void {
  const home = homeGrassroots(people, row);
  if (home === NO_PROVIDER) return;
  providers.hospitalCare[home * 2] += fund;
  providers.hospitalCare[home * 2 + 1] += inside;
}
