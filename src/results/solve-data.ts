// What `solve` and `flip` found, as JSON and as one tidy table (CSV), numbers unrounded.
import { currencyOf, unitIn } from '../engine/currency.ts';
import type { Model } from '../engine/model.ts';
import type { Flips } from '../experiments/solve/flip.ts';
import type { Quantity } from '../experiments/solve/questions.ts';
import type { Edge, Solution } from '../experiments/solve/solve.ts';
import { inSentence } from './answer.ts';
import { type Cell, lineOf } from './csv.ts';
import type { Reported } from './reported.ts';

/** What a plan's questions gave; at least one is there. */
export interface Answers {
  readonly solution: Solution | undefined;
  readonly flips: Flips | undefined;
}

/** Returns a quantity's words and unit in the money of the place. */
export function quantityWords(
  model: Reported,
  { measure, of, against }: Quantity,
  setting: string,
): { readonly title: string; readonly unit: string } {
  const find = (id: string | undefined) => model.measures.find((one) => one.id === id);
  const [found, base] = [find(measure), find(of)];
  const over = of === undefined ? '' : ` over ${inSentence(base?.title ?? of)}`;
  const less = against === undefined ? '' : `, less that of ${against}`;
  const unit = unitIn(found?.unit ?? '', currencyOf(model.settings, setting));
  // Over a measure of the same unit it is a share.
  const own = of === undefined ? unit : found?.unit === base?.unit ? 'share' : `${unit} over ${base?.unit ?? ''}`;
  return { title: `${found?.title ?? measure}${over}${less}`, unit: own };
}

/** Describes answers as plain data that JSON can hold. */
export function solveJson({ name, version }: Pick<Model<never>, 'name' | 'version'>, { solution, flips }: Answers) {
  return {
    model: name,
    version,
    solve: solution === undefined ? null : solutionJson(solution),
    flip: flips === undefined ? null : flipsJson(flips),
  };
}

function solutionJson({ question, scenario, draws, runs, trials, stretches, shapes }: Solution) {
  const { path, unit, range } = question.axis;
  const { setting, residents, months, replicates, seed } = scenario;
  return {
    scenario: scenario.name,
    setting,
    residents,
    months,
    replicates,
    seed,
    path,
    unit,
    low: range.low,
    high: range.high,
    tolerance: question.tolerance,
    goals: question.goals.map((goal, g) => ({ ...goal, ...shapes[g] })),
    draws,
    runs,
    answers: stretches.map(({ from, to }) => ({ from: edgeJson(from), to: edgeJson(to) })),
    trials,
  };
}

const edgeJson = ({ value, beyond, binding, luck }: Edge) => ({
  value,
  beyond: beyond ?? null,
  binding,
  low: luck?.limits.low ?? null,
  high: luck?.limits.high ?? null,
  without: luck?.without ?? null,
});

function flipsJson({ question, scenarios, difference, best, draws, runs, rows, skipped }: Flips) {
  const { setting, residents, months, replicates, seed } = scenarios[0];
  return {
    between: scenarios.map(({ name }) => name),
    setting,
    residents,
    months,
    replicates,
    seed,
    ...question.quantity,
    better: question.better,
    best: scenarios[best].name,
    difference,
    draws,
    runs,
    assumptions: rows.map(({ range: { path, unit, low, high }, written, flip, tried }) => ({
      path,
      unit,
      low,
      high,
      written,
      flip: flip === undefined ? null : { value: flip.value, distance: flip.distance, ...flip.luck },
      tried,
    })),
    skipped,
  };
}

const HEAD = ['question', 'path', 'unit', 'value', 'goal', 'mean', 'share', 'margin', 'met'];

/** Writes every value that was tried: of `solve` a row for each goal, of `flip` the mean difference. */
export function solveCsv({ solution, flips }: Answers): string {
  const solved = (solution?.trials ?? []).flatMap(({ value, goals }) =>
    goals.map(({ mean, share, margin }, g): Cell[] => {
      const { path, unit } = solution?.question.axis ?? { path: '', unit: '' };
      return ['solve', path, unit, value, g + 1, mean, share, margin, String(margin >= 0)];
    }),
  );
  const sign = Math.sign(flips?.difference.mean ?? 0);
  const flipped = (flips?.rows ?? []).flatMap(({ range: { path, unit }, tried }) =>
    tried.map(({ value, difference }): Cell[] => [
      'flip',
      path,
      unit,
      value,
      1,
      difference,
      null,
      sign * difference,
      String(sign * difference > 0),
    ]),
  );
  return `${[HEAD, ...solved, ...flipped].map(lineOf).join('\n')}\n`;
}
