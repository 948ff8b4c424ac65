import type { FeedbackTable } from '../model/feedback-table.ts';
import { NO_LEVEL } from '../model/feedback-table.ts';
import type { Theme } from '../model/theme.ts';
import type { DriverDefinition } from './drivers/driver-column.ts';
import type { PointRange } from './drivers/driver-performance.ts';
import { lowRatings } from './drivers/driver-performance.ts';
import type { ThemeMarks } from './themes/theme-marks.ts';
import { rowsByTheme } from './themes/theme-rows.ts';

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

/** Comments shown on the page of one theme or driver. */
const COMMENTS_A_PAGE = 20;

export interface CommentsToRead {
  /** Rows by theme id, newest first. */
  readonly byTheme: ReadonlyMap<string, readonly number[]>;
  /** Rows of low raters by driver id, or of the themes tied to the driver where nobody rated it low in words. */
  readonly byDriver: ReadonlyMap<string, readonly number[]>;
}

/** The comments that the pages of themes and drivers quote. */
export function commentsToRead(
  table: FeedbackTable,
  marks: ThemeMarks,
  themes: readonly Theme[],
  drivers: Readonly<Record<string, Omit<DriverDefinition, 'id'>>>,
): CommentsToRead {
  const spread = (rows: readonly number[]): readonly number[] => spreadOverTime(table, rows, COMMENTS_A_PAGE);
  const themeRows = rowsByTheme(marks, themes.length).map((rows) =>
    [...rows].filter((row) => table.comments.has(row)),
  );
  const byDriver = Object.entries(drivers).map(([id, driver]) => {
    const low = lowRaterRows(table, id, lowRatings({ id, ...driver }));
    const tied = themes.flatMap((theme, index) => (theme.driver === id ? themeRows[index]! : []));
    return [id, spread(low.length > 0 ? low : [...new Set(tied)])] as const;
  });
  return {
    byTheme: new Map(themes.map((theme, index) => [theme.id, spread(themeRows[index]!)])),
    byDriver: new Map(byDriver),
  };
}

function lowRaterRows(table: FeedbackTable, driver: string, low: PointRange | null): readonly number[] {
  const column = table.scores.get(driver);
  const rows: number[] = [];
  if (column === undefined || low === null) return rows;
  column.levels.forEach((level, row) => {
    const points = column.scale.low + level;
    if (level !== NO_LEVEL && points >= low.from && points <= low.to && table.comments.has(row))
      rows.push(row);
  });
  return rows;
}

function lengthOf(table: FeedbackTable, row: number): number {
  const bytes = table.comments.bytes(row);
  return bytes === undefined ? 0 : bytes.end - bytes.start;
}
