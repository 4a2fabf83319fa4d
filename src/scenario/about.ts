// Where a scenario comes from, in words for people: the place, the document, what the document states and what had to be
// assumed. Nothing here reaches a result, a hash or a list of differences.
import type { SentencesDeclaration, TextDeclaration } from './file.ts';

/** The block `about` of a scenario file; every part may be left out. */
export interface AboutPart {
  readonly type: 'about';
  readonly says: string;
  readonly fields: { readonly [name: string]: TextDeclaration | SentencesDeclaration };
}

export const ABOUT: AboutPart = {
  type: 'about',
  says: 'Where the scenario comes from; for people, it changes no result.',
  fields: {
    place: line('Place or health system the scenario describes.', 200),
    document: line('Publication it is taken from: authors, title, journal or office, year.', 500),
    sourced: sentences('What the document states, one sentence each.'),
    assumed: sentences('What is assumed because the document does not say, one sentence each.'),
    compareWith: line('Name of the scenario (one that comes with the package) to compare it with.', 100),
    family: line('Heading under which lists show it.', 60),
  },
};

function line(says: string, longest: number): TextDeclaration {
  return { type: 'text', says, shortest: 0, longest, default: '' };
}

function sentences(says: string): SentencesDeclaration {
  return { type: 'sentences', says, most: 40, longest: 500 };
}
