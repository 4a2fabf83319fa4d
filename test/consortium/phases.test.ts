// The month, the quarter and the year are one list: what runs is what docs/model.md says.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { calendar } from '../../models/consortium/index.ts';

const MARKED = /<!-- phases -->\n([\s\S]*?)<!-- \/phases -->/;

/** Rows of the table between the markers, without its head: cells of text. */
function documented(): string[][] {
  const text = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
  const [, table] = MARKED.exec(text) ?? [];
  if (table === undefined) throw new Error('docs/model.md has no table between <!-- phases --> and <!-- /phases -->');
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it('docs/model.md lists every phase of the calendar, in order, in its own words', () => {
  const run = Object.entries(calendar).flatMap(([when, phases]) =>
    (phases as typeof calendar.month).map(({ name, does }) => [when, name, does]),
  );
  expect(run.length).toBeGreaterThan(10);
  expect(documented()).toEqual(run);
});
