// Before any reform every setting looks like the place it stands for: each figure it is fitted to lies in its band, widened by
// half the band for the small runs of a test. Rare events, price experiments and organizations need more people than a test has.
import { beforeAll, describe, expect, it } from 'vitest';
import { consortium } from '../../models/index.ts';
import type { FitSize } from '../../src/engine/model.ts';

const SMALL: FitSize = { residents: 5000, months: 36, seeds: ['baseline-1', 'baseline-2'] };
const WIDENED = 0.5;

describe.each(consortium.calibrations.map((one) => [one.setting, one] as const))('%s', (_name, calibration) => {
  const dear = new Set(
    calibration.knobs.filter((knob) => knob.slow === true || knob.rare === true).map(({ observation }) => observation),
  );
  const targets = calibration.targets.filter(
    ({ fitted, observation }) => fitted && !dear.has(observation) && !observation.startsWith('organization '),
  );
  let observed: ReadonlyMap<string, number>;
  beforeAll(() => {
    observed = calibration.observe(calibration.values, SMALL, false);
  }, 120_000);

  it('is held to at least a dozen figures', () => expect(targets.length).toBeGreaterThan(12));

  it.each(targets)('$title', ({ observation, low, high }) => {
    const margin = WIDENED * (high - low);
    expect(observed.get(observation)).toBeGreaterThanOrEqual(low - margin);
    expect(observed.get(observation)).toBeLessThanOrEqual(high + margin);
  });
});
