// How residents come to be: the first ones by the shape of the population, newborns by their mothers, entrants at the ages
// at which people enter. Whether somebody has a chronic disease follows from a lasting rank (a uniform number of their own) against the prevalence at their age.
import { third } from '../../../src/engine/draws.ts';
import { exp, normalQuantile, pow } from '../../../src/engine/maths.ts';
import { CONTROLLED, NO_DISEASE, type PlaceKind, PROVIDER_OPTIONS, UNCONTROLLED, UNTREATED } from '../options.ts';
import { PURPOSE } from '../purposes.ts';
import { affiliationAtEntry, CHARGES_A_PERSON } from './affiliation.ts';
import { bandAt, indexAt, OLDEST_MONTHS } from './demography.ts';
import { NO_PROVIDER, TASTE_STEP, TRUSTS } from './people.ts';
import { pickNearby } from './providers.ts';
import { cellOf, SCHEMES } from './tally.ts';
import type { World } from './world.ts';

const ADULT = 18;
const EMPLOYEES = SCHEMES.indexOf('employees');
const RESIDENTS = SCHEMES.indexOf('residents');
const NEVER = -1;

/** Fills a world with the residents its scenario asks for, keyed 0, 1, 2 … */
export function settleResidents(world: World): void {
  for (let key = 0; key < world.scenario.residents; key++)
    addResident(world, key, indexAt(world.placeShares, draw(world, PURPOSE.settle, key, 0)));
}

/** Adds one resident with a key of its own to a place; returns the row. */
export function addResident(world: World, key: number, place: number): number {
  const { bands, ageShares } = world.demography;
  const { from } = bands[indexAt(ageShares, draw(world, PURPOSE.settle, key, 1))];
  return addGrownUp(world, key, place, from, 5);
}

/** Adds somebody who was not born here to a place of their own, at one of the ages at which people enter; returns the row. */
export function addEntrant(world: World, key: number): number {
  const { entries, entryShares } = world.demography;
  const { from, years } = entries[indexAt(entryShares, draw(world, PURPOSE.settle, key, 1))];
  return addGrownUp(world, key, indexAt(world.placeShares, draw(world, PURPOSE.settle, key, 0)), from, years);
}

/** Adds somebody with an age spread over `spread` years from `from`. */
function addGrownUp(world: World, key: number, place: number, from: number, spread: number): number {
  const years = from + spread * draw(world, PURPOSE.settle, key, 2);
  const female = draw(world, PURPOSE.settle, key, 3) < bandAt(world.demography, years).male ? 0 : 1;
  const z = normalQuantile(draw(world, PURPOSE.income, key, 0));
  const row = enter(world, key, place, female, world.drawMonth - Math.floor(years * 12), z);
  sickenAtStart(world, row);
  return row;
}

/** Adds a newborn to its mother's place and purse; returns the row. */
export function addNewborn(world: World, mother: number, key: number): number {
  const { people } = world;
  const female = draw(world, PURPOSE.settle, key, 3) < world.demography.bands[0].male ? 0 : 1;
  const row = enter(world, key, people.place[mother], female, world.drawMonth, 0);
  people.fifth[row] = people.fifth[mother];
  people.poor[row] = people.poor[mother];
  people.pricePerCny[row] = people.pricePerCny[mother];
  people.scheme[row] = world.soleScheme < 0 ? RESIDENTS : world.soleScheme;
  refreshPerson(world, row);
  return row;
}

const draw = (world: World, purpose: number, key: number, index: number) => world.draws.uniform(purpose, key, 0, index);

