// Invitations: the address of a team's screen. It names a lesson that comes with the page; of a lesson from a file it carries what
// the team needs in the language of the console: its own role and this round, nothing of the result. What a link carries is checked
// like any file.
import type { Lesson, Role, Round, Text } from '../../src/lesson/lesson.ts';
import { packed, unpacked } from '../../src/scenario/link-bytes.ts';
import type { Runner } from '../simulation/runner.ts';
import { PRESETS } from '../state/presets.ts';
import { shippedLesson } from './lessons.ts';

/** How the part of an address after `#class=` begins. */
export const TEAM = 'team.';
export const CARRIED = 'lesson.';
export const CODE = 'code.';

/** A team's round of a lesson. */
export interface Invitation {
  readonly name: string;
  readonly lesson: Lesson;
  /** Place of the round, from 0. */
  readonly round: number;
  readonly role: Role;
}

/** Where this page is, whatever path it is served at. */
export function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

/** Says whether no other machine can open the addresses of this page. */
export function isHereAlone({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'> = location): boolean {
  return protocol === 'file:' || hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}

/** Writes the address of a role's screen in a round. */
export async function invitationTo(
  { name, lesson, round }: Omit<Invitation, 'role'>,
  role: string,
  { isShipped, language }: { readonly isShipped: boolean; readonly language: string },
): Promise<string> {
  if (isShipped) return `${pageAddress()}#class=${TEAM}${name}.${round + 1}.${role}`;
  return `${pageAddress()}#class=${CARRIED}${await packed(JSON.stringify(carriedOf(name, lesson, round, role), (_, value) => inOne(value, language)))}`;
}

/** Leaves of a text the language that is spoken: with both of them a link is too long for a QR code. */
function inOne(value: unknown, language: string): unknown {
  if (!isText(value)) return value;
  return language === 'en' ? { en: value.en } : { zh: value.zh };
}

/** Says a text in both languages again, the one that travelled. */
function inBoth(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { en, zh } = value as Partial<Text>;
  if (typeof (en ?? zh) !== 'string') return value;
  return { en: en ?? zh, zh: zh ?? en };
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

/** What stands behind a link that carries: the lesson with one role and one round, without what the others hold and what comes. */
interface Carried {
  readonly name: string;
  readonly round: number;
  readonly title: Lesson['title'];
  readonly size: Lesson['size'];
  readonly role: Role;
  readonly asks: Omit<Round, 'reveal'>;
}

function carriedOf(name: string, { title, size, roles, rounds }: Lesson, round: number, id: string): Carried {
  const role = roles.find((one) => one.id === id);
  if (role === undefined) throw new RangeError(`no role is called ${id}`);
  const { reveal: _, ...asks } = rounds[round];
  return { name, round, title, size, role, asks: { ...asks, levers: { [id]: asks.levers[id] ?? [] } } };
}

/** Reads what stands behind `#class=` in a team's address; rejects where nothing on this page fits it. */
export async function invited(address: string, runner: Runner): Promise<Invitation> {
  if (address.startsWith(CARRIED)) return unpackedInvitation(address.slice(CARRIED.length), runner);
  const [name, numbered, id] = address.slice(TEAM.length).split('.');
  const { lesson } = await shippedLesson(name);
  return found(name, lesson, Number(numbered) - 1, id);
}

async function unpackedInvitation(characters: string, runner: Runner): Promise<Invitation> {
  const { name, round, title, size, role, asks } = JSON.parse(await unpacked(characters), inBoth) as Partial<Carried>;
  if (typeof name !== 'string' || !Number.isInteger(round) || Number(round) < 0 || Number(round) > 20)
    throw new RangeError('no lesson');
  // A whole lesson is what is checked: what a team does not need says nothing.
  const nothing = { en: '-', zh: '-' };
  const surprise = { id: 'none', says: nothing, shows: 'change', expect: 'unclear', ensemble: false };
  const whole = {
    schemaVersion: 1,
    title,
    goal: nothing,
    minutes: 45,
    size,
    roles: [role],
    rounds: [{ ...asks, reveal: nothing }],
    surprises: [{ ...surprise, reference: asks?.reference, arm: asks?.start, measure: asks?.target?.measure }],
    debrief: [nothing, nothing],
    notes: [nothing],
  };
  const scenarios = PRESETS.map((one) => one.name);
  const lesson = await runner.ask('lesson', { text: JSON.stringify(whole), file: name, scenarios });
  const at = Number(round);
  // Rounds before this one are not in the link; codes count from the first.
  const rounds = Array.from({ length: at + 1 }, () => lesson.rounds[0]);
  return found(name, { ...lesson, rounds }, at, lesson.roles[0].id);
}

function found(name: string, lesson: Lesson, round: number, id: string): Invitation {
  const role = lesson.roles.find((one) => one.id === id);
  if (role === undefined || lesson.rounds[round] === undefined) throw new RangeError('no such role or round');
  return { name, lesson, round, role };
}
