// The gate. Where first contact at the grassroots is required, a higher tier j is offered twice: direct, with its
// reimbursement cut by the penalty, and through the home grassroots provider. Both share j's Gumbel. With d and t the log
// prices l of the two routes, o the log price of going direct where there is no gate, and r = min(d, max(t, o)),
//
//   V_direct = V_j(r) − βp(s)·(d − r) [+ βr with a referral just granted]
//   V_through = V_j(r) − βp(s)·(t − r) − βt(s)·travel home − hassle          C_through = C_home + C_j by referral
//   P(referral | asked) = σ((s − asked − (provider's threshold − fitted threshold))/0.15)
//
// so the difference between two ways to one provider is felt in full, a gate without penalty equals no gate, and a bonus for
// referred patients takes nothing from the direct way. In Σ w_k·l_k the cheaper route counts. Through counts as a first contact at the grassroots, which may end the episode; who is refused goes direct or loses the month.
// Reads people, provider decisions, expected payments. Writes movers, referrals in hand, the tally.
import { third, uniform32 } from '../../src/engine/draws.ts';
import { gumbelFromBits, lnNear, sigmoid, sigmoidNear } from '../../src/engine/maths.ts';
import { coverState } from './benefit.ts';
import { OPTIONS, PROVIDER_OPTIONS, SECONDARY, SELF, TOWNSHIP, TRUST_OF_OPTION } from './options.ts';
import { PURPOSE } from './purposes.ts';
import { ADMISSION_FIXED, ADMISSION_SLOPE, expectedAt, VISIT } from './state/benefits.ts';
import { REFERRED } from './state/encounters.ts';
import { BY_REFERRAL, BY_REFERRAL_WITH_CONTRACT, DIRECT, OPEN } from './state/gate.ts';
import { homeOption, isReferredTo, NO_PROVIDER, TASTE_STEP, TRUSTS } from './state/people.ts';
import { ADMISSION_STEEPNESS } from './state/providers.ts';
import type { World } from './state/world.ts';

/** Added to an option that is sought through the home grassroots provider. */
export const THROUGH = 16;
/** How sharply the chance of a referral rises with severity. */
const GRANT_WIDTH = 0.15;

/** Whether the gate concerns somebody's episode: not in an emergency, nor where nobody at the grassroots could refer. */
export function isAtGate(world: World, row: number): boolean {
  const { gate, people, numbers } = world;
  return gate.active && people.severity[row] < numbers.care.emergencySeverity && homeOption(people, row) !== SELF;
}

/** The route on which a referred patient is reimbursed. */
const referralRoute = ({ people }: World, row: number) =>
  people.contract[row] !== 0 ? BY_REFERRAL_WITH_CONTRACT : BY_REFERRAL;

/** How a patient came to an encounter at an option, by its flags. */
export function routeOf(world: World, row: number, option: number, severity: number, flags: number): number {
  if (option <= TOWNSHIP) return OPEN;
  if ((flags & REFERRED) !== 0) return referralRoute(world, row);
  const exempt = severity >= world.numbers.care.emergencySeverity || homeOption(world.people, row) === SELF;
  return exempt ? OPEN : DIRECT;
}

/**
 * Draws the option with the largest utility among `from` … outside, as `chooseOption` does where there is no gate; adds
 * THROUGH where it is sought through the grassroots, which is offered when `from` is SELF. `granted` is the option for
 * which a referral was granted in this contact.
 */
