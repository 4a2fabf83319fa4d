// Referral. Up: a formal referral arrives with the completion of shared records (a lost one stays an open episode), and a
// patient who goes up alone chooses among the higher options. Up to three contacts a month. Down needs everyone:
//
//   P = eligible × σ(doctor) × σ(patient, by trust in the grassroots) × receiver × records × drugs on the list × free bed
//
// Reads movers, encounters, providers. Writes further contacts, shortened stays, rehabilitation stays, habits.

import { third, uniform32 } from '../../src/engine/draws.ts';
import { ln, sigmoid } from '../../src/engine/maths.ts';
import { payHandDown, teamHelp } from './bonus.ts';
import { nextOptionUp, sparedBy, treat } from './care.ts';
import { chooseOption, MOVE_UP } from './choice.ts';
import { chooseAtGate, isAtGate } from './gate.ts';
import { CHRONIC, INPATIENT, OUTPATIENT, PROVIDER_OPTIONS, SECONDARY, SELF, TERTIARY, TOWNSHIP } from './options.ts';
import { areMembers, recordsShared, referralsTracked, rehabilitationMet } from './partnership.ts';
import { isControlled } from './prescriptions.ts';
import { PURPOSE } from './purposes.ts';
import { isAccepted, loadMet, putOff } from './queue.ts';
import { addEncounter, FROM_MEMBER, GREEN_CHANNEL, type Movers, REFERRED, REHABILITATION } from './state/encounters.ts';
import { giveReferral, NO_PROVIDER, TRUSTS } from './state/people.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

const CONTACTS_A_MONTH = 3;
const THIRD = 1 / 2097152;
/** How strongly trust in the grassroots moves a patient's willingness to go down [logit per unit of trust]. */
const TRUST_SLOPE = 3;

export function referral(world: World): void {
  let [now, next] = [world.movers, world.moversNext];
  for (let round = 1; round < CONTACTS_A_MONTH && now.count > 0; round++) {
    next.count = 0;
    for (let k = 0; k < now.count; k++) goUp(world, now, k, round, next);
    [now, next] = [next, now];
  }
  sendDown(world);
}

function goUp(world: World, movers: Movers, k: number, round: number, next: Movers): void {
  const { people, tally, providers } = world;
  const row = movers.person[k];
  const formal = movers.formal[k] === 1;
  const granted = movers.granted[k];
  const isSent = formal && granted === SELF;
  const above = nextOptionUp(world, row, movers.from[k]);
  const from = people.usual[row * PROVIDER_OPTIONS + movers.from[k] - 1];
  const between = (to: number) => areMembers(providers, from, people.usual[row * PROVIDER_OPTIONS + to - 1]);
  // Who asked for a referral goes with it.
  if (isSent && !arrives(world, row, round, between(above))) return;
  if (formal) {
    tally.cells[people.cell[row] * CELL_WIDTH + EVENT.formalArrived]++;
    giveReferral(people, row, isSent ? above : granted);
  }
  const option = isSent ? above : chooseAbove(world, row, above, MOVE_UP + 2 * round, granted);
  const load = loadMet(world, row, providers.load[people.usual[row * PROVIDER_OPTIONS + option - 1]]);
  const isMember = between(option);
  const isReferred = isSent || (formal && option === granted);
  const passage = (isMember ? FROM_MEMBER : 0) | (isMember && isReferred ? GREEN_CHANNEL : 0);
  // A green channel spares a referred patient part of what the hospital is loaded beyond its capacity, and of the wait.
  const spared = sparedBy(world, passage);
  const met = spared > 0 && load > 1 ? 1 + (load - 1) * (1 - spared) : load;
  if (isAccepted(world, row, met, round)) treat(world, row, option, round, next, passage);
  else putOff(world, row, option);
}

/** The choice among higher tiers of a patient who is sent to none, or was granted a referral to one. */
function chooseAbove(world: World, row: number, above: number, gumbels: number, granted: number): number {
  return isAtGate(world, row)
    ? chooseAtGate(world, row, above, gumbels, granted)
    : chooseOption(world, row, world.people.severity[row], OUTPATIENT, above, gumbels);
}

/** Whether a formal referral arrives: more often between members that track theirs. */
function arrives(world: World, row: number, round: number, isBetweenMembers: boolean): boolean {
  const { completion, completionTracked } = world.numbers.referral;
  const tracked = isBetweenMembers ? referralsTracked(world) : 0;
  const chance = completion + (completionTracked - completion) * tracked;
  return world.draws.uniform(PURPOSE.escalation, world.people.key[row], world.drawMonth, 8 + round) < chance;
}

