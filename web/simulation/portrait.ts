// A portrait of an arm: where a sample of its residents live and which option each used last, month by month. The first replicate
// is run again with somebody looking on; reading columns draws nothing and changes nothing.
import { consortium } from '../../models/consortium/index.ts';
import { placeOf } from '../../models/consortium/settings/own.ts';
import type { World } from '../../models/consortium/state/world.ts';
import type { CheckedScenario } from '../../src/engine/model.ts';
import { advance } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { Cancelled, turn } from './desk.ts';
import { GONE, hundredths, type Portrait, type PortraitOrder } from './portrait-of.ts';

/** Residents shown at most. */
const MOST = 1000;

type Checked = Parameters<typeof consortium.makeWorld>[0];

/** Runs the first replicate of an arm and looks at up to a thousand residents at the end of each month. */
export async function portrait({ scenario }: PortraitOrder, isCancelled: () => boolean): Promise<Portrait> {
  const world = consortium.makeWorld(scenario as Checked, keyOf(scenario.seed, 0)) as World;
  const rows = sampleOf(world.people.rows);
  const keys = rows.map((row) => world.people.key[row]);
  const homes = Uint16Array.from(rows, (row) => world.people.place[row]);
  const used = new Uint8Array(rows.length * scenario.months);
  let ownPayments: readonly number[] = [];
  // Yearly accounts are emptied when the year is closed: who looks at them has to come first.
  const look = (seen: World) => {
    ownPayments = hundredths(paidThisYear(seen));
  };
  const { calendar } = consortium;
  const watched = {
    ...consortium,
    calendar: { ...calendar, year: [{ name: 'look', does: 'Reads yearly accounts.', run: look }, ...calendar.year] },
  };
  for (let month = 1 - consortium.spinUpMonths; month <= scenario.months; month++) {
    advance(watched, world, month);
    await turn();
    if (isCancelled()) throw new Cancelled();
    if (month < 1) continue;
    const at = (month - 1) * rows.length;
    rows.forEach((row, k) => {
      used[at + k] = lastUsed(world, row, keys[k]);
    });
  }
  return { residents: scenario.residents, months: scenario.months, ownPayments, homes, used, ...placesOf(scenario) };
}

/** The option used last; GONE once the row belongs to somebody else, or to nobody. */
function lastUsed({ people }: World, row: number, key: number): number {
  return people.alive[row] === 1 && people.key[row] === key ? people.habit[row] : GONE;
}

const FEN = 100;

/** What everybody alive has paid since January. */
function paidThisYear({ people }: World): number[] {
  const paid: number[] = [];
  for (let row = 0; row < people.rows; row++) if (people.alive[row] === 1) paid.push(people.ownTotal[row] / FEN);
  return paid;
}

/** Rows spread evenly over everybody who was there at the start. */
function sampleOf(rows: number): number[] {
  const count = Math.min(MOST, rows);
  return Array.from({ length: count }, (_, k) => Math.floor((k * rows) / count));
}

function placesOf(scenario: CheckedScenario) {
  const { places, providers } = placeOf(scenario as Checked);
  const options = new Set(providers.map(({ option }) => option));
  return { places: places.map(({ name, kind }) => ({ name, kind })), options: [...options] };
}
