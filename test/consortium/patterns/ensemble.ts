// The ensemble of assumptions: a Latin hypercube over the plausible range that every assumption declares. Of n draws each
// has every assumption in another n-th of its range, in an order of its own, so that no corner of a range goes unvisited.
import alea from 'seedrandom/lib/alea.js';
import { consortium } from '../../../models/consortium/index.ts';
import { listParameters, type Parameter } from '../../../src/scenario/parameters.ts';
import { nested } from '../../support/scenarios.ts';

interface Range {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** Lists the assumptions that are numbers, with their plausible ranges. */
export function plausibleRanges(): Range[] {
  const isAssumption = ({ role, type }: Parameter) => role === 'assumption' && type === 'number';
  return listParameters(consortium)
    .filter(isAssumption)
    .map(({ path, low, high }) => {
      if (low === undefined || high === undefined) throw new Error(`${path} has no plausible range`);
      return { path: path.slice('assumptions.'.length), low, high };
    });
}

/** Draws n sets of assumptions, the same ones for the same seed. */
export function latinHypercube(count: number, seed: string): object[] {
  const axes = plausibleRanges().map(({ path, low, high }) => {
    const next = alea(`${seed}/${path}`);
    const order = shuffled(count, next);
    return { path, values: order.map((stratum) => low + ((high - low) * (stratum + next())) / count) };
  });
  return Array.from({ length: count }, (_, k) =>
    nested(Object.fromEntries(axes.map(({ path, values }) => [path, values[k]]))),
  );
}

/** The numbers 0 … n − 1 in random order (Fisher and Yates). */
function shuffled(count: number, next: () => number): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(next() * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
