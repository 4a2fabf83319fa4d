// What contracts count: the year's covered spending by provider, by the consortium the patient belongs to, by scheme and
// line, in two bases: what the pooled fund paid, and the whole bill inside the catalogue [fen].
import { LINES } from '../options.ts';
import type { HeldTerms } from '../payment/index.ts';
import { SCHEMES } from './tally.ts';

/** Consortia of a setting at most; affiliation 0 is nobody's, k + 1 the k-th consortium's. */
export const MAX_CONSORTIA = 4;
const AFFILIATIONS = MAX_CONSORTIA + 1;
const BASES = 2;
const PER_AFFILIATION = SCHEMES.length * LINES.length * BASES;

/** Numbers per provider. */
export const COVERED_WIDTH = AFFILIATIONS * PER_AFFILIATION;

/** Where the fund's part of a provider's bills stands; the bill inside the catalogue follows it. */
export function coveredIndex(provider: number, affiliation: number, scheme: number, line: number): number {
  return ((provider * AFFILIATIONS + affiliation) * SCHEMES.length + scheme) * LINES.length * BASES + line * BASES;
}

/** What a contract counts of the spending in these books. */
export interface Scope {
  readonly base: 'fund' | 'bill';
  readonly lines: readonly number[];
  readonly schemes: readonly number[];
}

const LINES_OF = {
  all: [0, 1, 2],
  inpatient: [1],
  'outpatient-and-chronic': [0, 2],
  outpatient: [0],
  chronic: [2],
} as const;

/** The scope that the terms of a holder's contract give it. */
export function scopeOf(terms: HeldTerms): Scope {
  const all = [...SCHEMES.keys()];
  const schemes = terms.schemes === 'all' ? all : all.filter((scheme) => SCHEMES[scheme] === terms.schemes);
  return { base: terms.base, lines: LINES_OF[terms.lines], schemes };
}

/** Everything, in one base. */
export const wholeScope = (base: 'fund' | 'bill'): Scope => ({
  base,
  lines: LINES_OF.all,
  schemes: [...SCHEMES.keys()],
});

/** Whoever the patient belongs to. */
export const ANYBODY = -1;

/** Sums what providers billed for the people of a consortium (or ANYBODY) inside a scope [CNY]. */
export function coveredSpending(
  covered: Float64Array,
  providers: readonly number[],
  affiliation: number,
  { base, lines, schemes }: Scope,
): number {
  const [from, to] = affiliation === ANYBODY ? [0, AFFILIATIONS - 1] : [affiliation, affiliation];
  const step = base === 'fund' ? 0 : 1;
  let fen = 0;
  for (const p of providers)
    for (let belongsTo = from; belongsTo <= to; belongsTo++)
      for (const scheme of schemes)
        for (const line of lines) fen += covered[coveredIndex(p, belongsTo, scheme, line) + step];
  return fen / 100;
}
