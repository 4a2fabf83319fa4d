// Care. A contact resolves the episode with P = σ(skill − difficulty·s)·b(q), b(q) = 2q − q²; an admission adds to the
// odds. Admitted are those above the provider's threshold, P = σ((s − threshold)/0.05), while beds last. Some contacts are
// called back for a return visit. Who is neither helped nor admitted may go up: by formal referral, P = σ((s −
// threshold)/0.07), or by themselves with probability 0.8·s where s > 0.3.
// Reads seekers, providers. Writes encounters, episodes, the list of movers, the tally.
import { third, uniform32 } from '../../src/engine/draws.ts';
import { sigmoid, sigmoidNear } from '../../src/engine/maths.ts';
import { admissionChance, isFirstContact } from './choice.ts';
import { closeEpisode } from './need.ts';
import {
  CHRONIC,
  INPATIENT,
  OUTSIDE,
  PROVIDER_OPTIONS,
  SECONDARY,
  SELF,
  TOWNSHIP,
  TRUST_OF_OPTION,
  VILLAGE,
} from './options.ts';
import { PURPOSE } from './purposes.ts';
import { addEncounter, FROM_ELSEWHERE, type Movers, RETURN_VISIT } from './state/encounters.ts';
import { AVOIDABLE, NO_PROVIDER, TRUSTS } from './state/people.ts';
import { stayFactor } from './state/providers.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

const THIRD = 1 / 2097152;
const REFERRAL_WIDTH = 0.07;
/** Below this severity nobody goes up unreferred. */
const SELF_UP_FROM = 0.3;

export function care(world: World): void {
  const { seekers, prescriptions, people } = world;
  world.movers.count = 0;
  for (let k = 0; k < seekers.count; k++) {
    const option = seekers.option[k];
    if (option !== SELF) treat(world, seekers.person[k], option, 0, world.movers);
  }
  for (let k = 0; k < prescriptions.count; k++) prescribe(world, prescriptions.person[k], prescriptions.option[k]);
  for (let k = 0; k < seekers.count; k++)
    if (seekers.option[k] !== SELF) people.habit[seekers.person[k]] = seekers.option[k];
}

function prescribe(world: World, row: number, option: number): void {
  const { people } = world;
  const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
  const at = addEncounter(world.encounters, row, provider, option, 0);
  world.encounters.line[at] = CHRONIC;
  world.providers.visitsThisMonth[provider]++;
  people.habit[row] = option;
}

/** Treats one contact of the month's `round` (0 first, then moves up); appends to `movers` who goes up from it. */
export function treat(world: World, row: number, option: number, round: number, movers: Movers): void {
  const { people, providers, draws, encounters } = world;
  const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
  const severity = people.severity[row];
  const cell = people.cell[row] * CELL_WIDTH;
  draws.draw(PURPOSE.care, people.key[row], world.drawMonth, round);
  const a = draws.words[0];
  const b = draws.words[1];
  const at = addEncounter(encounters, row, provider, option, severity);
  if (round > 0) encounters.flags[at] = FROM_ELSEWHERE;
  providers.visitsThisMonth[provider]++;

  const admitted = admits(world, provider, severity, third(a, b, 1) * THIRD, cell);
  const resolved = third(a, b, 0) * THIRD < resolveChance(world, provider, severity, admitted);
  encounters.signal[at] = learnt(world, provider, severity, resolved);
  if (third(a, b, 2) * THIRD < providers.returnShare[provider]) callBack(world, row, provider, option, severity, cell);
  countContact(world, row, provider, option, cell, resolved);

  if (admitted) admit(world, row, provider, option, round, resolved, cell);
  else if (resolved) closeEpisode(world, row);
  else if (option < OUTSIDE) moveUp(world, row, provider, option, round, movers, cell);
}

function admits(world: World, provider: number, severity: number, u: number, cell: number): boolean {
  const { providers, numbers } = world;
  if (providers.bedCapacity[provider] === 0) return false;
  const crowded =
    providers.bedLoad[provider] > 1 && severity < numbers.care.emergencySeverity ? 1 / providers.bedLoad[provider] : 1;
  const chance = admissionChance(severity, providers.admissionThreshold[provider]) * crowded;
  if (u < chance) return true;
  if (u < admissionChance(severity, world.openThreshold[provider]) * crowded)
    world.tally.cells[cell + EVENT.turnedAway]++;
  return false;
}

function resolveChance(world: World, provider: number, severity: number, admitted: boolean): number {
  const { providers } = world;
  const { difficulty, inpatientBoost } = world.scenario.assumptions.illness;
  const q = admitted ? providers.inpatientIntensity[provider] : providers.outpatientIntensity[provider];
  const odds = providers.skill[provider] - difficulty * severity + (admitted ? inpatientBoost : 0);
  return sigmoidNear(odds) * benefitOf(q);
}

