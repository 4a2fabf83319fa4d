// Threefry2x32-20 against the known answers published with Random123 (file tests/kat_vectors).
import { expect, test } from 'vitest';
import { double53 } from '../../src/engine/draws.ts';
import { threefry2x32 } from '../../src/engine/threefry.ts';

test.each([
  { counter: [0, 0], key: [0, 0], out: [0x6b200159, 0x99ba4efe] },
  { counter: [0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], out: [0x1cb996fc, 0xbb002be7] },
  { counter: [0x243f6a88, 0x85a308d3], key: [0x13198a2e, 0x03707344], out: [0xc4923a9c, 0x483df7a0] },
])('counter $counter under key $key', ({ counter, key, out }) => {
  const words = new Int32Array(2);
  threefry2x32(key[0], key[1], counter[0], counter[1], words);
  expect([words[0] >>> 0, words[1] >>> 0]).toEqual(out);
});

test('53 bits of the first answer make the published number', () => {
  expect(double53(0x6b200159, 0x99ba4efe)).toBe(0.41845711022987275);
});

test('one changed bit of key or counter changes about half of the 64 bits', () => {
  const words = new Int32Array(2);
  let changed = 0;
  for (let bit = 0; bit < 128; bit++) {
    const flip = (word: number) => (bit >> 5 === word ? 1 << (bit & 31) : 0);
    threefry2x32(1 ^ flip(0), 2 ^ flip(1), 3 ^ flip(2), 4 ^ flip(3), words);
    const [a, b] = words;
    threefry2x32(1, 2, 3, 4, words);
    changed += ones(a ^ words[0]) + ones(b ^ words[1]);
  }
  // 128 × 64 bits, each changed with probability 1/2: standard deviation 45; five of them allowed.
  expect(Math.abs(changed - 4096)).toBeLessThan(226);
});

function ones(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
