// Runs the arms of findings on the same people with the same luck, replicate by replicate, at the default assumptions or at
// those of a draw. An arm that several findings share is run once.
import { type Observation, observe } from '../../support/observe.ts';
import { type Interval, pairedInterval } from '../../support/paired.ts';
import { scenarioOf } from '../../support/scenarios.ts';
import { laidOver } from './arms.ts';
import { type Arm, type Finding, isShown } from './finding.ts';

export interface Counts {
  /** People in a run at the default assumptions, and in a run of a draw. */
  readonly residents: number;
  readonly drawnResidents: number;
  readonly replicates: number;
  /** No finding has more, however small it is against luck. */
  readonly mostReplicates: number;
}

const MONTHS = 48;
const STATUS_QUO: object = {};

export interface Comparing {
  /** Size of a finding over replicates, with its 95 % interval. */
  size(finding: Finding): Interval;
  /** Share of draws in which the finding is as demanded; every draw has luck of its own. */
  shareOf(finding: Finding, draws: readonly object[]): number;
}

/** Makes a comparison of so many residents and replicates. */
export function comparing(counts: Counts): Comparing {
  const seen = new Map<Arm, Map<string, Observation>>();
  const keys = new Map<Arm, Arm>();
  const same = new Map<string, Arm>();

  function runOf(written: Arm, replicate: number, drawn: object, draw: string): Observation {
    const arm = sameArm(written);
    const runs = seen.get(arm) ?? new Map<string, Observation>();
    seen.set(arm, runs);
    const at = `${draw}/${replicate}`;
    const known = runs.get(at);
    if (known !== undefined) return known;
    const { place, assumptions = STATUS_QUO, ...contents } = arm;
    const residents = drawn === STATUS_QUO ? counts.residents : counts.drawnResidents;
    const scenario = scenarioOf({ months: MONTHS, residents, ...contents, assumptions: laidOver(drawn, assumptions) });
    const run = observe(scenario, replicate, place);
    runs.set(at, run);
    return run;
  }

  /** Two arms that say the same are one. */
  function sameArm(written: Arm): Arm {
    const known = keys.get(written);
    if (known !== undefined) return known;
    const { place, ...contents } = written;
    const key = JSON.stringify([contents, place === undefined ? '' : place.providers]);
    const first = same.get(key) ?? written;
    same.set(key, first);
    keys.set(written, first);
    return first;
  }

  const inReplicate = ({ arms, size }: Finding, replicate: number, drawn: object, draw: string) =>
    size(arms.map((arm) => runOf(arm, replicate, drawn, draw)));

  return {
    size(finding) {
      const count = Math.min(counts.mostReplicates, Math.max(counts.replicates, finding.replicates ?? 0));
      return pairedInterval(
        Array.from({ length: count }, (_, replicate) => inReplicate(finding, replicate, STATUS_QUO, 'default')),
      );
    },
    shareOf(finding, draws) {
      const shown = draws.filter((drawn, k) => {
        const value = inReplicate(finding, k, drawn, `draw ${k}`);
        return isShown(finding.demand, { low: value, high: value });
      });
      return shown.length / draws.length;
    },
  };
}
