// What the books of a world say, read the same way in every month: the ledgers of the year are emptied each December.
import { consortium } from '../../models/consortium/index.ts';
import { LINES, PROVIDER_OPTIONS } from '../../models/consortium/options.ts';
import { type LedgerQuantity, ledgerIndex } from '../../models/consortium/state/providers.ts';
import {
  careIndex,
  type EventName,
  eventIndex,
  QUANTITIES,
  type Quantity,
} from '../../models/consortium/state/tally.ts';
import type { World } from '../../models/consortium/state/world.ts';

export const isDecember = (world: World) => world.month % 12 === 0;
const isJanuary = (world: World) => world.month % 12 === 1;

/** Year to date by provider, line and quantity, the month just run included. */
export const yearToDate = ({ providers, month }: World): Float64Array =>
  month % 12 === 0 ? providers.ledgerBefore : providers.ledger;

/** A month's entries of the ledgers, from the year to date before and after. */
export function entriesOf(world: World, before: Float64Array): Float64Array {
  const now = yearToDate(world);
  return isJanuary(world) ? Float64Array.from(now) : now.map((sum, k) => sum - before[k]);
}

/** Adds ledger entries up by option × line × quantity. */
export function byOptionAndLine(world: World, entries: Float64Array, quantity: LedgerQuantity): number[] {
  const { option, count } = world.providers;
  const sums = Array<number>(PROVIDER_OPTIONS * LINES.length).fill(0);
  for (let p = 0; p < count; p++)
    for (let line = 0; line < LINES.length; line++)
      sums[(option[p] - 1) * LINES.length + line] += entries[ledgerIndex(p, line, quantity)];
  return sums;
}

/** The month's counters as a recorder reads them. */
export function countersOf(world: World): { group(index: number): Float64Array; event(name: EventName): number } {
  const { names, groups, read } = consortium.counters;
  const all = new Float64Array(names.length * groups.length);
  read(world, all);
  return {
    group: (index) => all.subarray(index * names.length, (index + 1) * names.length),
    event: (name) => all[eventIndex(name)],
  };
}

/** The month's counters of one quantity by option × line. */
export function countedBy(counters: Float64Array, quantity: Quantity): number[] {
  const q = QUANTITIES.indexOf(quantity);
  return Array.from({ length: PROVIDER_OPTIONS * LINES.length }, (_, k) => {
    return counters[careIndex(1 + Math.floor(k / LINES.length), k % LINES.length, q)];
  });
}

export const sumOf = (numbers: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < numbers.length; k++) sum += numbers[k];
  return sum;
};

/** How many people are alive. */
export const aliveIn = ({ people }: World) => sumOf(people.alive.subarray(0, people.rows));
