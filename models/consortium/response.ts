// Response. How providers answer to being paid: one rule for every decision (Ellis and McGuire 1986),
//
//   x* = x_patient + W · (∂ money/∂x) · ψ / (α·k_x)        x ← x + τ·(x* − x)
//
// τ = 1 for admission, decided anew each month; a share of the gap each quarter for the rest. x_patient of admission and
// referral is the fitted value less the bias that fee for service gives at the status quo, so that calibration holds.
// Reads money at stake. Writes the decisions of providers.
import { ln } from '../../src/engine/maths.ts';
import { bonusAtStake } from './bonus.ts';
import { type MoneyAtStake, moneyAtStake } from './money.ts';
import { optimalDecision } from './one-rule.ts';
import { OUTPATIENT, TOWNSHIP, VILLAGE } from './options.ts';
import { keptOfHospitalCare, NO_STAKE, type Stake, stakeOf } from './outlook.ts';
import { enrolmentAtStake, moneyPerHead } from './re-enrolment.ts';
import { payThroughOf } from './state/levels.ts';
import type { Decision } from './state/providers.ts';
import { accountOf } from './state/service-accounts.ts';
import type { World } from './state/world.ts';

const MONTHLY: readonly Decision[] = ['admissionThreshold'];
const QUARTERLY: readonly Decision[] = [
  'outpatientIntensity',
  'inpatientIntensity',
  'chronicIntensity',
  'drugIntensity',
  'returnShare',
  'referralThreshold',
  'downWilling',
  'receiveWilling',
  'selfPay',
  'lineShift',
  'upcoding',
];

const LIMITS: Readonly<Record<Decision, readonly [number, number]>> = {
  outpatientIntensity: [0.3, 1.9],
  inpatientIntensity: [0.3, 1.9],
  chronicIntensity: [0.3, 1.9],
  drugIntensity: [0.2, 3],
  admissionThreshold: [0, 2],
  returnShare: [0, 0.8],
  referralThreshold: [0.2, 3],
  downWilling: [-6, 6],
  receiveWilling: [-6, 6],
  effort: [0, 1],
  selfPay: [0, 0.6],
  lineShift: [0, 0.5],
  upcoding: [0, 0.5],
};

/** The month's part of the response: whom to admit. */
export function admissionResponse(world: World): void {
  for (let p = 0; p < world.providers.count; p++) {
    const money = moneyAtStake(world, p, stakeOf(world, p));
    for (const decision of MONTHLY) world.providers[decision][p] = optimum(world, p, decision, money);
  }
}

/** The quarter's part: every slow decision moves some of the way. */
export function slowResponse(world: World): void {
  const tau = world.scenario.assumptions.learning.response;
  for (let p = 0; p < world.providers.count; p++) {
    const stake = stakeOf(world, p);
    const money = moneyAtStake(world, p, stake);
    for (const decision of QUARTERLY) {
      const column = world.providers[decision];
      column[p] += tau * (optimum(world, p, decision, money) - column[p]);
    }
    world.providers.effort[p] += tau * (bestEffort(world, p, stake) - world.providers.effort[p]);
  }
  alignDrugLists(world);
}

/** x*, within the limits of the decision. */
function optimum(world: World, p: number, decision: Decision, money: MoneyAtStake): number {
  const { providers, scenario, levels } = world;
  const weight = providers.moneyWeight[p] * payThroughOf(levels, providers.tier[p]);
  const { altruism } = scenario.assumptions;
  const k = curvature(world, decision);
  // A bonus goes to the team itself: neither pay-through nor the institution's income stands between.
  const forTeam = optimalDecision(providers.patientBest[decision][p], 1, bonusAtStake(world, p, decision), altruism, k);
  const atStake = money[decision] + enrolmentAtStake(world, p, decision, moneyPerHead(world, p));
  const best = within(decision, optimalDecision(forTeam, weight, atStake, altruism, k));
  return decision === 'selfPay' ? Math.min(best, world.numbers.prices.selfPayMost) : best;
}

function within(decision: Decision, value: number): number {
  const [low, high] = LIMITS[decision];
  return Math.max(low, Math.min(high, value));
}

function curvature(world: World, decision: Decision): number {
  const k = world.scenario.assumptions.response;
  switch (decision) {
    case 'drugIntensity':
      return k.drugs;
    case 'admissionThreshold':
      return k.admission;
    case 'returnShare':
      return k.returnVisits;
    case 'referralThreshold':
      return k.referral;
    case 'downWilling':
      return k.downReferral;
    case 'receiveWilling':
      return k.receiving;
    case 'selfPay':
      return k.selfPay;
    case 'lineShift':
      return k.lineShift;
    case 'upcoding':
      return k.upcoding;
    default:
      return k.intensity;
  }
}

