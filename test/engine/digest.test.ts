// The digest of a result: its canonical form, byte by byte, by another SHA-256 (node:crypto).
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/engine/digest.ts';
import type { TableRow } from '../../src/engine/recorder.ts';

const row = (value: number, series: readonly number[], names: Partial<TableRow> = {}): TableRow => ({
  measure: 'cost',
  unit: 'CNY',
  group: '',
  value,
  series: Float64Array.from(series),
  ...names,
});

/** The canonical form, made the slow way. */
function slowDigest(tables: readonly (readonly TableRow[])[]): string {
  const hash = createHash('sha256');
  tables.forEach((table, replicate) => {
    for (const { measure, group, unit, value, series } of table) {
      hash.update(`${JSON.stringify([replicate, measure, group, unit, series.length])}\n`);
      for (const number of [value, ...series]) {
        const bytes = Buffer.alloc(8);
        bytes.writeDoubleBE(number);
        hash.update(Number.isNaN(number) ? Buffer.from('7ff8000000000000', 'hex') : bytes);
      }
    }
  });
  return hash.digest('hex');
}

// FIPS 180-4: SHA-256 of the empty message.
test('nothing has the digest of the empty message', () => {
  expect(digestOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('the stream is what the file head says', () => {
  const table = [row(1.5, [1, -0, Number.NaN]), row(Number.NaN, [], { group: '乡镇|a\n"b"', unit: '' })];
  expect(digestOf([table, [], table])).toBe(slowDigest([table, [], table]));
});

test('a stream longer than its buffer, in rows of awkward lengths', () => {
  const table = Array.from({ length: 300 }, (_, i) =>
    row(
      i / 7,
      Array.from({ length: 97 }, (_, month) => i * month * 0.1),
      { measure: 'm'.repeat(i % 13) },
    ),
  );
  const long = row(1, [2], { group: 'g'.repeat(70_000) });
  expect(digestOf([table, [long, ...table]])).toBe(slowDigest([table, [long, ...table]]));
});

test('the last bit, the order, the names and the replicate all count; the bits inside a NaN do not', () => {
  const [a, b] = [row(1, [2]), row(3, [4])];
  const different = [
    [[a, b]],
    [[b, a]],
    [[a], [b]],
    [[row(1.0000000000000002, [2]), b]],
    [[row(1, [2], { unit: 'USD' }), b]],
    [[row(0, [2]), b]],
    [[row(-0, [2]), b]],
  ].map(digestOf);
  expect(new Set(different).size).toBe(different.length);
  const odd = new Float64Array(new BigUint64Array([0xfff8000000000001n]).buffer);
  expect(digestOf([[{ ...a, series: odd }]])).toBe(digestOf([[row(1, [Number.NaN])]]));
});
