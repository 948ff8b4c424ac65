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
const SIDES = 3;

/** A level and NO_LEVEL fit in so many bits. */
const LEVEL_BITS = 8;

/**
 * The mean of ratings now less that before, with customers as clusters, also those heard on both sides: what
 * `groupGaps` says of two groups, for one look at each rating.
 *
 * @param starts  the ratings of voice v are those from starts[v] to starts[v + 1] - 1
 * @param levels  of each rating, or NO_LEVEL
 * @param sides   of each rating: BEFORE, NOW or NEITHER
 * @param counts  of the same ratings
 * @param fewest  voices that each side must have
 * @returns null with fewer voices, or where no number differs
 */
export function sideGap(
  starts: Uint32Array,
  levels: Uint8Array,
  sides: Uint8Array,
  counts: SideCounts,
  fewest: number,
): GroupGap | null {
  const [before, now] = [totalOf(counts.before), totalOf(counts.now)];
  if (before.answers === 0 || now.answers === 0) return null;
  // by side and level; neither side and no level weigh nothing
  const influence = new Float64Array(SIDES << LEVEL_BITS);
  const heard = new Uint8Array(SIDES << LEVEL_BITS);
  counts.before.forEach((_, level) => {
    const [past, recent] = [(BEFORE << LEVEL_BITS) + level, (NOW << LEVEL_BITS) + level];
    influence[past] = (before.yes / before.answers - level) / before.answers;
    heard[past] = 1;
    influence[recent] = (level - now.yes / now.answers) / now.answers;
    heard[recent] = 2;
  });
  /** By 0 heard on neither side, 1 before, 2 now, 3 on both. */
  const voices = new Uint32Array(4);
  let squares = 0;
  for (let voice = 1; voice < starts.length; voice++) {
    let weight = 0;
    let where = 0;
    for (let at = starts[voice - 1]!; at < starts[voice]!; at++) {
      const place = (sides[at]! << LEVEL_BITS) + levels[at]!;
      weight += influence[place]!;
      where |= heard[place]!;
    }
    squares += weight * weight;
    voices[where]!++;
  }
  const [, onlyBefore, onlyNow, both] = [...voices] as [number, number, number, number];
  const fewer = both + Math.min(onlyBefore, onlyNow);
  return fewer < Math.max(2, fewest) ? null : gapFrom(now, before, squares, fewer);
}

/** What the levels come to. */
function totalOf(counts: readonly number[]): NumbersTotal {
  return counts.reduce(
    ({ answers, yes }, count, level) => ({ answers: answers + count, yes: yes + count * level }),
    { answers: 0, yes: 0 },
  );
}
