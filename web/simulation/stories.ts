// Stories of residents: the first replicate of two arms is run again with somebody looking on who sees what a sample of residents
// did in each month and who paid for it. Draws are keyed by person and month, so both lives have the same luck. Looking draws
// nothing and changes nothing.
import { billOf } from '../../models/consortium/claims.ts';
import { consortium } from '../../models/consortium/index.ts';
import { CHRONIC, CONTROLLED, INPATIENT, NO_DISEASE } from '../../models/consortium/options.ts';
import { placeOf } from '../../models/consortium/settings/own.ts';
import { REFERRED, REHABILITATION } from '../../models/consortium/state/encounters.ts';
import type { World } from '../../models/consortium/state/world.ts';
import type { CheckedScenario } from '../../src/engine/model.ts';
import { advance } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { Cancelled, turn } from './desk.ts';
import {
  DID,
  elsewhere,
  type Life,
  type Person,
  paid,
  type Stories,
  type Story,
  type StoryOrder,
} from './stories-of.ts';

/** Residents looked at. */
const SAMPLE = 400;
/** Stories told, of those whose lives have most to tell. */
const TOLD = 40;
/** Contacts somebody needs for there to be a story. */
const LEAST = 6;

type Checked = Parameters<typeof consortium.makeWorld>[0];

interface Watched {
  readonly lives: readonly Life[];
  readonly who: readonly Person[];
  /** Whether somebody of the sample is alive at the end. */
  readonly alive: readonly boolean[];
}

/** Follows a sample of residents through both arms and tells those stories in which most differs. */
export async function stories({ scenarios, months }: StoryOrder, isCancelled: () => boolean): Promise<Stories> {
  const [before, after] = [
    await watched({ ...scenarios[0], months }, isCancelled),
    await watched({ ...scenarios[1], months }, isCancelled),
  ];
  const all = before.lives
    .map((life, at): Story => ({ who: before.who[at], lives: [life, after.lives[at]] }))
    .filter((_, at) => before.alive[at] && after.alive[at]);
  const difference = ({ lives }: Story) => paid(lives[1]) - paid(lives[0]);
  const contacts = ({ lives }: Story) => lives[0].went.filter((option) => option > 0).length;
  const told = all.filter((one) => contacts(one) >= LEAST).sort((a, b) => elsewhere(b.lives) - elsewhere(a.lives));
  return {
    months,
    stories: told.slice(0, TOLD),
    of: all.length,
    payLess: all.filter((one) => difference(one) < 0).length,
    payMore: all.filter((one) => difference(one) > 0).length,
    goElsewhere: all.filter(({ lives }) => elsewhere(lives) > 0).length,
  };
}

async function watched(scenario: CheckedScenario, isCancelled: () => boolean): Promise<Watched> {
  const world = consortium.makeWorld(scenario as Checked, keyOf(scenario.seed, 0)) as World;
  const { people } = world;
  const count = Math.min(SAMPLE, people.rows);
  const rows = Array.from({ length: count }, (_, k) => Math.floor((k * people.rows) / count));
  const keys = rows.map((row) => people.key[row]);
  const placeOfRow = new Map(rows.map((row, k) => [row, k]));
  const { places } = placeOf(scenario as Checked);
  let who: Person[] = [];
  const lives = rows.map(() => emptyLife(scenario.months));
  const seen = watcher(world, placeOfRow, lives);
  const phases = consortium.calendar.month.flatMap((phase) =>
    phase.name === 'claims'
      ? [{ ...phase, name: 'before', run: seen.before }, phase, { ...phase, name: 'after', run: seen.after }]
      : [phase],
  );
  const looking = { ...consortium, calendar: { ...consortium.calendar, month: phases } };
  for (let month = 1 - consortium.spinUpMonths; month <= scenario.months; month++) {
    seen.at(month);
    advance(looking, world, month);
    if (month === 0 || (month === 1 && who.length === 0))
      who = rows.map((row) => personAt(world, row, places[people.place[row]].kind));
    await turn();
    if (isCancelled()) throw new Cancelled();
  }
  return { lives, who, alive: rows.map((row, k) => people.alive[row] === 1 && people.key[row] === keys[k]) };
}

