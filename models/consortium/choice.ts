// Choice. Multinomial logit over self-care and the provider options, drawn as the largest of V_j plus a Gumbel keyed by
// (person, month, option), so that a taste of the month survives a change of prices:
//
//   V_j = κ_j + taste_j − βp(s)·L_j − βt(s)·travel − βw·wait + βq(s)·trust + βd·drugs + βc·contract + βh·habit
//   l_j = ln(1 + C_j/(m·y^γ))     L_j = ω·l_j + (1 − ω)·Σ_k w_k·l_k     βp(s) = βp₀·(1 − slope·s)
//   C_j = own payment for the visit + P(admitted | j, s) × own payment for the admission
//
// Reads people, provider waits and drug lists, benefit tables. Writes the option of each seeker. Source: McFadden 1974 for
// the logit; the price form is the project's own (docs/model.md says why).
import { third } from '../../src/engine/draws.ts';
import { gumbelFromBits, LOGISTIC_REACH, lnNear, sigmoidNear } from '../../src/engine/maths.ts';
import { coverState, postPrices } from './benefit.ts';
import { chooseAtGate, isAtGate, THROUGH } from './gate.ts';
import {
  CHRONIC,
  OPTIONS,
  OUTPATIENT,
  PROVIDER_OPTIONS,
  SECONDARY,
  SELF,
  TOWNSHIP,
  TRUST_OF_OPTION,
} from './options.ts';
import { PURPOSE } from './purposes.ts';
import {
  ADMISSION_FIXED,
  ADMISSION_SLOPE,
  EXPECTED_STRIDE,
  expectedAt,
  PRESCRIPTION as PAYS_PRESCRIPTION,
  VISIT,
} from './state/benefits.ts';
import { CONTACTED, homeOption, isReferredTo, NO_PROVIDER, SELF_CARE, TASTE_STEP, TRUSTS } from './state/people.ts';
import { ADMISSION_STEEPNESS } from './state/providers.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Severity at which a prescription visit is weighed. */
export const PRESCRIPTION_SEVERITY = 0.15;

/** First Gumbel of each kind of choice: two words hold the six options. */
export const FIRST_CONTACT = 0;
export const PRESCRIPTION = 2;
export const MOVE_UP = 4;

export function choice(world: World): void {
  postPrices(world);
  postStandings(world);
  const { seekers, prescriptions, people, tally } = world;
  for (let k = 0; k < seekers.count; k++) {
    const row = seekers.person[k];
    seekers.seeks[k] = SELF;
    const option = isAtGate(world, row)
      ? enter(world, k, chooseAtGate(world, row, SELF, FIRST_CONTACT, SELF))
      : chooseOption(world, row, people.severity[row], OUTPATIENT, SELF, FIRST_CONTACT);
    seekers.option[k] = option;
    if (option === SELF) {
      people.episode[row] |= SELF_CARE;
      tally.cells[people.cell[row] * CELL_WIDTH + EVENT.selfCare]++;
    } else people.episode[row] &= ~SELF_CARE;
  }
  for (let k = 0; k < prescriptions.count; k++)
    prescriptions.option[k] = chooseOption(
      world,
      prescriptions.person[k],
      PRESCRIPTION_SEVERITY,
      CHRONIC,
      1,
      PRESCRIPTION,
    );
}

/** Enters a seeker's choice at the gate: to a hospital, or to the home grassroots provider for a referral. */
function enter(world: World, k: number, chosen: number): number {
  const { seekers, people, tally, gate } = world;
  const row = seekers.person[k];
  const cell = people.cell[row] * CELL_WIDTH;
  if (chosen < THROUGH) {
    if (gate.offered[chosen] === 1 && !isReferredTo(people, row, chosen)) tally.cells[cell + EVENT.gateDirect]++;
    return chosen;
  }
  tally.cells[cell + EVENT.gateThrough]++;
  seekers.seeks[k] = chosen - THROUGH;
  return homeOption(people, row);
}

/** Chance of admission at severity `s` under a threshold: σ((s − threshold)/0.05). */
export function admissionChance(severity: number, threshold: number): number {
  return sigmoidNear((severity - threshold) * ADMISSION_STEEPNESS);
}

const NOBODY = -1;

