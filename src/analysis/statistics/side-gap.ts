import type { GroupGap, NumbersTotal } from './group-gaps.ts';
import { gapFrom } from './group-gaps.ts';

/** How often each level was given on the two sides, low to high. */
export interface SideCounts {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

/** Which side a row is on. */
export const BEFORE = 0;
export const NOW = 1;
export const NEITHER = 2;

/** A level and NO_LEVEL fit in so many bits. */
const LEVEL_BITS = 8;

/** The ratings of some rows in several columns, with the rows of one voice side by side. */
export interface VoicedRatings {
  /** The rows of voice v are those from starts[v] to starts[v + 1] - 1. */
  readonly starts: Uint32Array;
  readonly columns: number;
  /** Row by row: the level in each column, or NO_LEVEL. */
  readonly levels: Uint8Array;
}

/** @param columns  the level of each row, with the rows of one voice side by side */
export function voicedRatings(starts: Uint32Array, columns: readonly Uint8Array[]): VoicedRatings {
  const levels = new Uint8Array(columns.length * (columns[0]?.length ?? 0));
  columns.forEach((column, index) => {
    for (let row = 0; row < column.length; row++) levels[row * columns.length + index] = column[row]!;
  });
  return { starts, columns: columns.length, levels };
}

/**
 * The mean of ratings now less that before, with customers as clusters, also those heard on both sides: what
 * `groupGaps` says of two groups, for one look at each rating.
 *
 * @param sides   of each row: BEFORE, NOW or NEITHER
 * @param counts  of the same ratings, by column
 * @param fewest  voices that each side must have
 * @returns by column; null with fewer voices, or where no number differs
 */
export function sideGaps(
  { starts, columns, levels }: VoicedRatings,
  sides: Uint8Array,
  counts: readonly SideCounts[],
  fewest: number,
): readonly (GroupGap | null)[] {
  const totals = counts.map(({ before, now }) => ({ before: totalOf(before), now: totalOf(now) }));
  const { influence, heard } = influences(counts, totals);
  const squares = new Float64Array(columns);
  /** By column, and 0 heard on neither side, 1 before, 2 now, 3 on both. */
  const voices = new Uint32Array(4 * columns);
  const weights = new Float64Array(columns);
  const where = new Uint8Array(columns);
  for (let voice = 1; voice < starts.length; voice++) {
    for (let row = starts[voice - 1]!; row < starts[voice]!; row++) {
      const side = sides[row]!;
      if (side === NEITHER) continue;
      const first = row * columns;
      let place = (side * columns) << LEVEL_BITS;
      for (let column = 0; column < columns; column++, place += 1 << LEVEL_BITS) {
        const level = levels[first + column]!;
        weights[column]! += influence[place + level]!;
        where[column]! |= heard[place + level]!;
      }
    }
    for (let column = 0; column < columns; column++) {
      const weight = weights[column]!;
      squares[column]! += weight * weight;
      voices[4 * column + where[column]!]!++;
      weights[column] = 0;
      where[column] = 0;
    }
  }
  return totals.map(({ before, now }, column) => {
    if (before.answers === 0 || now.answers === 0) return null;
    const [onlyBefore, onlyNow, both] = [1, 2, 3].map((at) => voices[4 * column + at]!) as [
      number,
      number,
      number,
    ];
    const fewer = both + Math.min(onlyBefore, onlyNow);
    return fewer < Math.max(2, fewest) ? null : gapFrom(now, before, squares[column]!, fewer);
  });
}

interface SideTotals {
  readonly before: NumbersTotal;
  readonly now: NumbersTotal;
}

/** What a rating weighs, and 1 or 2 for the side on which somebody is heard by it: by side, column and level. */
function influences(counts: readonly SideCounts[], totals: readonly SideTotals[]) {
  const size = (counts.length * NEITHER) << LEVEL_BITS;
  const influence = new Float64Array(size);
  const heard = new Uint8Array(size);
  counts.forEach(({ before: levels }, column) => {
    const { before, now } = totals[column]!;
    if (before.answers === 0 || now.answers === 0) return;
    levels.forEach((_, level) => {
      const past = ((BEFORE * counts.length + column) << LEVEL_BITS) + level;
      const recent = ((NOW * counts.length + column) << LEVEL_BITS) + level;
      influence[past] = (before.yes / before.answers - level) / before.answers;
      heard[past] = 1;
      influence[recent] = (level - now.yes / now.answers) / now.answers;
      heard[recent] = 2;
    });
  });
  return { influence, heard };
}

/** What the levels come to. */
function totalOf(counts: readonly number[]): NumbersTotal {
  return counts.reduce(
    ({ answers, yes }, count, level) => ({ answers: answers + count, yes: yes + count * level }),
    { answers: 0, yes: 0 },
  );
}
