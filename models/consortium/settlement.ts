// Settlement, once a year: each holder's contract is settled on the year's ledger, the surplus or deficit goes to members
// by their shares, and every provider compares its settled income with what it is used to:
//
//   W = min(3, 1 + χ·max(0, (Y_ref − Y) / max(|Y_ref|, 0.1·revenue)))
//
// Reads ledgers, budgets, shares. Writes transfers, settled income, money weights; turns the ledgers to the new year.
import { OPTIONS } from './options.ts';
import { memberShare, summariseYear } from './outlook.ts';
import { plainLedger } from './payment/contract.ts';
import { type HeldTerms, isHeld, rateFromBaseYear, settle } from './payment/index.ts';
import { countedSpending, type Holder, providerSum } from './state/holders.ts';
import { SYSTEM_COUNT, type SystemName } from './state/tally.ts';
import type { World } from './state/world.ts';

/** How fast a provider gets used to an income: about five years. */
const REFERENCE_SPEED = 0.2;
const HEAVIEST = 3;

export function settlement(world: World): void {
  const terms = world.scenario.policy.payment;
  world.providers.settlementFen.fill(0);
  if (isHeld(terms) && world.month >= terms.start)
    for (const holder of world.holders.list) settleHolder(world, holder, terms);
  weighMoney(world);
}

function settleHolder(world: World, holder: Holder, terms: HeldTerms): void {
  const { ledger } = world.providers;
  const billed = countedSpending(ledger, holder.members, terms.base);
  const elsewhere = countedSpending(ledger, holder.elsewhere, terms.base);
  const year = { ...plainLedger(billed), elsewhere, heads: holder.heads, rate: holder.rate };
  const paid = settle(terms, year);
  const transfer = Math.round((paid - billed) * 100);
  world.tally.system[SYSTEM_COUNT.settlementPaid] += transfer;
  distribute(world, holder, transfer, transfer >= 0 ? 'surplusShares' : 'deficitShares', terms.holder === 'provider');
}

/** Splits a transfer among members in whole fen; the last member takes what rounding leaves. */
function distribute(
  world: World,
  holder: Holder,
  transfer: number,
  which: 'surplusShares' | 'deficitShares',
  alone: boolean,
): void {
  const { providers, tally } = world;
  let left = transfer;
  const parts = holder.members.map((p) => Math.trunc(transfer * (alone ? 1 : memberShare(world, holder, p, which))));
  holder.members.forEach((p, k) => {
    const part = k === holder.members.length - 1 ? left : parts[k];
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
    const income = revenue + providers.settlementFen[p] - providers.costFen[p];
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
  providers.costFen.fill(0);
  for (const column of [
    people.outpatientCounted,
    people.outpatientFund,
    people.inpatientFund,
    people.ownInside,
    people.ownTotal,
  ])
    column.fill(0, 0, people.rows);
}

/** Begins month 1 with empty books and full personal accounts: the spin-up leaves people and habits, not money. */
export function openBooks(world: World): void {
  if (world.month !== 1) return;
  clearYear(world);
  const { people, rules } = world;
  for (let row = 0; row < people.rows; row++) people.account[row] = rules[people.scheme[row]].account;
}

/** Renewal: contracts that begin in January get their budget from the year that ends; running ones grow by their rate. */
export function renewal(world: World): void {
  const { providers } = world;
  const terms = world.scenario.policy.payment;
  providers.ledgerBefore.set(providers.ledger);
  summariseYear(world);
  if (isHeld(terms)) for (const holder of world.holders.list) renew(world, holder, terms);
  clearYear(world);
}

function renew(world: World, holder: Holder, terms: HeldTerms): void {
  const { ledger } = world.providers;
  holder.heads = headsOf(world, holder.region);
  holder.lastBilled = countedSpending(ledger, holder.members, terms.base);
  holder.lastElsewhere = countedSpending(ledger, holder.elsewhere, terms.base);
  const year = { ...plainLedger(holder.lastBilled), elsewhere: holder.lastElsewhere, heads: holder.heads };
  if (world.month + 1 === terms.start) holder.rate = rateFromBaseYear(terms, year) * (1 + terms.growth);
  else if (world.month >= terms.start) holder.rate *= 1 + terms.growth;
}

function headsOf({ people }: World, region: number): number {
  let heads = 0;
  for (let row = 0; row < people.rows; row++) if (people.alive[row] === 1 && people.region[row] === region) heads++;
  return heads;
}
