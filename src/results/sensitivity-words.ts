// A sensitivity analysis in words: which numbers carry the answer, and whether the answer keeps its sign over the ranges.
import { currencyOf, unitIn } from '../engine/currency.ts';
import type { Screened, Study } from '../experiments/sensitivity/study.ts';
import { inSentence, listed } from './answer.ts';
import { changeText, decimalsFor, fixed, shownUnit, valueText, withUnit } from './format.ts';
import type { Reported } from './reported.ts';

/** How many numbers the sentence names. */
const NAMED = 5;
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** Says whether an analysis is of a change, not of a level. */
export const isPaired = ({ question }: Study) => question.arms.length === 2;

/** Says whether parameters were moved one at a time. */
export const isScreened = ({ screened }: Pick<Study, 'screened'>) => screened.some(({ effects }) => effects.length > 0);

/** Says what is varied: assumptions, or parameters where a plan varies others too. */
export const nounOf = ({ question }: Study) =>
  question.ranges.every(({ path }) => path.startsWith('assumptions.')) ? 'assumption' : 'parameter';

/** Says how large an analysis is: `10 trajectories of 6 assumptions, 70 runs`. */
export function workText(study: Study): string {
  const { size, question, runs } = study;
  const design = isScreened(study) ? `${size.trajectories} trajectories` : `${size.rows} rows`;
  return `${design} · ${question.ranges.length} ${nounOf(study)}s · ${runs.toLocaleString('en-US')} runs`;
}

/** Returns a parameter's path as people call it. */
export const shortName = (path: string) => path.replace(/^assumptions\./, '');

/** Writes the title of an analysis. */
export function studyTitle(study: Study): string {
  const [first, second] = study.question.arms;
  if (second === undefined) return `What carries “${first.title}”`;
  return `What carries the change from “${first.title}” to “${second.title}”`;
}

/** Names the numbers that carry the answer, and which part of all effects is theirs. */
export function carryText(study: Study): string {
  const { ranking, question } = study;
  const few = ranking.slice(0, NAMED).filter(({ part }) => part > 0);
  if (few.length === 0) return 'No variance: no outcome moves with anything that was varied.';
  const names = listed(few.map(({ range }) => shortName(range.path)));
  const part = few.reduce((sum, one) => sum + one.part, 0);
  const them = few.length === 1 ? 'It makes' : 'Together they make';
  const noun = nounOf(study);
  const of = ranking.length === 1 ? `the one ${noun}` : `all ${ranking.length} ${noun}s`;
  const outcomes = question.measures.length;
  const over = outcomes === 1 ? 'one outcome' : `${COUNTS[outcomes] ?? outcomes} outcomes`;
  return `${headText(few.length, part)}: ${names}. ${them} ${Math.round(part * 100)} % of the effects of ${of} varied (${isScreened(study) ? 'μ*' : 'total Sobol’ indices'}, averaged over ${over}).`;
}

/** A few numbers carry an answer when half of all effects are theirs; otherwise the answer hangs on many, and that is said. */
function headText(count: number, part: number): string {
  if (part < 0.5) return `The answer hangs on many numbers; the weightiest ${COUNTS[count]}`;
  return count === 1 ? 'This one number carries the answer' : `These ${COUNTS[count]} numbers carry the answer`;
}

/** Says of one outcome what it is as the scenarios are written, and where it lies over the ranges. */
export function spreadText(model: Reported, study: Study, screened: Screened): string {
  const { title, unit } = outcomeOf(model, study, screened.measure);
  const { asWritten, spread, sameSign } = screened;
  const write = isPaired(study) ? changeText : valueText;
  const what = isPaired(study) ? `Change in ${inSentence(title)}` : title;
  if (asWritten === undefined) {
    const { value, low, high, unit: shown } = write({ value: spread.middle, low: spread.low, high: spread.high }, unit);
    const side = isPaired(study) ? `; ${Math.round(sameSign * 100)} % of all points have the sign of the median` : '';
    return `${what}: ${low} to ${withUnit(high, shown)} at nine in ten points, median ${value}${side}.`;
  }
  const written = write({ ...asWritten, value: asWritten.mean }, unit);
  const limits = written.low === '' ? '' : ` (95 % interval ${written.low} to ${written.high})`;
  const over = write({ value: spread.middle, low: spread.low, high: spread.high }, unit);
  const sign =
    !isPaired(study) || asWritten.mean === 0
      ? ''
      : `; it keeps its sign at ${Math.round(sameSign * 100)} % of all points`;
  return `${what}: ${withUnit(written.value, written.unit)}${limits} with the assumptions as written; ${over.low} to ${over.high} at nine in ten points of the ranges${sign}.`;
}

/** Says how large a μ* luck alone could make; empty where there is one walk. */
export function luckText(model: Reported, study: Study, { measure, luck }: Screened): string {
  if (luck === null) return '';
  const { unit } = outcomeOf(model, study, measure);
  const { factor, change } = shownUnit(unit);
  const decimals = decimalsFor({ value: luck, low: 0, high: luck * 2 }, factor);
  return `A μ* below ${withUnit(fixed(luck * factor, decimals), change)} may be luck: more residents lower that.`;
}

/** Returns the title of a measure and its unit in the money of the place. */
export function outcomeOf(model: Reported, { question }: Study, id: string): { title: string; unit: string } {
  const found = model.measures.find((measure) => measure.id === id);
  const currency = currencyOf(model.settings, question.arms[0].setting);
  return { title: found?.title ?? id, unit: unitIn(found?.unit ?? '', currency) };
}
