// One more resident who shares no place, no provider and no budget with anybody changes nobody else's history by a bit
// (after Starsim's "one more birth"). Residents are compared by key, providers by name, every column of both.
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorldIn } from '../../models/consortium/index.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import type { Setting } from '../../models/consortium/settings/shape.ts';
import { addResident } from '../../models/consortium/state/residents.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { scenarioOf, WHOLE_GROUP_BUDGET } from '../support/scenarios.ts';
import { countyAndIsland, ISLAND_PLACE, isOfIsland } from '../support/settings.ts';
import { KEY, providersByName, residentsByKey, run } from '../support/worlds.ts';

const MONTHS = 36;
const NEWCOMERS = 24;
/** Keys that no resident of the county has. */
const KEYS = Array.from({ length: 400 }, (_, k) => 900_000 + k);

/** Newcomers of whom some will die within three years: the oldest of many, and as many of any age. */
function newcomersTo(setting: Setting): number[] {
  const scenario = scenarioOf({ residents: 100 });
  const born = (key: number) => {
    const world = makeWorldIn(setting, scenario, KEY);
    return world.people.birthMonth[addResident(world, key, ISLAND_PLACE)];
  };
  const byAge = KEYS.slice(0, 300)
    .map((key) => ({ key, born: born(key) }))
    .sort((a, b) => a.born - b.born);
  return [...byAge.slice(0, NEWCOMERS / 2).map(({ key }) => key), ...KEYS.slice(-NEWCOMERS / 2)];
}
const newcomers = newcomersTo(countyAndIsland);

const POLICIES = { 'fee for service': {}, 'a budget for the whole consortium': WHOLE_GROUP_BUDGET };

describe.each(Object.entries(POLICIES))('under %s', (_, policy) => {
  const scenario = scenarioOf({ residents: 300, months: MONTHS, policy });
  const lived = (setting: Setting, newcomer?: number): World => {
    const world = makeWorldIn(setting, scenario, KEY);
    if (newcomer !== undefined) addResident(world, newcomer, ISLAND_PLACE);
    return run(world, MONTHS);
  };
  let without: World;
  let residents: ReturnType<typeof residentsByKey>;
  beforeAll(() => {
    without = lived(countyAndIsland);
    residents = residentsByKey(without);
  });

  it('an island with providers and nobody on it changes nothing for anybody', () => {
    const county = lived(chinaCounty);
    expect([...residents]).toEqual([...residentsByKey(county)]);
    const providers = providersByName(without);
    // The place of a provider in the list of names is not part of its history.
    for (const [name, numbers] of providersByName(county)) expect(providers.get(name), name).toEqual(numbers);
  });

  it('one more resident, alone on the island, changes nothing for anybody else', () => {
    const before = providersByName(without);
    let used = 0;
    let died = 0;
    for (const newcomer of newcomers) {
      const world = lived(countyAndIsland, newcomer);
      const others = residentsByKey(world);
      if (!others.has(newcomer)) died++;
      for (const [key, columns] of residents) expect(others.get(key), `resident ${key}`).toEqual(columns);
      for (const [name, numbers] of providersByName(world)) {
        if (!isOfIsland(name)) expect(numbers, `${name}, newcomer ${newcomer}`).toEqual(before.get(name));
        else if (numbers.join() !== before.get(name)?.join()) used++;
      }
    }
    // They did live there, as their providers' books show, and some of them died there.
    expect(used).toBeGreaterThan(NEWCOMERS);
    expect(died).toBeGreaterThan(2);
  });
});
