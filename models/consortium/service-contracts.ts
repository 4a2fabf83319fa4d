// Service contracts in the year: what each provider expects of its accounts, how they are settled, and what they count by in
// the coming year.
//
//   belief = f·margin(year-end forecast ± σ) + (1 − f)·margin(this month still fits)
//   transfer = settle(year) − billed
//
// A pool is shared with other regions that are taken to do what this one does: their weights move with this region's.
// Reads the year's books, case weights, the quality score. Writes accounts, transfers, the tally.
import { combine, expectedYear } from './forecast.ts';
import { LINES, OPTIONS } from './options.ts';
import { type Ledger, plainLedger } from './payment/contract.ts';
import { margin, rateFromBaseYear, settle } from './payment/index.ts';
import { ANYBODY, coveredSpending } from './state/coverage.ts';
import type { ServiceAccount, ServiceYear } from './state/service-accounts.ts';
import { SYSTEM_COUNT, type SystemName } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Revises what every provider expects of its accounts. */
export function believeServices(world: World): void {
  const elapsed = (world.month - 1) % 12;
  for (const account of world.services.list) if (world.month >= account.terms.start) believe(world, account, elapsed);
}

function believe(world: World, account: ServiceAccount, elapsed: number): void {
  const { foresight, forecastError } = world.scenario.assumptions.learning;
  const after = (months: number): Ledger =>
    ledgerOf(world, account, yearAfter(world, account, months), regionWeight(world, account, months));
  const yearEnd = after(12 - elapsed);
  const sd = account.lastYear.billed * forecastError * Math.sqrt((12 - elapsed) / 12);
  const { belowLimit } = world.lastYear;
  const rational = margin(account.terms, { ledger: yearEnd, sd, belowLimit });
  const stillFits = margin(account.terms, { ledger: after(1), sd: 0, belowLimit });
  account.belief = combine(foresight, rational, 1 - foresight, stillFits);
  account.beliefSum = account.monthsBound === 0 ? account.belief : combine(1, account.beliefSum, 1, account.belief);
  account.monthsBound++;
  account.expectedTransfer = settle(account.terms, yearEnd) - yearEnd.billed;
}

/** The year to date of an account. */
function yearToDate({ providers, allSchemes }: World, { provider, line, terms }: ServiceAccount): ServiceYear {
  const at = provider * LINES.length + line;
  const scope = { base: terms.base, lines: [line], schemes: allSchemes };
  return {
    billed: coveredSpending(providers.covered, [provider], ANYBODY, scope),
    elsewhere: providers.hospitalCare[provider * 2 + (terms.base === 'fund' ? 0 : 1)] / 100,
    weight: providers.caseWeight[at],
    withinLimit: providers.withinLimit[at] / 100,
  };
}

/** The year of an account as it would stand after so many more months. */
function yearAfter(world: World, account: ServiceAccount, months: number): ServiceYear {
  const elapsed = (world.month - 1) % 12;
  const toDate = yearToDate(world, account);
  const of = (quantity: keyof ServiceYear) =>
    expectedYear(toDate[quantity], account.lastYear[quantity], elapsed, months);
  return { billed: of('billed'), elsewhere: of('elsewhere'), weight: of('weight'), withinLimit: of('withinLimit') };
}

/** Weight of all providers of the region under the same contract, after so many more months (0: to date). */
function regionWeight(world: World, account: ServiceAccount, months: number): number {
  if (account.terms.poolSize === undefined) return 0;
  let sum = 0;
  for (const peer of peersOf(world, account))
    sum += months === 0 ? yearToDate(world, peer).weight : yearAfter(world, peer, months).weight;
  return sum;
}

const peersOf = ({ services, providers }: World, account: ServiceAccount) =>
  services.list.filter(
    (peer) =>
      peer.service === account.service && providers.region[peer.provider] === providers.region[account.provider],
  );

function ledgerOf(world: World, account: ServiceAccount, year: ServiceYear, regionsWeight: number): Ledger {
  const { terms, heads, risk, rate } = account;
  return {
    ...plainLedger(year.billed),
    ...year,
    elsewhere: terms.fundHolding === undefined ? 0 : year.elsewhere,
    heads,
    risk,
    othersWeight: Math.max(0, (terms.poolSize ?? 0) * regionsWeight - year.weight),
    quality: world.score.last,
    rate,
  };
}

/** Settles every account on the year, in whole fen. */
export function settleServices(world: World): void {
  const { providers, tally } = world;
  for (const account of world.services.list) {
    account.lastTransfer = 0;
    if (world.month < account.terms.start) continue;
    const year = yearToDate(world, account);
    const ledger = ledgerOf(world, account, year, regionWeight(world, account, 0));
    const transfer = Math.round((settle(account.terms, ledger) - year.billed) * 100);
    account.lastTransfer = transfer / 100;
    providers.settlementFen[account.provider] += transfer;
    tally.system[SYSTEM_COUNT.settlementPaid] += transfer;
    tally.system[SYSTEM_COUNT[`settlement.${OPTIONS[providers.option[account.provider]]}` as SystemName]] += transfer;
    if (account.terms.poolSize === undefined) continue;
    tally.system[SYSTEM_COUNT.pointsPaid] += Math.round(year.billed * 100) + transfer;
    tally.system[SYSTEM_COUNT.points] += year.weight;
  }
}

/** Sets what accounts count by in the coming year. Heads are counted before this. */
export function renewServices(world: World): void {
  for (const account of world.services.list) account.lastYear = yearToDate(world, account);
  for (const account of world.services.list) {
    const { terms } = account;
    if (world.month + 1 === terms.start) account.rate = baseYearRate(world, account) * (1 + terms.growth);
    else if (world.month >= terms.start) account.rate *= 1 + terms.growth;
  }
}

/** The rate that would have paid the base year as billed; a pool's follows from the books of everybody in it. */
function baseYearRate(world: World, account: ServiceAccount): number {
  const { terms, lastYear } = account;
  const weight = regionWeight(world, account, 0);
  if (terms.poolSize === undefined) return rateFromBaseYear(terms, ledgerOf(world, account, lastYear, weight));
  const billed = peersOf(world, account).reduce((sum, peer) => sum + peer.lastYear.billed, 0);
  const pool = { ...lastYear, billed: billed * terms.poolSize, weight: weight * terms.poolSize };
  return rateFromBaseYear(terms, ledgerOf(world, account, pool, weight));
}
