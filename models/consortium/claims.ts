// Claims. Every encounter becomes a bill in whole fen and is split into who pays:
//
//   visit = fee·(0.7 + 1.5 s)·q    admission = fee·(0.6 + 0.8 s)·q·part    prescription = fee·months·q
//   rehabilitation = days × day fee   (a patient from another provider repeats tests unless members share them)
//
// Reads encounters, fees, decisions, benefit rules. Writes the ledgers of providers, the patients' year, the year's primary-care charges, the tally.
import { BILL, FUND, newSplit, splitBill } from './benefit.ts';
import { bookForContracts } from './contract-books.ts';
import { routeOf } from './gate.ts';
import { feeFactor } from './money.ts';
import { CHRONIC, INPATIENT, LAYERS, LINES, OUTPATIENT, TOWNSHIP, VILLAGE } from './options.ts';
import { referralsTracked, rehabilitationDayFee } from './partnership.ts';
import { PURPOSE } from './purposes.ts';
import { CHARGES_A_PERSON, NOBODY } from './state/affiliation.ts';
import { FROM_ELSEWHERE, FROM_MEMBER, REHABILITATION } from './state/encounters.ts';
import { LEDGER_WIDTH } from './state/providers.ts';
import { pooledIn } from './state/rules.ts';
import { CELL_WIDTH, careIndex, ENCOUNTERS, EVENT, SYSTEM_COUNT, schemeOfCell } from './state/tally.ts';
import type { World } from './state/world.ts';

const split = newSplit();

export function claims(world: World): void {
  const { encounters } = world;
  for (let at = 0; at < encounters.count; at++) {
    const row = encounters.person[at];
    const provider = encounters.provider[at];
    const line = encounters.line[at];
    const bill = Math.round(100 * billOf(world, at, provider, line));
    const claimed = line !== OUTPATIENT || isClaimed(world, row, encounters.option[at]);
    const flags = encounters.flags[at];
    const route = routeOf(world, row, encounters.option[at], encounters.severity[at], flags);
    splitBill(world, row, provider, line, bill, claimed, (flags & REHABILITATION) !== 0, route, split);
    const billedAs = line === INPATIENT ? shiftedLine(world, row, provider) : line;
    const inside = bookProvider(world, at, provider, billedAs, line);
    bookForContracts(world, at, billedAs, split[FUND], inside);
    bookTally(world, at, row, billedAs);
    if (world.primaryCare.length > 0) bookPrimaryCare(world, at, row, line);
  }
  collectPremiums(world);
  countAccounts(world);
}

/** Premiums come in month by month, in whole fen a head, with what of personal accounts is pooled. */
function collectPremiums({ tally, rules, month }: World): void {
  for (let k = 0; k < tally.inhabited.length; k++) {
    const cell = tally.inhabited[k];
    const scheme = rules[schemeOfCell(cell)];
    const people = tally.cells[cell * CELL_WIDTH + EVENT.people];
    tally.system[SYSTEM_COUNT.premiums] += people * (Math.round(scheme.premium / 12) + pooledIn(scheme, month));
    tally.system[SYSTEM_COUNT.accountsPooled] += people * pooledIn(scheme, month);
  }
}

/** What all personal accounts hold after the month's claims. */
function countAccounts({ people, tally }: World): void {
  let held = 0;
  for (let row = 0; row < people.rows; row++) if (people.alive[row] === 1) held += people.account[row];
  tally.system[SYSTEM_COUNT.accountBalance] = held;
}

/** The bill of an encounter of this month [CNY]. */
export function billOf(world: World, at: number, provider: number, line: number): number {
  const { encounters, numbers, posted } = world;
  const severity = encounters.severity[at];
  const flags = encounters.flags[at];
  const recognised = (flags & FROM_MEMBER) !== 0 ? referralsTracked(world) : 0;
  const elsewhere = (flags & FROM_ELSEWHERE) !== 0 ? 1 + numbers.care.repeatTests * (1 - recognised) : 1;
  if (line === OUTPATIENT) return posted.visit[provider] * (0.7 + 1.5 * severity) * elsewhere;
  if (line === CHRONIC) return posted.prescription[provider] * encounters.part[at];
  if ((flags & REHABILITATION) !== 0) return encounters.days[at] * rehabilitationDayFee(world, provider);
  return posted.admission[provider] * (0.6 + 0.8 * severity) * encounters.part[at] * elsewhere;
}

