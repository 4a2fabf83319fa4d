// Need. Acute episodes begin with hazard h = h₀·f(age)·g(chronic), severity s = 1 − (1 − u)^(frailty/k) drawn once. An open
// episode ends by itself with probability ρ(1 − s) (more often under self-care) or grows worse. Chronic disease moves
// untreated → treated-uncontrolled ⇄ treated-controlled; while it is not controlled it may bring an avoidable event.
// Reads people, effort and drugs of their home grassroots provider. Writes episodes, disease states, the lists of seekers
// and of prescriptions due.
import { third, uniform32 } from '../../src/engine/draws.ts';
import { exp, log1p } from '../../src/engine/maths.ts';
import { CONTROLLED, NO_DISEASE, PROVIDER_OPTIONS, TOWNSHIP, UNCONTROLLED, UNTREATED } from './options.ts';
import { PURPOSE } from './purposes.ts';
import { AVOIDABLE, CONTACTED, NO_PROVIDER, SELF_CARE } from './state/people.ts';
import { refreshPerson } from './state/residents.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Untreated illness ends a little more often by itself where people look after themselves at home. */
const SELF_CARE_RECOVERY = 1.35;
const THIRD = 1 / 2097152;

export function need(world: World): void {
  world.seekers.count = 0;
  world.prescriptions.count = 0;
  const { people, tally } = world;
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    countPerson(world, row, tally.cells, people.cell[row] * CELL_WIDTH);
    acuteEpisode(world, row);
    if ((people.hypertension[row] | people.diabetes[row] | people.other[row]) !== NO_DISEASE) chronicMonth(world, row);
    if (people.monthsOpen[row] > 0) world.seekers.person[world.seekers.count++] = row;
  }
}

function countPerson(world: World, row: number, cells: Float64Array, at: number): void {
  const { people } = world;
  cells[at + EVENT.people]++;
  cells[at + EVENT.contracts] += people.contract[row];
  const { hypertension, diabetes, other } = people;
  if ((hypertension[row] | diabetes[row] | other[row]) === NO_DISEASE) return;
  countDisease(cells, at + EVENT.hypertension, hypertension[row]);
  countDisease(cells, at + EVENT.diabetes, diabetes[row]);
  countDisease(cells, at + EVENT.other, other[row]);
}

/** Disease, treated and controlled stand side by side in the tally. */
function countDisease(cells: Float64Array, at: number, state: number): void {
  if (state === NO_DISEASE) return;
  cells[at]++;
  if (state >= UNCONTROLLED) cells[at + 1]++;
  if (state === CONTROLLED) cells[at + 2]++;
}

function acuteEpisode(world: World, row: number): void {
  const { people, draws, numbers } = world;
  draws.draw(PURPOSE.onset, people.key[row], world.drawMonth, 0);
  const u = uniform32(draws.words[0]);
  if (people.monthsOpen[row] > 0) carryOn(world, row, u);
  else if (u < people.acuteHazard[row]) {
    const milder = log1p(-uniform32(draws.words[1])) * (people.frailty[row] / numbers.need.severityExponent);
    openEpisode(world, row, 1 - exp(milder), 0);
  }
}

function openEpisode(world: World, row: number, severity: number, bits: number): void {
  const { people, tally } = world;
  people.severity[row] = severity;
  people.monthsOpen[row] = 1;
  people.episode[row] = bits;
  people.referredTo[row] = 0;
  tally.cells[people.cell[row] * CELL_WIDTH + EVENT.episodes]++;
}

function carryOn(world: World, row: number, u: number): void {
  const { people } = world;
  const { naturalRecovery, worsening } = world.scenario.assumptions.illness;
  const care = (people.episode[row] & SELF_CARE) !== 0 ? SELF_CARE_RECOVERY : 1;
  const severity = people.severity[row];
  if (u < naturalRecovery * (1 - severity) * care) closeEpisode(world, row);
  else {
    people.severity[row] = Math.min(0.999, severity + worsening);
    if (people.monthsOpen[row] < 255) people.monthsOpen[row]++;
  }
}

/** Ends the open episode. */
export function closeEpisode(world: World, row: number): void {
  const { people } = world;
  people.monthsOpen[row] = 0;
  people.episode[row] = 0;
  people.referredTo[row] = 0;
}

