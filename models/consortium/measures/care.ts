// How measures read the counters: by option, line and quantity, in the units a report uses.
import type { Window } from '../../../src/engine/model.ts';
import { CHRONIC, INPATIENT, LINES, OUTPATIENT, OUTSIDE, SECONDARY, TERTIARY, TOWNSHIP, VILLAGE } from '../options.ts';
import { careIndex, type EventName, eventIndex, QUANTITIES, type Quantity } from '../state/tally.ts';

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
export function care(
  quantity: Quantity,
  options: readonly number[],
  lines: readonly number[],
): (window: Window) => number {
  const at = indices(quantity, options, lines);
  return (window) => {
    let total = 0;
    for (const index of at) total += window.sum(index);
    return total;
  };
}

/** A count of events. */
export function event(name: EventName): (window: Window) => number {
  const at = eventIndex(name);
  return (window) => window.sum(at);
}

/** Numerator over denominator times a factor; NaN where the denominator is zero. */
export function ratio(
  numerator: (window: Window) => number,
  denominator: (window: Window) => number,
  factor = 1,
): (window: Window) => number {
  return (window) => {
    const below = denominator(window);
    return below === 0 ? Number.NaN : (numerator(window) / below) * factor;
  };
}

/** Adds several counts. */
export function plus(...terms: readonly ((window: Window) => number)[]): (window: Window) => number {
  return (window) => terms.reduce((sum, term) => sum + term(window), 0);
}

/** Person-years lived in the window. */
export const personYears = ratio(event('people'), () => 12);

/** The same measure for each tier. */
export function byTier(of: (options: readonly number[]) => (window: Window) => number) {
  return Object.fromEntries(Object.entries(BY_TIER).map(([label, options]) => [label, of(options)]));
}

/** The same measure for each service line. */
export function byLine(of: (lines: readonly number[]) => (window: Window) => number) {
  return Object.fromEntries(LINES.map((name, line) => [`line:${name}`, of([line])]));
}
