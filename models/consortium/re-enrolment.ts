// Choosing a home provider again. Each December a share of people reconsiders the clinic and the centre they use, among those
// nearby, whichever consortium these belong to:
//
//   U_g = v·(σ(skill_g − difficulty·s̄)·b(q_g) + w·effort_g) − βw·wait_g + ln weight_g − switching cost (unless it is theirs)
//
// plus a Gumbel keyed by person, month and place in the list. Where money follows the person, quality is worth
//
//   money per unit of quality = perHead · ∂heads/∂U · ∂U/∂x
//   ∂heads/∂U = share·(H·P(1 − P) + H'·Q(1 − Q))      P = 1/(1 + n·e^−c)   Q = e^−c/(1 + n·e^−c)
//
// for a provider with H people, n rivals whose people are H', all alike, at switching cost c: the dearer it is to leave, the
// less quality earns. For the money of a consortium only providers of other consortia are rivals. Effort counts where it
// reaches: at the centre of whoever has one, else at the clinic. Reads providers, levels. Writes usual providers, the tally.
import { third, uniform32 } from '../../src/engine/draws.ts';
import { exp, gumbelFromBits, ln, sigmoid } from '../../src/engine/maths.ts';
import { benefitOf } from './care.ts';
import { OUTPATIENT, PROVIDER_OPTIONS, TOWNSHIP, VILLAGE } from './options.ts';
import { stakeOf } from './outlook.ts';
import { isHeld } from './payment/index.ts';
import { PURPOSE } from './purposes.ts';
import { homeGrassroots } from './state/people.ts';
import { type Decision, type Nearby, pickNearby } from './state/providers.ts';
import { accountOf } from './state/service-accounts.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Severity of the illness by which people judge a grassroots provider. */
const TYPICAL_SEVERITY = 0.3;
/** Draws of one option are kept apart from those of the other; three Gumbels a draw. */
const DRAWS_AN_OPTION = 1024;

/** Lets a resident change the usual grassroots providers, by churn or by reconsidering. */
export function reconsider(world: World, row: number): void {
  const { churn } = world.scenario.assumptions.mechanisms;
  const share = world.levels.consortium.resigning.reconsider;
  if (churn === 0 && share === 0) return;
  const { people, draws, drawMonth, nearby } = world;
  for (let option = VILLAGE; option <= TOWNSHIP; option++) {
    const near = nearby[people.place[row]][option];
    if (near.providers.length < 2) continue;
    draws.draw(PURPOSE.churn, people.key[row], drawMonth, option);
    const [leaves, reconsiders] = [uniform32(draws.words[0]) < churn, uniform32(draws.words[1]) < share];
    if (leaves)
      use(world, row, option, pickNearby(near, draws.uniform(PURPOSE.churn, people.key[row], drawMonth, 8 + option)));
    if (reconsiders) use(world, row, option, bestNearby(world, row, option, near));
  }
}

function use(world: World, row: number, option: number, provider: number): void {
  const { people, tally } = world;
  const at = row * PROVIDER_OPTIONS + option - 1;
  if (people.usual[at] !== provider) tally.cells[people.cell[row] * CELL_WIDTH + EVENT.changedProvider]++;
  people.usual[at] = provider;
}

function bestNearby(world: World, row: number, option: number, near: Nearby): number {
  const { people, draws, drawMonth, providers } = world;
  const current = people.usual[row * PROVIDER_OPTIONS + option - 1];
  const { switchingCost } = world.levels.consortium.resigning;
  const effortReaches = providers.option[homeGrassroots(people, row)] === option;
  let best = current;
  let most = -Infinity;
  near.providers.forEach((provider, k) => {
    if (k % 3 === 0) draws.draw(PURPOSE.resigning, people.key[row], drawMonth, option * DRAWS_AN_OPTION + k / 3);
    const luck = gumbelFromBits(third(draws.words[0], draws.words[1], k % 3));
    const utility = appealOf(world, provider, effortReaches) + ln(providers.weight[provider]) + luck;
    const net = provider === current ? utility : utility - switchingCost;
    if (net <= most) return;
    most = net;
    best = provider;
  });
  return best;
}

/** Utility of a grassroots provider as people see it, beside size and luck. */
function appealOf(world: World, p: number, effortReaches: boolean): number {
  const { providers, scenario } = world;
  const { qualitySeen, effortSeen } = scenario.assumptions.mechanisms;
  const resolved = resolvedBy(world, p) * benefitOf(providers.outpatientIntensity[p]);
  const effort = effortReaches ? providers.effort[p] : 0;
  return qualitySeen * (resolved + effortSeen * effort) - scenario.assumptions.choice.wait * providers.wait[p];
}