function chronicMonth(world: World, row: number): void {
  const { people, draws } = world;
  const key = people.key[row];
  draws.draw(PURPOSE.chronic, key, world.drawMonth, 0);
  const [a, b] = [draws.words[0], draws.words[1]];
  const home = homeGrassroots(world, row);
  const before = people.hypertension[row] | (people.diabetes[row] << 2) | (people.other[row] << 4);
  people.hypertension[row] = nextState(
    world,
    home,
    people.contract[row],
    people.hypertension[row],
    third(a, b, 0) * THIRD,
  );
  people.diabetes[row] = nextState(world, home, people.contract[row], people.diabetes[row], third(a, b, 1) * THIRD);
  people.other[row] = nextState(world, home, people.contract[row], people.other[row], third(a, b, 2) * THIRD);
  const after = people.hypertension[row] | (people.diabetes[row] << 2) | (people.other[row] << 4);
  if (after !== before) refreshPerson(world, row);
  avoidableEvent(world, row);
  signOrLeave(world, row, home);
  if (isTreated(world, row) && (world.drawMonth + key) % Math.round(world.numbers.chronic.prescriptionMonths) === 0)
    world.prescriptions.person[world.prescriptions.count++] = row;
}

/** The provider whose prevention effort reaches a resident: the township centre, else the clinic. */
function homeGrassroots(world: World, row: number): number {
  const township = world.people.usual[row * PROVIDER_OPTIONS + TOWNSHIP - 1];
  return township === NO_PROVIDER ? world.people.usual[row * PROVIDER_OPTIONS] : township;
}

const isTreated = ({ people }: World, row: number) =>
  people.hypertension[row] >= UNCONTROLLED || people.diabetes[row] >= UNCONTROLLED || people.other[row] >= UNCONTROLLED;

/** Baseline effort, at which the fitted monthly chances hold; effort and drugs move them in proportion around it. */
const PLAIN_EFFORT = 0.28;
const CONTRACT_HELP = 1.15;

function nextState(world: World, home: number, contract: number, state: number, u: number): number {
  if (state === NO_DISEASE) return NO_DISEASE;
  const { chronic, choice } = world.numbers;
  const effort = world.providers.effort[home];
  const help = contract ? CONTRACT_HELP : 1;
  const trend = 1 + (chronic.findingTrend * world.drawMonth) / 12;
  if (state === UNTREATED) {
    const find = chronic.caseFinding * ((0.4 + 2 * effort) / (0.4 + 2 * PLAIN_EFFORT)) * help * trend;
    return u < find ? UNCONTROLLED : UNTREATED;
  }
  const leave = chronic.dropOut;
  if (state === CONTROLLED) return u < leave ? UNTREATED : u < leave + chronic.loseControl ? UNCONTROLLED : CONTROLLED;
  const drugs = 0.5 + (0.5 * world.providers.drugList[home]) / choice.drugList.township;
  const gain = chronic.gainControl * ((0.4 + 1.2 * effort) / (0.4 + 1.2 * PLAIN_EFFORT)) * help * drugs;
  return u < leave ? UNTREATED : u < leave + gain ? CONTROLLED : UNCONTROLLED;
}

const HYPERTENSION_EVENTS = 1;
const DIABETES_EVENTS = 1.2;
const OTHER_EVENTS = 0.8;
const OLD_EVENTS = 1.5;
const YOUNG_EVENTS = 0.7;
/** An avoidable event is never mild. */
const AVOIDABLE_SEVERITY = 0.5;

function avoidableEvent(world: World, row: number): void {
  const { people, draws, numbers } = world;
  const share = (state: number, weight: number) =>
    state === NO_DISEASE ? 0 : state === CONTROLLED ? weight * numbers.need.avoidableControlled : weight;
  const weight =
    share(people.hypertension[row], HYPERTENSION_EVENTS) +
    share(people.diabetes[row], DIABETES_EVENTS) +
    share(people.other[row], OTHER_EVENTS);
  const old = world.drawMonth - people.birthMonth[row] >= 720 ? OLD_EVENTS : YOUNG_EVENTS;
  draws.draw(PURPOSE.avoidable, people.key[row], world.drawMonth, 0);
  if (uniform32(draws.words[0]) >= numbers.need.avoidableHazard * weight * old) return;
  const severity = AVOIDABLE_SEVERITY + 0.5 * uniform32(draws.words[1]);
  if (people.monthsOpen[row] > 0 && people.severity[row] >= severity) people.episode[row] |= AVOIDABLE;
  else openEpisode(world, row, severity, AVOIDABLE | (people.episode[row] & CONTACTED));
}

function signOrLeave(world: World, row: number, home: number): void {
  const { people, draws, numbers } = world;
  const u = draws.uniform(PURPOSE.contract, people.key[row], world.drawMonth, 0);
  if (people.contract[row]) {
    if (u < numbers.chronic.contractLeave) people.contract[row] = 0;
  } else if (u < numbers.chronic.contractSign * world.providers.effort[home]) people.contract[row] = 1;
}
