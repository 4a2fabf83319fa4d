// Settlement, once a year: each holder's contract is settled on the year's ledger, the surplus or deficit goes to members
// by their shares, and every provider compares its settled income with what it is used to:
//
//   W = min(3, 1 + χ·max(0, (Y_ref − Y) / max(|Y_ref|, 0.1·revenue)))
//
// Reads ledgers, budgets, shares. Writes transfers, settled income, money weights; turns the ledgers to the new year.

import { countHeads, countHolderHeads } from './enrolled.ts';
import { attribute } from './enrolment.ts';
import { OPTIONS } from './options.ts';
import { summariseYear, transfersOf } from './outlook.ts';
import { decideParticipation } from './participation.ts';
import { plainLedger } from './payment/contract.ts';
import { CONTRACTS, type HeldTerms, rateFromBaseYear, settle } from './payment/index.ts';
import { scoreYear } from './scorecard.ts';
import { renewServices, settleServices } from './service-contracts.ts';
import { type Holder, holderYear, isBound, NOT_SETTLED, providerSum } from './state/holders.ts';
import { SYSTEM_COUNT, type SystemName } from './state/tally.ts';
import type { World } from './state/world.ts';

/** How fast a provider gets used to an income: about five years. */
const REFERENCE_SPEED = 0.2;
const HEAVIEST = 3;

export function settlement(world: World): void {
  world.providers.settlementFen.fill(0);
  scoreYear(world);
  settleServices(world);
  for (const holder of world.holders.list) {
    const bound = isBound(holder, world.month);
    if (world.month >= holder.terms.start) world.tally.system[SYSTEM_COUNT.holders]++;
    if (bound) world.tally.system[SYSTEM_COUNT.holdersBound]++;
    if (bound) settleHolder(world, holder);
    else holder.settled = NOT_SETTLED;
  }
  weighMoney(world);
}

function settleHolder(world: World, holder: Holder): void {
  const { heads, risk, rate, terms } = holder;
  const year = holderYear(world.providers.covered, holder);
  const services = transfersOf(world, holder, terms, 'lastTransfer');
  const quality = world.score.last;
  const ledger = { ...plainLedger(year.billed + services), elsewhere: year.elsewhere, heads, risk, rate, quality };
  const transfer = Math.round((settle(terms, ledger) - ledger.billed) * 100);
  holder.settled = { ...year, services, rate, heads, quality, transfer: transfer / 100 };
  world.tally.system[SYSTEM_COUNT.settlementPaid] += transfer;
  world.tally.system[SYSTEM_COUNT.budgeted] += Math.round(100 * rate * heads);
  world.tally.system[SYSTEM_COUNT.counted] += Math.round(100 * (ledger.billed + year.elsewhere));
  distribute(world, holder, transfer, transfer >= 0 ? holder.surplusShares : holder.deficitShares);
  payProgramme(world, holder);
}

/** Members bear the cost of taking part as they share a surplus. */
function payProgramme({ providers, tally }: World, { terms, heads, members, surplusShares }: Holder): void {
  for (const p of members) {
    const cost = Math.round(100 * terms.programmeCost * heads * surplusShares[p]);
    providers.costFen[p] += cost;
    tally.system[SYSTEM_COUNT[`cost.${OPTIONS[providers.option[p]]}` as SystemName]] += cost;
  }
}

/** Splits a transfer among members in whole fen; the last member takes what rounding leaves. */
function distribute({ providers, tally }: World, holder: Holder, transfer: number, shares: Float64Array): void {
  let left = transfer;
  holder.members.forEach((p, k) => {
    const part = k === holder.members.length - 1 ? left : Math.trunc(transfer * shares[p]);
    left -= part;
    providers.settlementFen[p] += part;
    tally.system[SYSTEM_COUNT[`settlement.${OPTIONS[providers.option[p]]}` as SystemName]] += part;
  });
}

function weighMoney(world: World): void {
  const { providers } = world;
  const { incomeWeighing } = world.scenario.assumptions.response;
  for (let p = 0; p < providers.count; p++) {
    const revenue = providerSum(providers.ledger, p, 'bill');
    const income = revenue + providers.settlementFen[p] + providers.subsidyFen[p] - providers.costFen[p];
    const reference = providers.referenceIncome[p] === 0 ? income : providers.referenceIncome[p];
    const shortfall = (reference - income) / Math.max(Math.abs(reference), 0.1 * revenue, 1);
    providers.settledIncome[p] = income;
    providers.moneyWeight[p] = Math.min(HEAVIEST, 1 + incomeWeighing * Math.max(0, shortfall));
    providers.referenceIncome[p] = reference + REFERENCE_SPEED * (income - reference);
  }
}

/** Empties the year's ledgers and every patient's year to date. */
function clearYear({ providers, people }: World): void {
  providers.ledger.fill(0);
  providers.covered.fill(0);
  providers.caseWeight.fill(0);
  providers.withinLimit.fill(0);
  providers.hospitalCare.fill(0);
  providers.costFen.fill(0);
  providers.subsidyFen.fill(0);
  for (const column of [
    people.outpatientCounted,
    people.outpatientFund,
    people.inpatientFund,
    people.ownInside,
    people.ownTotal,
    people.chronicCounted,
  ])
    column.fill(0, 0, people.rows);
}

/** Begins month 1 with empty books and full personal accounts: the spin-up leaves people and habits, not money. */
export function openBooks(world: World): void {
  if (world.month !== 1) return;
  clearYear(world);
  const { people, rules } = world;
  for (let row = 0; row < people.rows; row++) people.account[row] = rules[people.scheme[row]].account;
  // Who is answered for in the first year, the base of contracts, is decided by the rule that will hold.
  attribute(world);
  for (const holder of world.holders.list) countHolderHeads(world, holder);
}

/** Renewal: contracts that begin in January get their rate from the year that ends; running ones grow by their rate. */
export function renewal(world: World): void {
  const { providers } = world;
  providers.ledgerBefore.set(providers.ledger);
  providers.coveredBefore.set(providers.covered);
  summariseYear(world);
  countHeads(world);
  renewServices(world);
  for (const holder of world.holders.list) renew(world, holder);
  decideParticipation(world);
  clearYear(world);
}

/** Rate of the coming year: what the base year cost; then grown, and moved by its weight toward what last year cost. */
function renew(world: World, holder: Holder): void {
  // Where people belong by where they live, last year's people are this year's; else the cost was that of last year's.
  const byResidence = world.scenario.policy.consortium.attribution === 'residence';
  const lastYears = { heads: holder.heads, risk: holder.risk };
  countHolderHeads(world, holder);
  const { heads, risk } = byResidence ? holder : lastYears;
  holder.lastYear = holderYear(world.providers.covered, holder);
  const { billed, elsewhere } = holder.lastYear;
  const { terms } = holder;
  const cost = () => rateFromBaseYear(terms, { ...plainLedger(billed), elsewhere, heads, risk });
  if (world.month + 1 === terms.start) {
    holder.rate = cost() * (1 + terms.growth);
    holder.terms = (CONTRACTS[terms.kind].forPeople?.(terms, holder.heads) as HeldTerms | undefined) ?? terms;
  } else if (world.month >= terms.start) {
    const rebased = terms.rebasing === 0 ? holder.rate : (1 - terms.rebasing) * holder.rate + terms.rebasing * cost();
    holder.rate = rebased * (1 + terms.growth);
  }
}
