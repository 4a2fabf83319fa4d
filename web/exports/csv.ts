// The table behind a chart as CSV (RFC 4180, UTF-8): first what was run, in lines that begin with #, then the very numbers drawn.
import { type Cell, lineOf } from '../../src/results/csv-line.ts';
import type { TableOf } from '../charts/picture.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { armNames } from './stamp.ts';

/** Writes a chart's table; as many lines follow the head as the table has rows. */
export function chartCsv({ columns, rows }: TableOf, title: string, lab: Laboratory, words: Dictionary): string {
  const { size, preset, baseline } = lab.choices;
  const [reference, ...others] = armNames(lab, words);
  const about: readonly (readonly [string, Cell])[] = [
    ['title', title],
    ['status quo', `${reference} (${baseline.name})`],
    ...others.map((name, at): [string, Cell] => ['scenario', at === 0 ? `${name} (${preset})` : name]),
    ['model', `tierwise ${lab.catalogue.version}`],
    ['seed', size.seed],
    ['residents', size.residents],
    ['months', size.months],
    ['replications', lab.outcome?.replicates ?? 0],
  ];
  const head = columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
  const lines = [
    ...about.map(([name, value]) => `# ${lineOf([name, value])}`),
    lineOf(head),
    ...rows.map((row) => lineOf(row)),
  ];
  return `${lines.join('\n')}\n`;
}
