import type { FeedbackTable, ScoreColumn } from '../model/feedback-table.ts';
import { NO_LEVEL } from '../model/feedback-table.ts';

/** A long stretch of nothing but 0 before or after all other answers of one source to one score. */
export interface SuspectedZeros {
  readonly score: string;
  readonly source: number;
  readonly side: 'before' | 'after';
  /** First and last day of the stretch, days since 1970-01-01, and the row of an answer on the first. */
  readonly from: number;
  readonly until: number;
  readonly row: number;
  readonly answers: number;
  /** The day of the other answer that is nearest to the stretch. */
  readonly other: number;
  /** Whether customers gave a 0 between other answers as well. */
  readonly alsoElsewhere: boolean;
}

/** A shorter stretch may be a campaign; fewer answers in it, or beside it, say nothing. */
const LONG_ENOUGH_DAYS = 90;
const ENOUGH_ANSWERS = 100;
/** Of yes and no, either may well be the only answer for years. */
const FEWEST_POINTS = 3;
/** Where more of the other answers are 0, so many in a row may be what customers said. */
const MOST_ZEROS_ELSEWHERE = 0.5;

/**
 * Finds scores that a source gives as 0 throughout before or after it gives varying ones: the sign of a 0 that was
 * written where nobody was asked.
 *
 * One pass over n rows for each score whose scale holds 0, and another for each source with a stretch long enough.
 */
export function suspectedZeros(table: FeedbackTable): readonly SuspectedZeros[] {
  return [...table.scores].flatMap(([score, column]) => {
    const { low, high } = column.scale;
    if (low > 0 || high < 0 || high - low + 1 < FEWEST_POINTS) return [];
    return spansOf(table, column).flatMap((span, source) =>
      stretchesOf(table, column, source, span).map((stretch) => ({ score, source, ...stretch })),
    );
  });
}

/** Days since 1970-01-01 of a source's answers; of none, the first is Infinity and the last -Infinity. */
interface Span {
  first: number;
  last: number;
  /** Of answers other than 0. */
  firstOther: number;
  lastOther: number;
}

function spansOf({ rows, source, day }: FeedbackTable, { scale, levels }: ScoreColumn): readonly Span[] {
  const spans = source.names.map((): Span => ({
    first: Infinity,
    last: -Infinity,
    firstOther: Infinity,
    lastOther: -Infinity,
  }));
  for (let row = 0; row < rows; row++) {
    const level = levels[row]!;
    if (level === NO_LEVEL) continue;
    const span = spans[source.codes[row]!]!;
    const on = day[row]!;
    if (on < span.first) span.first = on;
    if (on > span.last) span.last = on;
    if (level === -scale.low) continue;
    if (on < span.firstOther) span.firstOther = on;
    if (on > span.lastOther) span.lastOther = on;
  }
  return spans;
}

type Stretch = Omit<SuspectedZeros, 'score' | 'source'>;

function stretchesOf(
  { rows, source: { codes }, day }: FeedbackTable,
  { scale, levels }: ScoreColumn,
  source: number,
  { first, last, firstOther, lastOther }: Span,
): readonly Stretch[] {
  // a source without the score, or with nothing but 0
  if (firstOther === Infinity) return [];
  if (firstOther - first < LONG_ENOUGH_DAYS && last - lastOther < LONG_ENOUGH_DAYS) return [];
  const none = { from: Infinity, until: -Infinity, row: -1, answers: 0 };
  const [before, after] = [{ ...none }, { ...none }];
  const between = { answers: 0, zeros: 0 };
  for (let row = 0; row < rows; row++) {
    if (codes[row] !== source || levels[row] === NO_LEVEL) continue;
    const on = day[row]!;
    if (on >= firstOther && on <= lastOther) {
      between.answers++;
      if (levels[row] === -scale.low) between.zeros++;
      continue;
    }
    const stretch = on < firstOther ? before : after;
    stretch.answers++;
    if (on < stretch.from) Object.assign(stretch, { from: on, row });
    if (on > stretch.until) stretch.until = on;
  }
  if (between.answers < ENOUGH_ANSWERS || between.zeros > MOST_ZEROS_ELSEWHERE * between.answers) return [];
  const alsoElsewhere = between.zeros > 0;
  return [
    { side: 'before' as const, ...before, other: firstOther, alsoElsewhere, days: firstOther - first },
    { side: 'after' as const, ...after, other: lastOther, alsoElsewhere, days: last - lastOther },
  ].flatMap(({ days, ...stretch }) =>
    days >= LONG_ENOUGH_DAYS && stretch.answers >= ENOUGH_ANSWERS ? [stretch] : [],
  );
}
