// Which assumption would have to be how different for the better of two policies to become the worse one. Each is moved alone, to
// the ends of its plausible range (and values between, where asked); where the difference has changed its sign there, the place
// at which it does is sought by halving, from the value that the scenario has.
import type { CheckedScenario } from '../../engine/model.ts';
import { valueAt } from '../../scenario/file.ts';
import { OutcomeError } from '../outcomes/outcomes.ts';
import { withValue } from '../plan/cells.ts';
import { CellError, type Layable, type Plan } from '../plan/index.ts';
import type { Range } from '../sensitivity/ranges.ts';
import { type Interval, interval, mean } from '../statistics.ts';
import { crossings, limitsOf, type PlaceLimits } from './crossing.ts';
import { DrawBook, type Draws, flat, type MakeRuns } from './draws.ts';
import type { FlipQuestion } from './questions.ts';

/** What one assumption does to the ranking. */
export interface FlipRow {
  readonly range: Range;
  /** As the scenarios have it. */
  readonly written: number;
  /** Mean difference at the values tried, ascending. */
  readonly tried: readonly { readonly value: number; readonly difference: number }[];
  /** Where the ranking turns; undefined where it does nowhere among the values tried. */
  readonly flip: Flip | undefined;
}

/** The nearest place at which a ranking turns. */
export interface Flip {
  readonly value: number;
  readonly luck: PlaceLimits | undefined;
  /** How far that is from the value as written, as a part of the plausible range. */
  readonly distance: number;
}

/** What was found. */
export interface Flips {
  readonly question: FlipQuestion;
  readonly scenarios: readonly [CheckedScenario, CheckedScenario];
  /** The second less the first, with the assumptions as written. */
  readonly difference: Interval;
  /** 0 or 1: the better of the two as written. */
  readonly best: number;
  readonly draws: number;
  readonly runs: number;
  /** Those that flip first, the nearest first; then the others, by how near they come. */
  readonly rows: readonly FlipRow[];
  /** Assumptions that could not be moved there, and why. */
  readonly skipped: readonly { readonly path: string; readonly says: string }[];
}

/** A place is sought this much more narrowly than the plausible range is wide. */
const NARROWER = 64;

/** Answers the question of a plan; throws an OutcomeError, or `Stopped`. */
export async function flips<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  plan: Plan<Policy, Assumptions>,
  question: FlipQuestion,
  make: MakeRuns<Policy, Assumptions>,
): Promise<Flips> {
  const book = new DrawBook(model, plan, make);
  const [one, other] = question.between.map((name) => {
    const found = plan.scenarios.find((scenario) => scenario.name === name);
    if (found === undefined) throw new OutcomeError(`no scenario '${name}' in this plan`);
    return found;
  });
  await book.prepare([one, other]);
  const between = (a: typeof one, b: typeof one) => book.draws(b, question.quantity, a);
  const written = between(one, other);
  const difference = interval(byReplicate(written));
  const sign = Math.sign(difference.mean);
  if (sign === 0)
    throw new OutcomeError(
      `${one.name} and ${other.name} do not differ in ${question.quantity.measure}: there is nothing to flip`,
    );
  const skipped: { path: string; says: string }[] = [];
  const moved = new Map<string, readonly [typeof one, typeof one]>();
  const pairAt = (range: Range, value: number) => {
    const key = `${range.path}=${value}`;
    const pair =
      moved.get(key) ??
      ([one, other].map((arm) => movedTo(model, arm, range, value)) as unknown as [typeof one, typeof one]);
    moved.set(key, pair);
    return pair;
  };
  const searches = question.ranges.flatMap((range): Search[] => {
    const own = Number(valueAt(one, range.path.split('.')));
    const ends = Array.from({ length: question.sections + 1 }, (_, k) => {
      const value = range.low + (k / question.sections) * (range.high - range.low);
      return range.integer ? Math.round(value) : value;
    });
    try {
      for (const value of ends) pairAt(range, value);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      skipped.push({ path: range.path, says: error.message });
      return [];
    }
    return [{ range, own, seen: new Map([[own, written]]), ends }];
  });
  const look = async (wanted: readonly { readonly search: Search; readonly value: number }[]) => {
    await book.prepare(
      wanted.flatMap(({ search, value }) => (search.seen.has(value) ? [] : pairAt(search.range, value))),
    );
    for (const { search, value } of wanted)
      if (!search.seen.has(value)) search.seen.set(value, between(...pairAt(search.range, value)));
  };
  await look(searches.flatMap((search) => search.ends.map((value) => ({ search, value }))));
  for (;;) {
    const wanted = searches.flatMap((search) => {
      const middle = middleOf(search, sign);
      return middle === undefined ? [] : [{ search, value: middle }];
    });
    if (wanted.length === 0) break;
    await look(wanted);
  }
  const rows = searches.map((search) => rowOf(search, sign, one.seed));
  const isBetter = sign > 0 === (question.better === 'higher');
  return {
    question,
    scenarios: [one, other],
    difference,
    best: isBetter ? 1 : 0,
    draws: flat(written).length,
    runs: book.runs,
    rows: rows.sort(
      (a, b) => (a.flip?.distance ?? 2 - nearness(a, sign)) - (b.flip?.distance ?? 2 - nearness(b, sign)),
    ),
    skipped,
  };
}

