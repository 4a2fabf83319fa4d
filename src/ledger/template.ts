// A table to start from: the header a calculator reads and one example row.
import type { Calculator } from '../engine/calculator.ts';
import { lineOf } from '../results/csv-line.ts';
import { ID } from './read.ts';

/** Writes the header and an example row as CSV. */
export function ledgerTemplate({ columns }: Calculator): string {
  const all = Object.entries({ id: ID, ...columns });
  return `${lineOf(all.map(([name]) => name))}\n${lineOf(all.map(([, { example }]) => example))}\n`;
}