type WritableLife = { -readonly [K in keyof Life]: number[] };

function emptyLife(months: number): WritableLife {
  const empty = () => Array.from({ length: months }, () => 0);
  return { went: empty(), did: empty(), own: empty(), fund: empty(), others: empty() };
}

const FEN = 100;

/** Looks at the sample before and after bills are split: what was paid within the month is the difference. */
function watcher(world: World, placeOfRow: ReadonlyMap<number, number>, lives: readonly WritableLife[]) {
  const { people } = world;
  const own = new Float64Array(lives.length);
  const fund = new Float64Array(lives.length);
  let month = 0;
  return {
    at: (now: number) => {
      month = now;
    },
    before: () => {
      for (const [row, k] of placeOfRow) {
        own[k] = people.ownTotal[row];
        fund[k] = people.outpatientFund[row] + people.inpatientFund[row];
      }
    },
    after: () => {
      if (month < 1) return;
      const { encounters } = world;
      for (const [row, k] of placeOfRow) {
        lives[k].own[month - 1] = (people.ownTotal[row] - own[k]) / FEN;
        lives[k].fund[month - 1] = (people.outpatientFund[row] + people.inpatientFund[row] - fund[k]) / FEN;
      }
      for (let at = 0; at < encounters.count; at++) {
        const k = placeOfRow.get(encounters.person[at]);
        if (k !== undefined) tell(world, at, lives[k], month - 1);
      }
      for (const { own: o, fund: f, others } of lives)
        others[month - 1] = Math.max(0, others[month - 1] - o[month - 1] - f[month - 1]);
    },
  };
}

/** Writes one encounter into a life. */
function tell(world: World, at: number, life: WritableLife, month: number): void {
  const { encounters } = world;
  const { line, flags, provider } = encounters;
  const bill = Math.round(FEN * billOf(world, at, provider[at], line[at]));
  const listed = line[at] === CHRONIC ? listedShare(world, at, bill) : 0;
  life.fund[month] += listed / FEN;
  // The whole bill at first; what neither the resident nor the fund paid of it is left to others.
  life.others[month] += bill / FEN;
  if (line[at] !== CHRONIC || life.went[month] === 0) life.went[month] = encounters.option[at];
  if (line[at] === INPATIENT) life.did[month] |= DID.admitted;
  if (line[at] === CHRONIC) life.did[month] |= DID.prescription;
  if ((flags[at] & REFERRED) !== 0) life.did[month] |= DID.referred;
  if ((flags[at] & REHABILITATION) !== 0) life.did[month] |= DID.sentDown;
}

/** What the fund pays of a listed chronic prescription [fen]: nobody's year counts it. */
function listedShare({ encounters, people, rules, providers }: World, at: number, bill: number): number {
  const scheme = rules[people.scheme[encounters.person[at]]];
  const inside = bill - Math.floor(bill * providers.selfPay[encounters.provider[at]]);
  return Math.floor(Math.floor(inside * scheme.listed) * scheme.chronicRate[encounters.option[at]]);
}

function personAt({ people, drawMonth }: World, row: number, kind: string): Person {
  const ill = (state: number) => state !== NO_DISEASE && state <= CONTROLLED;
  const condition = ill(people.diabetes[row])
    ? 'diabetes'
    : ill(people.hypertension[row])
      ? 'hypertension'
      : ill(people.other[row])
        ? 'other'
        : 'none';
  return {
    age: Math.max(0, Math.floor((drawMonth - people.birthMonth[row]) / 12)),
    isFemale: people.female[row] === 1,
    place: `place:${kind}`,
    income: `income:${people.fifth[row] + 1}`,
    condition: `condition:${condition}`,
  };
}
