// Need. Acute episodes begin with hazard h = h₀·f(age)·g(chronic), severity s = 1 − (1 − u)^(frailty/k) drawn once. An open
// episode ends by itself with probability ρ(1 − s) (more often under self-care) or grows worse. Chronic disease moves
// untreated → treated-uncontrolled ⇄ treated-controlled; while it is not controlled it may bring an avoidable event.
// Reads people, effort and drugs of their home grassroots provider. Writes episodes, disease states, the lists of seekers
// and of prescriptions due.
import { third, uniform32 } from '../../src/engine/draws.ts';
import { exp, log1p } from '../../src/engine/maths.ts';
import { CONTROLLED, NO_DISEASE, UNCONTROLLED, UNTREATED } from './options.ts';
import { capabilityOf } from './partnership.ts';
import { isDue } from './prescriptions.ts';
import { PURPOSE } from './purposes.ts';
import { NO_CONSORTIUM } from './state/consortia.ts';
import { AVOIDABLE, CONTACTED, homeGrassroots, SELF_CARE } from './state/people.ts';
import { refreshPerson, sickenWithAge } from './state/residents.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Untreated illness ends a little more often by itself where people look after themselves at home. */
const SELF_CARE_RECOVERY = 1.35;
const THIRD = 1 / 2097152;

export function need(world: World): void {
  world.seekers.count = 0;
  world.prescriptions.count = 0;
  postChances(world);
  const { people, tally, drawMonth } = world;
  const { alive, birthMonth, cell, contract, hypertension, diabetes, other, monthsOpen } = people;
  for (let row = 0; row < people.rows; row++) {
    if (alive[row] === 0) continue;
    if ((drawMonth - birthMonth[row]) % 12 === 0) birthday(world, row);
    const at = cell[row] * CELL_WIDTH;
    tally.cells[at + EVENT.people]++;
    if (contract[row] !== 0) tally.cells[at + EVENT.contracts]++;
    acuteEpisode(world, row);
    if ((hypertension[row] | diabetes[row] | other[row]) !== NO_DISEASE) chronicMonth(world, row, at);
    if (monthsOpen[row] > 0) world.seekers.person[world.seekers.count++] = row;
  }
}

/** A year older: diseases may begin, and the hazard of acute illness follows age. */
function birthday(world: World, row: number): void {
  sickenWithAge(world, row);
  refreshPerson(world, row);
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
  people.deductiblePaid[row] = 0;
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
}

function chronicMonth(world: World, row: number, at: number): void {
  const { people, draws } = world;
  const { cells } = world.tally;
  const key = people.key[row];
  const h = people.hypertension[row];
  const d = people.diabetes[row];
  const o = people.other[row];
  countDisease(cells, at + EVENT.hypertension, h);
  countDisease(cells, at + EVENT.diabetes, d);
  countDisease(cells, at + EVENT.other, o);
  draws.draw(PURPOSE.chronic, key, world.drawMonth, 0);
  const a = draws.words[0];
  const b = draws.words[1];
  // The provider whose prevention effort reaches the resident.
  const home = homeGrassroots(people, row);
  const chances = (2 * home + people.contract[row]) * 2;
  if (h >= UNCONTROLLED || d >= UNCONTROLLED) world.providers.managed[home]++;
  const { chronicChances, teamChances, diabetesChances } = world;
  if (h !== NO_DISEASE) people.hypertension[row] = nextState(world, teamChances, chances, h, third(a, b, 0) * THIRD);
  if (d !== NO_DISEASE) people.diabetes[row] = nextState(world, diabetesChances, chances, d, third(a, b, 1) * THIRD);
  if (o !== NO_DISEASE) people.other[row] = nextState(world, chronicChances, chances, o, third(a, b, 2) * THIRD);
  draws.draw(PURPOSE.avoidable, key, world.drawMonth, 0);
  const u = uniform32(draws.words[0]);
  signOrLeave(world, row, home, uniform32(draws.words[1]));
  avoidableEvent(world, row, home, u);
  if (isDue(world, row)) world.prescriptions.person[world.prescriptions.count++] = row;
}

/** Baseline effort, at which the fitted monthly chances hold; effort and drugs move them in proportion around it. */
const PLAIN_EFFORT = 0.28;
const CONTRACT_HELP = 1.15;

