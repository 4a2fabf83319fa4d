// What must balance at the end of every month, in any scenario: people, money, visits, bed-days. Each check returns
// sentences about what does not; none is the right answer.
import { consortium } from '../../models/consortium/index.ts';
import { CHRONIC, INPATIENT, LAYERS, LINES, OPTIONS, type Option } from '../../models/consortium/options.ts';
import { plainLedger } from '../../models/consortium/payment/contract.ts';
import { settle } from '../../models/consortium/payment/index.ts';
import { scopeOf } from '../../models/consortium/state/coverage.ts';
import { type Holder, holderYear } from '../../models/consortium/state/holders.ts';
import { ledgerIndex } from '../../models/consortium/state/providers.ts';
import { creditOf } from '../../models/consortium/state/rules.ts';
import { CELL_WIDTH, QUANTITIES, SYSTEM_COUNT } from '../../models/consortium/state/tally.ts';
import type { World } from '../../models/consortium/state/world.ts';
import {
  aliveIn,
  byOptionAndLine,
  countedBy,
  countersOf,
  entriesOf,
  isDecember,
  sumOf,
  yearToDate,
} from './ledgers.ts';

/** Most months that policy may allow one prescription to last. */
const LONGEST_PRESCRIPTION = 3;

type BedOption = Exclude<Option, 'self'>;

/** What is remembered of a month to check the next. */
export interface Before {
  readonly alive: number;
  readonly ledger: Float64Array;
  readonly accounts: number;
  /** Costs of all providers, year to date [fen]. */
  readonly costs: number;
  /** Heads and budgets, which a renewal changes after the settlement. */
  readonly holders: readonly Pick<Holder, 'heads' | 'risk' | 'rate' | 'bound' | 'terms'>[];
}

export const before = (world: World): Before => ({
  alive: aliveIn(world),
  ledger: yearToDate(world).slice(),
  accounts: accountsAhead(world),
  holders: world.holders.list.map(({ heads, risk, rate, bound, terms }) => ({ heads, risk, rate, bound, terms })),
  costs: world.month === 0 ? 0 : sumOf(world.providers.costFen),
});

/** Personal accounts as the next month finds them: month 1 opens the books with a year's credit on every account. */
function accountsAhead({ people, rulesBefore, month, scenario }: World): number {
  const held = people.account.subarray(0, people.rows);
  const opening = rulesBefore.map((rules) => creditOf(rules, scenario.policy, 1));
  return sumOf(month === 0 ? Array.from(held, (_, row) => opening[people.scheme[row]]) : held);
}

const unequal = (what: string, a: number, b: number) => (a === b ? [] : [`${what}: ${a} is not ${b}`]);
const unequalLists = (what: string, a: readonly number[], b: readonly number[]) =>
  a.flatMap((value, k) => unequal(`${what} [${k}]`, value, b[k]));

/** People at the start, plus births and entrants, less deaths, are people at the end; nobody is there twice. */
export function peopleImbalances(world: World, { alive }: Before): string[] {
  const { event } = countersOf(world);
  const { people } = world;
  const keys = new Set<number>();
  for (let row = 0; row < people.rows; row++) if (people.alive[row] === 1) keys.add(people.key[row]);
  return [
    ...unequal('people counted in the month, alive at its start', event('people'), alive),
    ...unequal(
      'people + births + entrants − deaths',
      alive + event('births') + event('entrants') - event('deaths'),
      aliveIn(world),
    ),
    ...unequal('different keys', keys.size, aliveIn(world)),
    ...(people.rows > people.alive.length ? ['more people than there is room for'] : []),
  ];
}

/** Every bill is the sum of its layers; no layer is negative or has parts of a fen. */
export function billImbalances(world: World, month: Before): string[] {
  const entries = entriesOf(world, month.ledger);
  const wrong: string[] = [];
  for (let p = 0; p < world.providers.count; p++)
    for (let line = 0; line < LINES.length; line++) {
      const of = (quantity: Parameters<typeof ledgerIndex>[2]) => entries[ledgerIndex(p, line, quantity)];
      const layers = LAYERS.map(of);
      const bill = of('bill');
      const where = `${world.providers.names[p]}, ${LINES[line]}`;
      wrong.push(...unequal(`${where}: layers`, sumOf(layers), bill));
      const parts = [bill, ...layers, of('inside'), of('drugs'), of('encounters')];
      if (parts.some((part) => !(part >= 0) || !Number.isInteger(part))) wrong.push(`${where}: not whole: ${parts}`);
      if (of('inside') > bill || of('drugs') > bill) wrong.push(`${where}: part above all`);
      // A personal account may pay either part: the catalogue's or the patient's own.
      if (of('fund') + of('critical') + of('assistance') + of('copay') > of('inside')) wrong.push(`${where}: inside`);
      if (of('selfPay') > bill - of('inside')) wrong.push(`${where}: outside the catalogue`);
    }
  return wrong;
}