/** Posts the part of a provider's utility that is the same for everybody this month: κ − βw·wait + βd·drugs + skill gained. */
function postStandings(world: World): void {
  const { providers, appeal, standing } = world;
  const { wait, drugs, appealFromSkill } = world.scenario.assumptions.choice;
  for (let p = 0; p < providers.count; p++) {
    const gained = providers.effectiveSkill[p] - providers.skillAtStart[p];
    const plain = appeal[providers.option[p]] - wait * providers.wait[p] + appealFromSkill * gained;
    standing.illness[p] = plain + drugs * providers.drugList[p];
    standing.prescription[p] = plain + 2 * drugs * providers.drugList[p];
  }
}

/**
 * Draws the option with the largest utility among `from` … outside (SELF only where `from` is SELF).
 * `gumbels` is the index of the first of the two draws that hold the month's Gumbels for this kind of choice.
 *
 * The part of the price that all providers share decides only between them and self-care, so it is taken off once, from
 * the best of them.
 */
export function chooseOption(
  world: World,
  row: number,
  severity: number,
  line: number,
  from: number,
  gumbels: number,
): number {
  const { people, travel, visitWeights, expected, draws } = world;
  const { usual, taste, trust } = people;
  const { admissionThreshold } = world.providers;
  const weights = world.scenario.assumptions.choice;
  const standing = line === CHRONIC ? world.standing.prescription : world.standing.illness;
  // The month's luck of a person: three Gumbels to a draw, one per option.
  const key = people.key[row];
  draws.draw(PURPOSE.choice, key, world.drawMonth, gumbels);
  const a = draws.words[0];
  const b = draws.words[1];
  draws.draw(PURPOSE.choice, key, world.drawMonth, gumbels + 1);
  const c = draws.words[0];
  const d = draws.words[1];

  const byPrice = weights.priceSensitivity * (1 - weights.priceSensitivityLost * severity);
  const byGap = byPrice * weights.gapSalience;
  const byTravel = weights.travel * (1 - 0.5 * severity);
  const byTrust = weights.trust + weights.trustSeverity * severity;
  const contract = people.contract[row] * weights.contract;
  const habit = people.habit[row];
  const perCny = people.pricePerCny[row];
  const purse = expectedAt(0, people.scheme[row], coverState(world, row));
  const first = row * PROVIDER_OPTIONS - 1;
  const place = people.place[row] * OPTIONS.length;
  let meanPrice = 0;
  let best = NOBODY;
  let most = -Infinity;
  for (let option = 1; option <= PROVIDER_OPTIONS; option++) {
    const provider = usual[first + option];
    if (provider === NO_PROVIDER) continue;
    const at = provider * EXPECTED_STRIDE + purse;
    // C_j, written out here because a call for each option costs a tenth of the choice.
    let cny = expected[at + (line === CHRONIC ? PAYS_PRESCRIPTION : VISIT)];
    if (line !== CHRONIC) {
      cny *= 0.7 + 1.5 * severity;
      const beyond = (severity - admissionThreshold[provider]) * ADMISSION_STEEPNESS;
      // Most are far too well to be admitted, and a call for each of them would cost more than the rest of the price.
      const admitted = beyond > -LOGISTIC_REACH ? sigmoidNear(beyond) : 0;
      if (admitted > 0)
        cny += admitted * (expected[at + ADMISSION_FIXED] + expected[at + ADMISSION_SLOPE] * (0.6 + 0.8 * severity));
    }
    const price = lnNear(1 + perCny * cny);
    meanPrice += visitWeights[option] * price;
    if (option < from) continue;
    const value =
      standing[provider] +
      taste[first + option] * TASTE_STEP -
      byGap * price -
      byTravel * travel[place + option] +
      byTrust * trust[row * TRUSTS + TRUST_OF_OPTION[option]] +
      (option <= TOWNSHIP ? contract : 0) +
      (option === habit ? weights.habit : 0) +
      gumbelFromBits(option < SECONDARY ? third(a, b, option) : third(c, d, option - SECONDARY));
    if (value > most) {
      best = option;
      most = value;
    }
  }
  if (from !== SELF) return best;
  const shared = (byPrice - byGap) * meanPrice;
  return world.appeal[SELF] + gumbelFromBits(third(a, b, SELF)) >= most - shared ? SELF : best;
}

/** Marks that the open episode has had a contact, and tells whether this is its first. */
export function isFirstContact(world: World, row: number): boolean {
  const { people } = world;
  if ((people.episode[row] & CONTACTED) !== 0) return false;
  people.episode[row] |= CONTACTED;
  return true;
}
