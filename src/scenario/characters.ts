// Characters that no file and no text in one may hold: they do not print, or change what is read.

/** Says whether a code point may not stand in a text. U+FFFD is what decoding leaves of bytes that are not UTF-8. */
export function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  if (code >= 0x7f && code <= 0x9f) return code !== 0x85;
  return (code >= 0xd800 && code <= 0xdfff) || (code >= 0xfffd && code <= 0xffff);
}
