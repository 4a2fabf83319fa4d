// Many scenarios, each against the baseline it names, in one table: the change in the first outcomes with its interval, and
// whose money a reform moves. Who gains is said only where the interval leaves zero out.
import type { Party } from '../engine/model.ts';
import { type Comparison, type DifferenceRow, isClear } from '../experiments/compare.ts';
import type { Arm } from '../experiments/run.ts';
import { headlineMeasures, listed } from './answer.ts';
import { changeText, valueText, withUnit } from './format.ts';
import type { Reported } from './reported.ts';

/** Measures shown: cost, quality, grassroots use. */
const OUTCOMES = 3;

/** How one scenario differs from its baseline. */
export interface SystemRow {
  readonly arm: Arm;
  readonly reference: Arm;
  /** One for each outcome, in the order of `outcomesOf`. */
  readonly changes: readonly DifferenceRow[];
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}

/** Lists the outcomes the table shows. */
export function outcomesOf(model: Reported) {
  return headlineMeasures(model).slice(0, OUTCOMES);
}

/** Makes a row of every scenario in every comparison. */
export function systemRows(model: Reported, comparisons: readonly Comparison[]): SystemRow[] {
  return comparisons.flatMap((comparison) => comparison.arms.slice(1).map((arm) => rowOf(model, comparison, arm)));
}

function rowOf(model: Reported, { arms, differences }: Comparison, arm: Arm): SystemRow {
  const own = differences.filter(({ scenario }) => scenario === arm.scenario.name);
  const find = (measure: string, group = '') => own.find((row) => row.measure === measure && row.group === group);
  const moved = (model.parties ?? []).flatMap((party) => {
    const row = find(party.measure, party.group);
    return row !== undefined && isClear(row) ? [{ who: party.who, gains: isGain(party, row) }] : [];
  });
  return {
    arm,
    reference: arms[0],
    changes: outcomesOf(model).flatMap(({ id }) => find(id) ?? []),
    gains: moved.filter(({ gains }) => gains).map(({ who }) => who),
    loses: moved.filter(({ gains }) => !gains).map(({ who }) => who),
  };
}

const isGain = ({ gainsWhen }: Party, { difference }: DifferenceRow) => difference > 0 === (gainsWhen === 'higher');

/** Writes a change with its interval: `−57 (−64 to −50)`. */
export function changeCell(row: DifferenceRow): string {
  const { value, low, high } = changeText({ ...row, value: row.difference }, row.unit);
  return low === '' ? value : `${value} (${low} to ${high})`;
}

/** Writes who gains or loses: `the fund and patients`, or an en dash. */
export function partiesCell(parties: readonly string[]): string {
  return parties.length === 0 ? '–' : listed(parties);
}

/** Writes a baseline's own level of every outcome: `cost per head 4,210 CNY per person and year`. */
export function levelsText(model: Reported, { summary }: Arm): string {
  const levels = outcomesOf(model).flatMap(({ id, title }) => {
    const row = summary.find(({ measure, group }) => measure === id && group === '');
    if (row === undefined) return [];
    const { value, unit } = valueText(row, row.unit);
    return [`${title.charAt(0).toLowerCase()}${title.slice(1)} ${withUnit(value, unit)}`];
  });
  return listed(levels);
}
