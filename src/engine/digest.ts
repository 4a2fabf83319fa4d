// The SHA-256 of a result, so that two machines can agree on every bit of it in one line. Canonical form, tables and rows in
// the order given, all hashed as one stream of bytes. For each row:
//   a header, the JSON array [replicate, measure, group, unit, months] in UTF-8, then a newline;
//   value, then every number of the series, each the 8 bytes of its IEEE 754 double, most significant first.
// The replicate is the table's place in the list, from 0. Every NaN is hashed as 7ff8000000000000; 0 and -0 differ.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RunTable, TableRow } from './recorder.ts';

/** Bytes gathered before they are hashed; hashing in pieces this size costs no more than all at once. */
const CHUNK = 65536;

/** Computes the digest of the tables of all replicates, as 64 hexadecimal digits. */
export function digestOf(tables: readonly RunTable[]): string {
  const stream = createByteStream();
  tables.forEach((table, replicate) => {
    for (const row of table) writeRow(stream, row, replicate);
  });
  return stream.digest();
}

/** Bytes and numbers on their way into one SHA-256. */
export type ByteStream = ReturnType<typeof createByteStream>;

function writeRow(stream: ByteStream, row: TableRow, replicate: number): void {
  const header = JSON.stringify([replicate, row.measure, row.group, row.unit, row.series.length]);
  stream.bytes(utf8ToBytes(`${header}\n`));
  stream.number(row.value);
  for (const value of row.series) stream.number(value);
}

/** Makes a stream that hashes what is written to it; every NaN counts as the same. */
export function createByteStream() {
  const hash = sha256.create();
  const buffer = new Uint8Array(CHUNK);
  const view = new DataView(buffer.buffer);
  let used = 0;
  const makeRoom = (bytes: number) => {
    if (used + bytes <= CHUNK) return;
    hash.update(buffer.subarray(0, used));
    used = 0;
  };
  return {
    bytes(bytes: Uint8Array) {
      makeRoom(bytes.length);
      if (bytes.length > CHUNK) {
        hash.update(bytes);
        return;
      }
      buffer.set(bytes, used);
      used += bytes.length;
    },
    number(value: number) {
      makeRoom(8);
      // An engine may keep any bits it likes inside a NaN.
      if (Number.isNaN(value)) view.setBigUint64(used, 0x7ff8000000000000n);
      else view.setFloat64(used, value);
      used += 8;
    },
    digest() {
      hash.update(buffer.subarray(0, used));
      return bytesToHex(hash.digest());
    },
  };
}
