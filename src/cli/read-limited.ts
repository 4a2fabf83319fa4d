// Reading what the user names, but never more of it than can be of use: a huge or endless file costs nothing.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from './ending.ts';

const CHUNK = 256 * 1024;

/** Reads a text file of at most `limit` bytes; throws an InputError that names what was expected, such as `a scenario`. */
export async function readLimited(path: string, given: string, limit: number, what: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const file = await open(path, constants.O_RDONLY);
    try {
      for (;;) {
        const chunk = Buffer.alloc(Math.min(CHUNK, limit + 1 - length));
        const { bytesRead } = await file.read(chunk, 0, chunk.length);
        chunks.push(chunk.subarray(0, bytesRead));
        length += bytesRead;
        if (bytesRead === 0 || length > limit) break;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new InputError(`cannot read ${given}: ${reason(error)}`);
  }
  if (length > limit) throw new InputError(`${given} is too large: ${what} has at most ${limit / 1024} KB`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks));
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOENT') return 'there is no such file';
  return error instanceof Error ? error.message : String(error);
}