/** Opens a row and fills in all that does not depend on disease; `z` is the rank in income as a normal score. */
function enter(world: World, key: number, place: number, female: number, birthMonth: number, z: number): number {
  const { people, numbers } = world;
  const row = people.freeRows.pop() ?? people.rows++;
  // Four times the newcomers expected were allowed for, and the rows of the dead are used first.
  if (row >= people.key.length)
    throw new RangeError(`more newcomers than ${people.key.length} rows of people can hold`);
  const { kind, region } = world.setting.places[place];
  people.key[row] = key;
  people.alive[row] = 1;
  people.female[row] = female;
  people.birthMonth[row] = birthMonth;
  people.place[row] = place;
  people.region[row] = world.regions.indexOf(region);
  people.poor[row] = z < normalQuantile(numbers.need.poorShare) ? 1 : 0;
  people.fifth[row] = fifthOf(z);
  people.pricePerCny[row] = pricePerCny(world, z);
  people.scheme[row] = schemeAtStart(world, row, kind);
  people.supplement[row] =
    draw(world, PURPOSE.income, key, 2) < world.rules[people.scheme[row]].supplementShare ? 1 : 0;
  people.frailty[row] = exp(numbers.need.frailtySd * normalQuantile(draw(world, PURPOSE.health, key, 0)));
  people.contract[row] = draw(world, PURPOSE.health, key, 1) < numbers.chronic.contractShare ? 1 : 0;
  people.account[row] = world.rules[people.scheme[row]].account;
  clearRow(world, row);
  chooseUsualProviders(world, row, place);
  drawTastes(world, row);
  trustAtStart(world, row);
  people.affiliation[row] = affiliationAtEntry(world, row);
  refreshPerson(world, row);
  return row;
}

/** The scheme that insures everybody, where there is one; else employees where employed, everybody else as a resident. */
function schemeAtStart(world: World, row: number, kind: PlaceKind): number {
  if (world.soleScheme >= 0) return world.soleScheme;
  const employed = draw(world, PURPOSE.income, world.people.key[row], 1) < world.numbers.need.employedShare[kind];
  return employed && ageOf(world, row) >= ADULT ? EMPLOYEES : RESIDENTS;
}

/** Age in whole years. */
export function ageOf(world: World, row: number): number {
  return Math.floor((world.drawMonth - world.people.birthMonth[row]) / 12);
}

const FIFTH_LIMITS = [0.2, 0.4, 0.6, 0.8].map(normalQuantile);
const fifthOf = (z: number) => FIFTH_LIMITS.filter((limit) => z >= limit).length;

/** 1 / (m·y^γ), m in local money, with y = exp(sd·z), income relative to the median. */
function pricePerCny(world: World, z: number): number {
  const { priceUnit, incomePower } = world.scenario.assumptions.choice;
  return 1 / (priceUnit * pow(exp(world.numbers.need.incomeSd * z), incomePower));
}

function clearRow(world: World, row: number): void {
  const { people } = world;
  for (const name of [
    'hypertension',
    'diabetes',
    'other',
    'habit',
    'severity',
    'monthsOpen',
    'episode',
    'deductiblePaid',
  ] as const)
    people[name][row] = 0;
  for (const name of ['outpatientCounted', 'outpatientFund', 'inpatientFund', 'ownInside', 'ownTotal'] as const)
    people[name][row] = 0;
  people.readmissionUntil[row] = NEVER;
  people.suppliedUntil[row] = NEVER;
  // A newborn may take the row of somebody who was charged this year.
  world.primaryCare.fill(0, row * CHARGES_A_PERSON, (row + 1) * CHARGES_A_PERSON);
}

function chooseUsualProviders(world: World, row: number, place: number): void {
  const { people, nearby } = world;
  for (let option = 1; option <= PROVIDER_OPTIONS; option++) {
    const near = nearby[place][option];
    const at = row * PROVIDER_OPTIONS + option - 1;
    people.usual[at] =
      near.providers.length === 0
        ? NO_PROVIDER
        : pickNearby(near, draw(world, PURPOSE.providers, people.key[row], option));
  }
}

