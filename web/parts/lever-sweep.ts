// From the sheet of a lever to a sweep of it: the sweep begins with this lever alone, over what its slider covers.
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { axisOf } from '../sweep/choose.ts';
import { sessionOf } from '../sweep/session.ts';

/** Sets a sweep up with one lever. */
export function sweepOf(lab: Laboratory, parameter: Parameter): void {
  const session = sessionOf(lab);
  session.setup = { ...session.setup, design: 'grid', axes: [axisOf(parameter, lab.choices.size.months)] };
}
