import { NO_CODE } from '../model/feedback-table.ts';

/**
 * Rows with those of one voice side by side: of a customer, or of nobody known, who is a voice of their own. Sums by
 * voice then need a few numbers at a time instead of one for every voice there is.
 */
export interface RowsByVoice {
  /** By voice: those without a customer first, in the order given; then customers by code. */
  readonly rows: Uint32Array;
  /** The rows of voice v are `rows[starts[v]] … rows[starts[v + 1] - 1]`, at least one. */
  readonly starts: Uint32Array;
}

/**
 * @param rows       row numbers
 * @param customers  the customer code of every row of the table, or -1
 */
export function rowsByVoice(rows: Uint32Array, customers: Int32Array): RowsByVoice {
  let codes = 0;
  for (let i = 0; i < rows.length; i++) codes = Math.max(codes, customers[rows[i]!]! + 1);
  const sizes = new Uint32Array(codes + 1);
  for (let i = 0; i < rows.length; i++) sizes[customers[rows[i]!]! + 1]!++;
  const starts = startsOf(sizes, rows.length);
  if (areInOrder(rows, customers)) return { rows, starts };
  const places = new Uint32Array(codes + 1);
  for (let code = 0; code < codes; code++) places[code + 1] = places[code]! + sizes[code]!;
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[places[customers[rows[i]!]! + 1]!++] = rows[i]!;
  return { rows: sorted, starts };
}

/** Tables that were read from files are in the order of voices, and so are rows of theirs that rise. */
function areInOrder(rows: Uint32Array, customers: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) if (customers[rows[i]!]! < customers[rows[i - 1]!]!) return false;
  return true;
}

/** @param sizes  the number of rows without a customer, then those of each customer */
function startsOf(sizes: Uint32Array, rows: number): Uint32Array {
  const strangers = sizes[NO_CODE + 1]!;
  const starts = new Uint32Array(rows + 1);
  let voices = 0;
  while (voices < strangers) starts[voices + 1] = ++voices;
  for (let code = 1; code < sizes.length; code++) {
    if (sizes[code]! > 0) starts[++voices] = starts[voices - 1]! + sizes[code]!;
  }
  return starts.subarray(0, voices + 1);
}
