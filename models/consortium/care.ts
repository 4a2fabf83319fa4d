// Care. A contact resolves the episode with P = σ(skill − difficulty·s)·b(q), b(q) = 2q − q²; an admission adds to the
// odds. Admitted are those above the provider's threshold, P = σ((s − threshold)/0.05), while beds last. Some contacts are
// called back for a return visit. Who is neither helped nor admitted may go up: by formal referral, P = σ((s −
// threshold)/0.07), or by themselves with probability 0.8·s where s > 0.3.
// Reads seekers, providers. Writes encounters, episodes, the list of movers, the tally.
import { third, uniform32 } from '../../src/engine/draws.ts';
import { sigmoid, sigmoidNear } from '../../src/engine/maths.ts';
import { isOfAlliance } from './alliance.ts';
import { admissionChance, isFirstContact } from './choice.ts';
import { answerRequest, GOES_ANYWAY, GRANTED } from './gate.ts';
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
import { capabilityOf } from './partnership.ts';
import { supply } from './prescriptions.ts';
import { PURPOSE } from './purposes.ts';
import { NOBODY } from './state/affiliation.ts';
import {
  addEncounter,
  FROM_ELSEWHERE,
  GREEN_CHANNEL,
  type Movers,
  REFERRED,
  RETURN_VISIT,
} from './state/encounters.ts';
import { AVOIDABLE, isReferredTo, NO_PROVIDER, TRUSTS } from './state/people.ts';
import { stayFactor } from './state/providers.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';
import { isAdvised } from './telemedicine.ts';

const THIRD = 1 / 2097152;
const REFERRAL_WIDTH = 0.07;
/** Below this severity nobody goes up unreferred. */
const SELF_UP_FROM = 0.3;

