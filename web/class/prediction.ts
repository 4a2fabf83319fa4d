// Predictions: what a team says will happen, and how it compares with what did. All numbers are changes from the status quo in the
// last year of the run, in the unit of the measure.
import type { Claim, Question } from '../../src/lesson/lesson.ts';
import { type Estimate, isClear } from '../state/estimate.ts';

export type Direction = 'higher' | 'none' | 'lower';

/** An answer to one question: a direction, a size, or the course of the change at the end of each year with the reform. */
export type Answer = Direction | number | readonly number[];

/** What a team has locked. */
export interface Prediction {
  readonly answers: readonly Answer[];
  /** Place of the reason chosen. */
  readonly reason: number;
}

/** Years with the reform: the first year is the status quo in both arms. */
export const yearsOf = (months: number): number => Math.max(1, Math.floor(months / 12) - 1);

/** What a form begins with; undefined where a person has to say something. */
export function blank({ kind }: Question, months: number): Answer | undefined {
  if (kind === 'direction') return undefined;
  return kind === 'size' ? 0 : Array.from({ length: yearsOf(months) }, () => 0);
}

/** Says whether an answer is one to this question. */
export function answers(question: Question, answer: unknown, months: number): answer is Answer {
  const { kind, low = 0, high = 0 } = question;
  const fits = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high;
  if (kind === 'direction') return answer === 'higher' || answer === 'none' || answer === 'lower';
  if (kind === 'size') return fits(answer);
  return Array.isArray(answer) && answer.length === yearsOf(months) && answer.every(fits);
}

/** What a prediction comes to at the end: a number, or undefined for a mere direction. */
export function endOf(answer: Answer): number | undefined {
  if (typeof answer === 'string') return undefined;
  return typeof answer === 'number' ? answer : answer[answer.length - 1];
}

/** The direction a prediction means; sizes under a fiftieth of the range mean no change. */
export function directionOf(answer: Answer, { low = 0, high = 0 }: Pick<Question, 'low' | 'high'>): Direction {
  if (typeof answer === 'string') return answer;
  const end = endOf(answer) ?? 0;
  if (Math.abs(end) < (high - low) / 50) return 'none';
  return end > 0 ? 'higher' : 'lower';
}

/** What happened. A change within luck is no clear change. */
export function happened(change: Pick<Estimate, 'mean' | 'low' | 'high'>): Direction {
  const clear = isClear(change) ?? change.mean !== 0;
  if (!clear || change.mean === 0) return 'none';
  return change.mean > 0 ? 'higher' : 'lower';
}

/** Points for an answer, 0 to 1: a direction is right or wrong; a size earns more the nearer it is, over the range of the question. */
export function pointsFor(question: Question, answer: Answer, change: Pick<Estimate, 'mean' | 'low' | 'high'>): number {
  const end = endOf(answer);
  if (end === undefined) return answer === happened(change) ? 1 : 0;
  const { low = 0, high = 1 } = question;
  return Math.max(0, 1 - Math.abs(end - change.mean) / ((high - low) / 2));
}

/** Whether a part of a claim is shown, the opposite is, or neither beyond luck. */
export type Verdict = 'shown' | 'opposite' | 'unclear';

/** Holds every part of a claim against its change. */
export function verdicts({ all }: Claim, changes: readonly Pick<Estimate, 'mean' | 'low' | 'high'>[]): Verdict[] {
  return all.map(({ wants }, at) => {
    const truth = happened(changes[at]);
    if (truth === 'none' || !Number.isFinite(changes[at].mean)) return 'unclear';
    return truth === wants ? 'shown' : 'opposite';
  });
}

/** A claim is met where all its parts are shown. */
export function isMet(claim: Claim, changes: readonly Pick<Estimate, 'mean' | 'low' | 'high'>[]): boolean {
  return verdicts(claim, changes).every((one) => one === 'shown');
}
