// Which values of a parameter meet goals. The range is tried in sections, then every section at whose ends the answer differs is
// halved until it is narrow enough. Every value has the same residents and the same luck, so that small steps can be told apart.
//   margin of a goal at x:   mean of the draws − limit, or for a probability p the ⌈p·n⌉-th best draw − limit   (≥ 0: met)
import type { CheckedScenario } from '../../engine/model.ts';
import { OutcomeError } from '../outcomes/outcomes.ts';
import { within } from '../plan/axes.ts';
import { scenarioAt } from '../plan/cells.ts';
import { CellError, type Layable, type Plan } from '../plan/index.ts';
import { interval, mean, pairedDifferences } from '../statistics.ts';
import { type Crossing, crossings, limitsOf, type PlaceLimits } from './crossing.ts';
import { DrawBook, type Draws, flat, type MakeRuns } from './draws.ts';
import type { GoalQuestion, SolveQuestion } from './questions.ts';

/** What was seen at one value of the parameter. */
export interface Trial {
  readonly value: number;
  /** One a goal. */
  readonly goals: readonly {
    readonly mean: number;
    /** Part of the draws that meet the limit. */
    readonly share: number;
    readonly margin: number;
  }[];
  readonly isMet: boolean;
}

/** A stretch of values that meet every goal. */
export interface Stretch {
  readonly from: Edge;
  readonly to: Edge;
}

/** Where a stretch begins or ends. */
export interface Edge {
  /** The last value tried that meets the goals. */
  readonly value: number;
  /** The value beyond it that does not; undefined at the end of the range. */
  readonly beyond: number | undefined;
  /** Goals that fail beyond it, by their places. */
  readonly binding: readonly number[];
  /** How far luck lets it move; undefined at the end of the range or with a single draw. */
  readonly luck: PlaceLimits | undefined;
}

/** How a goal's margin moves along the range. */
export interface Shape {
  readonly direction: 'rises' | 'falls' | 'does not move';
  /** Sections in which it turns back; clear where luck cannot explain it (paired 95 % interval of the mean). */
  readonly turns: readonly { readonly from: number; readonly to: number; readonly isClear: boolean }[];
}

/** What was found. */
export interface Solution {
  readonly question: SolveQuestion;
  readonly scenario: CheckedScenario;
  readonly draws: number;
  readonly runs: number;
  /** By value, ascending. */
  readonly trials: readonly Trial[];
  readonly stretches: readonly Stretch[];
  /** One a goal. */
  readonly shapes: readonly Shape[];
}

/** Answers the question of a plan; throws an OutcomeError, or `Stopped`. */
export async function solve<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  plan: Plan<Policy, Assumptions>,
  question: SolveQuestion,
  make: MakeRuns<Policy, Assumptions>,
): Promise<Solution> {
  const book = new DrawBook(model, plan, make);
  const named = (name: string | undefined) => plan.scenarios.find((one) => one.name === name);
  const base = named(question.scenario);
  if (base === undefined) throw new OutcomeError(`no scenario '${question.scenario}' in this plan`);
  const { axis, goals, sections, tolerance } = question;
  const { range } = axis;
  const at = (value: number) => atValue(model, base, axis, value);
  // A policy is one scenario's alone; an assumption is everybody's.
  const otherAt = (value: number, name: string | undefined) => {
    const other = named(name);
    return other === undefined || axis.path.startsWith('policy.') ? other : atValue(model, other, axis, value);
  };
  const drawsAt = (value: number) => goals.map((goal) => book.draws(at(value), goal, otherAt(value, goal.against)));
  const seen = new Map<number, readonly Draws[]>();
  const look = async (values: readonly number[]) => {
    const fresh = values.filter((value) => !seen.has(value));
    const others = fresh.flatMap((value) => goals.flatMap(({ against }) => otherAt(value, against) ?? []));
    await book.prepare([...fresh.map(at), ...others]);
    for (const value of fresh) seen.set(value, drawsAt(value));
  };
  const isMet = (value: number) => (seen.get(value) ?? []).every((draws, g) => marginOf(goals[g], flat(draws)) >= 0);
  const grid = [...new Set(Array.from({ length: sections + 1 }, (_, k) => within(range, k / sections)))];
  await look(grid);
  let open = grid.slice(1).flatMap((high, k) => (isMet(grid[k]) === isMet(high) ? [] : [{ low: grid[k], high }]));
  while (open.length > 0) {
    const halved = open.flatMap(({ low, high }) => {
      const middle = range.integer ? Math.floor((low + high) / 2) : (low + high) / 2;
      return high - low <= tolerance || middle <= low || middle >= high ? [] : [{ low, middle, high }];
    });
    await look(halved.map(({ middle }) => middle));
    open = halved.map(({ low, middle, high }) =>
      isMet(low) === isMet(middle) ? { low: middle, high } : { low, high: middle },
    );
  }
  const values = [...seen.keys()].sort((a, b) => a - b);
  const draws = values.map((value) => seen.get(value) ?? []);
  const trials = values.map((value, k) => trialOf(value, goals, draws[k]));
  return {
    question,
    scenario: base,
    draws: flat(draws[0][0]).length,
    runs: book.runs,
    trials,
    stretches: stretchesOf(trials, goals, draws, base.seed),
    shapes: goals.map((goal, g) =>
      shapeOf(
        goal,
        grid,
        grid.map((value) => flat((seen.get(value) ?? [])[g])),
      ),
    ),
  };
}

