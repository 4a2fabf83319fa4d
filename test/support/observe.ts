// A run looked at for patterns: its table, what its providers had decided by the end, and how long people stayed ill.
import { consortium, makeWorldIn } from '../../models/consortium/index.ts';
import { OPTIONS } from '../../models/consortium/options.ts';
import type { Setting } from '../../models/consortium/settings/shape.ts';
import type { Decision } from '../../models/consortium/state/providers.ts';
import type { Scenario, World } from '../../models/consortium/state/world.ts';
import { createRecorder, type RunTable } from '../../src/engine/recorder.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { run } from './worlds.ts';

export interface Observation {
  readonly table: RunTable;
  /** Services per case over what is best for patients, mean over the members of the region's consortium. */
  readonly intensity: number;
  /** Members' decisions at the end, mean by option. */
  decided(decision: Decision, option: (typeof OPTIONS)[number]): number;
  /** People in the second or a later month of an illness, per 1,000 alive, mean over the months from 13. */
  readonly illForLonger: number;
}

/** Runs one replicate; the same replicate of another scenario has the same people with the same luck. */
export function observe(scenario: Scenario, replicate: number, place?: Setting): Observation {
  const key = keyOf('patterns', replicate);
  const world = place === undefined ? consortium.makeWorld(scenario, key) : makeWorldIn(place, scenario, key);
  const recorder = createRecorder(consortium, scenario.months);
  const ill = { longer: 0, people: 0 };
  run(world, scenario.months, ({ month }) => {
    if (month > 0) recorder.record(world, month);
    if (month > 12) countIll(world, ill);
  });
  const { member, option, ...columns } = world.providers;
  const members = [...member.keys()].filter((p) => member[p] === 1);
  const byOption = new Map(OPTIONS.map((name, index) => [name, members.filter((p) => option[p] === index)] as const));
  return {
    table: recorder.finish(),
    intensity: mean(members.map((p) => columns.outpatientIntensity[p])),
    decided: (decision, name) => mean((byOption.get(name) ?? []).map((p) => columns[decision][p])),
    illForLonger: (1000 * ill.longer) / ill.people,
  };
}

/** Counts the living, and those of them who are ill for the second month or longer. */
function countIll({ people }: World, ill: { longer: number; people: number }): void {
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    ill.people++;
    if (people.monthsOpen[row] > 1) ill.longer++;
  }
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
