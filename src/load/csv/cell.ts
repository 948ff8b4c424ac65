import { looksEmpty } from '../../model/invisible.ts';
import type { FieldSpans } from './csv-reader.ts';

const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x22;

const decoder = new TextDecoder();

/**
 * The contents of one cell: bytes without surrounding blanks and with doubled quotes undone; none where nobody would see
 * any. Overwritten by `at`.
 */
export class Cell {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  private scratch = new Uint8Array(256);

  /** Points at field `index` of the record in `bytes`. */
  at(bytes: Uint8Array, fields: FieldSpans, index: number): void {
    this.bytes = bytes;
    this.start = fields.starts[index]!;
    this.end = fields.ends[index]!;
    if (fields.escaped) this.undoubleQuotes();
    while (this.start < this.end && isBlank(this.bytes[this.start]!)) this.start++;
    while (this.end > this.start && isBlank(this.bytes[this.end - 1]!)) this.end--;
    if (this.start < this.end && mayShowNothing(this.bytes, this.start) && looksEmpty(this.text()))
      this.start = this.end;
  }

  get empty(): boolean {
    return this.start === this.end;
  }

  /** The first two bytes as one number, or -1 for a cell of more: the key of short codes such as ratings. */
  shortKey(): number {
    const length = this.end - this.start;
    if (length > 2) return -1;
    return (length > 0 ? this.bytes[this.start]! : 0) | (length > 1 ? this.bytes[this.start + 1]! << 8 : 0);
  }

  text(): string {
    return decoder.decode(this.bytes.subarray(this.start, this.end));
  }

  private undoubleQuotes(): void {
    const { bytes } = this;
    if (this.scratch.length < this.end - this.start)
      this.scratch = new Uint8Array((this.end - this.start) * 2);
    let length = 0;
    for (let i = this.start; i < this.end; i++) {
      this.scratch[length++] = bytes[i]!;
      if (bytes[i] === QUOTE) i++;
    }
    this.bytes = this.scratch;
    this.start = 0;
    this.end = length;
  }
}

/** The texts of a record, as they stand. */
export function textsIn(bytes: Uint8Array, fields: FieldSpans): readonly string[] {
  const cell = new Cell();
  return Array.from({ length: fields.count }, (_, index) => {
    cell.at(bytes, fields, index);
    return cell.text();
  });
}

/** Whether a text begins as one that shows nothing may: looked at in its bytes, because most cells are not so. */
function mayShowNothing(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start]!;
  if (first < 0x80) return first < SPACE;
  const second = bytes[start + 1]!;
  switch (first) {
    case 0xc2: // no-break space, soft hyphen
      return second === 0xa0 || second === 0xad;
    case 0xe1: // spaces of scripts
      return second === 0x9a || second === 0xa0;
    case 0xe2: // spaces of typesetters, zero width, directions
      return second === 0x80 || second === 0x81;
    case 0xe3: // ideographic space
      return second === 0x80;
    case 0xef: // byte order mark
      return second === 0xbb;
    default:
      return false;
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}
