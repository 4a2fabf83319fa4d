// A population as columns: one typed array for each attribute, described as data. A row is an agent; a column costs the bytes
// its type says and moves to another thread without copying.

const ARRAYS = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

/** Type of a column: unsigned, signed or floating, with its number of bits. */
export type ColumnType = keyof typeof ARRAYS;
/** Name and type of every column. */
export type ColumnSpec = Readonly<Record<string, ColumnType>>;
/** One typed array for each column of a specification, all of the same length. */
export type Columns<S extends ColumnSpec> = { -readonly [Name in keyof S]: InstanceType<(typeof ARRAYS)[S[Name]]> };

/** Allocates zeroed columns of `capacity` rows. */
export function createColumns<const S extends ColumnSpec>(spec: S, capacity: number): Columns<S> {
  if (!Number.isInteger(capacity) || capacity < 0) {
    throw new RangeError(`capacity ${capacity} of columns must be a whole number, 0 or more`);
  }
  const columns = Object.entries(spec).map(([name, type]) => [name, new ARRAYS[type](capacity)]);
  return Object.fromEntries(columns) as Columns<S>;
}

/** Computes the bytes that one row takes. */
export function bytesPerRow(spec: ColumnSpec): number {
  return Object.values(spec).reduce((bytes, type) => bytes + ARRAYS[type].BYTES_PER_ELEMENT, 0);
}

/** Replaces every column in place by a longer one with the same values, zeros after them; never shortens. */
export function grow<const S extends ColumnSpec>(columns: Columns<S>, spec: S, capacity: number): void {
  const longer = createColumns(spec, capacity);
  for (const name of Object.keys(spec) as (keyof S)[]) {
    if (columns[name].length > capacity) {
      throw new RangeError(`column '${String(name)}' has ${columns[name].length} rows, more than ${capacity}`);
    }
    longer[name].set(columns[name]);
  }
  Object.assign(columns, longer);
}