interface Search {
  readonly range: Range;
  readonly own: number;
  readonly seen: Map<number, Draws>;
  readonly ends: readonly number[];
}

function movedTo<Policy, Assumptions>(
  model: Layable<Policy, Assumptions>,
  scenario: CheckedScenario<Policy, Assumptions>,
  { path }: Range,
  value: number,
): CheckedScenario<Policy, Assumptions> {
  const changed = withValue(model, scenario, { path, isPlain: true }, value);
  const [problem] = model.problems(changed);
  if (problem !== undefined)
    throw new CellError(`does not fit ${scenario.name}: ${problem.path}: ${problem.says}`, 0, '');
  return changed;
}

const byReplicate = (draws: Draws) => draws[0].map((_, replicate) => mean(draws.map((row) => row[replicate])));

/** The stretch next to the value as written in which the sign changes. */
function turnOf({ own, seen }: Search, sign: number): readonly [number, number] | undefined {
  const values = [...seen.keys()].sort((a, b) => a - b);
  const keeps = (value: number) => Math.sign(mean(flat(seen.get(value) ?? []))) === sign;
  const turns = values.slice(1).flatMap((high, k): (readonly [number, number])[] => {
    const low = values[k];
    return keeps(low) === keeps(high) ? [] : [[low, high]];
  });
  const away = ([low, high]: readonly [number, number]) => Math.min(Math.abs(low - own), Math.abs(high - own));
  return turns.sort((a, b) => away(a) - away(b))[0];
}

function middleOf(search: Search, sign: number): number | undefined {
  const turn = turnOf(search, sign);
  if (turn === undefined) return undefined;
  const [low, high] = turn;
  const { integer, low: least, high: most } = search.range;
  const middle = integer ? Math.floor((low + high) / 2) : (low + high) / 2;
  return high - low <= (most - least) / NARROWER || middle <= low || middle >= high ? undefined : middle;
}

function rowOf(search: Search, sign: number, seed: string): FlipRow {
  const { range, own, seen } = search;
  const values = [...seen.keys()].sort((a, b) => a - b);
  const draws = values.map((value) => seen.get(value) ?? []);
  const tried = values.map((value, k) => ({ value, difference: mean(flat(draws[k])) }));
  const turn = turnOf(search, sign);
  if (turn === undefined) return { range, written: own, tried, flip: undefined };
  const margin = (k: number, choose: (draws: Draws) => number[]) => sign * mean(choose(draws[k]));
  const pair = turn.map((value) => values.indexOf(value));
  const [crossing] = crossings(
    turn,
    pair.map((k) => margin(k, flat)),
  );
  const value = crossing?.at ?? turn[0];
  const shape = { points: draws[0].length, replicates: draws[0][0].length };
  const luck = crossing === undefined ? undefined : limitsOf(crossing, values, shape, `${seed}/${range.path}`, margin);
  return {
    range,
    written: own,
    tried,
    flip: { value, luck, distance: Math.abs(value - own) / (range.high - range.low) },
  };
}

/** How near the difference comes to zero, from 0 (not at all) to 1. */
function nearness({ tried, written }: FlipRow, sign: number): number {
  const start = sign * (tried.find(({ value }) => value === written)?.difference ?? 0);
  const least = Math.min(...tried.map(({ difference }) => sign * difference));
  return start <= 0 ? 0 : Math.max(0, Math.min(1, 1 - least / start));
}
