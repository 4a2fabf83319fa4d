// The portrait: a sample of residents, where they live and where each went last, from a run that nobody disturbed; and a map that
// puts as many dots in a place as people went there.
import { describe, expect, it } from 'vitest';
import { discPoint, placePoints, positions, standOf } from '../../web/charts/map-layout.ts';
import { GONE, type Portrait, usesIn } from '../../web/simulation/portrait-of.ts';

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
  options: ['village', 'township', 'secondary', 'outside'],
  homes: Uint16Array.of(0, 1, 2, 2),
  used: Uint8Array.of(0, 2, 2, 1, 0, 3, 2, GONE),
};
const SCALE = { width: 500, height: 300, dot: 2 };

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