function atValue<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  base: CheckedScenario<Policy, Assumptions>,
  axis: SolveQuestion['axis'],
  value: number,
): CheckedScenario<Policy, Assumptions> {
  try {
    return scenarioAt(model, base, [axis], [value]);
  } catch (error) {
    if (error instanceof CellError) throw new OutcomeError(`${axis.path} at ${value} ${error.message}`);
    throw error;
  }
}

/** Computes by how much draws meet a goal, in the unit of its measure; below 0 they do not. */
export function marginOf({ side, limit, probability }: GoalQuestion, draws: readonly number[]): number {
  const sign = side === 'atLeast' ? 1 : -1;
  if (probability === undefined) return sign * (mean(draws) - limit);
  const best = draws.map((value) => sign * (value - limit)).sort((a, b) => b - a);
  // A hair below, for 0.6 · 5 is 3 and not a little more.
  return best[Math.max(1, Math.ceil(probability * best.length - 1e-9)) - 1];
}

function trialOf(value: number, goals: readonly GoalQuestion[], draws: readonly Draws[]): Trial {
  const seen = goals.map((goal, g) => {
    const own = flat(draws[g]);
    const meets = own.filter((one) => (goal.side === 'atLeast' ? one >= goal.limit : one <= goal.limit));
    return { mean: mean(own), share: meets.length / own.length, margin: marginOf(goal, own) };
  });
  return { value, goals: seen, isMet: seen.every(({ margin }) => margin >= 0) };
}

function stretchesOf(
  trials: readonly Trial[],
  goals: readonly GoalQuestion[],
  draws: readonly (readonly Draws[])[],
  seed: string,
): Stretch[] {
  const values = trials.map(({ value }) => value);
  // Margins of several goals are made comparable: each over the widest it is.
  const scales = goals.map((_, g) => Math.max(...trials.map((trial) => Math.abs(trial.goals[g].margin))) || 1);
  const jointly = (k: number, choose: (draws: Draws) => number[]) =>
    Math.min(...goals.map((goal, g) => marginOf(goal, choose(draws[k][g])) / scales[g]));
  const joint = values.map((_, k) => jointly(k, flat));
  const shape = { points: draws[0][0].length, replicates: draws[0][0][0].length };
  const edge = (inside: number, outside: number): Edge => {
    const beyond = trials.at(outside);
    if (outside < 0 || beyond === undefined)
      return { value: values[inside], beyond: undefined, binding: [], luck: undefined };
    const pair = [Math.min(inside, outside), Math.max(inside, outside)];
    const [crossing] = crossings(
      pair.map((k) => values[k]),
      pair.map((k) => joint[k]),
    );
    const found: Crossing = crossing ?? { at: values[inside], rises: inside > outside };
    const luck = limitsOf(found, values, shape, seed, jointly);
    const binding = goals.flatMap((_, g) => (beyond.goals[g].margin < 0 ? [g] : []));
    return { value: values[inside], beyond: beyond.value, binding, luck };
  };
  return trials.flatMap(({ isMet }, k): Stretch[] => {
    if (!isMet || (trials.at(k - 1)?.isMet === true && k > 0)) return [];
    let last = k;
    while (trials.at(last + 1)?.isMet === true) last++;
    return [{ from: edge(k, k - 1), to: edge(last, last + 1) }];
  });
}

function shapeOf(goal: GoalQuestion, values: readonly number[], draws: readonly (readonly number[])[]): Shape {
  const margins = draws.map((own) => marginOf(goal, own));
  const whole = Math.sign(margins[margins.length - 1] - margins[0]);
  const steps = margins.slice(1).map((margin, k) => Math.sign(margin - margins[k]));
  const way = whole === 0 ? (steps.find((step) => step !== 0) ?? 0) : whole;
  const sign = goal.side === 'atLeast' ? 1 : -1;
  const turns = steps.flatMap((step, k) => {
    if (step === 0 || step === way) return [];
    const { low, high } = interval(pairedDifferences(draws[k], draws[k + 1]).map((change) => sign * change));
    const isClear = low !== null && high !== null && (step > 0 ? low > 0 : high < 0);
    return [{ from: values[k], to: values[k + 1], isClear }];
  });
  return { direction: way > 0 ? 'rises' : way < 0 ? 'falls' : 'does not move', turns };
}