/** Goes through the month's stays and hospital prescriptions once and sends down whom everyone agrees to send. */
function sendDown(world: World): void {
  const { encounters } = world;
  const last = encounters.count;
  for (let at = 0; at < last; at++) {
    const option = encounters.option[at];
    if (option < SECONDARY) continue;
    if (encounters.line[at] === INPATIENT) stayDown(world, at, option);
    else if (encounters.line[at] === CHRONIC) handDown(world, at);
  }
}

function stayDown(world: World, at: number, option: number): void {
  const { encounters, people, tally, draws } = world;
  const row = encounters.person[at];
  const cell = people.cell[row] * CELL_WIDTH;
  tally.cells[cell + (option === SECONDARY ? EVENT.secondaryStays : EVENT.tertiaryStays)]++;
  const to = option === SECONDARY || option === TERTIARY ? TOWNSHIP : SECONDARY;
  const receiver = people.usual[row * PROVIDER_OPTIONS + to - 1];
  if (receiver === NO_PROVIDER) return;
  draws.draw(PURPOSE.downReferral, people.key[row], world.drawMonth, 0);
  if (uniform32(draws.words[0]) >= downChance(world, row, encounters.provider[at], receiver, option)) return;
  tally.cells[cell + (option === SECONDARY ? EVENT.downFromSecondary : EVENT.downFromTertiary)]++;
  moveStay(world, at, receiver, to);
}

function downChance(world: World, row: number, provider: number, receiver: number, option: number): number {
  const { providers, numbers, people } = world;
  const { referral, choice } = numbers;
  const patient = logit(referral.patientWilling) + TRUST_SLOPE * (people.trust[row * TRUSTS] - choice.trust.township);
  const isBetweenMembers = areMembers(providers, provider, receiver);
  const records = referral.records + (1 - referral.records) * (isBetweenMembers ? recordsShared(world) : 0);
  const met = isBetweenMembers ? rehabilitationMet(world, receiver) : 0;
  const freeBed = providers.bedLoad[receiver] > 1 ? 1 / providers.bedLoad[receiver] : 1;
  return (
    world.downEligible[option] *
    (1 + met * world.scenario.assumptions.mechanisms.rehabilitationEligible) *
    sigmoid(providers.downWilling[provider]) *
    sigmoid(patient) *
    sigmoid(providers.receiveWilling[receiver]) *
    records *
    providers.drugList[receiver] *
    (freeBed + (1 - freeBed) * met)
  );
}

const logit = (share: number) => ln(share / (1 - share));

/** Moves the rest of a stay: the hospital charges less, the receiver charges days of rehabilitation. */
function moveStay(world: World, at: number, receiver: number, to: number): void {
  const { encounters, numbers } = world;
  const { stayLeft, lateDayCost } = numbers.referral;
  const days = encounters.days[at] * stayLeft;
  encounters.days[at] -= days;
  encounters.part[at] = 1 - stayLeft * lateDayCost;
  const row = addEncounter(encounters, encounters.person[at], receiver, to, encounters.severity[at]);
  encounters.line[row] = INPATIENT;
  encounters.flags[row] = REHABILITATION | REFERRED;
  encounters.days[row] = days;
}

/** A controlled chronic outpatient of a hospital is handed down: the habit turns and a contract is offered. */
function handDown(world: World, at: number): void {
  const { encounters, people, providers, draws, numbers, tally } = world;
  const row = encounters.person[at];
  if (!isControlled(people, row)) return;
  const receiver = people.usual[row * PROVIDER_OPTIONS + TOWNSHIP - 1];
  if (receiver === NO_PROVIDER) return;
  draws.draw(PURPOSE.downReferral, people.key[row], world.drawMonth, 2);
  const provider = encounters.provider[at];
  const chance =
    numbers.referral.chronicEligible *
    sigmoid(providers.downWilling[provider]) *
    numbers.referral.patientWilling *
    sigmoid(providers.receiveWilling[receiver]) *
    providers.drugList[receiver] *
    teamHelp(world, row, provider, receiver);
  if (third(draws.words[0], draws.words[1], 0) * THIRD >= chance) return;
  people.habit[row] = TOWNSHIP;
  if (third(draws.words[0], draws.words[1], 1) * THIRD < providers.effort[receiver]) people.contract[row] = 1;
  tally.cells[people.cell[row] * CELL_WIDTH + EVENT.handedDown]++;
  payHandDown(world, provider, receiver);
}
