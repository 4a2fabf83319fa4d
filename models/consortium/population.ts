// Population, once a year: deaths by age and sex, births to women of 18 to 44, entrants who age in or become disabled,
// personal accounts credited, catastrophic spending counted. Nobody is known by a row: a newborn's key comes from its mother
// and the month, an entrant's from one of the settlers' keys and the month, whether or not that settler still lives.
import { mixAgent } from '../../src/engine/draws.ts';
import { hearOfAlliance, isOfAlliance } from './alliance.ts';
import { PURPOSE } from './purposes.ts';
import { bandAt } from './state/demography.ts';
import { addEntrant, addNewborn, ageOf } from './state/residents.ts';
import { creditOf } from './state/rules.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

const FIRST_CHILD = 18;
const LAST_CHILD = 45;
/** Own payments above this share of a year's capacity to pay count as catastrophic. */
const CATASTROPHIC_SHARE = 0.4;

export function population(world: World): void {
  const { people } = world;
  const grownUps = people.rows;
  // For the year that begins.
  const credits = world.rulesBefore.map((rules) => creditOf(rules, world.scenario.policy, world.month + 1));
  for (let row = 0; row < grownUps; row++) {
    if (people.alive[row] === 0) continue;
    if (dies(world, row)) bury(world, row);
    else closeYear(world, row, credits);
  }
  const fertility = fertilityOf(world);
  for (let row = 0; row < grownUps; row++)
    if (people.alive[row] === 1 && bears(world, row, fertility)) deliver(world, row);
  admitEntrants(world);
}

function dies(world: World, row: number): boolean {
  const { people, draws } = world;
  const band = bandAt(world.demography, ageOf(world, row));
  const hazard = people.female[row] ? band.deathFemale : band.deathMale;
  return draws.uniform(PURPOSE.death, people.key[row], world.drawMonth, 0) < hazard;
}

function bury(world: World, row: number): void {
  const { people, tally } = world;
  tally.cells[people.cell[row] * CELL_WIDTH + EVENT.deaths]++;
  people.alive[row] = 0;
  people.freeRows.push(row);
}

function closeYear(world: World, row: number, credits: readonly number[]): void {
  const { people, tally } = world;
  const cell = people.cell[row] * CELL_WIDTH;
  tally.cells[cell + EVENT.personYears]++;
  if (people.ownTotal[row] > catastrophicFen(world, row)) tally.cells[cell + EVENT.catastrophic]++;
  people.account[row] += credits[people.scheme[row]];
}

/** Own payments beyond this count as catastrophic; income is the middle of the person's fifth, less what goes for food. */
function catastrophicFen(world: World, row: number): number {
  const { numbers, relativeIncome, people, setting } = world;
  const income = numbers.need.medianIncome * relativeIncome[people.fifth[row]];
  return CATASTROPHIC_SHARE * numbers.need.capacityToPay[setting.places[people.place[row]].kind] * income * 100;
}

/** Yearly chance of a birth for a woman of 18 to 44 that gives the setting's crude birth rate on its population. */
function fertilityOf(world: World): number {
  const women = world.demography.bands.reduce((sum, band) => {
    const years = Math.max(0, Math.min(band.from + 5, LAST_CHILD) - Math.max(band.from, FIRST_CHILD));
    return sum + (band.share * (1 - band.male) * years) / 5;
  }, 0);
  return women === 0 ? 0 : world.numbers.need.births / 1000 / women;
}

function bears(world: World, row: number, fertility: number): boolean {
  const { people, draws } = world;
  if (people.female[row] === 0) return false;
  const age = ageOf(world, row);
  if (age < FIRST_CHILD || age >= LAST_CHILD) return false;
  return draws.uniform(PURPOSE.birth, people.key[row], world.drawMonth, 0) < fertility;
}

function deliver(world: World, mother: number): void {
  const { people, tally } = world;
  const row = addNewborn(world, mother, mixAgent(people.key[mother], world.drawMonth));
  if (isOfAlliance(world, row)) hearOfAlliance(world, row, world.allianceKnown);
  tally.cells[people.cell[row] * CELL_WIDTH + EVENT.births]++;
}

/** Lets in this year's entrants: as many a year as the setting says for each 1,000 settlers, however many still live. */
function admitEntrants(world: World): void {
  const { numbers, draws, people, tally, drawMonth } = world;
  const chance = numbers.need.entrants / 1000;
  if (chance === 0) return;
  for (let settler = 0; settler < world.scenario.residents; settler++) {
    if (draws.uniform(PURPOSE.entry, settler, drawMonth, 0) >= chance) continue;
    const row = addEntrant(world, mixAgent(settler, drawMonth));
    if (isOfAlliance(world, row)) hearOfAlliance(world, row, world.allianceKnown);
    tally.cells[people.cell[row] * CELL_WIDTH + EVENT.entrants]++;
  }
}