export function care(world: World): void {
  const { seekers, prescriptions, people } = world;
  world.movers.count = 0;
  for (let k = 0; k < seekers.count; k++) {
    const option = seekers.option[k];
    if (option !== SELF) treat(world, seekers.person[k], option, 0, world.movers, 0, seekers.seeks[k]);
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
  world.encounters.part[at] = supply(world, row);
  world.providers.visitsThisMonth[provider]++;
  people.habit[row] = option;
}

/**
 * Treats one contact of the month's `round` (0 first, then moves up); appends to `movers` who goes up from it. `passage` says
 * how the patient came: FROM_MEMBER, GREEN_CHANNEL. `seeks` is the option for which the patient asks a referral.
 */
export function treat(
  world: World,
  row: number,
  option: number,
  round: number,
  movers: Movers,
  passage = 0,
  seeks: number = SELF,
): void {
  const { people, providers, draws, encounters } = world;
  const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
  const severity = people.severity[row];
  const cell = people.cell[row] * CELL_WIDTH;
  draws.draw(PURPOSE.care, people.key[row], world.drawMonth, round);
  const a = draws.words[0];
  const b = draws.words[1];
  const at = addEncounter(encounters, row, provider, option, severity);
  const origin = originOf(world, row, option, round) | passage;
  encounters.flags[at] = origin;
  providers.visitsThisMonth[provider]++;

  const admitted = admits(world, provider, severity, third(a, b, 1) * THIRD, cell);
  const luck = third(a, b, 0) * THIRD;
  const resolved =
    luck < resolveChance(world, row, provider, severity, admitted) ||
    (!admitted && isAdvisedHere(world, row, provider, severity, round, luck));
  const wait = providers.wait[provider] * (1 - sparedBy(world, passage));
  encounters.signal[at] = learnt(world, severity, resolved, wait);
  if (third(a, b, 2) * THIRD < providers.returnShare[provider])
    callBack(world, row, provider, option, severity, cell, origin);
  countContact(world, row, provider, option, cell, resolved, wait);

  if (admitted) admit(world, row, provider, option, origin, resolved, cell);
  else if (resolved) closeEpisode(world, row);
  else if (seeks !== SELF) request(world, row, provider, option, movers, seeks, cell);
  else if (option < OUTSIDE) moveUp(world, row, provider, option, round, movers, cell);
}

/** Where a patient comes from: from another provider this month, with a referral in hand. */
function originOf(world: World, row: number, option: number, round: number): number {
  return (round > 0 ? FROM_ELSEWHERE : 0) | (isReferredTo(world.people, row, option) ? REFERRED : 0);
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

function resolveChance(world: World, row: number, provider: number, severity: number, admitted: boolean): number {
  const { providers } = world;
  const { difficulty, inpatientBoost } = world.scenario.assumptions.illness;
  const q = admitted ? providers.inpatientIntensity[provider] : providers.outpatientIntensity[provider];
  const stay = admitted ? inpatientBoost + providers.surgerySkill[provider] : 0;
  const alliance = providers.allianceSkill[provider];
  const lent = alliance > 0 && isOfAlliance(world, row) ? alliance : 0;
  const odds = providers.effectiveSkill[provider] - difficulty * severity + stay + lent;
  return sigmoidNear(odds) * benefitOf(q);
}

/** Whether a hospital's advice helps where the home doctor alone could not. */
function isAdvisedHere(
  world: World,
  row: number,
  provider: number,
  severity: number,
  round: number,
  luck: number,
): boolean {
  if (world.levels.consortium.telemedicine === 0) return false;
  const benefit = benefitOf(world.providers.outpatientIntensity[provider]);
  return isAdvised(world, row, provider, severity, round, luck, benefit);
}

/** Share of the wait that the green channel spares who comes by it. */
export function sparedBy({ levels }: World, passage: number): number {
  return (passage & GREEN_CHANNEL) !== 0 ? levels.consortium.greenChannel : 0;
}

/** Benefit of intensity q: best for the patient at 1, b(q) = 2q − q². */
export function benefitOf(q: number): number {
  return 2 * q - q * q;
}

/** What a contact teaches: the outcome against what the county hospital would have achieved, less the wait. */
function learnt(world: World, severity: number, resolved: boolean, wait: number): number {
  const expected = sigmoidNear(
    world.numbers.care.skill.secondary - world.scenario.assumptions.illness.difficulty * severity,
  );
  return 0.6 + ((resolved ? 1 : 0) - expected) - 0.01 * wait;
}

function callBack(
  world: World,
  row: number,
  provider: number,
  option: number,
  severity: number,
  cell: number,
  origin: number,
): void {
  const at = addEncounter(world.encounters, row, provider, option, severity);
  world.encounters.flags[at] = RETURN_VISIT | (origin & REFERRED);
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
  wait: number,
): void {
  const { providers, people, tally } = world;
  const first = isFirstContact(world, row);
  tally.cells[cell + EVENT.contacts]++;
  tally.cells[cell + EVENT.waitSum] += wait;
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
  origin: number,
  resolved: boolean,
  cell: number,
): void {
  const { people, encounters, numbers, tally } = world;
  const severity = people.severity[row];
  const at = addEncounter(encounters, row, provider, option, severity);
  encounters.line[at] = INPATIENT;
  encounters.flags[at] = origin;
  encounters.days[at] = world.stayDays[option] * stayFactor(severity);
  tally.cells[cell + EVENT.discharges]++;
  if (people.readmissionUntil[row] >= world.drawMonth) tally.cells[cell + EVENT.readmissions]++;
  if ((people.episode[row] & AVOIDABLE) !== 0) tally.cells[cell + EVENT.avoidableAdmissions]++;
  if (severity >= numbers.care.emergencySeverity) {
    tally.cells[cell + EVENT.emergencyStays]++;
    if (option > SECONDARY) tally.cells[cell + EVENT.emergencyStaysTertiary]++;
  }
  if (severity < world.treatableBelow) {
    tally.cells[cell + EVENT.bypassEligible]++;
    if (option > TOWNSHIP) tally.cells[cell + EVENT.bypassHospital]++;
  }
  people.readmissionUntil[row] = world.drawMonth + 1;
  if (resolved) closeEpisode(world, row);
  else people.severity[row] = severity * numbers.care.readmissionSeverity * followUp(world, row);
}

/** What follow-up after a stay leaves of the illness of somebody a consortium answers for. */
function followUp(world: World, row: number): number {
  if (world.people.affiliation[row] === NOBODY) return 1;
  return 1 - capabilityOf(world, 'careManagement') * world.scenario.assumptions.mechanisms.careManagementReadmission;
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
    addMover(movers, row, option, 1, SELF);
  } else if (
    uniform32(draws.words[1]) <
    world.scenario.assumptions.illness.selfUp * severity * forCare(world, provider, option)
  ) {
    tally.cells[cell + EVENT.selfUp]++;
    addMover(movers, row, option, 0, SELF);
  }
}

/** Answers who asks for a referral to `seeks` and was neither helped nor admitted where they asked. */
function request(
  world: World,
  row: number,
  provider: number,
  option: number,
  movers: Movers,
  seeks: number,
  cell: number,
): void {
  const { tally } = world;
  const answer = answerRequest(world, row, provider);
  if (answer === GRANTED) {
    tally.cells[cell + EVENT.formalUp]++;
    addMover(movers, row, option, 1, seeks);
    return;
  }
  tally.cells[cell + EVENT.gateRefused]++;
  if (answer !== GOES_ANYWAY) return;
  tally.cells[cell + EVENT.selfUp]++;
  addMover(movers, row, option, 0, SELF);
}

/** Part of unreferred moves up that is for more than a test: with tests shared, patients stay and specimens move. */
function forCare({ levels, providers, scenario }: World, provider: number, option: number): number {
  if (option > TOWNSHIP || providers.consortium[provider] < 0) return 1;
  return 1 - levels.consortium.sharedLaboratory * scenario.assumptions.mechanisms.laboratoryStay;
}

/** The first option of a higher tier that the person has a provider for; SELF where there is none. */
export function nextOptionUp(world: World, row: number, from: number): number {
  const { usual } = world.people;
  for (let option = from <= TOWNSHIP ? SECONDARY : from + 1; option <= OUTSIDE; option++)
    if (usual[row * PROVIDER_OPTIONS + option - 1] !== NO_PROVIDER) return option;
  return SELF;
}

function addMover(movers: Movers, row: number, from: number, formal: number, granted: number): void {
  movers.person[movers.count] = row;
  movers.from[movers.count] = from;
  movers.granted[movers.count] = granted;
  movers.formal[movers.count++] = formal;
}