/** Benefit of intensity q: best for the patient at 1, b(q) = 2q − q². */
export function benefitOf(q: number): number {
  return 2 * q - q * q;
}

/** What a contact teaches: the outcome against what the county hospital would have achieved, less the wait. */
function learnt(world: World, provider: number, severity: number, resolved: boolean): number {
  const expected = sigmoidNear(
    world.numbers.care.skill.secondary - world.scenario.assumptions.illness.difficulty * severity,
  );
  return 0.6 + ((resolved ? 1 : 0) - expected) - 0.01 * world.providers.wait[provider];
}

function callBack(world: World, row: number, provider: number, option: number, severity: number, cell: number): void {
  const at = addEncounter(world.encounters, row, provider, option, severity);
  world.encounters.flags[at] = RETURN_VISIT;
  world.providers.visitsThisMonth[provider]++;
  world.tally.cells[cell + EVENT.returnVisits]++;
}

function countContact(
  world: World,
  row: number,
  provider: number,
  option: number,
  cell: number,
  resolved: boolean,
): void {
  const { providers, people, tally } = world;
  const first = isFirstContact(world, row);
  tally.cells[cell + EVENT.contacts]++;
  tally.cells[cell + EVENT.waitSum] += providers.wait[provider];
  tally.cells[cell + EVENT.trustSum] += people.trust[row * TRUSTS + TRUST_OF_OPTION[option]];
  tally.cells[cell + EVENT.benefitSum] += benefitOf(providers.outpatientIntensity[provider]);
  if (!first) return;
  tally.cells[cell + EVENT.firstContacts]++;
  tally.cells[cell + EVENT['firstContacts.village'] + option - VILLAGE]++;
  if (resolved) tally.cells[cell + EVENT.resolvedAtFirst]++;
}

function admit(
  world: World,
  row: number,
  provider: number,
  option: number,
  round: number,
  resolved: boolean,
  cell: number,
): void {
  const { people, encounters, numbers, tally } = world;
  const severity = people.severity[row];
  const at = addEncounter(encounters, row, provider, option, severity);
  encounters.line[at] = INPATIENT;
  if (round > 0) encounters.flags[at] = FROM_ELSEWHERE;
  encounters.days[at] = world.stayDays[option] * stayFactor(severity);
  tally.cells[cell + EVENT.discharges]++;
  if (people.readmissionUntil[row] >= world.drawMonth) tally.cells[cell + EVENT.readmissions]++;
  if ((people.episode[row] & AVOIDABLE) !== 0) tally.cells[cell + EVENT.avoidableAdmissions]++;
  if (severity < world.treatableBelow) {
    tally.cells[cell + EVENT.bypassEligible]++;
    if (option > TOWNSHIP) tally.cells[cell + EVENT.bypassHospital]++;
  }
  people.readmissionUntil[row] = world.drawMonth + 1;
  if (resolved) closeEpisode(world, row);
  else people.severity[row] = severity * numbers.care.readmissionSeverity;
}

/** Sends somebody up who was neither helped nor admitted: by referral, by own choice, or not at all. */
function moveUp(
  world: World,
  row: number,
  provider: number,
  option: number,
  round: number,
  movers: Movers,
  cell: number,
): void {
  const { people, draws, providers, tally } = world;
  const severity = people.severity[row];
  if (severity < SELF_UP_FROM || nextOptionUp(world, row, option) === SELF) return;
  draws.draw(PURPOSE.escalation, people.key[row], world.drawMonth, round);
  const formal = sigmoid((severity - providers.referralThreshold[provider]) / REFERRAL_WIDTH);
  if (uniform32(draws.words[0]) < formal) {
    tally.cells[cell + EVENT.formalUp]++;
    addMover(movers, row, option, 1);
  } else if (uniform32(draws.words[1]) < world.scenario.assumptions.illness.selfUp * severity) {
    tally.cells[cell + EVENT.selfUp]++;
    addMover(movers, row, option, 0);
  }
}

/** The first option of a higher tier that the person has a provider for; SELF where there is none. */
export function nextOptionUp(world: World, row: number, from: number): number {
  const { usual } = world.people;
  for (let option = from <= TOWNSHIP ? SECONDARY : from + 1; option <= OUTSIDE; option++)
    if (usual[row * PROVIDER_OPTIONS + option - 1] !== NO_PROVIDER) return option;
  return SELF;
}

function addMover(movers: Movers, row: number, from: number, formal: number): void {
  movers.person[movers.count] = row;
  movers.from[movers.count] = from;
  movers.formal[movers.count++] = formal;
}
