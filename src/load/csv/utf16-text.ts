import { lookAtEncoding } from './encoding-look.ts';
import type { DecodedFile } from './text-encoding.ts';

type Utf16 = 'utf-16le' | 'utf-16be';

/** The text of UTF-16 without its byte order mark; `marked` says whether the file had one. */
export function fromUtf16(body: Uint8Array, encoding: Utf16, marked: boolean): DecodedFile {
  const other = marked ? undefined : otherThanDeclared(body, encoding);
  if (other !== undefined) return other;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(body);
    return { kind: 'text', bytes: new TextEncoder().encode(text) };
  } catch {
    return brokenUtf16(body, encoding);
  }
}

/** Bytes that cannot be what the mapping declares: read as it, they would be a text of nonsense. */
function otherThanDeclared(body: Uint8Array, encoding: Utf16): DecodedFile | undefined {
  const mismatch = (what: string, found: string): DecodedFile => ({
    kind: 'refused',
    code: 'encoding-mismatch',
    before: body.subarray(0, 0),
    what,
    fix: `set file.encoding to ${found} in source.yaml`,
  });
  if (body.length === 0) return undefined;
  const found = lookAtEncoding(body).encoding;
  if (!body.includes(0))
    return mismatch(
      `source.yaml declares ${encoding}, but the file holds no zero byte, which every CSV in UTF-16 does`,
      found,
    );
  if (found !== encoding && found.startsWith('utf-16'))
    return mismatch(
      `source.yaml declares ${encoding}, but the file has its bytes in the order of ${found}`,
      found,
    );
  return undefined;
}

function brokenUtf16(body: Uint8Array, encoding: Utf16): DecodedFile {
  const offset = firstBrokenUnit(body, encoding);
  const text = new TextDecoder(encoding).decode(body.subarray(0, offset));
  const at = [...body.subarray(offset, offset + 2)].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`);
  return {
    kind: 'refused',
    code: 'encoding-invalid',
    before: new TextEncoder().encode(text),
    ...(at.length < 2
      ? {
          what: `the file ends in the middle of a character: after the byte ${at.join(' ')} another one is missing`,
          fix: 'export it again: it was cut off, or a byte of it was lost',
        }
      : {
          what: `the bytes ${at.join(' ')} are half a character in ${encoding}; the other half is missing`,
          fix: 'type the last character before this place again, or export the file as UTF-8',
        }),
  };
}

/** The first unit that is half of a pair without its other half; the last byte where the file ends within a unit. */
function firstBrokenUnit(body: Uint8Array, encoding: Utf16): number {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const top = (offset: number): number =>
    offset + 1 < body.length ? view.getUint16(offset, encoding === 'utf-16le') & 0xfc00 : 0;
  let offset = 0;
  while (offset + 1 < body.length) {
    if (top(offset) === 0xdc00) return offset;
    if (top(offset) === 0xd800) {
      if (top(offset + 2) !== 0xdc00) return offset;
      offset += 2;
    }
    offset += 2;
  }
  return offset;
}
