// The table of all systems as Markdown, and the page it stands in: only what is between the two marks is written anew, so that
// the words around it stay.
import type { Comparison } from '../experiments/compare.ts';
import { isClear } from '../experiments/compare.ts';
import { shownUnit } from './format.ts';
import { withMarked } from './marked-page.ts';
import type { Reported } from './reported.ts';
import { changeCell, levelsText, outcomesOf, partiesCell, type SystemRow, systemRows } from './systems.ts';

export const BEGIN = '<!-- systems: written by `tierwise systems`, do not edit by hand -->';
export const END = '<!-- /systems -->';

/** Writes the table of every comparison, with its marks. */
export function systemsMarkdown(model: Reported, comparisons: readonly Comparison[]): string {
  const { residents, months, replicates, seed } = comparisons[0].arms[0].scenario;
  const size = `${residents.toLocaleString('en-US')} residents, ${months} months, ${replicates} replicates, seed ${seed}`;
  const sections = comparisons.flatMap((comparison) => sectionOf(model, comparison));
  const words = `Measured on ${size}, over months 13 to ${months}; changes with 95 % intervals of the paired differences, **bold** where the interval leaves zero out.`;
  return [BEGIN, '', words, '', ...sections, END].join('\n');
}

function sectionOf(model: Reported, comparison: Comparison): string[] {
  const [reference] = comparison.arms;
  const { name, title } = reference.scenario;
  const outcomes = outcomesOf(model).map(({ id, title }) => {
    const { unit = '' } = reference.summary.find(({ measure }) => measure === id) ?? {};
    return `${title} (${shownUnit(unit).change})`;
  });
  const head = ['System', 'Place', ...outcomes, 'Gains', 'Loses'];
  const rows = systemRows(model, [comparison]).map(cellsOf);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `### Against ${title} (\`${name}\`)`,
    '',
    `Its own level: ${levelsText(model, reference)}.`,
    '',
    ...lines,
    '',
  ];
}

function cellsOf({ arm: { scenario }, changes, gains, loses }: SystemRow): string[] {
  const shown = changes.map((row) => (isClear(row) ? `**${changeCell(row)}**` : changeCell(row)));
  const place = scenario.about?.place ?? '';
  return [`${scenario.title} (\`${scenario.name}\`)`, place, ...shown, partiesCell(gains), partiesCell(loses)].map(
    (cell) => cell.replaceAll('|', '\\|'),
  );
}

/** Puts the table between the marks of a page; undefined where the page has no marks. An empty page becomes the table. */
export function withTable(page: string, table: string): string | undefined {
  return withMarked(page, table, BEGIN, END);
}
