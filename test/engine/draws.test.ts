// Draws are a pure function of their key; their values are uniform and independent across every part of the key.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkMonth,
  createDraws,
  definePurposes,
  double53,
  mixAgent,
  third,
  uniform32,
} from '../../src/engine/draws.ts';
import { threefry2x32 } from '../../src/engine/threefry.ts';

const COUNT = 100_000;

test('purposes with the same number are refused, and the message names both', () => {
  expect(() => definePurposes({ onset: 1, choice: 2, relapse: 1 })).toThrow(/'onset' and 'relapse' share number 1/);
});

test.each([-1, 256, 1.5, Number.NaN])('purpose number %d is refused', (number) => {
  expect(() => definePurposes({ onset: number })).toThrow(/'onset' has number/);
});

test('purposes are frozen', () => {
  const purposes = definePurposes({ onset: 1, choice: 255 });
  expect(purposes).toEqual({ onset: 1, choice: 255 });
  expect(Object.isFrozen(purposes)).toBe(true);
});

test('months and indices that do not fit the counter are refused', () => {
  for (const month of [0, 4095]) expect(() => checkMonth(month)).not.toThrow();
  for (const month of [-1, 4096, 0.5, Number.NaN]) expect(() => checkMonth(month)).toThrow(RangeError);
});

test('the counter is agent, then month, purpose and index in 12, 8 and 12 bits', () => {
  const draws = createDraws([0x9abcdef0, 0x12345678]);
  const expected = new Int32Array(2);
  draws.draw(0xab, 0xfedcba98, 0xcde, 0x123);
  threefry2x32(0x9abcdef0, 0x12345678, 0xfedcba98, 0xcdeab123, expected);
  expect(draws.words).toEqual(expected);
});

test('different purposes, agents, months and indices never share a counter', () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  const place = fc.tuple(part(255), part(0xffffffff), part(4095), part(4095));
  const draws = createDraws([5, 6]);
  const words = (at: readonly [number, number, number, number]) => {
    draws.draw(...at);
    return [...draws.words];
  };
  fc.assert(
    fc.property(place, place, (one, other) => {
      fc.pre(one.some((value, i) => value !== other[i]));
      expect(words(one)).not.toEqual(words(other));
    }),
  );
});

test('a draw does not depend on what was drawn before, nor on another purpose drawn between', () => {
  const few = createDraws([1, 2]);
  const many = createDraws([1, 2]);
  for (let agent = 0; agent < 100; agent++) {
    many.uniform(9, agent, 3, 0);
    expect(many.uniform(1, agent, 3, 0)).toBe(few.uniform(1, agent, 3, 0));
  }
});

test('the ends of the uniform numbers', () => {
  expect(uniform32(0)).toBe(0.5 / 2 ** 32);
  expect(uniform32(-1)).toBe(1 - 0.5 / 2 ** 32);
  expect(double53(0, 0)).toBe(0);
  expect(double53(-1, -1)).toBe(1 - 2 ** -53);
});

test('the thirds of 64 bits use no bit twice', () => {
  const seen = [0, 1, 2].map((k) => {
    let bits = 0;
    for (let bit = 0; bit < 64; bit++) {
      const value = third(bit < 32 ? 1 << bit : 0, bit < 32 ? 0 : 1 << (bit - 32), k);
      if (value !== 0) bits++;
    }
    return bits;
  });
  expect(seen).toEqual([21, 21, 21]);
  expect([0, 1, 2].map((k) => third(-1, -1, k))).toEqual([2097151, 2097151, 2097151]);
});

/** Chi-square of counts that ought to be equal. */
function chiSquare(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

// Chi-square with 99 degrees of freedom exceeds 148.2 with probability 0.001 (tables of the distribution).
test.each([
  ['agents', (i: number) => [1, i, 0, 0]],
  ['months and indices', (i: number) => [1, 7, i % 4096, Math.floor(i / 4096)]],
  ['purposes', (i: number) => [i % 256, Math.floor(i / 256), 12, 0]],
] as const)('draws are uniform across %s', (_, place) => {
  const draws = createDraws([20240607, 11]);
  const counts = Array.from({ length: 100 }, () => 0);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < COUNT; i++) {
    const [purpose, agent, month, index] = place(i);
    const u = draws.uniform(purpose, agent, month, index);
    counts[Math.floor(u * 100)]++;
    sum += u;
    squares += u * u;
  }
  expect(chiSquare(counts)).toBeLessThan(148.2);
  // Mean 1/2 and mean square 1/3, with standard errors 0.00091 and 0.00094: four of them allowed.
  expect(Math.abs(sum / COUNT - 1 / 2)).toBeLessThan(0.0037);
  expect(Math.abs(squares / COUNT - 1 / 3)).toBeLessThan(0.0038);
});

test('an agent, its neighbour, the next month and the next index are pairwise uniform on the square', () => {
  const draws = createDraws([3, 4]);
  const neighbours = [
    [1, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
    [1, 0, 0, 0],
  ] as const;
  for (const [purpose, agent, month, index] of neighbours) {
    const counts = Array.from({ length: 100 }, () => 0);
    for (let i = 0; i < COUNT; i++) {
      const one = draws.uniform53(1, i, 5, 5);
      const other = draws.uniform53(1 + purpose, i + agent, 5 + month, 5 + index);
      counts[10 * Math.floor(one * 10) + Math.floor(other * 10)]++;
    }
    expect(chiSquare(counts)).toBeLessThan(148.2);
  }
});

test('the three thirds of a draw are uniform and uncorrelated', () => {
  const draws = createDraws([8, 15]);
  const counts = [0, 1, 2].map(() => Array.from({ length: 64 }, () => 0));
  const products = [0, 0, 0];
  for (let i = 0; i < COUNT; i++) {
    draws.draw(2, i, 1, 0);
    const [a, b] = draws.words;
    const parts = [0, 1, 2].map((k) => third(a, b, k));
    parts.forEach((part, k) => {
      counts[k][part >> 15]++;
      products[k] += (part / 2097152 - 0.5) * (parts[(k + 1) % 3] / 2097152 - 0.5);
    });
  }
  // 63 degrees of freedom: 103.4 at probability 0.001. Product of two: standard deviation 1/12 a trial; four errors.
  for (const count of counts) expect(chiSquare(count)).toBeLessThan(103.4);
  for (const product of products) expect(Math.abs(product / COUNT)).toBeLessThan(4 / 12 / Math.sqrt(COUNT));
});

test('a newcomer has a key that no original resident has, fixed by parent and month', () => {
  const keys = new Set<number>();
  for (let parent = 0; parent < 1000; parent++) {
    for (const month of [0, 1, 200]) {
      const key = mixAgent(parent, month);
      expect(key).toBeGreaterThanOrEqual(2 ** 31);
      expect(key).toBeLessThan(2 ** 32);
      expect(mixAgent(parent, month)).toBe(key);
      keys.add(key);
    }
  }
  expect(keys.size).toBe(3000);
  expect(mixAgent(mixAgent(1, 1), 1)).not.toBe(mixAgent(1, 1));
});
