// The journal: for each round one sentence, with what was predicted and what happened. It stays on the device and leaves it only
// as a file that somebody saves: Markdown or CSV.
import { lineOf } from '../../src/results/csv-line.ts';

export interface Page {
  readonly when: string;
  readonly lesson: string;
  readonly round: string;
  readonly predicted: string;
  readonly happened: string;
  readonly sentence: string;
}

const KEY = 'tierwise.journal';
const MOST = 400;
const FIELDS = ['when', 'lesson', 'round', 'predicted', 'happened', 'sentence'] as const;

/** Reads what this device remembers. */
export function keptJournal(): readonly Page[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(held) ? held.filter(isPage).slice(-MOST) : [];
  } catch {
    return [];
  }
}

function isPage(value: unknown): value is Page {
  return (
    typeof value === 'object' &&
    value !== null &&
    FIELDS.every((field) => typeof (value as Readonly<Record<string, unknown>>)[field] === 'string')
  );
}

/** Remembers the journal, where the browser lets pages remember. */
export function keepJournal(pages: readonly Page[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(pages.slice(-MOST)));
  } catch {
    // Private windows may refuse; the journal then lasts as long as the page.
  }
}

/** Writes the journal as Markdown. */
export function journalMarkdown(pages: readonly Page[], title: string): string {
  const parts = pages.map(
    ({ when, lesson, round, predicted, happened, sentence }) =>
      `## ${lesson}: ${round}\n\n${when}\n\n- ${predicted}\n- ${happened}\n\n> ${sentence.replaceAll('\n', '\n> ')}\n`,
  );
  return `# ${title}\n\n${parts.join('\n')}`;
}

/** Writes the journal as CSV, a line for each round. */
export function journalCsv(pages: readonly Page[]): string {
  return `${[lineOf([...FIELDS]), ...pages.map((page) => lineOf(FIELDS.map((field) => page[field])))].join('\n')}\n`;
}
