// Seeds that people can read become keys; stored values guard against a change that would move every result.
import { expect, test } from 'vitest';
import { keyOf } from '../../src/engine/seed.ts';

// Stored from seedrandom 3.0.5 (lib/alea.js) when this file was written.
test.each([
  ['tierwise', 0, [3546812886, 514543627]],
  ['tierwise', 1, [3155455749, 4113644688]],
  ['2024', 0, [1190116054, 2015633344]],
] as const)('seed %s, replicate %d', (seed, replicate, key) => {
  expect(keyOf(seed, replicate)).toEqual(key);
});

test('a thousand replicates of a seed, and a thousand seeds, have different keys', () => {
  const keys = new Set<string>();
  for (let i = 0; i < 1000; i++) keys.add(keyOf('seed', i).join()).add(keyOf(`seed ${i}`, 0).join());
  expect(keys.size).toBe(2000);
});

test('a seed in any script is a seed', () => {
  const [a, b] = keyOf('分级诊疗', 3);
  for (const word of [a, b]) {
    expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true);
  }
});