/** Posts the month's chances to find a disease and to gain control, by provider and contract, alone and with a team. */
function postChances(world: World): void {
  const { providers, chronicChances, teamChances, diabetesChances } = world;
  const { teamFinding, teamControl, careManagementControl, careManagementAvoidable } =
    world.scenario.assumptions.mechanisms;
  const { chronic, choice } = world.numbers;
  const trend = 1 + (chronic.findingTrend * Math.max(0, world.month)) / 12;
  for (let p = 0; p < providers.count; p++) {
    const isMember = providers.consortium[p] !== NO_CONSORTIUM;
    const team = isMember ? world.levels.consortium.teams.coverage : 0;
    const management = isMember ? capabilityOf(world, 'careManagement') : 0;
    providers.avoidableFactor[p] = 1 - management * careManagementAvoidable;
    providers.managed[p] = 0;
    const effort = providers.effort[p];
    const drugs = 0.5 + (0.5 * providers.drugList[p]) / choice.drugList.township;
    const find = chronic.caseFinding * ((0.4 + 2 * effort) / (0.4 + 2 * PLAIN_EFFORT)) * trend;
    const gain =
      chronic.gainControl *
      ((0.4 + 1.2 * effort) / (0.4 + 1.2 * PLAIN_EFFORT)) *
      drugs *
      (1 + management * careManagementControl);
    for (let contract = 0; contract < 2; contract++) {
      const at = (2 * p + contract) * 2;
      chronicChances[at] = contract ? find * CONTRACT_HELP : find;
      chronicChances[at + 1] = contract ? gain * CONTRACT_HELP : gain;
      teamChances[at] = chronicChances[at] * (1 + team * teamFinding);
      teamChances[at + 1] = chronicChances[at + 1] * (1 + team * teamControl);
      diabetesChances[at] = teamChances[at] * chronic.diabetes.caseFinding;
      diabetesChances[at + 1] = teamChances[at + 1] * chronic.diabetes.gainControl;
    }
  }
}

function nextState(world: World, table: Float64Array, chances: number, state: number, u: number): number {
  if (state === UNTREATED) return u < table[chances] ? UNCONTROLLED : UNTREATED;
  const { dropOut, loseControl } = world.numbers.chronic;
  if (u < dropOut) return UNTREATED;
  if (state === CONTROLLED) return u < dropOut + loseControl ? UNCONTROLLED : CONTROLLED;
  return u < dropOut + table[chances + 1] ? CONTROLLED : UNCONTROLLED;
}

const HYPERTENSION_EVENTS = 1;
const DIABETES_EVENTS = 1.2;
const OTHER_EVENTS = 0.8;
const OLD_EVENTS = 1.5;
const YOUNG_EVENTS = 0.7;
/** An avoidable event is never mild. */
const AVOIDABLE_SEVERITY = 0.5;

function avoidableEvent(world: World, row: number, home: number, u: number): void {
  const { people, numbers } = world;
  const { avoidableHazard, avoidableControlled } = numbers.need;
  const weight =
    HYPERTENSION_EVENTS * atRisk(people.hypertension[row], avoidableControlled) +
    DIABETES_EVENTS * atRisk(people.diabetes[row], avoidableControlled) +
    OTHER_EVENTS * atRisk(people.other[row], avoidableControlled);
  const old = world.drawMonth - people.birthMonth[row] >= 720 ? OLD_EVENTS : YOUNG_EVENTS;
  if (u >= avoidableHazard * weight * old * world.providers.avoidableFactor[home]) return;
  const severity =
    AVOIDABLE_SEVERITY + 0.5 * world.draws.uniform(PURPOSE.avoidable, people.key[row], world.drawMonth, 1);
  if (people.monthsOpen[row] > 0 && people.severity[row] >= severity) people.episode[row] |= AVOIDABLE;
  else openEpisode(world, row, severity, AVOIDABLE | (people.episode[row] & CONTACTED));
}

/** Weight of a disease state in the avoidable hazard. */
function atRisk(state: number, whenControlled: number): number {
  if (state === NO_DISEASE) return 0;
  return state === CONTROLLED ? whenControlled : 1;
}

function signOrLeave(world: World, row: number, home: number, u: number): void {
  const { people, numbers } = world;
  if (people.contract[row]) {
    if (u < numbers.chronic.contractLeave) people.contract[row] = 0;
  } else if (u < numbers.chronic.contractSign * world.levels.benefit.contracts.signing * world.providers.effort[home])
    people.contract[row] = 1;
}
