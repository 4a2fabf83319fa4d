// Money at stake. What one more unit of each decision earns a provider, in the unit of that decision's curvature: the margin
// of its own work under the contracts that pay for it, what its holder keeps or bears, and what other members feel through
// tightness.
//
//   φ_l = 1 − b_l + π_l·b_l − π_l·c_l·stake      π_l kept of one CNY billed under the contract of the service (1: by the item)
//
// b_l is the part of a bill which that contract replaces, c_l the part the holder's contract counts. A case of weight w earns
// w·perCase beside the bill. Reads stakes, prices, costs, last year's ledgers.

import { caseWeight } from './case-weight.ts';
import { CHRONIC, INPATIENT, LINES, OUTPATIENT, OUTSIDE, SECONDARY, TERTIARY, TOWNSHIP } from './options.ts';
import { keptOfHospitalCare, keptPerBilled, keptPerWeight, lastYearIndex, type Stake } from './outlook.ts';
import { effectiveTightness } from './partnership.ts';
import { type Decision, stayFactor, TYPICAL_EXCESS, visitFactor } from './state/providers.ts';
import { accountOf } from './state/service-accounts.ts';
import type { World } from './state/world.ts';

/** Money at stake for each decision of a provider, in the unit of its curvature. */
export type MoneyAtStake = Record<Decision, number>;

/** Cost per CNY charged on a line: services at their ratio, drugs at theirs. */
export function costShare(world: World, p: number, line: number): number {
  const drugs = world.drugShares[line];
  return (1 - drugs) * world.costRatio[p] + drugs * world.numbers.prices.drugCostRatio;
}

/** What is kept of one CNY billed, and what one CNY of base fee earns, by line; written anew for each provider. */
const kept = new Float64Array(LINES.length);
const earned = new Float64Array(LINES.length);

/** Money at stake per unit of each decision, given the provider's stake in its holder's budget. */
export function moneyAtStake(world: World, p: number, stake: Stake): MoneyAtStake {
  for (let line = 0; line < LINES.length; line++) {
    kept[line] = keptPerBilled(world, p, line, stake);
    // Per CNY of base fee: a fee schedule moved by policy changes what is earned, not what the work costs.
    earned[line] = kept[line] * feeFactor(world, line);
  }
  const hospital = world.providers.bedCapacity[p] > 0;
  const mainLine = world.providers.option[p] <= TOWNSHIP ? OUTPATIENT : INPATIENT;
  // Under a contract by the case, a further visit is a further case.
  const visit = earned[OUTPATIENT] + perCaseInFees(world, p, OUTPATIENT, TYPICAL_VISIT, stake);
  return {
    outpatientIntensity: earned[OUTPATIENT] - world.costRatio[p],
    inpatientIntensity: earned[INPATIENT] - world.costRatio[p],
    chronicIntensity: earned[CHRONIC] - world.costRatio[p],
    drugIntensity: earned[mainLine] - world.numbers.prices.drugCostRatio,
    // Willingness to admit is minus the threshold.
    admissionThreshold: hospital ? -perAdmission(world, p, earned[INPATIENT], stake) : 0,
    returnShare: visit - costShare(world, p, OUTPATIENT),
    // Money speaks for referring when it is positive, and that lowers the threshold.
    referralThreshold: -perReferralUp(world, p, visit, stake),
    downWilling: hospital ? perReferralDown(world, p, earned[INPATIENT], stake) : 0,
    receiveWilling: hospital ? perRehabilitationDay(world, p, kept[INPATIENT], stake) : 0,
    effort: 0,
    selfPay: 1 - kept[mainLine],
    lineShift: hospital ? kept[OUTPATIENT] - kept[INPATIENT] : 0,
    upcoding: perInflation(world, p, mainLine, stake),
  };
}

/** Severity of the visit that a provider thinks of when it calls a patient back. */
const TYPICAL_VISIT = 0.15;

/** What a case earns beside its bill, in fees at its severity; 0 where care is paid by the item. */
export function perCaseInFees(world: World, p: number, line: number, severity: number, stake: Stake): number {
  const groups = accountOf(world.services, p, line)?.terms.groups;
  const perWeight = keptPerWeight(world, p, line, stake);
  if (groups === undefined || perWeight === 0) return 0;
  const [fee, factor] =
    line === INPATIENT ? [world.fees.admission[p], stayFactor(severity)] : [world.fees.visit[p], visitFactor(severity)];
  return (perWeight * caseWeight(world, p, line, severity, groups)) / (fee * factor);
}

