// What a refused admission costs elsewhere: the setting says how many of those refused are admitted at the tier above, and
// providers act on it. Here the threshold of one tier is forced up a little and the admissions above are counted, on the
// same people with the same luck. Thousands of people are needed to see it: TIERWISE_LONG=1 only.
import { describe, expect, it } from 'vitest';
import { consortium, makeWorldIn } from '../../models/consortium/index.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import { numbersOf, type Setting } from '../../models/consortium/settings/shape.ts';
import { createRecorder } from '../../src/engine/recorder.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { pairedInterval } from '../support/paired.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { countyWith } from '../support/settings.ts';
import { run } from '../support/worlds.ts';

const REPLICATES = 8;
const FORCED = 0.03;
/** Waiting, crowded beds and stays sent down move admissions too; the setting's figure stands for all of it. */
const BEYOND_CHANCE = 0.05;

const { care, diversion } = numbersOf(chinaCounty.facts);
const scenario = scenarioOf({ residents: 6000, months: 36 });

/** Stays per 100 person-years at each tier, fee for service. */
function stays(setting: Setting, replicate: number): (tier: string) => number {
  const world = makeWorldIn(setting, scenario, keyOf('diversion', replicate));
  const recorder = createRecorder(consortium, scenario.months);
  run(world, scenario.months, ({ month }) => {
    if (month > 0) recorder.record(world, month);
  });
  const table = recorder.finish();
  const value = (measure: string, group = '') =>
    table.find((row) => row.measure === measure && row.group === group)!.value;
  return (tier) => value('admissions.per100') * value('admissions.share', `tier:${tier}`);
}

describe.runIf(process.env.TIERWISE_LONG)('of the admissions that a tier refuses', () => {
  it.each([
    ['township', 'grassroots', 'secondary', diversion.townshipToSecondary],
    ['secondary', 'secondary', 'outside', diversion.secondaryToOutside],
  ] as const)(
    '%s: the part the setting says is admitted above',
    (option, tier, above, expected) => {
      const path = `care.admissionThreshold.${option}`;
      const stricter = countyWith({ [path]: care.admissionThreshold[option] + FORCED });
      const parts = Array.from({ length: REPLICATES }, (_, replicate) => {
        const [before, after] = [chinaCounty, stricter].map((setting) => stays(setting, replicate));
        return (after(above) - before(above)) / (before(tier) - after(tier));
      });
      const { low, high } = pairedInterval(parts);
      expect(expected).toBeGreaterThan(low - BEYOND_CHANCE);
      expect(expected).toBeLessThan(high + BEYOND_CHANCE);
    },
    600_000,
  );
});
