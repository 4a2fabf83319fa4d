// The answer in words: what a scenario does to the headline outcomes, each with its interval, and where nothing is clear.

import type { Measure } from '../engine/model.ts';
import { type Comparison, type DifferenceRow, isClear } from '../experiments/compare.ts';
import { changeText, percentChange, withUnit } from './format.ts';
import type { Reported } from './reported.ts';

/** Says in plain sentences what a scenario (by its place in `arms`, from 1) does against the reference. */
export function answerText(model: Reported, comparison: Comparison, arm: number): string {
  const { name, title } = comparison.arms[arm].scenario;
  const rows = comparison.differences.filter((row) => row.scenario === name && row.group === '');
  const found = headlineMeasures(model).flatMap((measure) => {
    const row = rows.find((one) => one.measure === measure.id);
    return row === undefined ? [] : [{ measure, row }];
  });
  const clear = found.filter(({ row }) => isClear(row) ?? row.difference !== 0);
  const unclear = found.filter((one) => !clear.includes(one)).map(({ measure }) => inSentence(measure.title));
  const against = `Against “${comparison.arms[0].scenario.title}”, “${title}”`;
  const changes = clear.map(({ measure, row }) => changeClause(measure, row));
  const said = changes.length === 0 ? '' : `${against} ${listed(changes)}.`;
  const rest = unclear.length === 0 ? '' : `no clear change in ${listed(unclear)}`;
  return [said, rest && (said ? `There is ${rest}.` : `${against} makes ${rest}.`), single(comparison)]
    .filter(Boolean)
    .join(' ');
}

/** Lists the measures shown first, in their order. */
export function headlineMeasures(model: Reported): Measure[] {
  return model.headlines.flatMap((id) => model.measures.filter((measure) => measure.id === id));
}

function changeClause(measure: Measure, row: DifferenceRow): string {
  const verb = row.difference < 0 ? 'lowers' : 'raises';
  const { value, low, high, unit } = changeText({ ...row, value: row.difference }, row.unit);
  const by = withUnit(value.replace(/^[+−]/, ''), unit);
  const relative = row.unit === 'share' || row.unit === '0–100' ? [] : [percentChange(row.relative)];
  const inner = [...relative, ...(low === '' ? [] : [`95 % interval ${low} to ${high}`])].join('; ');
  return `${verb} ${inSentence(measure.title)} by ${by}${inner === '' ? '' : ` (${inner})`}`;
}

function single({ arms }: Comparison): string {
  return arms[0].tables.length > 1 ? '' : 'One replicate has no interval: any of this may be luck.';
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