const resolvedBy = ({ providers, scenario }: World, p: number) =>
  sigmoid(providers.effectiveSkill[p] - scenario.assumptions.illness.difficulty * TYPICAL_SEVERITY);

/** Counts the people of each grassroots provider, and those with a chronic disease whom its prevention effort reaches. */
export function countEnrolled({ people, providers }: World): void {
  providers.enrolled.fill(0);
  providers.chronicEnrolled.fill(0);
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    const isSick = (people.hypertension[row] | people.diabetes[row] | people.other[row]) !== 0;
    for (let option = VILLAGE; option <= TOWNSHIP; option++) {
      const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
      if (provider >= providers.count) continue;
      providers.enrolled[provider]++;
    }
    const home = homeGrassroots(people, row);
    if (isSick && home < providers.count) providers.chronicEnrolled[home]++;
  }
}

/**
 * Gives the people whom a grassroots provider, or its whole consortium, wins from rivals per unit of utility it offers
 * [people a year].
 */
export function headsPerUtility(world: World, p: number, whose: 'own' | 'group'): number {
  const { providers, levels } = world;
  const { reconsider: share, switchingCost } = levels.consortium.resigning;
  if (share === 0 || providers.option[p] > TOWNSHIP) return 0;
  const rivals = rivalsOf(world, p).filter(
    (q) => whose === 'own' || providers.consortium[q] !== providers.consortium[p],
  );
  const leaving = exp(-switchingCost);
  const stay = 1 / (1 + rivals.length * leaving);
  const join = leaving * stay;
  const others = rivals.reduce((sum, rival) => sum + providers.enrolled[rival], 0);
  return share * (providers.enrolled[p] * stay * (1 - stay) + others * join * (1 - join));
}

/** Providers of the same kind that the same people could use. */
function rivalsOf({ providers }: World, p: number): number[] {
  return [...Array(providers.count).keys()].filter(
    (q) =>
      q !== p &&
      providers.option[q] === providers.option[p] &&
      providers.place[q] === providers.place[p] &&
      providers.region[q] === providers.region[p],
  );
}

/** Money for one more person and year [CNY]: under the provider's own contract, and felt of its consortium's. */
export interface MoneyPerHead {
  readonly own: number;
  readonly group: number;
}

/**
 * Gives what quality earns a grassroots provider through people who come and stay, in the unit of a decision's curvature:
 * CNY per chronic patient for effort, fees per case for outpatient intensity, else 0.
 */
export function enrolmentAtStake(world: World, p: number, decision: Decision, perHead: MoneyPerHead): number {
  if (decision !== 'effort' && decision !== 'outpatientIntensity') return 0;
  const { providers, fees } = world;
  const { qualitySeen, effortSeen } = world.scenario.assumptions.mechanisms;
  let perUtility = 0;
  if (perHead.own !== 0) perUtility += perHead.own * headsPerUtility(world, p, 'own');
  if (perHead.group !== 0) perUtility += perHead.group * headsPerUtility(world, p, 'group');
  if (perUtility === 0) return 0;
  const perQuality = perUtility * qualitySeen;
  if (decision === 'effort') {
    const reached = providers.chronicEnrolled[p];
    return reached === 0 ? 0 : (perQuality * effortSeen) / reached;
  }
  const billed = 12 * providers.visitCapacity[p] * Math.max(0.1, providers.load[p]) * fees.visit[p];
  return (perQuality * resolvedBy(world, p) * (2 - 2 * providers.outpatientIntensity[p])) / billed;
}

/** Gives what one more person brings a provider under the contracts that pay it. */
export function moneyPerHead(world: World, p: number): MoneyPerHead {
  const { payment, consortium } = world.scenario.policy;
  const account = accountOf(world.services, p, OUTPATIENT);
  const isPaid = account !== undefined && world.month >= account.terms.start && world.providers.enrolled[p] > 0;
  // Somebody who brings only part of their visits counts as that part of a head.
  const own = isPaid ? (account.belief.perHead * account.heads) / world.providers.enrolled[p] : 0;
  // Where people belong to whoever answers for the place they live in, choosing a provider moves no money of a budget.
  const follows = isHeld(payment) && payment.holder === 'consortium' && consortium.attribution !== 'residence';
  return { own, group: follows ? stakeOf(world, p).perHead : 0 };
}
