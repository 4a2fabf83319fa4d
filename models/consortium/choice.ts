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
import { exp, gumbelFromBits, ln } from '../../src/engine/maths.ts';
import { postPrices } from './benefit.ts';
import { CHRONIC, OPTIONS, OUTPATIENT, PROVIDER_OPTIONS, SELF, TOWNSHIP, TRUST_OF_OPTION } from './options.ts';
import { PURPOSE } from './purposes.ts';
import {
  ADMISSION_FIXED,
  ADMISSION_SLOPE,
  EXPECTED_STRIDE,
  type ExpectedPayments,
  expectedAt,
  PRESCRIPTION as PAYS_PRESCRIPTION,
  VISIT,
} from './state/benefits.ts';
import { CONTACTED, NO_PROVIDER, SELF_CARE, TASTE_STEP, TRUSTS } from './state/people.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Logistic width of an admission decision, in severity. */
export const ADMISSION_WIDTH = 0.05;
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
    const option = chooseOption(world, row, people.severity[row], OUTPATIENT, SELF, FIRST_CONTACT);
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

/** Further from the threshold than this, the chance of admission differs from 0 or 1 by less than 5e-5 and is taken as such. */
const NEVER_ADMITTED = 0.5;

/** Chance of admission at severity `s` under a threshold. */
export function admissionChance(severity: number, threshold: number): number {
  const x = severity - threshold;
  if (x < -NEVER_ADMITTED) return 0;
  return x > NEVER_ADMITTED ? 1 : 1 / (1 + exp(-x / ADMISSION_WIDTH));
}

const NOBODY = -1;
const logPrice = new Float64Array(OPTIONS.length);
const gumbel = new Float64Array(OPTIONS.length);

/** Posts the part of a provider's utility that is the same for everybody this month: κ − βw·wait + βd·drugs. */
function postStandings(world: World): void {
  const { providers, appeal, standing } = world;
  const { wait, drugs } = world.scenario.assumptions.choice;
  for (let p = 0; p < providers.count; p++) {
    const plain = appeal[providers.option[p]] - wait * providers.wait[p];
    standing.illness[p] = plain + drugs * providers.drugList[p];
    standing.prescription[p] = plain + 2 * drugs * providers.drugList[p];
  }
}

/**
 * Draws the option with the largest utility among `from` … outside (SELF only where `from` is SELF).
 * `gumbels` is the index of the first of the two draws that hold the month's Gumbels for this kind of choice.
 */
export function chooseOption(
  world: World,
  row: number,
  severity: number,
  line: number,
  from: number,
  gumbels: number,
): number {
  const { people, travel } = world;
  const { usual, taste, trust } = people;
  const weights = world.scenario.assumptions.choice;
  const standing = line === CHRONIC ? world.standing.prescription : world.standing.illness;
  const shared = sharedPrice(world, row, severity, line);
  drawGumbels(world, people.key[row], gumbels);

  const byPrice = weights.priceSensitivity * (1 - weights.priceSensitivityLost * severity);
  const byTravel = weights.travel * (1 - 0.5 * severity);
  const byTrust = weights.trust + weights.trustSeverity * severity;
  const contract = people.contract[row] * weights.contract;
  const habit = people.habit[row];
  const first = row * PROVIDER_OPTIONS - 1;
  const place = people.place[row] * OPTIONS.length;
  let best = from === SELF ? SELF : NOBODY;
  let most = from === SELF ? world.appeal[SELF] + gumbel[SELF] : -Infinity;
  for (let option = from === SELF ? 1 : from; option <= PROVIDER_OPTIONS; option++) {
    const provider = usual[first + option];
    if (provider === NO_PROVIDER) continue;
    let value =
      standing[provider] +
      taste[first + option] * TASTE_STEP -
      byPrice * (weights.gapSalience * logPrice[option] + shared) -
      byTravel * travel[place + option] +
      byTrust * trust[row * TRUSTS + TRUST_OF_OPTION[option]] +
      gumbel[option];
    if (option <= TOWNSHIP) value += contract;
    if (option === habit) value += weights.habit;
    if (value > most) {
      best = option;
      most = value;
    }
  }
  return best;
}

/** Fills the month's Gumbels of a person, one per option, three to a draw. */
function drawGumbels(world: World, key: number, index: number): void {
  const { draws, drawMonth } = world;
  for (let half = 0; half < 2; half++) {
    draws.draw(PURPOSE.choice, key, drawMonth, index + half);
    const a = draws.words[0];
    const b = draws.words[1];
    gumbel[3 * half] = gumbelFromBits(third(a, b, 0));
    gumbel[3 * half + 1] = gumbelFromBits(third(a, b, 1));
    gumbel[3 * half + 2] = gumbelFromBits(third(a, b, 2));
  }
}

/** Fills `logPrice` and returns the part of every provider's price that a uniform change moves: (1 − ω)·Σ_k w_k·l_k. */
function sharedPrice(world: World, row: number, severity: number, line: number): number {
  const { people, visitWeights, expected } = world;
  const { usual } = people;
  const { admissionThreshold } = world.providers;
  const purse = expectedAt(0, people.scheme[row], coverState(world, row));
  const perCny = people.pricePerCny[row];
  const first = row * PROVIDER_OPTIONS - 1;
  let mean = 0;
  for (let option = 1; option <= PROVIDER_OPTIONS; option++) {
    const provider = usual[first + option];
    if (provider === NO_PROVIDER) continue;
    const at = provider * EXPECTED_STRIDE + purse;
    const price = ln(1 + perCny * expectedOwnPayment(expected, at, severity, line, admissionThreshold[provider]));
    logPrice[option] = price;
    mean += visitWeights[option] * price;
  }
  return (1 - world.scenario.assumptions.choice.gapSalience) * mean;
}

/** What a contact is expected to cost the patient [CNY]; `at` from `expectedAt`. */
export function expectedOwnPayment(
  expected: ExpectedPayments,
  at: number,
  severity: number,
  line: number,
  threshold: number,
): number {
  if (line === CHRONIC) return expected[at + PAYS_PRESCRIPTION];
  const visit = expected[at + VISIT] * (0.7 + 1.5 * severity);
  if (severity < threshold - NEVER_ADMITTED) return visit;
  const admitted = admissionChance(severity, threshold);
  return visit + admitted * (expected[at + ADMISSION_FIXED] + expected[at + ADMISSION_SLOPE] * (0.6 + 0.8 * severity));
}

/** Where a person stands with ordinary outpatient cover: 0 below the deductible, 1 covered, 2 at the cap. */
export function coverState(world: World, row: number): number {
  const { people } = world;
  const rules = world.rules[people.scheme[row]];
  if (people.outpatientCounted[row] < rules.outpatientDeductible) return 0;
  return people.outpatientFund[row] >= rules.outpatientCap ? 2 : 1;
}

/** Marks that the open episode has had a contact, and tells whether this is its first. */
export function isFirstContact(world: World, row: number): boolean {
  const { people } = world;
  if ((people.episode[row] & CONTACTED) !== 0) return false;
  people.episode[row] |= CONTACTED;
  return true;
}
