// People who age into Medicare: the population stays about as large as it was, and who enters depends on nobody else's life.
import { describe, expect, it } from 'vitest';
import { makeWorldIn } from '../../models/consortium/index.ts';
import type { Setting } from '../../models/consortium/settings/shape.ts';
import { usMedicareMarket } from '../../models/consortium/settings/us-medicare-market.ts';
import { addResident, ageOf } from '../../models/consortium/state/residents.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { KEY, run } from '../support/worlds.ts';

const RESIDENTS = 800;
const NEWCOMER = 900_000;

const worldIn = (setting: Setting, months = 24) =>
  makeWorldIn(setting, scenarioOf({ setting: setting.name, residents: RESIDENTS, months }), KEY);

/** Living rows, and the keys of those who were not there at the start. */
const living = ({ people }: World) => [...Array(people.rows).keys()].filter((row) => people.alive[row] === 1);
const entrants = (world: World) =>
  living(world)
    .filter((row) => world.people.key[row] >= RESIDENTS && world.people.key[row] !== NEWCOMER)
    .map((row) => world.people.key[row])
    .sort((a, b) => a - b);

describe('people in Traditional Medicare', () => {
  it('are about as many after ten years, and none of them is a child', () => {
    const world = run(worldIn(usMedicareMarket, 120), 120);
    expect(living(world).length).toBeGreaterThan(0.9 * RESIDENTS);
    expect(living(world).length).toBeLessThan(1.1 * RESIDENTS);
    expect(Math.min(...living(world).map((row) => ageOf(world, row)))).toBeGreaterThan(19);
    expect(entrants(world).length).toBeGreaterThan(200);
  });

  it('enter at 65, or younger by disability', () => {
    const world = run(worldIn(usMedicareMarket), 12);
    const ages = living(world)
      .filter((row) => world.people.key[row] >= RESIDENTS)
      .map((row) => ageOf(world, row));
    expect(Math.max(...ages)).toBe(65);
    expect(ages.filter((age) => age === 65).length / ages.length).toBeGreaterThan(0.6);
  });

  it('are all insured by Medicare, most with other insurance beside it (UN004: 89 %)', () => {
    const { people, rules } = worldIn(usMedicareMarket);
    expect(new Set(people.scheme.subarray(0, people.rows)).size).toBe(1);
    const share = people.supplement.subarray(0, people.rows).reduce((sum, one) => sum + one, 0) / people.rows;
    expect(Math.abs(share - rules[people.scheme[0]].supplementShare)).toBeLessThan(0.04);
  });
});

describe('who enters', () => {
  const first = entrants(run(worldIn(usMedicareMarket), 12));

  it('is the same when twice as many die', () => {
    const { bands, entries } = usMedicareMarket.population;
    const deadly = bands.map((band) => ({
      ...band,
      deathMale: 2 * band.deathMale,
      deathFemale: 2 * band.deathFemale,
    }));
    const world = run(worldIn({ ...usMedicareMarket, population: { bands: deadly, entries } }), 12);
    expect(first.length).toBeGreaterThan(20);
    expect(entrants(world)).toEqual(first);
  });

  it('is the same with one more resident', () => {
    const world = worldIn(usMedicareMarket);
    addResident(world, NEWCOMER, 0);
    expect(entrants(run(world, 12))).toEqual(first);
  });
});
