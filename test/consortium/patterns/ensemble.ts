// The ensemble of assumptions: a Latin hypercube over the plausible range that every assumption declares, by the product's own
// design. A draw is a set of assumptions, as a scenario would write them.
import { consortium } from '../../../models/consortium/index.ts';
import { type Axis, latinHypercube } from '../../../src/experiments/designs/latin-hypercube.ts';
import { listParameters, type Parameter } from '../../../src/scenario/parameters.ts';
import { nested } from '../../support/scenarios.ts';

const ASSUMPTIONS = 'assumptions.';

/** Lists the assumptions that are numbers, with their plausible ranges. */
export function plausibleRanges(): Axis[] {
  const isAssumption = ({ role, type }: Parameter) => role === 'assumption' && type === 'number';
  return listParameters(consortium)
    .filter(isAssumption)
    .map(({ path, low, high }) => {
      if (low === undefined || high === undefined) throw new Error(`${path} has no plausible range`);
      return { path: path.slice(ASSUMPTIONS.length), low, high };
    });
}

/** Draws sets of assumptions, the same ones for the same seed. */
export function drawnAssumptions(count: number, seed: string): object[] {
  return latinHypercube(plausibleRanges(), count, seed).map(nested);
}
