// Answers in words: which values meet the goals and how sure that is, whether that could be read off a curve that turns nowhere,
// and what would flip a ranking.
import type { Flips } from '../experiments/solve/flip.ts';
import type { Edge, Solution } from '../experiments/solve/solve.ts';
import { inSentence, listed } from './answer.ts';
import { changeText, shownUnit, withUnit } from './format.ts';
import type { Reported } from './reported.ts';
import { quantityWords } from './solve-data.ts';

/** Writes a value of a parameter to as many digits as its range deserves. */
export const brief = (value: number) => String(Number(value.toPrecision(4))).replace('-', '−');

/** Writes a goal: `Fund balance per head at least 0 CNY per person and year, with a chance of 60 %`. */
export function goalText(model: Reported, { question, scenario }: Solution, g: number): string {
  const goal = question.goals[g];
  const { title, unit } = quantityWords(model, goal, scenario.setting);
  const { factor, unit: shown, change } = shownUnit(unit);
  const side = goal.side === 'atLeast' ? 'at least' : 'at most';
  const limit = withUnit(brief(goal.limit * factor), goal.against === undefined ? shown : change);
  const chance =
    goal.probability === undefined ? ' on average' : ` with a chance of ${brief(goal.probability * 100)} %`;
  return `${title} ${side} ${limit}${chance}`;
}

/** Says which values meet the goals. */
export function solutionSentence(model: Reported, solution: Solution): string {
  const { question, scenario, stretches, trials } = solution;
  const { path, unit } = question.axis;
  const goals = listed(question.goals.map((_, g) => inSentence(goalText(model, solution, g))));
  const where = `“${scenario.title}”`;
  if (stretches.length === 0)
    return `No value of ${path} tried from ${brief(trials[0].value)} to ${brief(trials[trials.length - 1].value)} meets the ${question.goals.length === 1 ? 'goal' : 'goals'} in ${where}: ${goals}.`;
  const words = stretches.map(({ from, to }) => {
    if (from.beyond === undefined && to.beyond === undefined)
      return `every value tried, from ${brief(from.value)} to ${brief(to.value)}`;
    if (from.beyond === undefined) return `up to ${brief(to.value)}${luckText(to)}`;
    if (to.beyond === undefined) return `from ${brief(from.value)}${luckText(from)} on`;
    return `from ${brief(from.value)}${luckText(from)} to ${brief(to.value)}${luckText(to)}`;
  });
  const named = unit === '1' || unit === '' ? path : `${path} (${unit})`;
  return `In ${where}, ${named} meets ${goals}: ${listed(words)}.`;
}

/** Writes the interval of an edge, and how often there would be none. */
function luckText({ luck }: Edge): string {
  if (luck === undefined) return '';
  const never = luck.without < 0.005 ? '' : `; no value at all in ${Math.round(luck.without * 100)} % of resamples`;
  return ` (95 % interval ${brief(luck.limits.low)} to ${brief(luck.limits.high)}${never})`;
}

/** Says of every goal whether its margin moves one way along the range. */
export function shapeTexts(model: Reported, solution: Solution): string[] {
  const { shapes, question, stretches } = solution;
  return shapes.map(({ direction, turns }, g) => {
    const goal = goalText(model, solution, g);
    if (direction === 'does not move') return `${goal}: does not move with ${question.axis.path}.`;
    const way = direction === 'rises' ? 'comes nearer' : 'goes further away';
    const binding = stretches.some(({ from, to }) => from.binding.includes(g) || to.binding.includes(g));
    const head = `${goal}: ${way} as ${question.axis.path} grows${binding ? ', and decides the answer' : ''}`;
    if (turns.length === 0) return `${head}; monotone at all values tried at first.`;
    const places = listed(
      turns.map(({ from, to, isClear }) => `${brief(from)} and ${brief(to)}${isClear ? '' : ' (may be luck)'}`),
    );
    return `${head}; not monotone: it turns back between ${places}. There may be answers that were not seen: more sections show more.`;
  });
}

/** Says what would flip the ranking. */
export function flipSentence(model: Reported, flips: Flips): string {
  const { question, scenarios, best, difference, rows } = flips;
  const { title, unit } = quantityWords(model, question.quantity, scenarios[0].setting);
  const { value, low, high, unit: shown } = changeText({ ...difference, value: difference.mean }, unit);
  const limits = low === '' ? '' : ` (95 % interval ${low} to ${high})`;
  const isClear = difference.low !== null && difference.high !== null && (difference.low > 0 || difference.high < 0);
  const sure = isClear ? '' : ' Luck alone could flip that: more residents or replicates first.';
  const head = `With the assumptions as written “${scenarios[best].title}” is the better on ${inSentence(title)} (${question.better} is better): “${scenarios[1].title}” less “${scenarios[0].title}” is ${withUnit(value, shown)}${limits}.${sure}`;
  const flipping = rows.filter(({ flip }) => flip !== undefined);
  const others = `${rows.length - flipping.length} of ${rows.length} assumptions flip it nowhere in their plausible ranges, each moved alone`;
  if (flipping.length === 0) return `${head} ${capital(others)}.`;
  const [first] = flipping;
  const nearest = `The nearest flip: ${first.range.path.replace('assumptions.', '')} at ${brief(first.flip?.value ?? 0)} instead of ${brief(first.written)} (plausible ${brief(first.range.low)} to ${brief(first.range.high)})`;
  return `${head} ${nearest}. ${capital(others)}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
