// Exact values of the machinery that every result rests on: random numbers, functions of mathematics, statistics.
import { double53 } from '../../engine/draws.ts';
import { exp, ln, normalCdf, normalQuantile } from '../../engine/maths.ts';
import { threefry2x32 } from '../../engine/threefry.ts';
import type { ExactValue } from '../../engine/validation.ts';
import { halfWidth, interval } from '../statistics.ts';
import { concentration } from './windows.ts';

const RANDOM123 = 'Random123, tests/kat_vectors (Salmon et al. 2011)';
const TABLES = 'mathematical tables';

const word = (value: number) => (value >>> 0).toString(16).padStart(8, '0');

function scrambled(key: readonly [number, number], counter: readonly [number, number]): string {
  const out = new Int32Array(2);
  threefry2x32(key[0], key[1], counter[0], counter[1], out);
  return `${word(out[0])} ${word(out[1])}`;
}

/** Computes the exact values of the machinery anew. */
export function machineryValues(): readonly ExactValue[] {
  const near = 1e-12;
  const text = (id: string, title: string, source: string, expected: string, got: string): ExactValue => ({
    id,
    title,
    source,
    expected,
    got,
    tolerance: 0,
  });
  const number = (
    id: string,
    title: string,
    source: string,
    expected: number,
    got: number,
    tolerance = near,
  ): ExactValue => ({ id, title, source, expected, got, tolerance });
  const ones = -1 >>> 0;
  return [
    text('random-zeros', 'Threefry2x32-20 of zeros', RANDOM123, '6b200159 99ba4efe', scrambled([0, 0], [0, 0])),
    text(
      'random-ones',
      'Threefry2x32-20 of ones',
      RANDOM123,
      '1cb996fc bb002be7',
      scrambled([ones, ones], [ones, ones]),
    ),
    text(
      'random-pi',
      'Threefry2x32-20 of the digits of π',
      RANDOM123,
      'c4923a9c 483df7a0',
      scrambled([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3]),
    ),
    number(
      'random-uniform',
      'The first 53 bits as a number',
      'computed by hand',
      0.41845711022987275,
      double53(0x6b200159, 0x99ba4efe),
      0,
    ),
    number('exp-2', 'e squared', TABLES, 7.38905609893065, exp(2), 0),
    number('ln-3', 'Natural logarithm of 3', TABLES, 1.0986122886681098, ln(3), 0),
    number('normal-quantile', 'Normal quantile at 0.975', TABLES, 1.959963984540054, normalQuantile(0.975), 1e-9),
    number('normal-cdf', 'Normal distribution at 1', TABLES, 0.8413447460685429, normalCdf(1), 1e-9),
    number(
      'student-t',
      'Half-width of 1, 2, …, 10: t(0.975, 9)·s ÷ √10',
      `${TABLES}: t = 2.2621571628`,
      2.1658506,
      halfWidth([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
      1e-7,
    ),
    number('interval-mean', 'Mean of 1, 2, …, 10', 'by hand', 5.5, interval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).mean, 0),
    number(
      'concentration',
      'Concentration index of use 1, 2, 3, 4, 5',
      'by hand: 4 ÷ 15',
      4 / 15,
      concentration([1, 2, 3, 4, 5]),
    ),
    number(
      'concentration-richest',
      'Concentration index where the richest fifth uses all',
      'by hand',
      0.8,
      concentration([0, 0, 0, 0, 3]),
    ),
  ];
}