/** What is counted for people is what institutions booked, by option, line and payer; groups of people add up to all. */
export function countImbalances(world: World, month: Before): string[] {
  const entries = entriesOf(world, month.ledger);
  const all = countersOf(world).group(0);
  return [
    ...QUANTITIES.flatMap((quantity) =>
      unequalLists(`counted ${quantity}`, countedBy(all, quantity), byOptionAndLine(world, entries, quantity)),
    ),
    ...groupImbalances(world),
  ];
}

/** Ways to divide people, each person in one part of each. */
const PARTITIONS = ['scheme:', 'place:', 'income:', 'condition:'];
const OVERLAPPING = 'place:rural';

function groupImbalances(world: World): string[] {
  const { groups } = consortium.counters;
  const counters = countersOf(world);
  const all = counters.group(0).subarray(0, CELL_WIDTH);
  return PARTITIONS.flatMap((partition) => {
    const parts = [...groups.keys()].filter((k) => groups[k].startsWith(partition) && groups[k] !== OVERLAPPING);
    const sums = all.map((_, index) => sumOf(parts.map((k) => counters.group(k)[index])));
    // Means of trust and waits are sums of fractions, whose last bits depend on their order.
    const wrong = sums.findIndex((sum, index) => !(Math.abs(sum - all[index]) <= 1e-9 * Math.abs(all[index])));
    return wrong < 0 ? [] : unequal(`${partition} ${consortium.counters.names[wrong]}`, sums[wrong], all[wrong]);
  });
}

/** Every encounter is a visit of the month or a stay with its days, and was somebody's who lives. */
export function careImbalances(world: World, month: Before): string[] {
  const { encounters, providers, people } = world;
  const { event } = countersOf(world);
  const rows = [...Array(encounters.count).keys()];
  const stays = rows.filter((at) => encounters.line[at] === INPATIENT);
  const dead = isDecember(world) ? 0 : rows.filter((at) => people.alive[encounters.person[at]] === 0).length;
  const entries = entriesOf(world, month.ledger);
  const days = sumOf(encounters.days.subarray(0, encounters.count));
  return [
    ...unequal('encounters of the dead', dead, 0),
    ...unequal('encounters in the ledgers', sumOf(byOptionAndLine(world, entries, 'encounters')), encounters.count),
    ...unequal('visits', sumOf(providers.visitsThisMonth), encounters.count - stays.length),
    ...unequal('stays', event('discharges') + event('downFromSecondary') + event('downFromTertiary'), stays.length),
    ...unequal(
      'contacts, return visits and prescriptions',
      event('contacts') + event('returnVisits') + world.prescriptions.count,
      encounters.count - stays.length,
    ),
    // Days are kept in 24 bits and added in 53: the sums are exact in any order.
    ...unequal('bed-days of providers', sumOf(providers.bedDaysThisMonth), days),
    ...unequal('bed-days counted', sumOf(OPTIONS.slice(1).map((o) => event(`bedDays.${o as BedOption}`))), days),
  ];
}

/** What patients paid is on the books of those they paid; personal accounts fall by what they paid. */
export function purseImbalances(world: World, month: Before): string[] {
  if (isDecember(world)) return [];
  const year = yearToDate(world);
  const own = sumOf(byOptionAndLine(world, year, 'copay')) + sumOf(byOptionAndLine(world, year, 'selfPay'));
  const fromAccounts = sumOf(byOptionAndLine(world, entriesOf(world, month.ledger), 'account'));
  const { people } = world;
  return [
    ...unequal('own payments of patients', sumOf(people.ownTotal.subarray(0, people.rows)), own),
    ...unequal('fall of personal accounts', month.accounts - before(world).accounts, fromAccounts),
  ];
}

