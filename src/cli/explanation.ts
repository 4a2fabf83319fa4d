// A table that explains a result (what one more unit earns each provider), as the model wrote it for the first replicate.
import pc from 'picocolors';
import type { ExplanatoryTable } from '../engine/model.ts';
import { explanationSentence } from '../results/explanation.ts';
import { fixed } from '../results/format.ts';
import { type Column, tableText, wrapped } from './screen.ts';

/** Writes an explanatory table for a terminal. */
export function explanationText(table: ExplanatoryTable, scenario: string): string {
  const columns = table.columns.map(({ name, unit }, at): Column => {
    const title = stacked(unit === '' ? name : `${name} (${unit})`);
    return { title, align: typeof table.rows[0]?.[at] === 'string' ? 'left' : 'right' };
  });
  const cells = table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? fixed(cell, decimals(cell)) : cell)),
  );
  return [
    `${pc.bold(table.title)} ${pc.dim(scenario)}`,
    tableText(columns, cells),
    pc.dim(wrapped(explanationSentence(table), '  ')),
  ].join('\n');
}

/** Breaks a long column title into lines of about twelve characters. */
function stacked(title: string): string {
  return wrapped(title, '', 14);
}

function decimals(value: number): number {
  return Math.abs(value) < 10 ? 2 : 0;
}
