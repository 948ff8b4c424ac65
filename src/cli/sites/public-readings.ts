import { gunzipSync, inflateSync } from 'node:zlib';
import { decodeHTML } from 'entities';
import type { PublicText } from '../../analysis/disclosure/find-leaks.ts';

/** Everything that can be read out of one public file, and what is wrong with the file itself. */
export interface FileReadings {
  readonly texts: readonly PublicText[];
  readonly faults: readonly string[];
}

/** Kinds of files that a public site may hold. */
const TEXT_KINDS = /\.(?:html|css|svg|xml|atom|rss|ics|json|txt|webmanifest)$|(?:^|\/)_headers$/;
const MARKUP_KINDS = /\.(?:html|svg|xml|atom|rss)$/;

/**
 * Reads a public file in every way in which it might tell something: its name, its words without markup (tags as gaps,
 * tags as nothing, escaped markup within a feed), its markup with all escapes undone, text hidden in an image.
 */
export function readPublicFile(file: string, bytes: Uint8Array): FileReadings {
  const name: PublicText = { file, reading: 'markup', text: file };
  const content = file.endsWith('.png')
    ? readPng(file, bytes)
    : TEXT_KINDS.test(file)
      ? readTextFile(file, bytes)
      : { texts: packedText(file, bytes), faults: ['a kind of file that is not published'] };
  return { texts: [name, ...content.texts], faults: content.faults };
}

function readTextFile(file: string, bytes: Uint8Array): FileReadings {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { texts: packedText(file, bytes), faults: ['text that is not UTF-8'] };
  }
  const faults: string[] = [];
  if (/sourceMappingURL=/.test(source)) faults.push('a source map is named');
  if (file.endsWith('.svg') && /<metadata\b/i.test(source)) faults.push('an image with metadata');
  const texts: PublicText[] = [];
  const add = (reading: PublicText['reading'], text: string): void =>
    void texts.push({ file, reading, text: plain(text) });
  if (MARKUP_KINDS.test(file)) {
    const bare = withoutCode(source);
    const words = decodeHTML(withoutTags(bare, ' '));
    add('words', words);
    add('words', decodeHTML(withoutTags(bare, '')));
    if (/<[a-z/!]/i.test(words)) add('words', decodeHTML(withoutTags(words, ' ')));
    add('markup', unescaped(decodeHTML(withoutGeometry(source))));
  } else if (file.endsWith('.ics')) {
    add(
      'words',
      source
        .replace(/\r?\n[ \t]/g, '')
        .replace(/^(?:UID|DTSTAMP):.*$/gm, '')
        .replace(/\\n/gi, ' ')
        .replace(/\\([,;\\])/g, '$1'),
    );
    add('markup', source.replace(/\r?\n[ \t]/g, '').replace(/^UID:(.*)@.*$/gm, 'UID:$1'));
  } else if (file.endsWith('.json')) {
    add('words', jsonText(source, faults));
    add('markup', unescaped(source));
  } else if (file.endsWith('.css')) {
    add('markup', unescaped(source.replace(/#[0-9a-f]{3,8}\b/gi, ' ')));
  } else {
    add('words', source);
    // A letter to paste somewhere is markup in a text file.
    for (const gap of [' ', '']) add('words', decodeHTML(withoutTags(withoutCode(source), gap)));
  }
  for (const embedded of source.matchAll(/data:([\w/+.-]+);base64,([A-Za-z0-9+/=]+)/g)) {
    const inner = Buffer.from(embedded[2]!, 'base64');
    const inside = readPublicFile(`embedded.${embedded[1]!.split('/')[1]!.split('+')[0]}`, inner);
    texts.push(...inside.texts.slice(1).map((text) => ({ ...text, file })));
    faults.push(...inside.faults.map((fault) => `an embedded file: ${fault}`));
  }
  return { texts, faults };
}

/** Compatibility forms of letters and digits as plain ones; what nobody sees taken out. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
}

function withoutTags(source: string, gap: string): string {
  return source.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, gap);
}

/** Scripts and styles are markup; their text is not read by people. */
function withoutCode(source: string): string {
  return source.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<!\[CDATA\[|\]\]>/g, ' ');
}

/** The numbers of drawings, which would look like amounts. */
function withoutGeometry(source: string): string {
  return source
    .replace(
      /\s(?:[xyr]|[xy][12]|[cr][xy]|d[xy]|width|height|points|transform|viewBox|offset|stroke-\w+|font-size)="[-+\d.,\s%a-z()]*"/g,
      ' ',
    )
    .replace(/\sd="[-+\d.,\sMLHVCSQTAZmlhvcsqtaz]*"/g, ' ');
}

/** Percent codes of addresses and backslash codes of scripts and styles as the characters they stand for. */
function unescaped(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code: string) => {
      const point = parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    });
}

/** Keys and values of a JSON document, one a line. */
function jsonText(source: string, faults: string[]): string {
  const lines: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        lines.push(key);
        visit(each);
      }
    } else lines.push(String(value));
  };
  try {
    visit(JSON.parse(source));
  } catch {
    faults.push('JSON that cannot be parsed');
  }
  return withoutTags(lines.join('\n'), ' ');
}

const PNG_SIGNATURE = '89504e470d0a1a0a';
/** What a picture needs; everything else in a PNG is about its making. */
const PNG_CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND'];

function readPng(file: string, bytes: Uint8Array): FileReadings {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.subarray(0, 8).toString('hex') !== PNG_SIGNATURE)
    return { texts: packedText(file, bytes), faults: ['not the PNG picture its name says'] };
  const texts: PublicText[] = [];
  const faults: string[] = [];
  let position = 8;
  let last = '';
  while (position + 12 <= data.length && last !== 'IEND') {
    const length = data.readUInt32BE(position);
    last = data.toString('latin1', position + 4, position + 8);
    if (!PNG_CHUNKS.includes(last)) {
      faults.push(`a picture with metadata (${JSON.stringify(last)})`);
      texts.push(...packedText(file, data.subarray(position + 8, position + 8 + length)));
    }
    position += length + 12;
  }
  if (last !== 'IEND' || position !== data.length) faults.push('a picture with bytes behind its end');
  return { texts, faults };
}

/** Whatever text some bytes hold, packed or not. */
function packedText(file: string, bytes: Uint8Array): readonly PublicText[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = [data, ...unpacked(data)];
  return found.flatMap((each) => [
    { file, reading: 'markup' as const, text: plain(each.toString('utf8')) },
    { file, reading: 'markup' as const, text: plain(each.toString('latin1').replaceAll('\0', '')) },
  ]);
}

/** A gzip file, or the zlib stream that begins somewhere in the first bytes of a chunk. */
function unpacked(data: Buffer): readonly Buffer[] {
  const limit = { maxOutputLength: 1 << 24 };
  try {
    if (data[0] === 0x1f && data[1] === 0x8b) return [gunzipSync(data, limit)];
    const start = data.subarray(0, 100).indexOf(0x78);
    return start < 0 ? [] : [inflateSync(data.subarray(start), limit)];
  } catch {
    return [];
  }
}
