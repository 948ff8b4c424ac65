/**
 * A UUID made from words: the same words give the same id on every machine, at every address, for ever. Feeds and
 * calendars know their entries by it, so a site that moves does not announce everything again.
 *
 * Version 8 of RFC 9562, which leaves the making of the bits to us: four 32-bit FNV-1a hashes with different starts. It
 * tells a few hundred entries of one organisation apart; it is no protection against anybody.
 */
export function stableUuid(words: readonly string[]): string {
  const bytes = new TextEncoder().encode(words.map((word) => `${word.length}:${word}`).join(''));
  const hex = [0, 1, 2, 3].map((lane) => hash(bytes, lane).toString(16).padStart(8, '0')).join('');
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

function hash(bytes: Uint8Array, lane: number): number {
  let state = (2166136261 ^ Math.imul(lane, 0x9e3779b1)) >>> 0;
  for (const byte of bytes) state = Math.imul(state ^ byte, 16777619);
  // FNV leaves the last bytes in the low bits; two rounds of mixing spread them.
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
