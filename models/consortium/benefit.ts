// Benefit. What insurance pays of a bill, layer by layer in whole fen, and what a patient can expect to pay.
//
//   bill = selfPay + inside;  fund = min(rate × (inside − deductible), what is left of the cap)
//   rate by tier and by route: past the gate rate·(1 − penalty), by formal referral rate + bonus
//   supplementary insurance bears its rate of what the fund leaves, and is booked with the critical-illness layer
//   critical-illness layer = rate × own payments inside the catalogue above its threshold;  assistance for the poorest
//   personal account pays outpatient copay and self-pay while it lasts;  copay is the rest, so the layers add to the bill.
//
// Reads the setting's schemes, provider prices and decisions. Writes the expected-payment tables and a split.
import { CHRONIC, INPATIENT, LINES, OUTPATIENT, TOWNSHIP } from './options.ts';
import {
  ADMISSION_FIXED,
  ADMISSION_SLOPE,
  COVER_STATES,
  COVERED,
  expectedAt,
  PRESCRIPTION,
  SUPPLEMENTED,
  VISIT,
} from './state/benefits.ts';
import { BY_REFERRAL, deductibleOnRoute, OPEN, ROUTES, rateOnRoute } from './state/gate.ts';
import type { World } from './state/world.ts';

/** Services and drugs of a line at their own intensities, as a factor on the base fee. */
function intensity(world: World, provider: number, line: number): number {
  const { providers, drugShares } = world;
  const services =
    line === OUTPATIENT
      ? providers.outpatientIntensity
      : line === INPATIENT
        ? providers.inpatientIntensity
        : providers.chronicIntensity;
  return (1 - drugShares[line]) * services[provider] + drugShares[line] * providers.drugIntensity[provider];
}

/** Posts the month's prices and what patients expect to pay of them, for every provider and purse. */
export function postPrices(world: World): void {
  const { providers, posted, fees, levels, drugShares } = world;
  for (let p = 0; p < providers.count; p++) {
    posted.visit[p] = fees.visit[p] * levels.prices.visitFactor * intensity(world, p, OUTPATIENT);
    posted.admission[p] = fees.admission[p] * levels.prices.admissionFactor * intensity(world, p, INPATIENT);
    posted.prescription[p] = fees.prescription[p] * levels.prices.visitFactor * intensity(world, p, CHRONIC);
    for (let line = 0; line < LINES.length; line++)
      posted.drugPart[p * LINES.length + line] =
        (drugShares[line] * providers.drugIntensity[p]) / intensity(world, p, line);
    const routes = world.gate.active ? ROUTES : 1;
    for (let route = 0; route < routes; route++)
      for (const scheme of world.schemes) postPurses(world, p, scheme, route);
  }
}

function postPurses(world: World, p: number, scheme: number, route: number): void {
  const { providers, posted, gate } = world;
  const expected = world.expectedByRoute[route];
  const rules = world.rules[scheme];
  const option = providers.option[p];
  const self = providers.selfPay[p];
  const claimed = option <= TOWNSHIP ? rules.claimedShare : 1;
  const visitRate = rateOnRoute(gate, route, option, OUTPATIENT, rules.outpatientRate[option]);
  const stayRate = rateOnRoute(gate, route, option, INPATIENT, rules.inpatientRate[option]);
  const deductible = deductibleOnRoute(gate, route, option, rules.inpatientDeductible[option]);
  for (let state = 0; state < COVER_STATES; state++) {
    const at = expectedAt(p, scheme, state);
    const left = state === SUPPLEMENTED ? 1 - rules.supplementRate : 1;
    const covered = state === COVERED || state === SUPPLEMENTED;
    const unlisted = covered ? (1 - rules.listed) * rules.outpatientRate[option] : 0;
    const chronicRate = rules.listed * rules.chronicRate[option] + unlisted;
    expected[at + VISIT] = posted.visit[p] * ownShare(self, covered ? visitRate * claimed : 0, left);
    expected[at + ADMISSION_FIXED] = (deductible / 100) * stayRate * left;
    expected[at + ADMISSION_SLOPE] = posted.admission[p] * ownShare(self, stayRate, left);
    expected[at + PRESCRIPTION] = posted.prescription[p] * ownShare(self, chronicRate, left);
  }
}

/** The part of a bill that is the patient's own: outside the catalogue, and what insurance leaves of the rest. */
function ownShare(self: number, rate: number, left: number): number {
  return self + (1 - self) * (1 - rate) * left;
}

/** Where a person stands with ordinary outpatient cover: 0 below the deductible, 1 covered, 2 at the cap. */
export function coverState(world: World, row: number): number {
  const { people } = world;
  if (people.supplement[row] !== 0) return SUPPLEMENTED;
  const rules = world.rules[people.scheme[row]];
  if (people.outpatientCounted[row] < rules.outpatientDeductible) return 0;
  return people.outpatientFund[row] >= rules.outpatientCap ? 2 : 1;
}

