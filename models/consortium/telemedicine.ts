// Telemedicine: a grassroots doctor who cannot help asks a hospital, of the consortium or outside, at a distance, for a fee.
// Of the contacts neither helped nor admitted a share is put to it; advice lifts the doctor's skill part of the way:
//
//   P(resolved) = σ(own + reach·max(0, adviser − own) − difficulty·s)·b(q)
//
// The contact's own luck decides, so advice only ever adds to who is helped. The patient pays the ordinary visit.
// Reads skill, levels. Writes costs of both providers, the tally.
import { sigmoidNear } from '../../src/engine/maths.ts';
import { specialistOf } from './alliance.ts';
import { TOWNSHIP } from './options.ts';
import { PURPOSE } from './purposes.ts';
import { transferFee } from './state/accounts.ts';
import { NO_PROVIDER } from './state/people.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

/**
 * Tells whether advice at a distance resolves a contact that its provider alone did not. `luck` is the contact's uniform
 * number, `benefit` b(q) at its intensity.
 */
export function isAdvised(
  world: World,
  row: number,
  provider: number,
  severity: number,
  round: number,
  luck: number,
  benefit: number,
): boolean {
  const { providers, people, scenario } = world;
  const adviser = adviserOf(world, provider);
  if (adviser === NO_PROVIDER) return false;
  const asked = world.draws.uniform(PURPOSE.telemedicine, people.key[row], world.drawMonth, round);
  if (asked >= world.levels.consortium.telemedicine) return false;
  const { telemedicineReach, telemedicineFee } = scenario.assumptions.mechanisms;
  const own = providers.effectiveSkill[provider];
  const lifted = own + telemedicineReach * Math.max(0, providers.effectiveSkill[adviser] - own);
  transferFee(world, provider, adviser, telemedicineFee);
  world.tally.cells[people.cell[row] * CELL_WIDTH + EVENT.consultations]++;
  return luck < sigmoidNear(lifted - scenario.assumptions.illness.difficulty * severity) * benefit;
}

/** The hospital that advises a grassroots provider; NO_PROVIDER at a hospital, or where there is none to ask. */
function adviserOf(world: World, provider: number): number {
  const { providers, consortia } = world;
  const index = providers.consortium[provider];
  if (index < 0 || providers.option[provider] > TOWNSHIP) return NO_PROVIDER;
  if (world.scenario.policy.consortium.adviser === 'outside') {
    const specialist = specialistOf(world, providers.region[provider]);
    return specialist < 0 ? NO_PROVIDER : specialist;
  }
  const { lead } = consortia.list[index];
  return providers.option[lead] > TOWNSHIP ? lead : NO_PROVIDER;
}
