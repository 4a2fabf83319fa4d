// Sources in words: the book of published figures, asked for once, and citations to copy.
import { msg, str } from '@lit/localize';
import type { SourceSummary } from '../../src/engine/model.ts';
import type { SourceBook } from '../simulation/protocol.ts';
import type { Laboratory } from '../state/laboratory.ts';

let book: Promise<SourceBook> | undefined;

/** Loads the published figures by id. */
export function bookOf(lab: Laboratory): Promise<SourceBook> {
  book ??= lab.runner.ask('sources', {}).catch((error) => {
    book = undefined;
    throw error;
  });
  return book;
}

/** Writes where a figure was published. */
export function citation(id: string, { title, office, year, page }: SourceSummary): string {
  return `[${id}] ${office}. ${title}. ${year}.${page === undefined ? '' : ` ${page}`}`;
}

/** Writes how to cite results of the page. */
export function ownCitation(version: string, what: string): string {
  return msg(str`Tierwise ${version}, simulator of payment reform for medical consortia. ${what}.`);
}

/** The address of a source's page, where it has one a browser may open. */
export function pageOf({ page }: SourceSummary): string | undefined {
  if (page?.startsWith('doi:') === true) return `https://doi.org/${encodeURI(page.slice('doi:'.length))}`;
  return page !== undefined && /^https?:\/\//.test(page) ? page : undefined;
}

/** The published figures that a source names, of those in the book. */
export function idsIn(source: string, book: SourceBook): string[] {
  const named: readonly string[] = source.match(/\b[A-Z]{1,2}\d{3}\b/g) ?? [];
  return [...new Set(named)].filter((id) => Object.hasOwn(book, id));
}
