import { readCsv } from './csv-reader.ts';

/** Where a byte stands in a CSV that cannot be read: physical line and field, both from 1. */
export interface BytePlace {
  readonly line: number;
  readonly column: number;
}

/** Stands for the byte: any letter will do. */
const LETTER = 0x61;

/**
 * Finds the line and field of a byte that cannot be read, by reading what stands before it.
 *
 * @param text       the file up to that byte, in an encoding that writes ASCII as it is
 * @param delimiter  one ASCII character
 */
export function placeBehind(text: Uint8Array, delimiter: string): BytePlace {
  const before = new Uint8Array(text.length + 1);
  before.set(text);
  before[text.length] = LETTER;
  let column = 1;
  readCsv(
    before,
    delimiter,
    true,
    (fields) => (column = fields.count),
    (problem) => (column = problem.column),
  );
  return { line: lineAt(before, text.length), column };
}

/** The physical line of a byte offset, from 1. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) {
    if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) line++;
  }
  return line;
}