/** A bill split into who pays [fen], in the order of ledgers and tally: the bill, then the six layers that add up to it. */
export type Split = Float64Array;
export const BILL = 0;
export const FUND = 1;
export const CRITICAL = 2;
export const ASSISTANCE = 3;
export const ACCOUNT = 4;
export const COPAY = 5;
export const SELF_PAY = 6;
export const newSplit = (): Split => new Float64Array(7);

/**
 * Splits a bill of `bill` fen and books it on the patient's year. `claimed` is false where the patient does not ask for
 * reimbursement; `continued` marks a stay that continues another, with no second deductible; `route` is how the patient
 * came (state/gate.ts). Writes into `split`.
 */
export function splitBill(
  world: World,
  row: number,
  provider: number,
  line: number,
  bill: number,
  claimed: boolean,
  continued: boolean,
  route: number,
  split: Split,
): void {
  const { people } = world;
  const rules = world.rules[people.scheme[row]];
  const selfPay = Math.floor(bill * world.providers.selfPay[provider]);
  const inside = bill - selfPay;
  const fund = claimed ? fundShare(world, row, world.providers.option[provider], line, inside, continued, route) : 0;
  let own = inside - fund;
  let critical = people.supplement[row] === 0 ? 0 : Math.floor(own * rules.supplementRate);
  own -= critical;
  let assistance = 0;
  if (line !== OUTPATIENT) {
    const layer = criticalShare(people.ownInside[row], own, rules.criticalThreshold, rules.criticalRate);
    people.ownInside[row] += own;
    own -= layer;
    critical += layer;
  }
  if (line === INPATIENT && people.poor[row]) assistance = Math.floor(own * rules.assistanceRate);
  own -= assistance;
  const account = line === INPATIENT ? 0 : Math.min(people.account[row], own + selfPay);
  people.account[row] -= account;
  const accountForCopay = Math.min(account, own);
  split[BILL] = bill;
  split[FUND] = fund;
  split[CRITICAL] = critical;
  split[ASSISTANCE] = assistance;
  split[ACCOUNT] = account;
  split[COPAY] = own - accountForCopay;
  split[SELF_PAY] = selfPay - (account - accountForCopay);
  people.ownTotal[row] += split[COPAY] + split[SELF_PAY];
}

function fundShare(
  world: World,
  row: number,
  option: number,
  line: number,
  inside: number,
  continued: boolean,
  route: number,
): number {
  const { people, gate } = world;
  const rules = world.rules[people.scheme[row]];
  if (line === CHRONIC) {
    const listed = Math.floor(inside * rules.listed);
    const paid = Math.floor(listed * rules.chronicRate[option]);
    return listed === inside ? paid : paid + ordinaryShare(world, row, option, inside - listed, OPEN);
  }
  if (line === INPATIENT) {
    const deductible = continued ? 0 : deductibleDue(world, row, option, route);
    const above = Math.max(0, inside - deductible);
    people.deductiblePaid[row] += inside - above;
    const rate = rateOnRoute(gate, route, option, line, rules.inpatientRate[option]);
    const paid = Math.min(Math.floor(above * rate), Math.max(0, rules.inpatientCap - people.inpatientFund[row]));
    people.inpatientFund[row] += paid;
    return paid;
  }
  return ordinaryShare(world, row, option, inside, route);
}

/** The deductible of an admission [fen]: after a referral, deductibles paid in the episode count toward it. */
function deductibleDue(world: World, row: number, option: number, route: number): number {
  const { people, gate, rules, levels } = world;
  const whole = deductibleOnRoute(gate, route, option, rules[people.scheme[row]].inpatientDeductible[option]);
  if (route < BY_REFERRAL) return whole;
  return Math.max(0, whole - Math.round(levels.benefit.referral.continuousDeductible * people.deductiblePaid[row]));
}

/** What ordinary outpatient cover pays of a visit, or of a prescription that is not on the list. */
function ordinaryShare(world: World, row: number, option: number, inside: number, route: number): number {
  const { people, gate } = world;
  const rules = world.rules[people.scheme[row]];
  const rate = rateOnRoute(gate, route, option, OUTPATIENT, rules.outpatientRate[option]);
  const left = Math.max(0, rules.outpatientDeductible - people.outpatientCounted[row]);
  people.outpatientCounted[row] += inside;
  const above = Math.max(0, inside - left);
  const paid = Math.max(0, Math.min(Math.floor(above * rate), rules.outpatientCap - people.outpatientFund[row]));
  people.outpatientFund[row] += paid;
  return paid;
}

function criticalShare(before: number, own: number, threshold: number, rate: number): number {
  return Math.floor(rate * (Math.max(0, before + own - threshold) - Math.max(0, before - threshold)));
}
