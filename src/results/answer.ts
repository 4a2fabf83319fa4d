// The answer: what a scenario does to the headline outcomes, each with its interval, and where nothing is clear. What is found
// stands apart from the sentence that says it, for every language has a sentence of its own.
import type { Measure } from '../engine/model.ts';
import { type Comparison, type DifferenceRow, isClear } from '../experiments/compare.ts';
import { changeText, percentChange, shownUnit, withUnit } from './format.ts';
import type { Reported } from './reported.ts';

/** A clear change of a headline outcome, its numbers as they are written. */
export interface AnswerChange {
  readonly title: string;
  readonly falls: boolean;
  /** Size without sign, in `unit`. */
  readonly size: string;
  /** As a result states it: `share`, `CNY per person and year`. */
  readonly unit: string;
  /** Signed per cent of the reference; empty where the unit is a scale of its own. */
  readonly relative: string;
  /** Limits of the 95 % interval; empty where there is one replicate. */
  readonly low: string;
  readonly high: string;
}

/** What an answer says. */
export interface Answer {
  readonly reference: string;
  readonly scenario: string;
  readonly clear: readonly AnswerChange[];
  /** Titles of the outcomes without a clear change. */
  readonly unclear: readonly string[];
  readonly isSingle: boolean;
}

/** Finds what a scenario (by its place in `arms`, from 1) does against the reference. */
export function answerOf(model: Reported, { arms, differences }: Comparison, arm: number): Answer {
  const { name, title } = arms[arm].scenario;
  const rows = differences.filter((row) => row.scenario === name && row.group === '');
  const found = headlineMeasures(model).flatMap((measure) => {
    const row = rows.find((one) => one.measure === measure.id);
    return row === undefined ? [] : [{ measure, row }];
  });
  const clear = found.filter(({ row }) => isClear(row) ?? row.difference !== 0);
  return {
    reference: arms[0].scenario.title,
    scenario: title,
    clear: clear.map(({ measure, row }) => changeIn(measure, row)),
    unclear: found.filter((one) => !clear.includes(one)).map(({ measure }) => measure.title),
    isSingle: arms[0].tables.length === 1,
  };
}

function changeIn({ title }: Measure, row: DifferenceRow): AnswerChange {
  const { unit } = row;
  const { value, low, high } = changeText({ ...row, value: row.difference }, unit);
  const isScale = unit === 'share' || unit === '0–100';
  const relative = isScale ? '' : percentChange(row.relative);
  return { title, falls: row.difference < 0, size: value.replace(/^[+−]/, ''), unit, relative, low, high };
}

/** Says in plain English sentences what a scenario (by its place in `arms`, from 1) does against the reference. */
export function answerText(model: Reported, comparison: Comparison, arm: number): string {
  return answerSentences(answerOf(model, comparison, arm));
}

/** Says an answer in plain English sentences. */
export function answerSentences({ reference, scenario, clear, unclear, isSingle }: Answer): string {
  const against = `Against “${reference}”, “${scenario}”`;
  const said = clear.length === 0 ? '' : `${against} ${listed(clear.map(changeClause))}.`;
  const rest = unclear.length === 0 ? '' : `no clear change in ${listed(unclear.map(inSentence))}`;
  const single = isSingle ? 'One replicate has no interval: any of this may be luck.' : '';
  return [said, rest && (said ? `There is ${rest}.` : `${against} makes ${rest}.`), single].filter(Boolean).join(' ');
}

function changeClause({ title, falls, size, unit, relative, low, high }: AnswerChange): string {
  const by = withUnit(size, shownUnit(unit).change);
  const inner = [relative, low === '' ? '' : `95 % interval ${low} to ${high}`].filter(Boolean).join('; ');
  return `${falls ? 'lowers' : 'raises'} ${inSentence(title)} by ${by}${inner === '' ? '' : ` (${inner})`}`;
}

/** Lists the measures shown first, in their order. */
export function headlineMeasures(model: Reported): Measure[] {
  return model.headlines.flatMap((id) => model.measures.filter((measure) => measure.id === id));
}

/** Lowers the first letter of a title, acronyms excepted. */
export function inSentence(title: string): string {
  return /^[A-Z][A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** Joins clauses: `a, b and c`. */
export function listed(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses.join('');
  return `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}`;
}
