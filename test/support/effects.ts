// What a policy changes, on the same people with the same luck: paired differences of a measure over replicates, on a county
// small enough to run in seconds.
import { type Observation, observe, over } from './observe.ts';
import { type Interval, pairedInterval } from './paired.ts';
import { type Contents, scenarioOf } from './scenarios.ts';

export interface Compared {
  /** Paired difference of a measure's mean over months `from` to `to`, reform less baseline. */
  difference(measure: string, group?: string, from?: number, to?: number): Interval;
  readonly reform: readonly Observation[];
  readonly baseline: readonly Observation[];
}

const SIZE = { residents: 1500, months: 48 };
const REPLICATES = 6;

/** Runs a scenario against a baseline, which is the status quo with the same assumptions unless one is given. */
export function compared(contents: Contents, against: Contents = {}, replicates = REPLICATES): Compared {
  const runs = (of: Contents) => observations({ ...SIZE, ...of }, replicates);
  const { assumptions } = contents;
  const baseline = runs({ ...(assumptions === undefined ? {} : { assumptions }), ...against });
  const reform = runs({ ...against, ...contents });
  return {
    reform,
    baseline,
    difference: (measure, group = '', from = 13, to = SIZE.months) =>
      pairedInterval(
        reform.map((run, k) => over(run, measure, from, to, group) - over(baseline[k], measure, from, to, group)),
      ),
  };
}

const seen = new Map<string, readonly Observation[]>();

/** Runs every replicate of a scenario; the same one, often the baseline, is run once a file. */
function observations(contents: Contents, replicates: number): readonly Observation[] {
  const key = JSON.stringify([contents, replicates]);
  const known =
    seen.get(key) ?? Array.from({ length: replicates }, (_, replicate) => observe(scenarioOf(contents), replicate));
  seen.set(key, known);
  return known;
}

/** A lever of the consortium pulled at once in month 13. */
export const from13 = (value: number) => ({ value, start: 13, ramp: 0 });
