import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { fromUtf16 } from './utf16-text.ts';

type Encoding = SourceMapping['file']['encoding'];

export type DecodedFile =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'refused';
      readonly code: 'encoding-invalid' | 'encoding-mismatch';
      /** What stands before the fault, as far as lines and fields are concerned; nothing where the whole file is at fault. */
      readonly before: Uint8Array;
      readonly what: string;
      readonly fix: string;
      /** What can be written into source.yaml instead, where a file of this kind is described by one. */
      readonly declare?: string;
    };

const SAVE_SHEET = 'save the sheet as CSV (UTF-8)';
/** How files begin that are often given the name of a text. */
const FORMS = [
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'a workbook or an archive', fix: SAVE_SHEET },
  { magic: [0x50, 0x4b, 0x05, 0x06], name: 'an empty archive', fix: 'export the data again as CSV (UTF-8)' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old workbook', fix: SAVE_SHEET },
  { magic: [0x1f, 0x8b], name: 'a compressed archive', fix: 'unpack it, and put its CSV here' },
  { magic: [0x25, 0x50, 0x44, 0x46], name: 'a PDF', fix: 'export the data as CSV (UTF-8)' },
] as const;

/**
 * The bytes of a file as UTF-8 without byte order mark. A byte order mark wins over a missing declaration and
 * contradicts a wrong one; windows-1252 is read only when declared, because any bytes would pass as it.
 */
export function toUtf8(raw: Uint8Array, declared: Encoding): DecodedFile {
  const form = FORMS.find(({ magic }) => magic.every((byte, index) => raw[index] === byte));
  if (form !== undefined) {
    return {
      kind: 'refused',
      code: 'encoding-invalid',
      before: raw.subarray(0, 0),
      what: `the file is ${form.name}, whatever its name says, and no text`,
      fix: form.fix,
    };
  }
  const marked = byteOrderMark(raw);
  if (marked !== undefined && marked.encoding !== declared && declared !== 'utf-8') {
    return {
      kind: 'refused',
      code: 'encoding-mismatch',
      before: raw.subarray(0, 0),
      what: `the file begins with the mark of ${marked.encoding}, but source.yaml declares ${declared}`,
      fix: `set file.encoding to ${marked.encoding} in source.yaml`,
    };
  }
  const encoding = marked?.encoding ?? declared;
  const body = raw.subarray(marked?.length ?? 0);
  const refused = encoding === 'utf-8' || encoding === 'windows-1252' ? refusedForZero(body) : undefined;
  if (refused !== undefined) return refused;
  if (encoding === 'utf-8') return checkedUtf8(body);
  if (encoding === 'windows-1252') return isReallyUtf8(body) ? contradicted(body) : fromWindows1252(body);
  return fromUtf16(body, encoding, marked !== undefined);
}

/** Letters beyond ASCII that all happen to be UTF-8 are UTF-8: in windows-1252 they would be pairs such as Ã¼. */
function isReallyUtf8(body: Uint8Array): boolean {
  return isUtf8(body) && !isAscii(body);
}

function contradicted(body: Uint8Array): DecodedFile {
  return {
    kind: 'refused',
    code: 'encoding-mismatch',
    before: body.subarray(
      0,
      body.findIndex((byte) => byte >= 0x80),
    ),
    what: 'every letter beyond ASCII in this file is UTF-8, from this one on, but source.yaml declares windows-1252, in which é would read Ã©',
    fix: 'set file.encoding to utf-8 in source.yaml, or leave it out',
  };
}

function byteOrderMark(raw: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (raw[0] === 0xff && raw[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (raw[0] === 0xfe && raw[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** No text of one byte a letter, or in UTF-8, holds a zero byte. */
function refusedForZero(bytes: Uint8Array): DecodedFile | undefined {
  // a search by the C library; the one of typed arrays takes twenty times as long
  const zero = Buffer.prototype.indexOf.call(bytes, 0);
  if (zero < 0) return undefined;
  return {
    kind: 'refused',
    code: 'encoding-invalid',
    before: bytes.subarray(0, zero),
    ...(isMostlyWide(bytes)
      ? {
          what: 'the file holds a zero byte, as text in UTF-16 does',
          fix: 'save the file as UTF-8',
          declare: 'set file.encoding to utf-16le or utf-16be in source.yaml',
        }
      : {
          what: 'a zero byte stands among the text',
          fix: 'take the zero byte out, or export the file again: no text holds one',
        }),
  };
}

function checkedUtf8(bytes: Uint8Array): DecodedFile {
  if (isUtf8(bytes)) return { kind: 'text', bytes };
  const offset = firstInvalidUtf8(bytes);
  return {
    kind: 'refused',
    code: 'encoding-invalid',
    before: bytes.subarray(0, offset),
    what: `the byte 0x${bytes[offset]!.toString(16).padStart(2, '0')} is not UTF-8`,
    fix: 'save the file as UTF-8',
    declare: 'set file.encoding in source.yaml (windows-1252 for old Windows exports)',
  };
}

/** Whether zero bytes are as many as between the letters of UTF-16, by the beginning of a file. */
function isMostlyWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  return 5 * start.filter((byte) => byte === 0).length > start.length;
}

/** The first byte that breaks UTF-8, by halving: a prefix is good when only its last character may be cut. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return startOfSequence(bytes, good);
}

/** A sequence that is broken off is wrong from its first byte on, not from the one that broke it. */
function startOfSequence(bytes: Uint8Array, offset: number): number {
  let start = offset - 1;
  while (start > 0 && offset - start < 3 && (bytes[start]! & 0xc0) === 0x80) start--;
  return start >= 0 && bytes[start]! >= 0xc0 ? start : offset;
}

/** What 0x80–0x9f mean in windows-1252; 0 where the code page has no character. Own table: some Node versions have it wrong. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

function fromWindows1252(body: Uint8Array): DecodedFile {
  const parts: string[] = [];
  for (let start = 0; start < body.length; start += 8192) {
    const points = Array.from(body.subarray(start, start + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80]! : byte,
    );
    const undefinedAt = points.findIndex((point, index) => point === 0 && body[start + index]! >= 0x80);
    if (undefinedAt >= 0) {
      return {
        kind: 'refused',
        code: 'encoding-invalid',
        before: body.subarray(0, start + undefinedAt),
        what: `the byte 0x${body[start + undefinedAt]!.toString(16)} has no meaning in windows-1252`,
        fix: 'export the file as UTF-8, or correct file.encoding in source.yaml',
      };
    }
    parts.push(String.fromCharCode(...points));
  }
  return { kind: 'text', bytes: new TextEncoder().encode(parts.join('')) };
}