/** What inflating all weights by one unit earns, in fees: a case's worth over again, less what an audit takes off. */
function perInflation(world: World, p: number, line: number, stake: Stake): number {
  const typical = line === INPATIENT ? world.providers.admissionThreshold[p] + TYPICAL_EXCESS : TYPICAL_VISIT;
  const inflated = 1 + world.providers.upcoding[p] * (1 - world.levels.scorecard.audit);
  return (perCaseInFees(world, p, line, typical, stake) / inflated) * (1 - world.levels.scorecard.audit);
}

/** The fee schedule of a line against the setting's. */
export function feeFactor(world: World, line: number): number {
  return line === INPATIENT ? world.levels.prices.admissionFactor : world.levels.prices.visitFactor;
}

/** Where the refused of an option are admitted instead: shares measured in the model (settings, `diversion`). */
function diverted(world: World, option: number): readonly [to: number, share: number] {
  const { townshipToSecondary, secondaryToTertiary, secondaryToOutside, tertiaryToOutside } = world.numbers.diversion;
  if (option === TOWNSHIP) return [SECONDARY, townshipToSecondary];
  if (option === TERTIARY) return [OUTSIDE, tertiaryToOutside];
  if (option !== SECONDARY) return [OUTSIDE, 0];
  return world.hasTertiary ? [TERTIARY, secondaryToTertiary] : [OUTSIDE, secondaryToOutside];
}

const counted = (world: World, p: number, option: number, line: number) =>
  world.lastYear.countedShare[lastYearIndex(world.providers.region[p], option, line)];
const insidePart = (world: World, p: number, option: number, line: number) =>
  world.lastYear.insideShare[lastYearIndex(world.providers.region[p], option, line)];
const meanBill = (world: World, p: number, option: number, line: number) =>
  world.lastYear.meanBill[lastYearIndex(world.providers.region[p], option, line)];

/** Margin of a CNY billed at another option on a line, as a member feels it through tightness: at other members only. */
function felt(world: World, p: number, option: number, line: number): number {
  const consortium = world.consortia.list[world.providers.consortium[p]];
  if (consortium === undefined || option >= OUTSIDE) return 0;
  const drugs = world.drugShares[line];
  const cost = (1 - drugs) * world.costRatioOf[option] + drugs * world.numbers.prices.drugCostRatio;
  return consortium.partOf[option] * effectiveTightness(world) * (1 - cost);
}

/** Money of admitting one more patient, in fees: margin, less the bed's value, plus what refusing would cost elsewhere. */
export function perAdmission(world: World, p: number, kept: number, stake: Stake): number {
  const { bedValue } = world.scenario.assumptions.response;
  const [to, share] = diverted(world, world.providers.option[p]);
  const fee = world.fees.admission[p];
  const saved = stake.elsewhere * counted(world, p, to, INPATIENT) - felt(world, p, to, INPATIENT);
  // The patient at the threshold decides: where care is paid by the case, a mild case earns as much as its group.
  const asCase = perCaseInFees(world, p, INPATIENT, Math.min(1, world.providers.admissionThreshold[p]), stake);
  return (
    kept +
    asCase -
    costShare(world, p, INPATIENT) -
    bedValue +
    (share * meanBill(world, p, to, INPATIENT) * saved) / fee
  );
}

/** Money of one formal referral up [CNY]: the margin lost, what members above earn, what the holder bears. */
export function perReferralUp(world: World, p: number, kept: number, stake: Stake): number {
  const option = world.providers.option[p];
  if (option >= OUTSIDE) return 0;
  const to = option <= TOWNSHIP ? SECONDARY : option === SECONDARY && world.hasTertiary ? TERTIARY : OUTSIDE;
  const debited = keptOfHospitalCare(world, p, OUTPATIENT) * insidePart(world, p, to, OUTPATIENT);
  const above =
    perBillAbove(world, p, to, OUTPATIENT, stake, debited) + perBillAbove(world, p, to, INPATIENT, stake, 0);
  const lost = (kept - costShare(world, p, OUTPATIENT)) * world.fees.visit[p];
  return world.numbers.referral.completion * above - lost;
}

/** Money of the mean bill on a line at `to` [CNY]: what members there earn, less what the holder bears and is debited. */
function perBillAbove(world: World, p: number, to: number, line: number, stake: Stake, debited: number): number {
  const borne = stake.elsewhere * counted(world, p, to, line);
  return meanBill(world, p, to, line) * (felt(world, p, to, line) - borne - debited);
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
