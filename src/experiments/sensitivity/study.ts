// A global sensitivity analysis: first Morris screening of every assumption over its plausible range, then, where asked for,
// Sobol' indices of the few that matter, the others held as the scenario has them.
import { morrisTrajectories, STEP } from '../designs/morris.ts';
import { saltelliMatrices } from '../designs/saltelli.ts';
import { type Interval, interval, mean, standardDeviation } from '../statistics.ts';
import { quantile } from './bootstrap.ts';
import { evaluate, type Point, type Question, SensitivityError, type Work } from './evaluate.ts';
import { elementaryEffects, type MorrisEffect, morrisEffects } from './morris-effects.ts';
import type { Range } from './ranges.ts';
import { type SobolResult, sobolIndices } from './sobol-indices.ts';

/** How large an analysis is. */
export interface StudySize {
  /** Walks through the ranges; a point costs as many runs as arms times replicates, a walk one point more than parameters. */
  readonly trajectories: number;
  /** Luck averaged at each point. */
  readonly replicates: number;
  /** How many parameters go on to Sobol' indices; 0 for none. */
  readonly top: number;
  /** Rows of Saltelli's matrices; each costs as many points as parameters plus two. */
  readonly rows: number;
}

/** What the screening says of one outcome. */
export interface Screened {
  readonly measure: string;
  /** With the assumptions as the scenarios have them, over the luck of all walks; undefined where that was not run (a plan). */
  readonly asWritten: Interval | undefined;
  /** Over all points of the walks: what 5 %, 50 % and 95 % of them stay below. */
  readonly spread: { readonly low: number; readonly middle: number; readonly high: number };
  /** Part of the points whose outcome has the sign of the one as written, or of the median where that was not run. */
  readonly sameSign: number;
  /**
   * The μ* that luck alone could make: of two independent runs, √2·sd/Δ·√(2/π). An upper limit, for the two ends of a step share
   * their luck; null where there is one walk.
   */
  readonly luck: number | null;
  /** One a parameter; none where there was no screening (Saltelli's design of a plan). */
  readonly effects: readonly MorrisEffect[];
}

/** A parameter's part in all effects: its μ* over the sum of all, averaged over outcomes, so that the parts add to 1. */
export interface Ranked {
  readonly range: Range;
  /** Its place among the ranges. */
  readonly parameter: number;
  readonly part: number;
}

/** Sobol' indices of the first of the ranking, one result an outcome. */
export interface Decomposed {
  readonly ranges: readonly Range[];
  readonly outcomes: readonly (SobolResult & { readonly measure: string })[];
}

/** All that an analysis gives. */
export interface Study<Policy = unknown, Assumptions = unknown> {
  readonly question: Question<Policy, Assumptions>;
  readonly size: StudySize;
  readonly runs: number;
  readonly screened: readonly Screened[];
  /** Every parameter, the weightiest first. */
  readonly ranking: readonly Ranked[];
  readonly decomposed: Decomposed | undefined;
}

/** Analyses a question; the seed of the arms decides design and luck. Throws a SensitivityError, or `Stopped`. */
export async function study<Policy, Assumptions>(
  question: Question<Policy, Assumptions>,
  size: StudySize,
  work: Work<Policy, Assumptions>,
): Promise<Study<Policy, Assumptions>> {
  if (question.ranges.length === 0) throw new SensitivityError('no assumption with a plausible range is to be varied');
  const screened = await screen(question, size, work);
  const ranking = rank(question.ranges, screened);
  const few = ranking.slice(0, size.top).filter(({ part }) => part > 0);
  const decomposed = few.length === 0 ? undefined : await decompose(question, few, size, work);
  const points = size.trajectories * (question.ranges.length + 2) + (decomposed ? size.rows * (few.length + 2) : 0);
  return { question, size, runs: points * size.replicates * question.arms.length, screened, ranking, decomposed };
}

/** Every walk has luck of its own, the same at all its points: a difference between two of them is the parameter's. */
async function screen<Policy, Assumptions>(
  question: Question<Policy, Assumptions>,
  { trajectories, replicates }: StudySize,
  work: Work<Policy, Assumptions>,
): Promise<Screened[]> {
  const { seed } = question.arms[0];
  const walks = morrisTrajectories(trajectories, question.ranges.length, seed);
  const points = walks.flatMap((walk, number): Point[] => {
    const luck = Array.from({ length: replicates }, (_, k) => number * replicates + k);
    return [undefined, ...walk.points].map((at) => ({ at, replicates: luck }));
  });
  const rows = await evaluate(question, points, work);
  const length = question.ranges.length + 2;
  return question.measures.map((measure, m) => {
    const outputs = walks.map((_, number) => rows.slice(number * length, (number + 1) * length).map((row) => row[m]));
    const effects = outputs.map(([, ...own], number) => elementaryEffects(walks[number], own));
    const written = outputs.map(([first]) => first);
    const asWritten = interval(written);
    const all = outputs.flatMap(([, ...own]) => own).sort((x, y) => x - y);
    return {
      measure,
      asWritten,
      spread: { low: quantile(all, 0.05), middle: quantile(all, 0.5), high: quantile(all, 0.95) },
      sameSign: all.filter((value) => Math.sign(value) === Math.sign(asWritten.mean)).length / all.length,
      luck: written.length < 2 ? null : (2 * standardDeviation(written)) / STEP / Math.sqrt(Math.PI),
      effects: morrisEffects(effects, `${seed}/${measure}`),
    };
  });
}

/** Ranks parameters by their part in all effects. */
export function rank(ranges: readonly Range[], screened: readonly Screened[]): Ranked[] {
  const sums = screened.map(({ effects }) => effects.reduce((sum, { muStar }) => sum + muStar, 0));
  const moved = screened.flatMap((one, m) => (sums[m] > 0 ? [{ ...one, sum: sums[m] }] : []));
  const parts = ranges.map((range, parameter) => ({
    range,
    parameter,
    part: moved.length === 0 ? 0 : mean(moved.map(({ effects, sum }) => effects[parameter].muStar / sum)),
  }));
  return parts.sort((x, y) => y.part - x.part);
}

/** All points have the same luck, so that luck is no part of the variance. */
async function decompose<Policy, Assumptions>(
  question: Question<Policy, Assumptions>,
  few: readonly Ranked[],
  { rows: count, replicates }: StudySize,
  work: Work<Policy, Assumptions>,
): Promise<Decomposed> {
  const { seed } = question.arms[0];
  const ranges = few.map(({ range }) => range);
  const { a, b, ab } = saltelliMatrices(count, ranges.length, seed);
  const luck = Array.from({ length: replicates }, (_, k) => k);
  const points = [...a, ...b, ...ab.flat()].map((at): Point => ({ at, replicates: luck }));
  const rows = await evaluate({ ...question, ranges }, points, work);
  const outcomes = question.measures.map((measure, m) => {
    const matrix = (number: number) => rows.slice(number * count, (number + 1) * count).map((row) => row[m]);
    const outputs = { a: matrix(0), b: matrix(1), ab: ranges.map((_, k) => matrix(2 + k)) };
    return { measure, ...sobolIndices(outputs, `${seed}/${measure}`) };
  });
  return { ranges, outcomes };
}