/** The settlement of a year: what the contract says of each holder's ledger, what members receive, what the fund pays. */
export function settlementImbalances(world: World, month: Before): string[] {
  const { system } = world.tally;
  const toOptions = Object.entries(SYSTEM_COUNT).filter(([name]) => name.startsWith('settlement.'));
  const paid = system[SYSTEM_COUNT.settlementPaid];
  const received = isDecember(world) ? sumOf(world.providers.settlementFen) : 0;
  return [
    ...unequal('settlement received by providers', received, paid),
    ...unequal('settlement by option', sumOf(toOptions.map(([, at]) => system[at])), paid),
    ...(isDecember(world) ? holderImbalances(world, month) : []),
  ];
}

function holderImbalances(world: World, { holders }: Before): string[] {
  const { settlementFen } = world.providers;
  return world.holders.list.flatMap((holder, k) => {
    const { heads, risk, rate, bound, terms } = holders[k];
    const year = holderYear(world.providers.coveredBefore, holder);
    const inScope = world.services.list.filter(
      ({ provider, line }) => holder.members.includes(provider) && scopeOf(terms).lines.includes(line),
    );
    const forServices = (accounts: typeof inScope) => sumOf(accounts.map(({ lastTransfer }) => lastTransfer));
    const billed = year.billed + forServices(inScope);
    const ledger = { ...plainLedger(billed), elsewhere: year.elsewhere, heads, risk, rate, quality: world.score.last };
    const due = settle(terms, ledger) - billed;
    const fen = bound && world.month >= terms.start ? Math.round(100 * due) : 0;
    const all = world.services.list.filter(({ provider }) => holder.members.includes(provider));
    const paid = sumOf(holder.members.map((p) => settlementFen[p])) - Math.round(100 * forServices(all));
    return unequal(`settlement of holder ${k}`, paid, fen);
  });
}

/** Costs counted in a month are on the books of those who bear them; capacity lent is capacity borrowed. */
export function costImbalances(world: World, { costs }: Before): string[] {
  const { providers, tally, people, consortia } = world;
  const counted = sumOf(OPTIONS.slice(1).map((o) => tally.system[SYSTEM_COUNT[`cost.${o as BedOption}`]]));
  const [own, staffed] = [sumOf(providers.visitCapacity), sumOf(providers.staffedCapacity)];
  const beyond = people.affiliation.subarray(0, people.rows).some((index) => index > consortia.list.length);
  return [
    ...(isDecember(world) ? [] : unequal('costs of providers', sumOf(providers.costFen), costs + counted)),
    ...(Number.isInteger(counted) ? [] : [`costs are not whole fen: ${counted}`]),
    ...(Math.abs(staffed / own - 1) < 1e-12 ? [] : [`capacity ${own} is staffed as ${staffed}`]),
    ...(beyond ? ['somebody is affiliated with a consortium that does not exist'] : []),
  ];
}
/** What the government pays is on the books of those it pays, and follows from the people it pays for. */
export function governmentImbalances(world: World): string[] {
  const { system } = world.tally;
  const { subsidyFen, option } = world.providers;
  const { subsidyPerResident } = world.levels.government;
  const paid = system[SYSTEM_COUNT['subsidies.village']] + system[SYSTEM_COUNT['subsidies.township']];
  const toHospitals = sumOf([...subsidyFen].filter((_, p) => option[p] > 2));
  // A subsidy is paid by region, in whole fen.
  const due = (countersOf(world).event('people') * subsidyPerResident * 100) / 12;
  return [
    ...unequal('subsidies of hospitals', toHospitals, 0),
    ...(Math.abs(paid - due) > world.regions.length ? [`subsidies: ${paid} is not ${due}`] : []),
    ...(Number.isInteger(paid) ? [] : [`subsidies not whole: ${paid}`]),
  ];
}

/** Who was given a prescription has drugs this month, and never beyond the longest prescription; months are whole. */
export function supplyImbalances(world: World): string[] {
  // In December newborns take the rows of the dead.
  if (isDecember(world)) return [];
  const { people, drawMonth, prescriptions, encounters } = world;
  const wrong: string[] = [];
  for (let k = 0; k < prescriptions.count; k++) {
    const ahead = people.suppliedUntil[prescriptions.person[k]] - drawMonth;
    if (!(ahead >= 0 && ahead < LONGEST_PRESCRIPTION)) wrong.push(`drugs for ${ahead} months beyond this one`);
  }
  for (let at = 0; at < encounters.count; at++) {
    if (encounters.line[at] !== CHRONIC) continue;
    if (!Number.isInteger(encounters.part[at])) wrong.push(`a prescription of ${encounters.part[at]} months`);
  }
  return wrong;
}
