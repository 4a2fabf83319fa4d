// How measures read the counters: by option, line and quantity, in the units a report uses.
import type { Window } from '../../../src/engine/model.ts';
import { CHRONIC, INPATIENT, LINES, OUTPATIENT, OUTSIDE, SECONDARY, TERTIARY, TOWNSHIP, VILLAGE } from '../options.ts';
import {
  careIndex,
  type EventName,
  eventIndex,
  QUANTITIES,
  type Quantity,
  type SystemName,
  systemIndex,
} from '../state/tally.ts';

/** Reads a number from the counts of a window. Made once, read for every month, so that reading allocates nothing. */
export type Reading = (window: Window) => number;

export const GRASSROOTS = [VILLAGE, TOWNSHIP];
export const INSIDE = [VILLAGE, TOWNSHIP, SECONDARY, TERTIARY];
export const EVERYWHERE = [...INSIDE, OUTSIDE];
export const VISITS = [OUTPATIENT, CHRONIC];
export const STAYS = [INPATIENT];
export const ALL_LINES = [...LINES.keys()];

/** Options by tier, for breakdowns. */
export const BY_TIER: Readonly<Record<string, readonly number[]>> = {
  'tier:grassroots': GRASSROOTS,
  'tier:secondary': [SECONDARY],
  'tier:tertiary': [TERTIARY],
  'tier:outside': [OUTSIDE],
};

/** Indices of one quantity over options and lines. */
function indices(quantity: Quantity, options: readonly number[], lines: readonly number[]): readonly number[] {
  const q = QUANTITIES.indexOf(quantity);
  return options.flatMap((option) => lines.map((line) => careIndex(option, line, q)));
}

/** A sum over options and lines, ready to be read from any window. */
export function care(quantity: Quantity, options: readonly number[], lines: readonly number[]): Reading {
  const at = indices(quantity, options, lines);
  return (window) => {
    let total = 0;
    for (let k = 0; k < at.length; k++) total += window.sum(at[k]);
    return total;
  };
}

/** A count of events. */
export function event(name: EventName): Reading {
  const at = eventIndex(name);
  return (window) => window.sum(at);
}

/** Numerator over denominator times a factor; NaN where the denominator is zero. */
export function ratio(numerator: Reading, denominator: Reading, factor = 1): Reading {
  return (window) => {
    const below = denominator(window);
    return below === 0 ? Number.NaN : (numerator(window) / below) * factor;
  };
}

/** A count of institutions or of money, for everybody. */
export function system(name: SystemName): Reading {
  const at = systemIndex(name);
  return (window) => window.sum(at);
}

/** Adds several counts. */
export function plus(...terms: readonly Reading[]): Reading {
  return (window) => {
    let sum = 0;
    for (let k = 0; k < terms.length; k++) sum += terms[k](window);
    return sum;
  };
}

/** Takes several counts off the first. */
export function minus(first: Reading, ...others: readonly Reading[]): Reading {
  return (window) => {
    let left = first(window);
    for (let k = 0; k < others.length; k++) left -= others[k](window);
    return left;
  };
}

/** Person-years lived in the window. */
export const personYears = ratio(event('people'), () => 12);

/** The same measure for each tier. */
export function byTier(of: (options: readonly number[]) => Reading) {
  return Object.fromEntries(Object.entries(BY_TIER).map(([label, options]) => [label, of(options)]));
}

/** The same measure for each service line. */
export function byLine(of: (lines: readonly number[]) => Reading) {
  return Object.fromEntries(LINES.map((name, line) => [`line:${name}`, of([line])]));
}
