// The portrait: a sample of residents, where they live and where each went last, from a run that nobody disturbed; and a map that
// puts as many dots in a place as people went there.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { discPoint, placePoints, positions, standOf } from '../../web/charts/map-layout.ts';
import { portrait } from '../../web/simulation/portrait.ts';
import { GONE, hundredths, type Portrait, usesIn } from '../../web/simulation/portrait-of.ts';
import { shipped } from '../support/scenarios.ts';

const PLACES = [
  { name: 'county-town', kind: 'town' },
  { name: 'near-1', kind: 'near' },
  { name: 'remote-1', kind: 'remote' },
];
/** Four residents over two months: one sees nobody, one goes to the hospital in the second month, one dies. */
const FOUR: Portrait = {
  residents: 4,
  months: 2,
  places: PLACES,
  ownPayments: [],
  options: ['village', 'township', 'secondary', 'outside'],
  homes: Uint16Array.of(0, 1, 2, 2),
  used: Uint8Array.of(0, 2, 2, 1, 0, 3, 2, GONE),
};
const SCALE = { width: 500, height: 300, dot: 2 };

describe('a portrait', () => {
  const scenario = shipped('district-fee-for-service', { residents: 600, months: 24 });

  it('shows residents of a run that nobody disturbed: what people paid is what the run says they paid', async () => {
    const seen = await portrait({ scenario }, () => false);
    const { table } = simulate(consortium, scenario, keyOf(scenario.seed, 0));
    const paid = table.find(({ measure, group }) => measure === 'cost.outOfPocketPerHead' && group === '');
    const mean = seen.ownPayments.reduce((sum, value) => sum + value, 0) / seen.ownPayments.length;
    // A hundred and one points of a skewed curve, without those who died in the year: near the mean, not equal to it.
    expect(mean / (paid?.value ?? Number.NaN)).toBeGreaterThan(0.8);
    expect(mean / (paid?.value ?? Number.NaN)).toBeLessThan(1.25);
    expect(seen.used.length).toBe(seen.homes.length * 24);
    expect(usesIn(seen, 24)[1] + usesIn(seen, 24)[2]).toBeGreaterThan(0);
  });

  it('is the same whenever it is taken', async () => {
    const [first, second] = await Promise.all([0, 1].map(() => portrait({ scenario }, () => false)));
    expect(second).toEqual(first);
  });

  it('stops when nobody wants it any more', async () => {
    await expect(portrait({ scenario }, () => true)).rejects.toThrow();
  });
});

describe('own payments among people', () => {
  it('are told by hundredths, from who paid least to who paid most', () => {
    const paid = hundredths(Array.from({ length: 201 }, (_, at) => 200 - at));
    expect([paid[0], paid[50], paid[95], paid[100]]).toEqual([0, 100, 190, 200]);
    expect(hundredths([])).toEqual([]);
  });
});

describe('the map of residents', () => {
  it('counts who went where, the dead apart', () => {
    expect(usesIn(FOUR, 1)).toEqual([1, 1, 2, 0, 0, 0]);
    expect(usesIn(FOUR, 2)).toEqual([1, 0, 1, 1, 0, 0]);
  });

  it('moves the dot of somebody who goes to another tier, and of nobody else', () => {
    const [first, second] = [1, 2].map((month) => positions(FOUR, month, SCALE));
    const moved = [0, 1, 2].map((k) => first[2 * k] !== second[2 * k] || first[2 * k + 1] !== second[2 * k + 1]);
    expect(moved).toEqual([false, true, false]);
    expect(second[6]).toBeNaN();
  });

  it('puts hospital patients of all places around the one hospital', () => {
    const centres = placePoints(PLACES);
    expect(standOf(3, centres[1])).toEqual(standOf(3, centres[2]));
    expect(standOf(2, centres[1])).not.toEqual(standOf(2, centres[2]));
  });

  it('keeps everybody on the map', () => {
    const centres = placePoints(PLACES);
    for (const centre of centres)
      for (let option = 0; option <= 5; option++) {
        const { x, y } = standOf(option, centre);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(1);
      }
  });

  it('spreads residents evenly over a disc: half of them in half its area', () => {
    const inner = Array.from({ length: 1000 }, (_, k) => discPoint(k)).filter(({ x, y }) => x * x + y * y < 0.5);
    expect(Math.abs(inner.length / 1000 - 0.5)).toBeLessThan(0.03);
  });
});
