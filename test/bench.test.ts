// The benchmark's kernel gives the same numbers on every machine; how fast it is, is no business of a test.
import { expect, test } from 'vitest';
import { checksumOfColumns, makeColumns, runKeyed } from '../bench/kernel/columns.js';
import { createDraws } from '../src/engine/draws.ts';
import { exp } from '../src/engine/maths.ts';

test('the kernel of the benchmark makes the same choices everywhere', () => {
  const world = makeColumns({ createDraws, exp }, 1000);
  runKeyed(world, 12);
  // Visits by tier, sum of trust, hash of habits; stored when the kernel was declared.
  expect(checksumOfColumns(world)).toBe('3452/1676/654 1861.1575937171808 02df048e');
});
