// A table as text for files: CSV with lines about it first.
import { type Cell, lineOf } from '../../src/results/csv-line.ts';

/** What is written: a `TableOf`, without anything of the page. */
export interface PlainTable {
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes a table as CSV (RFC 4180), lines about it first, each behind a `#`. */
export function tableText(head: readonly string[], { columns, rows }: PlainTable): string {
  const names = columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
  const about = head.map((line) => `# ${line.replaceAll(/[\r\n]+/g, ' ')}`);
  return `${[...about, lineOf(names), ...rows.map(lineOf)].join('\n')}\n`;
}
