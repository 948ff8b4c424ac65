import type { FeedbackTable } from '../model/feedback-table.ts';
import type { ThemeMarks } from './theme-marks.ts';

/** Comments shorter than this say too little to be worth a reader's time, unless there is nothing longer. */
const WORTH_READING_BYTES = 40;

/**
 * A few comments to read out of many: spread over time, newest first, and the same ones on every machine.
 *
 * The rows are put in order of date, cut into `most` stretches of equal size, and the last row of each is taken, so
 * that no month or source crowds out the others.
 *
 * @param rows  rows with a comment, in any order; read only
 */
export function spreadOverTime(
  table: FeedbackTable,
  rows: readonly number[],
  most: number,
): readonly number[] {
  const long = rows.filter((row) => lengthOf(table, row) >= WORTH_READING_BYTES);
  const pool = long.length >= Math.min(most, rows.length) ? long : [...rows];
  pool.sort((a, b) => table.day[a]! - table.day[b]! || a - b);
  const count = Math.min(most, pool.length);
  return Array.from(
    { length: count },
    (_, index) => pool[Math.floor(((count - index) * pool.length) / count) - 1]!,
  );
}

/** Rows with a comment that carry a theme, for each theme of the workspace. */
export function commentRowsByTheme(
  table: FeedbackTable,
  marks: ThemeMarks,
  themes: number,
): readonly number[][] {
  const rows = Array.from({ length: themes }, (): number[] => []);
  for (let row = 0; row < table.rows; row++) {
    if (!table.comments.has(row)) continue;
    for (let i = marks.starts[row]!; i < marks.starts[row + 1]!; i++) rows[marks.themes[i]!]!.push(row);
  }
  return rows;
}

function lengthOf(table: FeedbackTable, row: number): number {
  const bytes = table.comments.bytes(row);
  return bytes === undefined ? 0 : bytes.end - bytes.start;
}
