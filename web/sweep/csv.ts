// A sweep as CSV with one row a run: lines about it behind `#`, then scenario, replicate, seed, a column for each parameter varied,
// for each outcome, and for each outcome's change from the status quo with the same luck. Numbers are not rounded.
import { type Cell, lineOf } from '../../src/results/csv-line.ts';
import type { SweepData } from './data.ts';

/** What the lines at the top say. */
export interface About {
  readonly version: string;
  readonly seed: string;
  readonly residents: number;
  readonly months: number;
  readonly statusQuo: string;
}

/** Put before an outcome's name where its change is meant. */
export const CHANGE_OF = 'change in ';

/** Writes all runs there are, and a row with its reason for every point that cannot be run. */
export function sweepCsv({ title, axes, measures, points }: SweepData, about: About): string {
  const head = [
    `# scenario: ${title.replaceAll(/[\r\n]+/g, ' ')}; status quo: ${about.statusQuo}`,
    `# model: ${about.version}; seed: ${about.seed}; residents: ${about.residents}; months: ${about.months}`,
    `# units: ${JSON.stringify(Object.fromEntries([...axes.map(({ path, unit }) => [path, unit]), ...measures.map(({ id, unit }) => [id, unit])]))}`,
  ];
  const ids = measures.map(({ id }) => id);
  const names = ['scenario', 'point', 'replicate', 'seed', ...axes.map(({ path }) => path), ...ids];
  const columns = [...names, ...ids.map((id) => `${CHANGE_OF}${id}`), 'error'];
  const rows = points.flatMap(({ at, samples, error }, point) => {
    const label = (replicate: Cell): Cell[] => [title, point + 1, replicate, about.seed, ...at.map(cellOf)];
    if (error !== undefined) return [[...label(null), ...ids.map(() => null), ...ids.map(() => null), error]];
    return samples.map(({ replicate, values, before }): Cell[] => [
      ...label(replicate + 1),
      ...ids.map((_, k) => values[k]),
      ...ids.map((_, k) => (before === undefined ? null : values[k] - before[k])),
      null,
    ]);
  });
  return `${[...head, lineOf(columns), ...rows.map(lineOf)].join('\n')}\n`;
}

const cellOf = (value: string | number | boolean): Cell => (typeof value === 'boolean' ? String(value) : value);
