// What the evidence is made of: a work that was read, and a figure taken from it. A figure keeps its number, unit, place and
// population, the use it may be put to, and any other figure that contradicts it.

/** What a figure may be used for. A validation figure is never fitted to. */
export type Use = 'parameter' | 'calibration' | 'validation' | 'context';

/** Something published: a paper, a communiqué, a set of rules. */
export interface Work {
  readonly title: string;
  /** The journal, office or newspaper that published it. */
  readonly office: string;
  readonly year: string;
  /** A DOI, a PubMed Central number, or an official page. */
  readonly page?: string;
  /** How the figure was read, where it was not the full original. */
  readonly caveat?: string;
}

export interface Source extends Work {
  /** The figure in words, with value, unit, place, population and year. */
  readonly says: string;
  readonly value: number;
  readonly unit: string;
  /** Interval or range printed with the figure, in the same unit. */
  readonly low?: number;
  readonly high?: number;
  readonly use: Use;
  /** Another figure that contradicts this one, with its value and id. */
  readonly conflict?: string;
}

interface More {
  readonly low?: number;
  readonly high?: number;
  readonly note?: string;
  readonly conflict?: string;
}

/** Builds a source from a work and one figure in it. */
export function fact(
  work: Work,
  use: Use,
  what: string,
  value: number,
  unit: string,
  where: string,
  more: More = {},
): Source {
  const { note, ...rest } = more;
  const range = rest.low === undefined ? '' : ` (${rest.low} to ${rest.high})`;
  const says = `${what}: ${value} ${unit}${range}; ${where}${note === undefined ? '' : `; ${note}`}`;
  return { ...work, says, value, unit, use, ...rest };
}

/** How most evaluations were read. */
export const ABSTRACT = 'read in the abstract';

/** Builds a work from its title, office, year, page and caveat. */
export const work = (title: string, office: string, year: string, page?: string, caveat?: string): Work => ({
  title,
  office,
  year,
  ...(page === undefined ? {} : { page }),
  ...(caveat === undefined ? {} : { caveat }),
});

/** Builds a source of a finding printed as a direction alone: 1 up, -1 down, 0 none. */
export const direction = (of: Work, what: string, value: 1 | -1 | 0, where: string, note?: string): Source =>
  fact(
    of,
    'validation',
    what,
    value,
    'as a direction (1 up, -1 down, 0 none)',
    where,
    note === undefined ? {} : { note },
  );
