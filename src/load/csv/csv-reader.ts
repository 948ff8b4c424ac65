import { resized } from '../../model/typed-columns.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Where the fields of the current record lie in the bytes. Overwritten by the next record. */
export interface FieldSpans {
  /** Fields in this record. */
  count: number;
  /** Physical line the record starts on, from 1; see `lineOfField`. */
  line: number;
  /** Byte ranges of the contents, without the enclosing quotes. */
  starts: Int32Array;
  ends: Int32Array;
  /** Whether any content holds doubled quotes. */
  escaped: boolean;
}

export type CsvProblemKind = 'quote-stray' | 'quote-unclosed' | 'line-end-mixed' | 'row-blank';
/** A broken record: its kind, physical line and field number, both from 1, and the byte the field begins at. */
export interface CsvProblem {
  readonly kind: CsvProblemKind;
  readonly line: number;
  readonly column: number;
  readonly at: number;
}

/**
 * Reads strict RFC 4180 from UTF-8 bytes: one meaning or a problem, never a guess.
 *
 * A record with a problem is passed on to `onProblem` only, and reading goes on behind it, so that one run finds all of
 * them. Blank lines at the very end of the file are no records. Lines are physical lines, counted through quoted line
 * breaks, whichever of LF, CRLF and CR ends them.
 *
 * Our own reader because the usual parsers see neither every stray quote nor mixed line ends, give record numbers
 * instead of lines, and build an object a row; Papa Parse is the oracle in its tests.
 *
 * @param bytes      the whole file as UTF-8, without byte order mark
 * @param delimiter  one ASCII character
 * @param mixedLineEnds  whether records may end in different ways within the file
 */
export function readCsv(
  bytes: Uint8Array,
  delimiter: string,
  mixedLineEnds: boolean,
  onRecord: (fields: FieldSpans) => void,
  onProblem: (problem: CsvProblem) => void,
): void {
  const separator = delimiter.charCodeAt(0);
  const length = bytes.length;
  const fields: FieldSpans = {
    count: 0,
    line: 1,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    escaped: false,
  };
  /** Bytes an unquoted field stops at. */
  const stops = new Uint8Array(256);
  for (const byte of [separator, QUOTE, LF, CR]) stops[byte] = 1;
  const contentEnd = endOfContent(bytes);
  let position = 0;
  let line = 1;
  let firstLineEnd = 0;

  while (position < contentEnd) {
    let { starts, ends } = fields;
    let count = 0;
    let escaped = false;
    let problem: CsvProblem | undefined;
    let lineEnd = 0;
    fields.line = line;
    for (;;) {
      if (count === starts.length) ({ starts, ends } = withTwiceTheRoom(fields));
      const at = position;
      starts[count] = at;
      // most fields of a survey hold nothing or one digit, and their length cannot be foreseen: no loop for those
      const first = bytes[at];
      if (first === separator) {
        ends[count++] = at;
        position++;
        continue;
      }
      if (bytes[at + 1] === separator && stops[first!] === 0) {
        ends[count++] = at + 1;
        position += 2;
        continue;
      }
      if (first === QUOTE) {
        const firstLine = line;
        starts[count] = ++position;
        const quoted = endOfQuoted(bytes, position);
        position = quoted.end;
        line += quoted.breaks;
        escaped ||= quoted.escaped;
        ends[count++] = position;
        if (position >= length) {
          problem ??= { kind: 'quote-unclosed', line: firstLine, column: count, at };
        } else {
          position++;
          const next = position < length ? bytes[position]! : LF;
          if (next !== separator && next !== LF && next !== CR) {
            problem ??= { kind: 'quote-stray', line, column: count, at };
            while (
              position < length &&
              bytes[position] !== separator &&
              bytes[position] !== LF &&
              bytes[position] !== CR
            )
              position++;
          }
        }
      } else {
        while (position < length && stops[bytes[position]!] === 0) position++;
        while (position < length && bytes[position] === QUOTE) {
          problem ??= { kind: 'quote-stray', line, column: count + 1, at };
          position++;
          while (position < length && stops[bytes[position]!] === 0) position++;
        }
        ends[count++] = position;
      }
      if (position >= length) break;
      const byte = bytes[position]!;
      position++;
      if (byte === separator) continue;
      lineEnd = byte === LF ? 1 : bytes[position] === LF ? 2 : 3;
      if (lineEnd === 2) position++;
      line++;
      break;
    }
    fields.count = count;
    fields.escaped = escaped;
    if (lineEnd !== 0 && !mixedLineEnds) {
      if (firstLineEnd === 0) firstLineEnd = lineEnd;
      else if (lineEnd !== firstLineEnd) {
        problem ??= { kind: 'line-end-mixed', line: fields.line, column: count, at: starts[0]! };
      }
    }
    if (problem === undefined && count === 1 && starts[0] === ends[0] && lineEnd !== 0) {
      problem = { kind: 'row-blank', line: fields.line, column: 1, at: starts[0]! };
    }
    if (problem === undefined) onRecord(fields);
    else onProblem(problem);
  }
}

/** Bytes to look at within quotes. */
const QUOTED_STOPS = new Uint8Array(256);
for (const byte of [QUOTE, LF, CR]) QUOTED_STOPS[byte] = 1;

/** Where the contents of a quoted field end, the line breaks within, and whether it holds doubled quotes. */
function endOfQuoted(bytes: Uint8Array, start: number) {
  const length = bytes.length;
  let end = start;
  let breaks = 0;
  let escaped = false;
  for (;;) {
    while (end < length && QUOTED_STOPS[bytes[end]!] === 0) end++;
    if (end >= length) break;
    const byte = bytes[end]!;
    if (byte !== QUOTE) {
      if (byte === LF || bytes[end + 1] !== LF) breaks++;
      end++;
    } else if (end + 1 < length && bytes[end + 1] === QUOTE) {
      escaped = true;
      end += 2;
    } else break;
  }
  return { end, breaks, escaped };
}

/** Physical line a field of the current record starts on: later than the record where a field before it breaks lines. */
export function lineOfField(bytes: Uint8Array, { line, starts }: FieldSpans, index: number): number {
  let breaks = 0;
  for (let at = starts[0]!; at < starts[index]!; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) breaks++;
  }
  return line + breaks;
}

/** How the first record of a file ends, in words for a message. */
export function lineEndOf(bytes: Uint8Array): '' | 'LF' | 'CRLF' | 'CR' {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === LF) return 'LF';
    if (bytes[i] === CR) return bytes[i + 1] === LF ? 'CRLF' : 'CR';
  }
  return '';
}

/** Behind the last byte that is not a trailing blank line; a single line end after the last record stays. */
function endOfContent(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
  return end;
}

function withTwiceTheRoom(fields: FieldSpans): FieldSpans {
  const length = 2 * fields.starts.length;
  fields.starts = resized(fields.starts, length);
  fields.ends = resized(fields.ends, length);
  return fields;
}
