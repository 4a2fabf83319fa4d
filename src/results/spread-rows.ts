// The headline outcomes over many plausible settings, as cells of a table: what luck leaves open (Monte Carlo) beside what the
// assumptions leave open (draws).
import type { Comparison } from '../experiments/compare.ts';
import type { Spread } from '../experiments/plausible.ts';
import { headlineMeasures } from './answer.ts';
import { changeText, fixed, shownUnit } from './format.ts';
import type { Reported } from './reported.ts';

/** Heads of the columns of `spreadCells`. */
export const SPREAD_HEAD = [
  'outcome',
  'this setting [95 % luck]',
  'median of draws [5–95 %]',
  'same sign',
  'unit',
] as const;

/** Writes one row for each headline outcome of a scenario; units of differences in the words given. */
export function spreadCells(
  model: Reported,
  comparison: Comparison,
  spread: Spread,
  scenario: string,
  unitOf = (unit: string) => shownUnit(unit).change,
): string[][] {
  return headlineMeasures(model).flatMap(({ id, title }) => {
    const at = comparison.differences.findIndex(
      (row) => row.scenario === scenario && row.measure === id && row.group === '',
    );
    if (at < 0) return [];
    const [here, over] = [comparison.differences[at], spread.rows[at]];
    const own = changeText({ ...here, value: here.difference }, here.unit);
    const all = changeText({ ...over, value: over.median }, over.unit);
    const ranged = ({ value, low, high }: typeof own) => (low === '' ? value : `${value} [${low} … ${high}]`);
    return [[title, ranged(own), ranged(all), `${fixed(100 * over.sameSign, 0)} %`, unitOf(here.unit)]];
  });
}

/** Says what the draws are. */
export function spreadSentence({ draws, setting, residents, replicates }: Spread): string {
  const runs = replicates === 1 ? 'one replicate' : `${replicates} replicates`;
  return `Over ${draws} plausible variants of ${setting}: assumptions drawn over their plausible ranges, the constants fitted again to the same published figures, ${runs} of ${residents.toLocaleString('en-US')} residents of every arm with the same luck in all. “Same sign” is the share of variants in which the change has the sign it has here.`;
}
