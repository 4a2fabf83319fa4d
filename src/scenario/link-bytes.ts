// The outside of a link: text made small enough for an address, and read back with suspicion. Bytes are a check sum of three
// bytes (deflate has none, and a flipped digit must not become another number) and the deflated UTF-8 of the text, in base64url.
// Reads and writes the same in a browser and in node.

/** Why a link cannot be read; the page says it in the reader's language. */
export type LinkFault = 'foreign' | 'later-format' | 'too-long' | 'damaged' | 'unknown-name' | 'wrong-value';

/** Says why a link was refused; nothing of it has been used. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly fault: LinkFault;
  /** Name or value it is about; empty where it is about the link as a whole. */
  readonly about: string;

  constructor(fault: LinkFault, says: string, about = '') {
    super(says);
    this.fault = fault;
    this.about = about;
  }
}

/** Characters of a packed text at most, and characters it may unpack to. */
export const LONGEST_PACKED = 16_000;
const LARGEST_BYTES = 64 * 1024;
const CHECK_BYTES = 3;

/** Packs a text into characters that an address may hold. */
export async function packed(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const small = await gathered(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
  return base64url(joined([checkSum(bytes), small]));
}

/** Unpacks what `packed` made; rejects with a LinkError for anything else, having read no more than is allowed. */
export async function unpacked(characters: string): Promise<string> {
  if (characters.length > LONGEST_PACKED) throw tooLong();
  const all = bytesOf(characters);
  const bytes = await gathered(
    through(all.subarray(CHECK_BYTES), new DecompressionStream('deflate-raw')),
    LARGEST_BYTES,
  );
  if (!checkSum(bytes).every((byte, at) => byte === all[at])) throw damaged();
  return new TextDecoder('utf-8').decode(bytes);
}

type Bytes = Uint8Array<ArrayBuffer>;

function through(bytes: Bytes, transform: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  const writer = transform.writable.getWriter();
  // What goes wrong is told to the reader too.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return transform.readable as ReadableStream<Uint8Array>;
}

/** Reads a stream to its end, and not a byte further than the limit. */
async function gathered(stream: ReadableStream<Uint8Array>, limit: number): Promise<Bytes> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => Promise.reject(damaged()));
    if (done) return joined(parts);
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      throw tooLong();
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The lowest three bytes of the FNV-1a hash. */
function checkSum(bytes: Uint8Array): Uint8Array {
  const hash = fnv1a(bytes);
  return Uint8Array.of(hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255);
}

/** Computes the FNV-1a hash of 32 bits (Fowler, Noll and Vo; RFC 9923). */
export function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(characters: string): Bytes {
  if (!/^[\w-]{6,}$/.test(characters) || characters.length % 4 === 1) throw damaged();
  const binary = atob(characters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Gives a name of four characters that a longer one always has, in every version. */
export function shortName(name: string): string {
  return base64url(checkSum(new TextEncoder().encode(name)));
}

/** Says that something is missing from a link, or was changed on its way. */
export const damaged = () =>
  new LinkError('damaged', 'the link is damaged: a part is missing or was changed on its way; copy it again, whole');

const tooLong = () =>
  new LinkError('too-long', 'the link holds more than a link of Tierwise ever does; it was left unread');
