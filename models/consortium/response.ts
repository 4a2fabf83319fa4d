// Response. How providers answer to being paid: one rule for every decision (Ellis and McGuire 1986),
//
//   x* = x_patient + W · (∂ money/∂x) · ψ / (α·k_x)        x ← x + τ·(x* − x)
//
// τ = 1 for admission, decided anew each month; a share of the gap each quarter for the rest. x_patient of admission and
// referral is the fitted value less the bias that fee for service gives at the status quo, so that calibration holds.
// Reads stakes, prices, costs, last year's ledgers. Writes the decisions of providers.
import { ln } from '../../src/engine/maths.ts';
import { optimalDecision } from './one-rule.ts';
import { CHRONIC, INPATIENT, LINES, OUTPATIENT, OUTSIDE, SECONDARY, TERTIARY, TOWNSHIP, VILLAGE } from './options.ts';
import { keptPerBilled, lastYearIndex, type Stake, stakeOf } from './outlook.ts';
import { payThroughOf } from './state/levels.ts';
import type { Decision } from './state/providers.ts';
import type { World } from './state/world.ts';

/** Money at stake for each decision of a provider, in the unit of its curvature. */
export type MoneyAtStake = Record<Decision, number>;

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
  const best = optimalDecision(
    providers.patientBest[decision][p],
    weight,
    money[decision],
    scenario.assumptions.altruism,
    curvature(world, decision),
  );
  return within(decision, best);
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
    default:
      return k.intensity;
  }
}

/** Cost per CNY charged on a line: services at their ratio, drugs at theirs. */
export function costShare(world: World, p: number, line: number): number {
  const drugs = world.drugShares[line];
  return (1 - drugs) * world.costRatio[p] + drugs * world.numbers.prices.drugCostRatio;
}

/** Money at stake per unit of each decision, given the provider's stake in its holder's budget. */
export function moneyAtStake(world: World, p: number, stake: Stake): MoneyAtStake {
  const kept = LINES.map((_, line) => keptPerBilled(world, p, line, stake));
  // Per CNY of base fee: a fee schedule moved by policy changes what is earned, not what the work costs.
  const earned = LINES.map((_, line) => kept[line] * feeFactor(world, line));
  const hospital = world.providers.bedCapacity[p] > 0;
  const mainLine = world.providers.option[p] <= TOWNSHIP ? OUTPATIENT : INPATIENT;
  return {
    outpatientIntensity: earned[OUTPATIENT] - world.costRatio[p],
    inpatientIntensity: earned[INPATIENT] - world.costRatio[p],
    chronicIntensity: earned[CHRONIC] - world.costRatio[p],
    drugIntensity: earned[mainLine] - world.numbers.prices.drugCostRatio,
    // Willingness to admit is minus the threshold.
    admissionThreshold: hospital ? -perAdmission(world, p, earned[INPATIENT], stake) : 0,
    returnShare: earned[OUTPATIENT] - costShare(world, p, OUTPATIENT),
    // Money speaks for referring when it is positive, and that lowers the threshold.
    referralThreshold: -perReferralUp(world, p, earned[OUTPATIENT], stake),
    downWilling: hospital ? perReferralDown(world, p, earned[INPATIENT], stake) : 0,
    receiveWilling: hospital ? perRehabilitationDay(world, p, kept[INPATIENT], stake) : 0,
    effort: 0,
    selfPay: 1 - kept[mainLine],
    lineShift: hospital ? kept[OUTPATIENT] - kept[INPATIENT] : 0,
  };
}

/** The fee schedule of a line against the setting's. */
export function feeFactor(world: World, line: number): number {
  return line === INPATIENT ? world.levels.prices.admissionFactor : world.levels.prices.visitFactor;
}

/** Where the refused of an option are admitted instead: shares measured in the model (settings, `diversion`). */
function diverted(world: World, option: number): readonly [to: number, share: number] {
  const { townshipToSecondary, secondaryToOutside } = world.numbers.diversion;
  if (option === TOWNSHIP) return [SECONDARY, townshipToSecondary];
  return option === SECONDARY || option === TERTIARY ? [OUTSIDE, secondaryToOutside] : [OUTSIDE, 0];
}

const counted = (world: World, p: number, option: number, line: number) =>
  world.lastYear.countedShare[lastYearIndex(world.providers.region[p], option, line)];
const meanBill = (world: World, p: number, option: number, line: number) =>
  world.lastYear.meanBill[lastYearIndex(world.providers.region[p], option, line)];

