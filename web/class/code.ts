// Team codes: what a team predicted and decided, as a short text with a check sum that travels as a link, a QR code, by hand or in
// a file. A code is read strictly against its lesson; nothing of one that is refused is used.
import type { Lesson, SetValue } from '../../src/lesson/lesson.ts';
import { packed, unpacked } from '../../src/scenario/link-bytes.ts';
import { type Answer, answers, type Prediction } from './prediction.ts';

/** A team with what it said and did in one round. */
export interface Entry {
  readonly team: string;
  /** Id of its role; empty for the whole class. */
  readonly role: string;
  readonly prediction: Prediction;
  readonly decisions: Readonly<Record<string, SetValue>>;
}

/** What is being played, for which a code must have been made. */
export interface Game {
  readonly name: string;
  readonly lesson: Lesson;
  readonly round: number;
}

export type CodeFault = 'damaged' | 'other-lesson' | 'other-round' | 'wrong-content';

/** Says why a code was refused. */
export class CodeError extends Error {
  override readonly name = 'CodeError';
  readonly fault: CodeFault;

  constructor(fault: CodeFault) {
    super(fault);
    this.fault = fault;
  }
}

const MARK = 'TW1.';
const LONGEST_NAME = 40;

/** Writes an entry as a code. */
export async function codeOf(
  { team, role, prediction, decisions }: Entry,
  { name, lesson, round }: Game,
): Promise<string> {
  const levers = lesson.rounds[round].levers[role] ?? [];
  const decided = Object.entries(decisions).map(([path, value]) => [levers.indexOf(path), value]);
  const short = prediction.answers.map((one) => (typeof one === 'string' ? one : rounded(one)));
  return MARK + (await packed(JSON.stringify([name, round, role, team, short, prediction.reason, decided])));
}

/** What a code says it belongs to, before it is checked: enough to open its team's screen. Rejects with a CodeError. */
export async function aboutCode(
  text: string,
): Promise<{ readonly name: string; readonly round: number; readonly role: string }> {
  const held = await contentsOf(text);
  const [name, round, role] = held;
  if (typeof name !== 'string' || !Number.isInteger(round) || typeof role !== 'string')
    throw new CodeError('wrong-content');
  return { name, round: Number(round), role };
}

async function contentsOf(text: string): Promise<readonly unknown[]> {
  const at = text.indexOf(MARK);
  if (at < 0) throw new CodeError('damaged');
  const held = await unpacked(text.slice(at + MARK.length).trim())
    .then((json): unknown => JSON.parse(json))
    .catch(() => Promise.reject(new CodeError('damaged')));
  if (!Array.isArray(held) || held.length !== 7) throw new CodeError('wrong-content');
  return held;
}

const rounded = (answer: number | readonly number[]) =>
  typeof answer === 'number' ? Number(answer.toPrecision(4)) : answer.map((one) => Number(one.toPrecision(4)));

/** Reads a code, or a link that ends in one; rejects with a CodeError. */
export async function readCode(text: string, { name, lesson, round }: Game): Promise<Entry> {
  const [of, at, role, team, said, reason, decided] = await contentsOf(text);
  if (of !== name) throw new CodeError('other-lesson');
  if (at !== round) throw new CodeError('other-round');
  const { predict, reasons, levers } = lesson.rounds[round];
  const paths = typeof role === 'string' && Object.hasOwn(levers, role) ? levers[role] : undefined;
  const { months } = lesson.size;
  const isComplete =
    paths !== undefined &&
    typeof role === 'string' &&
    typeof team === 'string' &&
    team.trim() !== '' &&
    team.length <= LONGEST_NAME &&
    Array.isArray(said) &&
    said.length === predict.length &&
    predict.every((question, place) => answers(question, said[place], months)) &&
    Number.isInteger(reason) &&
    (reason as number) >= 0 &&
    (reason as number) < reasons.length &&
    Array.isArray(decided) &&
    decided.every((one) => Array.isArray(one) && one.length === 2 && paths[one[0]] !== undefined && isValue(one[1]));
  if (!isComplete) throw new CodeError('wrong-content');
  return {
    role,
    team: team.trim(),
    prediction: { answers: said as readonly Answer[], reason: reason as number },
    decisions: Object.fromEntries((decided as [number, SetValue][]).map(([place, value]) => [paths[place], value])),
  };
}

function isValue(value: unknown): value is SetValue {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= 60;
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
  return ['value', 'start', 'ramp'].every((key) => Number.isFinite((value as Record<string, unknown>)[key]));
}

/** A line that was refused. */
export interface RefusedLine {
  readonly line: number;
  readonly fault: CodeFault;
}

/** Reads a pasted text or a file, a code on each line; empty lines count but say nothing. */
export async function readCodes(
  text: string,
  game: Game,
): Promise<{ readonly entries: readonly Entry[]; readonly refused: readonly RefusedLine[] }> {
  const entries: Entry[] = [];
  const refused: RefusedLine[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      entries.push(await readCode(line, game));
    } catch (error) {
      refused.push({ line: at + 1, fault: error instanceof CodeError ? error.fault : 'damaged' });
    }
  }
  return { entries, refused };
}

/** Teams that one round can hold. */
export const MOST_TEAMS = 8;

/** Puts new entries beside those there; a team that sends again replaces what it sent. */
export function withEntries(before: readonly Entry[], fresh: readonly Entry[]): readonly Entry[] {
  const names = new Set(fresh.map(({ team }) => team));
  return [...before.filter(({ team }) => !names.has(team)), ...fresh].slice(0, MOST_TEAMS);
}
