import type { FeedbackTable } from '../model/feedback-table.ts';
import { NO_LEVEL } from '../model/feedback-table.ts';

/** A rating whose answers look like two different scales, before and after a date. */
export interface SuspectedScaleChange {
  readonly score: string;
  readonly source: number;
  /** First day of the second stretch, days since 1970-01-01, and the row of its first answer above the old end. */
  readonly day: number;
  readonly row: number;
  readonly answersBefore: number;
  readonly highestBefore: number;
  readonly highestAfter: number;
}

/** Fewer answers than this on either side say nothing about the ends of a scale. */
const ENOUGH_ANSWERS = 100;

/**
 * Finds ratings that stay in the lower half of their declared scale up to some date and go beyond it after: the sign
 * of a scale that was changed and declared as one.
 *
 * One pass over n rows for each score. With the dates in order, the change lies at the first answer above the middle;
 * it is suspected when at least 100 answers came before it, at least 100 from it on, and of those at least one in ten
 * lies above the middle (a rare top answer is no change of scale).
 */
export function suspectedScaleChanges(table: FeedbackTable): readonly SuspectedScaleChange[] {
  const found: SuspectedScaleChange[] = [];
  for (const [score, { scale, levels }] of table.scores) {
    const middle = Math.floor((scale.high - scale.low) / 2);
    if (scale.high - scale.low < 5) continue; // on shorter scales the upper half is often rare for good reason
    for (let source = 0; source < table.source.names.length; source++) {
      const rowsOf = (use: (row: number, level: number) => void): void => {
        for (let row = 0; row < table.rows; row++) {
          if (table.source.codes[row] === source && levels[row] !== NO_LEVEL) use(row, levels[row]!);
        }
      };
      let first = -1;
      rowsOf((row, level) => {
        if (level > middle && (first < 0 || table.day[row]! < table.day[first]!)) first = row;
      });
      if (first < 0) continue;
      const day = table.day[first]!;
      const before = { count: 0, highest: 0 };
      const after = { count: 0, highest: 0, above: 0 };
      rowsOf((row, level) => {
        const side = table.day[row]! < day ? before : after;
        side.count++;
        side.highest = Math.max(side.highest, level);
        if (level > middle) after.above++;
      });
      if (before.count < ENOUGH_ANSWERS || after.count < ENOUGH_ANSWERS || after.above * 10 < after.count)
        continue;
      found.push({
        score,
        source,
        day,
        row: first,
        answersBefore: before.count,
        highestBefore: scale.low + before.highest,
        highestAfter: scale.low + after.highest,
      });
    }
  }
  return found;
}