/** Margin of a CNY billed by another option's members on a line, as a member feels it through tightness. */
function felt(world: World, p: number, option: number, line: number): number {
  const bound = world.providers.member[p] === 1 && option < OUTSIDE;
  if (!bound) return 0;
  const drugs = world.drugShares[line];
  const cost = (1 - drugs) * world.costRatioOf[option] + drugs * world.numbers.prices.drugCostRatio;
  return world.levels.consortium.tightness * (1 - cost);
}

/** Money of admitting one more patient, in fees: margin, less the bed's value, plus what refusing would cost elsewhere. */
export function perAdmission(world: World, p: number, kept: number, stake: Stake): number {
  const { bedValue } = world.scenario.assumptions.response;
  const [to, share] = diverted(world, world.providers.option[p]);
  const fee = world.fees.admission[p];
  const saved = stake.elsewhere * counted(world, p, to, INPATIENT) - felt(world, p, to, INPATIENT);
  return kept - costShare(world, p, INPATIENT) - bedValue + (share * meanBill(world, p, to, INPATIENT) * saved) / fee;
}

/** Money of one formal referral up [CNY]: the margin lost, what members above earn, what the holder bears. */
export function perReferralUp(world: World, p: number, kept: number, stake: Stake): number {
  const option = world.providers.option[p];
  if (option >= OUTSIDE) return 0;
  const to = option <= TOWNSHIP ? SECONDARY : OUTSIDE;
  const above = (line: number) =>
    meanBill(world, p, to, line) * (felt(world, p, to, line) - stake.elsewhere * counted(world, p, to, line));
  const lost = (kept - costShare(world, p, OUTPATIENT)) * world.fees.visit[p];
  return world.numbers.referral.completion * (above(OUTPATIENT) + above(INPATIENT)) - lost;
}

/** Money of sending one stable patient down [CNY]: bed freed, margin on the rest of the stay, saving kept. */
export function perReferralDown(world: World, p: number, kept: number, stake: Stake): number {
  const { stayLeft, lateDayCost } = world.numbers.referral;
  const option = world.providers.option[p];
  const fee = world.fees.admission[p];
  const rest = fee * stayLeft * lateDayCost;
  const receiver = option === OUTSIDE ? SECONDARY : TOWNSHIP;
  const rehabilitation = world.stayDays[option] * stayLeft * world.numbers.prices.rehabilitationDay;
  const freed = world.scenario.assumptions.response.bedValue * fee * stayLeft;
  const bornBelow = stake.elsewhere * counted(world, p, receiver, INPATIENT) - felt(world, p, receiver, INPATIENT);
  return freed - (kept - costShare(world, p, INPATIENT)) * rest - bornBelow * rehabilitation;
}

/** Money of a day of rehabilitation taken in [CNY]: its margin, plus the part felt of what a late day saves above. */
export function perRehabilitationDay(world: World, p: number, kept: number, stake: Stake): number {
  const { rehabilitationDay } = world.numbers.prices;
  const above = world.providers.option[p] === TOWNSHIP ? SECONDARY : OUTSIDE;
  const days = world.stayDays[above];
  const lateDay = days === 0 ? 0 : (meanBill(world, p, above, INPATIENT) / days) * world.numbers.referral.lateDayCost;
  const saved = stake.elsewhere * counted(world, p, above, INPATIENT) - felt(world, p, above, INPATIENT);
  return (kept - costShare(world, p, INPATIENT)) * rehabilitationDay + saved * lateDay;
}

/** e* = (α·k_b + ψ·r·A)/(α·k_b + k_e): prevention pays where spending avoided elsewhere is kept. */
function bestEffort(world: World, p: number, stake: Stake): number {
  const { effortBenefit, effortCost, avoidedPerEffort } = world.scenario.assumptions.response;
  const benefit = world.scenario.assumptions.altruism * effortBenefit;
  const reward = stake.elsewhere * payThroughOf(world.levels, world.providers.tier[p]) * avoidedPerEffort;
  return Math.min(1, (benefit + reward) / (benefit + effortCost));
}

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
  const none: Stake = { own: 0, elsewhere: 0 };
  for (let p = 0; p < providers.count; p++) {
    const option = (['self', 'village', 'township', 'secondary', 'tertiary', 'outside'] as const)[providers.option[p]];
    if (option === 'self') continue;
    const money = moneyAtStake(world, p, none);
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
    providers.effort[p] = bestEffort(world, p, none);
  }
}

/** Weight of money at the status quo, at which settings are fitted: settled income as usual, all of it paid through. */
const STATUS_QUO_WEIGHT = 1;
