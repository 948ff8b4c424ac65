import type { GroupGap } from './group-gaps.ts';
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
 * @returns null where `gapFrom` says nothing
 */
export function sideGap(
  starts: Uint32Array,
  levels: Uint8Array,
  sides: Uint8Array,
  counts: SideCounts,
  fewest: number,
): GroupGap | null {
  const [before, now] = [momentsOf(counts.before), momentsOf(counts.now)];
  if (before.n === 0 || now.n === 0) return null;
  // by side and level; neither side and no level weigh nothing
  const influence = new Float64Array(SIDES << LEVEL_BITS);
  const heard = new Uint8Array(SIDES << LEVEL_BITS);
  counts.before.forEach((_, level) => {
    const [past, recent] = [(BEFORE << LEVEL_BITS) + level, (NOW << LEVEL_BITS) + level];
    influence[past] = (before.y / before.n - level) / before.n;
    heard[past] = 1;
    influence[recent] = (level - now.y / now.n) / now.n;
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
  const [, onlyBefore, onlyNow, both] = voices as unknown as readonly [number, number, number, number];
  return gapFrom(
    { n: now.n, y: now.y, allN: now.n + before.n, allY: now.y + before.y },
    squares,
    both + Math.min(onlyBefore, onlyNow),
    fewest,
  );
}

function momentsOf(counts: readonly number[]): { readonly n: number; readonly y: number } {
  return counts.reduce(({ n, y }, count, level) => ({ n: n + count, y: y + count * level }), { n: 0, y: 0 });
}
