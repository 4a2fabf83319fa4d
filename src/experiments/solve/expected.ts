// How many runs the questions of a plan will take. The first values tried are known; how often they are halved afterwards hangs on
// what they give, and is reckoned: one place where the answer changes, and one assumption in four that flips the ranking.
import { countPoints, type Plan } from '../plan/index.ts';

/** Runs that one question takes. */
export interface ExpectedRuns {
  /** Runs at every value tried: replicates at every point of the plan's axes. */
  readonly draws: number;
  /** Runs of the values tried at first, which are made in any case. */
  readonly least: number;
  /** All runs, as far as can be said before. */
  readonly expected: number;
}

/** What a plan's questions will take. */
export interface ExpectedQuestions {
  readonly solve: ExpectedRuns | undefined;
  readonly flip: ExpectedRuns | undefined;
}

/** Halvings until a flip is known to a sixty-fourth of its range, and the part of assumptions that flip. */
const FLIP_HALVINGS = 6;
const FLIPPING = 1 / 4;

/** Reckons the runs of a plan's questions; those of `tierwise sweep` are not among them. */
export function expectedRuns({
  questions,
  axes,
  design,
  scenarios,
}: Pick<Plan, 'questions' | 'axes' | 'design' | 'scenarios'>): ExpectedQuestions {
  const points = countPoints(axes, design);
  const drawsOf = (name: string) => points * (scenarios.find((one) => one.name === name)?.replicates ?? 1);
  const { solve, flip } = questions;
  return {
    solve: solve && solveRuns(solve, drawsOf(solve.scenario)),
    flip: flip && flipRuns(flip, drawsOf(flip.between[0])),
  };
}

function solveRuns({ axis, goals, sections, tolerance }: NonNullable<Plan['questions']['solve']>, draws: number) {
  const { low, high } = axis.range;
  // A policy is one scenario's alone: the others are made once. An assumption is everybody's: they are made at every value.
  const others = new Set(goals.flatMap(({ against }) => against ?? [])).size;
  const isOwn = axis.path.startsWith('policy.');
  const runsOf = (values: number) => draws * (isOwn ? values + others : values * (1 + others));
  const halvings = Math.ceil(Math.log2(Math.max(1, (high - low) / sections / tolerance)));
  return { draws, least: runsOf(sections + 1), expected: runsOf(sections + 1 + halvings) };
}

function flipRuns({ ranges, sections }: NonNullable<Plan['questions']['flip']>, draws: number) {
  const pairs = (each: number) => Math.ceil(2 * draws * (1 + ranges.length * each));
  return { draws, least: pairs(sections + 1), expected: pairs(sections + 1 + FLIP_HALVINGS * FLIPPING) };
}
