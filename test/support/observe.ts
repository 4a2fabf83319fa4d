// A run looked at for patterns: its table, and what its providers had decided by the end.
import { consortium } from '../../models/consortium/index.ts';
import type { Scenario } from '../../models/consortium/state/world.ts';
import { createRecorder, type RunTable } from '../../src/engine/recorder.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { run } from './worlds.ts';

export interface Observation {
  readonly table: RunTable;
  /** Services per case over what is best for patients, mean over the providers of the county's consortium. */
  readonly intensity: number;
}

/** Runs one replicate; the same replicate of another scenario has the same people with the same luck. */
export function observe(scenario: Scenario, replicate: number): Observation {
  const world = consortium.makeWorld(scenario, keyOf('patterns', replicate));
  const recorder = createRecorder(consortium, scenario.months);
  run(world, scenario.months, ({ month }) => {
    if (month > 0) recorder.record(world, month);
  });
  const { member, outpatientIntensity } = world.providers;
  const members = [...outpatientIntensity].filter((_, p) => member[p] === 1);
  return { table: recorder.finish(), intensity: members.reduce((sum, q) => sum + q, 0) / members.length };
}

/** Monthly values of a measure, months `from` to `to`. */
function series(o: Observation, measure: string, from: number, to: number, group = ''): number[] {
  const row = o.table.find((one) => one.measure === measure && one.group === group);
  if (row === undefined) throw new Error(`no measure ${measure} ${group}`);
  return [...row.series.subarray(from - 1, to)];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean of a measure's months. */
export function over(o: Observation, measure: string, from: number, to: number, group = ''): number {
  return mean(series(o, measure, from, to, group));
}

/** Mean of the Decembers of the reform less the mean of its other months. */
export function decemberExcess(o: Observation, measure: string, from: number, to: number): number {
  const values = series(o, measure, from, to);
  const isDecember = (k: number) => (from + k) % 12 === 0;
  return mean(values.filter((_, k) => isDecember(k))) - mean(values.filter((_, k) => !isDecember(k)));
}
