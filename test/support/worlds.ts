// Worlds opened up for comparison: every number in them, by path, and every resident and provider by name rather than by
// place in memory.
import { consortium } from '../../models/consortium/index.ts';
import { NO_PROVIDER } from '../../models/consortium/state/people.ts';
import type { Scenario, World } from '../../models/consortium/state/world.ts';
import { advance } from '../../src/engine/run.ts';

export const KEY = [20, 26] as const;

/** Runs a world to the end of `months`, showing it at the end of the spin-up (month 0) and of every recorded month. */
export function run(world: World, months: number, after: (world: World) => void = () => {}): World {
  for (let month = 1 - consortium.spinUpMonths; month <= months; month++) {
    advance(consortium, world, month);
    if (month >= 0) after(world);
  }
  return world;
}

/** A scenario run to its end in its own setting. */
export function runWorld(scenario: Scenario): World {
  return run(consortium.makeWorld(scenario, KEY), scenario.months);
}

/** Every living resident by key: all columns, with providers by name. */
export function residentsByKey({ people, providers }: World): Map<number, readonly (number | string)[]> {
  const nameOf = (provider: number) => (provider === NO_PROVIDER ? 'none' : providers.names[provider]);
  const { usual, ...rest } = people;
  const columns = Object.values(rest).filter((column) => ArrayBuffer.isView(column));
  const residents = new Map<number, readonly (number | string)[]>();
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    residents.set(people.key[row], [
      ...columns.flatMap((column) => [...ofRow(column, row, people.alive.length)]),
      ...Array.from(ofRow(usual, row, people.alive.length), nameOf),
    ]);
  }
  return residents;
}

/** A row's part of a column that has one number, or several, for each of `rows`. */
function ofRow<C extends { readonly length: number; subarray(from: number, to: number): C }>(
  column: C,
  row: number,
  rows: number,
): C {
  const width = column.length / rows;
  return column.subarray(row * width, (row + 1) * width);
}

/** Every provider by name: all numbers kept for it. */
export function providersByName({ providers }: World): Map<string, readonly number[]> {
  const columns = [...numbersIn(providers).values()].filter((column) => column.length % providers.count === 0);
  return new Map(
    providers.names.map((name, p) => [
      name,
      columns.flatMap((column) => {
        const width = column.length / providers.count;
        return Array.from({ length: width }, (_, k) => column[p * width + k]);
      }),
    ]),
  );
}

/** Lists all arrays of numbers and all single numbers below an object, by path. */
export function numbersIn(part: object, path = ''): Map<string, ArrayLike<number>> {
  const found = new Map<string, ArrayLike<number>>();
  for (const [name, value] of Object.entries(part) as [string, unknown][]) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'number') found.set(at, [value]);
    else if (ArrayBuffer.isView(value)) found.set(at, value as unknown as ArrayLike<number>);
    else if (typeof value === 'object' && value !== null) for (const [k, v] of numbersIn(value, at)) found.set(k, v);
  }
  return found;
}

/** Names the first places where two worlds differ in any number; scenario and setting are not compared. */
export function differencesBetween(a: World, b: World): string[] {
  const [left, right] = [a, b].map((world) => numbersIn({ ...world, scenario: {}, setting: {} }));
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names.filter((name) => !sameNumbers(left.get(name), right.get(name))).slice(0, 10);
}

function sameNumbers(a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (!Object.is(a[k], b[k])) return false;
  return true;
}
