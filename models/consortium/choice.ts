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
import { COVER_STATES } from './state/benefits.ts';
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

/** Chance of admission at severity `s` under a threshold; outside ±0.5 it is taken as 0 or 1 (within 5e-5). */
export function admissionChance(severity: number, threshold: number): number {
  const x = severity - threshold;
  if (x < -0.5) return 0;
  return x > 0.5 ? 1 : 1 / (1 + exp(-x / ADMISSION_WIDTH));
}

const logPrice = new Float64Array(OPTIONS.length);

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
  const { people, draws } = world;
  const key = people.key[row];
  const shared = sharedPrice(world, row, severity, line);
  let best = -1;
  let bestValue = -Infinity;
  for (let half = 0; half < 2; half++) {
    draws.draw(PURPOSE.choice, key, world.drawMonth, gumbels + half);
    const [a, b] = [draws.words[0], draws.words[1]];
    for (let k = 0; k < 3; k++) {
      const option = half * 3 + k;
      if (option < from || (option !== SELF && people.usual[row * PROVIDER_OPTIONS + option - 1] === NO_PROVIDER))
        continue;
      const value = utility(world, row, option, severity, line, shared) + gumbelFromBits(third(a, b, k));
      if (value > bestValue) {
        best = option;
        bestValue = value;
      }
    }
  }
  return best;
}

/** Fills `logPrice` and returns the part of every provider's price that a uniform change moves: (1 − ω)·Σ_k w_k·l_k. */
function sharedPrice(world: World, row: number, severity: number, line: number): number {
  const { people, visitWeights } = world;
  let mean = 0;
  for (let option = 1; option <= PROVIDER_OPTIONS; option++) {
    const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
    if (provider === NO_PROVIDER) continue;
    const cny = expectedOwnPayment(world, row, provider, severity, line);
    logPrice[option] = ln(1 + cny * people.pricePerCny[row]);
    mean += visitWeights[option] * logPrice[option];
  }
  return (1 - world.scenario.assumptions.choice.gapSalience) * mean;
}

/** What a contact is expected to cost the patient [CNY]. */
export function expectedOwnPayment(
  world: World,
  row: number,
  provider: number,
  severity: number,
  line: number,
): number {
  const { benefits, people, providers } = world;
  const at = provider * world.pursesPerProvider + people.scheme[row] * COVER_STATES + coverState(world, row);
  if (line === CHRONIC) return benefits.prescription[at];
  const visit = benefits.visit[at] * (0.7 + 1.5 * severity);
  const admitted = admissionChance(severity, providers.admissionThreshold[provider]);
  if (admitted === 0) return visit;
  return visit + admitted * (benefits.admissionFixed[at] + benefits.admissionSlope[at] * (0.6 + 0.8 * severity));
}

/** Where a person stands with ordinary outpatient cover: 0 below the deductible, 1 covered, 2 at the cap. */
export function coverState(world: World, row: number): number {
  const { people } = world;
  const rules = world.rules[people.scheme[row]];
  if (people.outpatientCounted[row] < rules.outpatientDeductible) return 0;
  return people.outpatientFund[row] >= rules.outpatientCap ? 2 : 1;
}

function utility(world: World, row: number, option: number, s: number, line: number, sharedPrice: number): number {
  if (option === SELF) return world.appeal[SELF];
  const { people, providers } = world;
  const weights = world.scenario.assumptions.choice;
  const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
  const price = weights.gapSalience * logPrice[option] + sharedPrice;
  let value =
    world.appeal[option] +
    people.taste[row * PROVIDER_OPTIONS + option - 1] * TASTE_STEP -
    weights.priceSensitivity * (1 - weights.priceSensitivityLost * s) * price -
    weights.travel * (1 - 0.5 * s) * world.travel[people.place[row] * OPTIONS.length + option] -
    weights.wait * providers.wait[provider] +
    (weights.trust + weights.trustSeverity * s) * people.trust[row * TRUSTS + TRUST_OF_OPTION[option]] +
    weights.drugs * (line === CHRONIC ? 2 : 1) * providers.drugList[provider];
  if (people.contract[row] !== 0 && option <= TOWNSHIP) value += weights.contract;
  if (people.habit[row] === option) value += weights.habit;
  return value;
}

/** Marks that the open episode has had a contact, and tells whether this is its first. */
export function isFirstContact(world: World, row: number): boolean {
  const { people } = world;
  if ((people.episode[row] & CONTACTED) !== 0) return false;
  people.episode[row] |= CONTACTED;
  return true;
}
