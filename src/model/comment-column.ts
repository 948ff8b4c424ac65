import type { CommentBytes } from './feedback-table.ts';

/** The comments of one file, as bytes. */
export interface CommentBlock {
  /** The number of its rows, which follow those of the block before. */
  readonly rows: number;
  readonly bytes: Uint8Array;
  /** The comment of row r of the block lies in bytes[starts[r], ends[r]); there is none where both are equal. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Customers' words, read from bytes only when somebody quotes or tags them. */
export interface CommentColumn {
  /** The number of rows with a comment. */
  readonly count: number;
  has(row: number): boolean;
  /** The comment as text; null where there is none. */
  text(row: number): string | null;
  /** The UTF-8 bytes the comment lies in; undefined where there is none. Valid until the next call. */
  bytes(row: number): CommentBytes | undefined;
  /** All comments in the order they were read, for who reads every one. */
  readonly blocks: readonly CommentBlock[];
  /** Where the comment of a row stands among those of all blocks. */
  place(row: number): number;
}

/**
 * A column over the comments of n rows.
 *
 * @param buffers     UTF-8 bytes of the comments, one array a file
 * @param bufferOf    index into `buffers` for each row, rising
 * @param starts,ends where the comment of each row lies in its buffer; equal where there is none
 */
export function commentColumn(
  buffers: readonly Uint8Array[],
  bufferOf: Int32Array,
  starts: Uint32Array,
  ends: Uint32Array,
): CommentColumn {
  const rows = bufferOf.length;
  const firstRows = new Uint32Array(buffers.length + 1);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    firstRows[bufferOf[row]! + 1]!++;
    if (ends[row]! > starts[row]!) count++;
  }
  for (let buffer = 0; buffer < buffers.length; buffer++) firstRows[buffer + 1]! += firstRows[buffer]!;
  const shared = { buffer: new Uint8Array(0) as Uint8Array, start: 0, end: 0 };
  return {
    count,
    has: (row) => ends[row]! > starts[row]!,
    text: (row) =>
      ends[row]! > starts[row]!
        ? new TextDecoder().decode(buffers[bufferOf[row]!]!.subarray(starts[row], ends[row]))
        : null,
    bytes: (row) => {
      if (ends[row]! <= starts[row]!) return undefined;
      shared.buffer = buffers[bufferOf[row]!]!;
      shared.start = starts[row]!;
      shared.end = ends[row]!;
      return shared;
    },
    place: (row) => row,
    blocks: buffers.map((bytes, buffer) => {
      const [first, behind] = [firstRows[buffer]!, firstRows[buffer + 1]!];
      return {
        rows: behind - first,
        bytes,
        starts: starts.subarray(first, behind),
        ends: ends.subarray(first, behind),
      };
    }),
  };
}
