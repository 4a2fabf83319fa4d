// Learning. Trust moves toward what each contact showed, trust ← trust + η(signal − trust), with a signal that compares the
// outcome with what the county hospital would have achieved: raw outcomes would flatter the grassroots, whose cases are
// easy. Loads follow the month's work, L ← L + 0.3(work/capacity − L), and waits follow loads (undamped they oscillate).
// Reads encounters and the month's work. Writes trust, loads and waits, the tally.
import { TRUST_OF_OPTION } from './options.ts';
import { TRUSTS } from './state/people.ts';
import { waitAt } from './state/providers.ts';
import { SYSTEM_COUNT } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Smoothing of loads: above about a half, waits and choices chase each other. */
const LOAD_SMOOTHING = 0.3;

export function learning(world: World): void {
  const { encounters, people, providers, tally } = world;
  const eta = world.scenario.assumptions.learning.trust;
  for (let at = 0; at < encounters.count; at++) {
    const signal = encounters.signal[at];
    if (Number.isNaN(signal)) continue;
    const trust = encounters.person[at] * TRUSTS + TRUST_OF_OPTION[encounters.option[at]];
    people.trust[trust] = Math.max(0, Math.min(1, people.trust[trust] + eta * (signal - people.trust[trust])));
  }
  for (let p = 0; p < providers.count; p++) {
    providers.load[p] +=
      LOAD_SMOOTHING * (providers.visitsThisMonth[p] / providers.staffedCapacity[p] - providers.load[p]);
    providers.wait[p] = waitAt(providers.load[p]);
    if (providers.bedCapacity[p] > 0) {
      providers.bedLoad[p] +=
        LOAD_SMOOTHING * (providers.bedDaysThisMonth[p] / providers.bedCapacity[p] - providers.bedLoad[p]);
      tally.system[SYSTEM_COUNT['bedDaysOffered.village'] + providers.option[p] - 1] += providers.bedCapacity[p];
    }
  }
}
