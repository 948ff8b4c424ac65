import { isUtf8 } from 'node:buffer';
import type { SourceMapping } from '../../model/source-mapping.ts';

export interface EncodingFinding {
  readonly encoding: SourceMapping['file']['encoding'];
  readonly why: string;
  /** false: a guess that the author has to confirm. */
  readonly sure: boolean;
}

/** Bytes looked at for the zero bytes of UTF-16. */
const LOOK = 1 << 14;
const LINE_FEED = 0x0a;
/** The share of zero bytes in UTF-16 of mostly Latin letters. */
const WIDE_BYTES = 0.2;
/** The share of line ends with a zero byte in any UTF-16: few where letters hold the byte of a line end. */
const WIDE_LINE_ENDS = 0.05;

/** How the bytes of an export are most likely encoded: byte order mark, zero bytes of UTF-16, valid UTF-8, else windows-1252. */
export function lookAtEncoding(raw: Uint8Array): EncodingFinding {
  if (raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) return marked('utf-8');
  if (raw[0] === 0xff && raw[1] === 0xfe) return marked('utf-16le');
  if (raw[0] === 0xfe && raw[1] === 0xff) return marked('utf-16be');
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(raw.length, LOOK); i++) if (raw[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > 4 * even && isWide(raw, 1)) return unmarked('utf-16le', 'second');
  if (even > 4 * odd && isWide(raw, -1)) return unmarked('utf-16be', 'first');
  if (isUtf8(raw)) return { encoding: 'utf-8', why: 'all bytes are valid UTF-8', sure: true };
  return {
    encoding: 'windows-1252',
    why: 'the bytes are not UTF-8; windows-1252 is the usual single-byte code page. Look at a word with an accent: if it reads wrong, export the file as UTF-8',
    sure: false,
  };
}

/**
 * Whether zero bytes are the halves of characters, and not strays among single bytes. Scripts without zero bytes in their
 * letters are no UTF-8, and have them at line ends and delimiters.
 *
 * @param side  where the zero byte of a line end stands: 1 behind it, -1 before it
 */
function isWide(raw: Uint8Array, side: 1 | -1): boolean {
  const look = raw.subarray(0, LOOK);
  const zeros = look.filter((byte) => byte === 0).length;
  if (zeros >= WIDE_BYTES * look.length) return true;
  if (zeros === 0 || isUtf8(raw)) return false;
  let ends = 0;
  let wide = 0;
  look.forEach((byte, at) => {
    if (byte !== LINE_FEED) return;
    ends++;
    if (look[at + side] === 0) wide++;
  });
  return wide > 0 && wide >= WIDE_LINE_ENDS * ends && zeros >= 2 * wide;
}

function marked(encoding: EncodingFinding['encoding']): EncodingFinding {
  return { encoding, why: `the file begins with the byte order mark of ${encoding}`, sure: true };
}

function unmarked(encoding: 'utf-16le' | 'utf-16be', place: string): EncodingFinding {
  const why = `no byte order mark, but zero bytes as the ${place} byte of characters, as in ${encoding}`;
  return { encoding, why, sure: false };
}
