// The table of all systems as JSON, numbers unrounded; a limit that one replicate cannot give is null.
import type { Model } from '../engine/model.ts';
import type { Comparison } from '../experiments/compare.ts';
import type { Reported } from './reported.ts';
import { systemRows } from './systems.ts';

/** Describes every scenario against its baseline as plain data that JSON can hold. */
export function systemsJson(
  model: Reported & Pick<Model<never>, 'name' | 'version'>,
  comparisons: readonly Comparison[],
  digest: string,
) {
  const { residents, months, replicates, seed } = comparisons[0].arms[0].scenario;
  return {
    model: model.name,
    version: model.version,
    seed,
    residents,
    months,
    replicates,
    digest,
    systems: systemRows(model, comparisons).map(({ arm, reference, changes, gains, loses }) => ({
      name: arm.scenario.name,
      title: arm.scenario.title,
      place: arm.scenario.about?.place ?? '',
      family: arm.scenario.about?.family ?? '',
      compareWith: reference.scenario.name,
      changes: changes.map(({ measure, unit, difference, low, high, relative }) => ({
        measure,
        unit,
        difference: Number.isFinite(difference) ? difference : null,
        low,
        high,
        relative: Number.isFinite(relative) ? relative : null,
      })),
      gains,
      loses,
    })),
  };
}