/** e* = (α·k_b + ψ·(r·A + quality + heads) + bonus)/(α·k_b + k_e): prevention pays where avoided spending is kept, quality paid for, or people stay for it. */
function bestEffort(world: World, p: number, stake: Stake): number {
  const { effortBenefit, effortCost, avoidedPerEffort } = world.scenario.assumptions.response;
  const benefit = world.scenario.assumptions.altruism * effortBenefit;
  const kept = stake.elsewhere + keptOfHospitalCare(world, p, OUTPATIENT);
  const heads = enrolmentAtStake(world, p, 'effort', moneyPerHead(world, p));
  const paid = kept * avoidedPerEffort + qualityPerPatient(world, p, stake) + heads;
  const reward = paid * payThroughOf(world.levels, world.providers.tier[p]);
  const bonus = bonusAtStake(world, p, 'effort');
  // Money may speak against prevention by more than its benefit speaks for it.
  return within('effort', (benefit + reward + bonus) / (benefit + effortCost));
}

/** What full effort for one chronic patient earns through the quality score [CNY per year]. */
function qualityPerPatient(world: World, p: number, stake: Stake): number {
  const account = accountOf(world.services, p, OUTPATIENT);
  const bound = account !== undefined && world.month >= account.terms.start;
  const perQuality = stake.perQuality + (bound ? account.belief.perQuality : 0);
  if (perQuality === 0) return 0;
  const { target, span } = world.scenario.policy.scorecard;
  const holder = world.holders.list[world.holders.of[p]];
  // A score is everybody's: what a holder earns by it is spread over all its chronic patients, about a third of its people.
  const patients = CHRONIC_SHARE * (holder?.heads ?? account?.heads ?? 0);
  const perEffort = world.scenario.assumptions.response.qualityPerEffort / (span + target);
  return patients === 0 ? 0 : (perQuality * perEffort) / patients;
}

const CHRONIC_SHARE = 0.3;

/** The consortium's drug list reaches the grassroots. */
function alignDrugLists(world: World): void {
  const { providers, numbers, levels } = world;
  for (let p = 0; p < providers.count; p++) {
    const option = providers.option[p];
    if (option > TOWNSHIP || providers.member[p] === 0) continue;
    const before = option === VILLAGE ? numbers.choice.drugList.village : numbers.choice.drugList.township;
    providers.drugList[p] = before + (1 - before) * levels.consortium.alignedDrugList;
  }
}

/** Starts every provider at its fitted decisions, and works out what it would do for patients alone. */
export function startDecisions(world: World): void {
  const { providers, numbers } = world;
  const { care, prices, referral } = numbers;
  const logit = (share: number) => ln(share / (1 - share));
  for (let p = 0; p < providers.count; p++) {
    const option = (['self', 'village', 'township', 'secondary', 'tertiary', 'outside'] as const)[providers.option[p]];
    if (option === 'self') continue;
    const money = moneyAtStake(world, p, NO_STAKE);
    const bias = (decision: Decision) =>
      optimalDecision(
        0,
        STATUS_QUO_WEIGHT,
        money[decision],
        world.scenario.assumptions.altruism,
        curvature(world, decision),
      );
    const fit = (decision: Decision, value: number) => {
      providers[decision][p] = within(decision, value);
      providers.patientBest[decision][p] = value - bias(decision);
    };
    const prefer = (decision: Decision, value: number) => {
      providers.patientBest[decision][p] = value;
      providers[decision][p] = within(decision, value + bias(decision));
    };
    prefer('outpatientIntensity', 1);
    prefer('inpatientIntensity', 1);
    prefer('chronicIntensity', 1);
    prefer('drugIntensity', 1);
    prefer('returnShare', care.returnShare);
    fit('admissionThreshold', care.admissionThreshold[option]);
    fit('referralThreshold', care.referralThreshold[option]);
    fit('downWilling', logit(referral.doctorWilling));
    fit('receiveWilling', logit(referral.receiverWilling));
    fit('selfPay', prices.selfPayShare);
    fit('lineShift', 0);
    fit('upcoding', 0);
    providers.effort[p] = bestEffort(world, p, NO_STAKE);
  }
}

/** Weight of money at the status quo, at which settings are fitted: settled income as usual, all of it paid through. */
const STATUS_QUO_WEIGHT = 1;