export function chooseAtGate(world: World, row: number, from: number, gumbels: number, granted: number): number {
  const { people, draws, gate, visitWeights, travel, standing } = world;
  const weights = world.scenario.assumptions.choice;
  const severity = people.severity[row];
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
  const byReferral = referralRoute(world, row);
  const home = homeOption(people, row);
  const first = row * PROVIDER_OPTIONS - 1;
  const place = people.place[row] * OPTIONS.length;
  const toHome = byTravel * travel[place + home] + weights.gateHassle;
  const homeVisit = visitCny(world, row, people.usual[first + home], severity);
  let meanPrice = 0;
  let best = -1;
  let most = -Infinity;
  for (let option = 1; option <= PROVIDER_OPTIONS; option++) {
    const provider = people.usual[first + option];
    if (provider === NO_PROVIDER) continue;
    const isGated = gate.offered[option] === 1;
    const isHeld = isGated && isReferredTo(people, row, option);
    const way = isGated ? (isHeld ? byReferral : DIRECT) : OPEN;
    const price = logPrice(world, row, expectedCny(world, row, provider, severity, way));
    const through =
      isGated && !isHeld && from === SELF
        ? logPrice(world, row, homeVisit + expectedCny(world, row, provider, severity, byReferral))
        : Infinity;
    meanPrice += visitWeights[option] * Math.min(price, through);
    if (option < from) continue;
    const plain = isGated && !isHeld ? logPrice(world, row, expectedCny(world, row, provider, severity, OPEN)) : price;
    const reference = Math.min(price, Math.max(through, plain));
    // The terms in the order of `chooseOption`: without a penalty the two agree to the bit.
    const value =
      standing.illness[provider] +
      people.taste[first + option] * TASTE_STEP -
      byGap * reference -
      byTravel * travel[place + option] +
      byTrust * people.trust[row * TRUSTS + TRUST_OF_OPTION[option]] +
      (option <= TOWNSHIP ? people.contract[row] * weights.contract : 0) +
      (option === people.habit[row] ? weights.habit : 0) +
      gumbelFromBits(option < SECONDARY ? third(a, b, option) : third(c, d, option - SECONDARY));
    const direct = value - byPrice * (price - reference) + (option === granted ? weights.referred : 0);
    if (direct > most) {
      best = option;
      most = direct;
    }
    const byHome = through === Infinity ? -Infinity : value - byPrice * (through - reference) - toHome;
    if (byHome > most) {
      best = option + THROUGH;
      most = byHome;
    }
  }
  if (from !== SELF) return best;
  const shared = (byPrice - byGap) * meanPrice;
  return world.appeal[SELF] + gumbelFromBits(third(a, b, SELF)) >= most - shared ? SELF : best;
}

const logPrice = ({ people }: World, row: number, cny: number) => lnNear(1 + people.pricePerCny[row] * cny);

const purseOf = (world: World, row: number, provider: number) =>
  expectedAt(provider, world.people.scheme[row], coverState(world, row));

const visitCny = (world: World, row: number, provider: number, severity: number) =>
  world.expected[purseOf(world, row, provider) + VISIT] * (0.7 + 1.5 * severity);

/** C_j on a route [CNY]. */
function expectedCny(world: World, row: number, provider: number, severity: number, route: number): number {
  const table = world.expectedByRoute[route];
  const at = purseOf(world, row, provider);
  const visit = table[at + VISIT] * (0.7 + 1.5 * severity);
  const admitted = sigmoidNear((severity - world.providers.admissionThreshold[provider]) * ADMISSION_STEEPNESS);
  return admitted > 0
    ? visit + admitted * (table[at + ADMISSION_FIXED] + table[at + ADMISSION_SLOPE] * (0.6 + 0.8 * severity))
    : visit;
}

/** What becomes of a patient who asks the grassroots for a referral. */
export const REFUSED = 0;
export const GRANTED = 1;
/** Refused, and on the way to a hospital without a referral. */
export const GOES_ANYWAY = 2;

/** Answers a patient who was not helped and asks for a referral: by severity and by how freely the provider refers. */
export function answerRequest(world: World, row: number, provider: number): number {
  const { people, draws, providers, numbers } = world;
  const { choice, illness } = world.scenario.assumptions;
  const severity = people.severity[row];
  const fitted = numbers.care.referralThreshold[OPTIONS[providers.option[provider]] as 'village' | 'township'];
  const reluctance = providers.referralThreshold[provider] - fitted;
  draws.draw(PURPOSE.gate, people.key[row], world.drawMonth, 0);
  if (uniform32(draws.words[0]) < sigmoid((severity - choice.askedReferral - reluctance) / GRANT_WIDTH)) return GRANTED;
  return uniform32(draws.words[1]) < illness.selfUp * severity ? GOES_ANYWAY : REFUSED;
}