function drawTastes(world: World, row: number): void {
  const { people } = world;
  const sd = world.scenario.assumptions.choice.tasteSd / TASTE_STEP;
  for (let option = 1; option <= PROVIDER_OPTIONS; option++) {
    const steps = Math.round(sd * normalQuantile(draw(world, PURPOSE.taste, people.key[row], option)));
    people.taste[row * PROVIDER_OPTIONS + option - 1] = Math.max(-127, Math.min(127, steps));
  }
}

function trustAtStart(world: World, row: number): void {
  const { people, numbers } = world;
  const { trust } = numbers.choice;
  const start = [trust.township, trust.secondary, Math.max(trust.tertiary, trust.outside)];
  for (let k = 0; k < TRUSTS; k++) people.trust[row * TRUSTS + k] = start[k];
}

/** Columns of the chronic diseases, in the order of the tables of prevalence. */
const DISEASES = ['hypertension', 'diabetes', 'other'] as const;
const THIRD = 1 / 2097152;

/** Whether the prevalence at a person's age has passed their lasting rank for disease `k`; ranks are thirds of one draw. */
function isSick(world: World, row: number, k: number): boolean {
  const months = Math.min(OLDEST_MONTHS, Math.max(0, world.drawMonth - world.people.birthMonth[row]));
  return third(world.draws.words[0], world.draws.words[1], k) * THIRD < world.demography.prevalence[k][months];
}

/** Gives a resident the diseases of their rank at the start, treated and controlled as often as the setting says. */
function sickenAtStart(world: World, row: number): void {
  const { people, numbers } = world;
  const key = people.key[row];
  world.draws.draw(PURPOSE.disease, key, 0, 0);
  const sick = DISEASES.map((_, k) => isSick(world, row, k));
  DISEASES.forEach((column, k) => {
    if (!sick[k]) return;
    const u = draw(world, PURPOSE.disease, key, 10 + k);
    const { controlledShare, treatedShare, diabetes } = numbers.chronic;
    const [controlled, treated] =
      column === 'diabetes'
        ? [controlledShare * diabetes.controlledShare, treatedShare * diabetes.treatedShare]
        : [controlledShare, treatedShare];
    people[column][row] = u < controlled ? CONTROLLED : u < treated ? UNCONTROLLED : UNTREATED;
  });
  refreshPerson(world, row);
}

/** Lets diseases begin whose rank the prevalence at the new age has passed. */
export function sickenWithAge(world: World, row: number): void {
  const { people, draws } = world;
  draws.draw(PURPOSE.disease, people.key[row], 0, 0);
  if (people.hypertension[row] === NO_DISEASE && isSick(world, row, 0)) people.hypertension[row] = UNTREATED;
  if (people.diabetes[row] === NO_DISEASE && isSick(world, row, 1)) people.diabetes[row] = UNTREATED;
  if (people.other[row] === NO_DISEASE && isSick(world, row, 2)) people.other[row] = UNTREATED;
}

/** Recomputes what follows from age and disease: the acute hazard and the cell of the tally. */
export function refreshPerson(world: World, row: number): void {
  const { people, numbers } = world;
  const sick = people.hypertension[row] | people.diabetes[row] | people.other[row];
  people.acuteHazard[row] =
    numbers.need.acuteHazard *
    ageFactor(world, ageOf(world, row)) *
    (sick === NO_DISEASE ? 1 : numbers.need.chronicHazardFactor);
  const condition = people.diabetes[row] ? 2 : people.hypertension[row] ? 1 : people.other[row] ? 3 : 0;
  people.cell[row] = cellOf(people.scheme[row], world.kindOfPlace[people.place[row]], people.fifth[row], condition);
}

function ageFactor(world: World, age: number): number {
  const { ageFactor: factor } = world.numbers.need;
  if (age < 5) return factor.under5;
  if (age < 18) return factor.under18;
  if (age < 45) return factor.under45;
  if (age < 60) return factor.under60;
  return age < 75 ? factor.under75 : factor.older;
}
