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

/** Comments that share this part of their phrases say the same twice; one of them is enough. */
const TOO_ALIKE = 1 / 4;
/** Candidates looked at in a stretch before its last comment is taken after all. */
const TRIES = 25;

/**
 * A few comments to read out of many: spread over time, newest first, no two alike, and the same ones on every machine.
 *
 * The rows are put in order of date and cut into `most` stretches of equal size. From each the last comment is taken
 * that does not repeat the phrases of one taken before, so that no month, source or form letter crowds out the others.
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
  const taken: ReadonlySet<string>[] = [];
  return Array.from({ length: count }, (_, index) => {
    const last = Math.floor(((count - index) * pool.length) / count) - 1;
    const first = Math.max(Math.floor(((count - index - 1) * pool.length) / count), last - TRIES + 1);
    for (let at = last; at >= first; at--) {
      const phrases = phrasesOf(table.comments.text(pool[at]!) ?? '');
      if (taken.some((other) => alike(phrases, other))) continue;
      taken.push(phrases);
      return pool[at]!;
    }
    return pool[last]!;
  });
}

/** Of the newest comments so many are looked through for some that differ. */
const LOOKED_THROUGH = 6;

/**
 * The newest comments worth reading, newest first, no two alike.
 *
 * @param rows  rows with a comment, in any order; read only
 */
export function newestFirst(table: FeedbackTable, rows: readonly number[], most: number): readonly number[] {
  const long = rows.filter((row) => lengthOf(table, row) >= WORTH_READING_BYTES);
  const pool = long.length >= Math.min(most, rows.length) ? long : rows;
  const days = Int32Array.from(pool, (row) => table.day[row]!).sort();
  const since = days[Math.max(0, days.length - LOOKED_THROUGH * most)] ?? 0;
  const newest = pool
    .filter((row) => table.day[row]! >= since)
    .sort((a, b) => table.day[b]! - table.day[a]! || b - a)
    .slice(0, LOOKED_THROUGH * most);
  const taken: { readonly row: number; readonly phrases: ReadonlySet<string> }[] = [];
  for (const row of newest) {
    if (taken.length === most) break;
    const phrases = phrasesOf(table.comments.text(row) ?? '');
    if (!taken.some((other) => alike(phrases, other.phrases))) taken.push({ row, phrases });
  }
  return taken.map(({ row }) => row);
}

/** Runs of three words, numbers and dates left out: form letters differ in little else. */
function phrasesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

function alike(phrases: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const phrase of phrases) if (other.has(phrase)) shared++;
  return shared > 0 && shared >= TOO_ALIKE * Math.min(phrases.size, other.size);
}

/** Comments shown on the page of one theme or driver. */
const COMMENTS_A_PAGE = 20;

export interface CommentsToRead {
  /** Rows by theme id, newest first. */
  readonly byTheme: ReadonlyMap<string, readonly number[]>;
  /** Rows of low raters by driver id, or of the themes tied to the driver where nobody rated it low in words. */
  readonly byDriver: ReadonlyMap<string, readonly number[]>;
  /** Drivers whose rows are those of low raters. */
  readonly ofLowRaters: ReadonlySet<string>;
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
    return { id, ofLow: low.length > 0, rows: spread(low.length > 0 ? low : [...new Set(tied)]) };
  });
  return {
    byTheme: new Map(themes.map((theme, index) => [theme.id, spread(themeRows[index]!)])),
    byDriver: new Map(byDriver.map(({ id, rows }) => [id, rows])),
    ofLowRaters: new Set(byDriver.filter(({ ofLow }) => ofLow).map(({ id }) => id)),
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
