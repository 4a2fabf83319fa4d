// What a member feels of money that others earn: through tightness it feels the margins of other members, in proportion to
// their part of the care in the region, and nothing of providers that are no members.
import { describe, expect, it } from 'vitest';
import { makeWorldIn } from '../../models/consortium/index.ts';
import { perReferralUp } from '../../models/consortium/money.ts';
import { SECONDARY, TERTIARY, TOWNSHIP } from '../../models/consortium/options.ts';
import { NO_STAKE } from '../../models/consortium/outlook.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import type { Setting } from '../../models/consortium/settings/shape.ts';
import { usMedicareMarket } from '../../models/consortium/settings/us-medicare-market.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { practicesAlone } from '../support/settings.ts';
import { KEY, run } from '../support/worlds.ts';

function worldIn(setting: Setting, tightness: number): World {
  const policy = { consortium: { tightness: { value: tightness, start: 1, ramp: 0 } } };
  return run(makeWorldIn(setting, scenarioOf({ setting: setting.name, residents: 1000, policy }), KEY), 13);
}

const aPractice = ({ providers }: World) =>
  [...providers.option.keys()].find((p) => providers.option[p] === TOWNSHIP && providers.member[p] === 1) as number;

/** What tightness adds to the money of a referral up by a practice, without any contract [money of the place]. */
function feltOfReferral(setting: Setting): number {
  const [bound, loose] = [worldIn(setting, 1), worldIn(setting, 0)];
  const money = (world: World) => perReferralUp(world, aPractice(world), 1, NO_STAKE);
  return money(bound) - money(loose);
}

describe('a closely bound practice that refers a patient up', () => {
  it('feels what the hospitals of its organization earn', () => {
    expect(feltOfReferral(usMedicareMarket)).toBeGreaterThan(0);
  });

  it('feels nothing of hospitals that are no members', () => {
    expect(feltOfReferral(practicesAlone)).toBe(0);
  });
});

describe('the part of a region’s care that is the members’', () => {
  const partOf = (setting: Setting) => worldIn(setting, 0).consortia.list[0].partOf;

  it('is all of the county hospitals in the county', () => {
    expect(partOf(chinaCounty)[SECONDARY]).toBe(1);
  });

  it('is a third of specialist care and two fifths of tertiary care in the Medicare market', () => {
    expect(partOf(usMedicareMarket)[SECONDARY]).toBeCloseTo(0.33, 12);
    expect(partOf(usMedicareMarket)[TERTIARY]).toBeCloseTo(0.4, 12);
  });
});
