// Columns: the bytes a row takes, and growth without loss.
import { expect, test } from 'vitest';
import { bytesPerRow, columnNames, grow } from '../../src/engine/columns.ts';

class Herd {
  count = 3;
  age: Uint8Array;
  weight: Float32Array;
  /** Two a row. */
  place: Float64Array;

  constructor(capacity: number) {
    this.age = new Uint8Array(capacity);
    this.weight = new Float32Array(capacity);
    this.place = new Float64Array(2 * capacity);
  }
}

test('columns are the typed arrays of an object and nothing else', () => {
  expect(columnNames(new Herd(4))).toEqual(['age', 'weight', 'place']);
});

test('a row takes the bytes of all its columns, wide ones in full', () => {
  expect(bytesPerRow(new Herd(5), 5)).toBe(1 + 4 + 16);
});

test('growing keeps every value and the types, and leaves the rest of the object alone', () => {
  const herd = new Herd(2);
  herd.age.set([7, 9]);
  herd.place.set([1, 2, 3, 4]);
  grow(herd, 3);
  expect([...herd.age]).toEqual([7, 9, 0, 0, 0, 0]);
  expect([...herd.place]).toEqual([1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(herd.weight).toBeInstanceOf(Float32Array);
  expect(herd.count).toBe(3);
});

test('a factor that is not a whole number is refused', () => {
  expect(() => grow(new Herd(1), 1.5)).toThrow(RangeError);
  expect(() => grow(new Herd(1), 0)).toThrow(RangeError);
});
