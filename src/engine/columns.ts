// A population as columns: an object whose typed arrays hold one attribute each, a row an agent. The object is a class of its
// own with every column written out, because an engine compiles code for a shape it can count on; these functions serve
// any such object.

type TypedArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

const isColumn = (value: unknown): value is TypedArray => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** Names the columns of an object. */
export function columnNames(columns: object): string[] {
  return Object.entries(columns)
    .filter(([, value]) => isColumn(value))
    .map(([name]) => name);
}

/** Computes the bytes that one row takes, given how many rows were allocated; wide columns count all their numbers. */
export function bytesPerRow(columns: object, rows: number): number {
  return Object.values(columns).reduce(
    (bytes, value) => (isColumn(value) ? bytes + value.byteLength / rows : bytes),
    0,
  );
}

/** Replaces every column in place by one `factor` times as long with the same values, zeros after them. */
export function grow(columns: object, factor: number): void {
  if (!Number.isInteger(factor) || factor < 1)
    throw new RangeError(`factor ${factor} must be a whole number, 1 or more`);
  const table = columns as Record<string, TypedArray>;
  for (const name of columnNames(columns)) {
    const old = table[name];
    const longer = new (old.constructor as new (length: number) => TypedArray)(old.length * factor);
    longer.set(old);
    table[name] = longer;
  }
}
