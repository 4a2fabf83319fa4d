// Columns: the right arrays, the bytes they take, and growth without loss.
import { expect, test } from 'vitest';
import { bytesPerRow, createColumns, grow } from '../../src/engine/columns.ts';

const spec = {
  age: 'u8',
  shift: 'i8',
  place: 'u16',
  drift: 'i16',
  key: 'u32',
  debt: 'i32',
  need: 'f32',
  income: 'f64',
} as const;

test('every type has its array, all of the same length and zero', () => {
  const columns = createColumns(spec, 5);
  const age: Uint8Array = columns.age;
  const income: Float64Array = columns.income;
  expect(age).toEqual(new Uint8Array(5));
  expect(income).toEqual(new Float64Array(5));
  expect(Object.values(columns).map((column) => column.constructor.name)).toEqual([
    'Uint8Array',
    'Int8Array',
    'Uint16Array',
    'Int16Array',
    'Uint32Array',
    'Int32Array',
    'Float32Array',
    'Float64Array',
  ]);
});

test('a row takes the bytes its types say', () => {
  expect(bytesPerRow(spec)).toBe(1 + 1 + 2 + 2 + 4 + 4 + 4 + 8);
  expect(bytesPerRow({})).toBe(0);
});

test('growth keeps every value and adds zeros', () => {
  const columns = createColumns({ age: 'u8', income: 'f32' }, 2);
  columns.age.set([70, 8]);
  columns.income.set([0.5, 1.5]);
  grow(columns, { age: 'u8', income: 'f32' }, 4);
  expect([...columns.age]).toEqual([70, 8, 0, 0]);
  expect([...columns.income]).toEqual([0.5, 1.5, 0, 0]);
});

test('columns cannot shrink, nor have a part of a row, and a refusal changes nothing', () => {
  const columns = createColumns({ age: 'u8' }, 3);
  expect(() => grow(columns, { age: 'u8' }, 2)).toThrow(/'age' has 3 rows, more than 2/);
  expect(columns.age.length).toBe(3);
  expect(() => createColumns({ age: 'u8' }, 1.5)).toThrow(RangeError);
  expect(() => createColumns({ age: 'u8' }, -1)).toThrow(RangeError);
});