/** Whether reimbursement of a grassroots visit is asked for at all; at hospitals it always is. */
function isClaimed(world: World, row: number, option: number): boolean {
  if (option > TOWNSHIP) return true;
  const { people, draws } = world;
  const share = world.rules[people.scheme[row]].claimedShare;
  return draws.uniform(PURPOSE.claim, people.key[row], world.drawMonth, 0) < share;
}

/** Inpatient work is billed as outpatient care for the share that the provider has shifted. */
function shiftedLine(world: World, row: number, provider: number): number {
  const share = world.providers.lineShift[provider];
  if (share <= 0) return INPATIENT;
  return world.draws.uniform(PURPOSE.claim, world.people.key[row], world.drawMonth, 1) < share ? OUTPATIENT : INPATIENT;
}

/** Books a split bill and what it cost; gives the part inside the catalogue [fen]. */
function bookProvider(world: World, at: number, provider: number, line: number, workLine: number): number {
  const { providers, encounters } = world;
  const to = (provider * LINES.length + line) * LEDGER_WIDTH;
  const drugs = Math.round(split[BILL] * world.posted.drugPart[provider * LINES.length + workLine]);
  providers.ledger[to]++;
  for (let k = 0; k < split.length; k++) providers.ledger[to + 1 + k] += split[k];
  providers.ledger[to + 2 + LAYERS.length] += drugs;
  const inside = split[BILL] - Math.floor(split[BILL] * providers.selfPay[provider]);
  providers.ledger[to + 3 + LAYERS.length] += inside;
  // In whole fen, so that no sum depends on its order; and by the setting's fees, which follow what work costs.
  const services = (split[BILL] - drugs) * world.costRatio[provider];
  const factor = (encounters.flags[at] & REHABILITATION) !== 0 ? 1 : feeFactor(world, workLine);
  const cost = Math.round((services + drugs * world.numbers.prices.drugCostRatio) / factor);
  providers.costFen[provider] += cost;
  world.tally.system[SYSTEM_COUNT['cost.village'] + providers.option[provider] - 1] += cost;
  providers.bedDaysThisMonth[provider] += encounters.days[at];
  return inside;
}

function bookTally(world: World, at: number, row: number, line: number): void {
  const { tally, people, encounters } = world;
  const cell = people.cell[row] * CELL_WIDTH;
  const to = cell + careIndex(encounters.option[at], line, 0);
  tally.cells[to + ENCOUNTERS]++;
  for (let k = 0; k < split.length; k++) tally.cells[to + 1 + k] += split[k];
  if (line === OUTPATIENT && split[FUND] > 0) {
    tally.cells[cell + EVENT.reimbursedVisits]++;
    tally.cells[cell + EVENT.reimbursedBill] += split[BILL];
  }
  if (encounters.line[at] === INPATIENT) {
    // A stay is a stay, whatever it is billed as.
    tally.cells[cell + EVENT['stays.village'] + encounters.option[at] - 1]++;
    tally.cells[cell + EVENT['bedDays.village'] + encounters.option[at] - 1] += encounters.days[at];
  }
  if (people.affiliation[row] !== NOBODY) bookAffiliated(world, at, row, cell);
}

/** Counts what the fund pays for people somebody answers for, and their visits, and how much of both leaks to others. */
function bookAffiliated(world: World, at: number, row: number, cell: number): void {
  const { tally, people, providers, encounters } = world;
  const leaks = providers.consortium[encounters.provider[at]] + 1 !== people.affiliation[row];
  tally.cells[cell + EVENT.affiliatedFund] += split[FUND];
  if (leaks) tally.cells[cell + EVENT.leakedFund] += split[FUND];
  if (encounters.line[at] === INPATIENT) return;
  const isPrimary = encounters.option[at] <= TOWNSHIP;
  tally.cells[cell + (isPrimary ? EVENT.affiliatedPrimary : EVENT.affiliatedSpecialist)]++;
  if (leaks) tally.cells[cell + (isPrimary ? EVENT.leakedPrimary : EVENT.leakedSpecialist)]++;
}

/** Keeps the year's primary-care charges where attribution goes by them. */
function bookPrimaryCare({ primaryCare, encounters }: World, at: number, row: number, line: number): void {
  const option = encounters.option[at];
  if (option > TOWNSHIP || line === INPATIENT) return;
  primaryCare[row * CHARGES_A_PERSON + option - VILLAGE] += split[BILL];
}
