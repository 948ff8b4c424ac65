import type { CodedColumn, ScoreColumn } from '../../model/feedback-table.ts';
import { levelCount } from '../../model/scale.ts';

/**
 * Counts are the core: every statistic of two scores follows from how many people gave *a* on the one and *b* on the
 * other. Counts are whole numbers, do not depend on the order of the rows, and add up over files and months.
 */
export interface JointCounts {
  /** Levels of the first score. */
  readonly first: number;
  /** Levels of the second score. */
  readonly second: number;
  readonly groups: number;
  /**
   * Rows of each group with level a on the first score and b on the second. The place of a cell is made of bits:
   * group + 1, then a in `bitsFor(first)` bits, then b in `bitsFor(second)` bits. All bits set is "not answered"; the
   * group -1 holds rows without a group.
   */
  readonly cells: Uint32Array;
}

/** A group for every row: `codes[row]` from 0 to `size - 1`, or -1 for none. */
export interface Grouping {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Rows counted by a text column, such as the segment. */
export function groupedBy(column: CodedColumn): Grouping {
  return { codes: column.codes, size: column.names.length };
}

/**
 * Counts two scores against each other in one pass over the rows.
 *
 * @param first, second  columns of the same n rows
 * @param grouping       counts each group on its own; without it all rows are one group. To restrict to a subset, give
 *                       its rows the code 0 and all others -1.
 */
export function jointCounts(first: ScoreColumn, second: ScoreColumn, grouping?: Grouping): JointCounts {
  const levels = { first: levelCount(first.scale), second: levelCount(second.scale) };
  return grouping
    ? { ...levels, groups: grouping.size, cells: countGrouped(first, second, grouping) }
    : { ...levels, groups: 1, cells: countAll(first, second) };
}

/** The bits that hold every level of a scale and one more; a missing level, 255, keeps all of them set. */
function bitsFor(levels: number): number {
  return 32 - Math.clz32(levels);
}

function countAll({ levels: a, scale }: ScoreColumn, { levels: b, scale: other }: ScoreColumn): Uint32Array {
  const low = bitsFor(levelCount(other));
  const bits = bitsFor(levelCount(scale)) + low;
  const maskA = (1 << (bits - low)) - 1;
  const maskB = (1 << low) - 1;
  const cells = new Uint32Array(2 << bits);
  const all = 1 << bits;
  for (let row = 0; row < a.length; row++) cells[all | ((a[row]! & maskA) << low) | (b[row]! & maskB)]!++;
  return cells;
}

/** One increment a row and no branch: a test for missing levels would cost more than counting them. */
function countGrouped(
  { levels: a, scale }: ScoreColumn,
  { levels: b, scale: other }: ScoreColumn,
  { codes, size }: Grouping,
): Uint32Array {
  const low = bitsFor(levelCount(other));
  const bits = bitsFor(levelCount(scale)) + low;
  const maskA = (1 << (bits - low)) - 1;
  const maskB = (1 << low) - 1;
  const cells = new Uint32Array((size + 1) << bits);
  for (let row = 0; row < a.length; row++) {
    cells[((codes[row]! + 1) << bits) | ((a[row]! & maskA) << low) | (b[row]! & maskB)]!++;
  }
  return cells;
}

/**
 * Counts every pair of several scores. Three scores are counted at a time where their cells fit a fast memory: one pass
 * over the rows then serves three pairs.
 *
 * @returns the counts of scores `a` and `b`, for a after b: the same as `jointCounts` of the two
 */
export function pairCounts(
  columns: readonly ScoreColumn[],
  grouping: Grouping,
): (a: number, b: number) => JointCounts {
  const bits = columns.map(({ scale }) => bitsFor(levelCount(scale)));
  const counted = columns.map((): (JointCounts | undefined)[] => []);
  const missing = (a: number, b: number) => counted[Math.max(a, b)]![Math.min(a, b)] === undefined;
  columns.forEach((first, a) => {
    for (let b = 0; b < a; b++) {
      if (!missing(a, b)) continue;
      const third = columns.findIndex(
        (_, c) =>
          c !== a &&
          c !== b &&
          missing(a, c) &&
          missing(b, c) &&
          (grouping.size + 1) << (bits[a]! + bits[b]! + bits[c]!) <= MOST_FAST_CELLS,
      );
      if (third < 0) counted[a]![b] = jointCounts(first, columns[b]!, grouping);
      else {
        const three = [a, b, third].sort((x, y) => y - x) as [number, number, number];
        const of = three.map((index) => columns[index]!) as [ScoreColumn, ScoreColumn, ScoreColumn];
        const [ab, ac, bc] = countThree(of, grouping);
        counted[three[0]]![three[1]] = ab;
        counted[three[0]]![three[2]] = ac;
        counted[three[1]]![three[2]] = bc;
      }
    }
  });
  return (a, b) => counted[a]![b]!;
}

/** Cells that stay close to the processor: 64 kB of them. */
const MOST_FAST_CELLS = 1 << 14;

function countThree(
  [first, second, third]: readonly [ScoreColumn, ScoreColumn, ScoreColumn],
  { codes, size }: Grouping,
): readonly [JointCounts, JointCounts, JointCounts] {
  const [a, b, c] = [first.levels, second.levels, third.levels];
  const sizes = [first, second, third].map(({ scale }) => 1 << bitsFor(levelCount(scale))) as [
    number,
    number,
    number,
  ];
  const [ofA, ofB, ofC] = sizes;
  const cells = new Uint32Array((size + 1) * ofA * ofB * ofC);
  for (let row = 0; row < a.length; row++) {
    const place = ((codes[row]! + 1) * ofA + (a[row]! & (ofA - 1))) * ofB + (b[row]! & (ofB - 1));
    cells[place * ofC + (c[row]! & (ofC - 1))]!++;
  }
  const pair = (one: ScoreColumn, other: ScoreColumn): JointCounts => ({
    first: levelCount(one.scale),
    second: levelCount(other.scale),
    groups: size,
    cells: new Uint32Array((size + 1) << (bitsFor(levelCount(one.scale)) + bitsFor(levelCount(other.scale)))),
  });
  const pairs = [pair(first, second), pair(first, third), pair(second, third)] as const;
  cells.forEach((count, place) => {
    const atC = place & (ofC - 1);
    const atB = Math.floor(place / ofC) & (ofB - 1);
    const atA = Math.floor(place / (ofB * ofC));
    pairs[0].cells[atA * ofB + atB]! += count;
    pairs[1].cells[atA * ofC + atC]! += count;
    pairs[2].cells[(Math.floor(atA / ofA) * ofB + atB) * ofC + atC]! += count;
  });
  return pairs;
}

/** How many answered level a on the first score and b on the second: `counts[a * columns + b]`. */
export interface PairTable {
  readonly rows: number;
  readonly columns: number;
  readonly counts: Uint32Array;
}

/** Those who answered both scores, in the given groups added up; by default all rows, with a group or without. */
export function answeredBoth(counts: JointCounts, groups?: readonly number[]): PairTable {
  const { first, second, cells } = counts;
  const table = new Uint32Array(first * second);
  for (const group of groups ?? everyGroup(counts)) {
    for (let a = 0; a < first; a++) {
      const start = lineOf(counts, group, a);
      for (let b = 0; b < second; b++) table[a * second + b]! += cells[start + b]!;
    }
  }
  return { rows: first, columns: second, counts: table };
}

/** How many gave each level of the first score, whether or not they answered the second. */
export function levelsOfFirst(counts: JointCounts, groups?: readonly number[]): readonly number[] {
  const levels = new Array<number>(counts.first).fill(0);
  const unanswered = (1 << bitsFor(counts.second)) - 1;
  for (const group of groups ?? everyGroup(counts)) {
    for (let a = 0; a < counts.first; a++) {
      const start = lineOf(counts, group, a);
      levels[a]! += counts.cells[start + unanswered]!;
      for (let b = 0; b < counts.second; b++) levels[a]! += counts.cells[start + b]!;
    }
  }
  return levels;
}

function lineOf({ first, second }: JointCounts, group: number, level: number): number {
  return (((group + 1) << bitsFor(first)) | level) << bitsFor(second);
}

function everyGroup({ groups }: JointCounts): readonly number[] {
  return Array.from({ length: groups + 1 }, (_, index) => index - 1);
}

/** How many gave each level of a score, low to high: one list for all rows and one for each group. */
export interface LevelCounts {
  readonly all: readonly number[];
  readonly byGroup: readonly (readonly number[])[];
}

/** Counts the levels of one score in one pass, for all rows and for each group. */
export function levelCounts(column: ScoreColumn, { codes, size }: Grouping): LevelCounts {
  const levels = levelCount(column.scale);
  const line = levels + 1;
  const cells = new Uint32Array((size + 1) * line);
  const given = column.levels;
  for (let row = 0; row < given.length; row++) {
    cells[(codes[row]! + 1) * line + Math.min(given[row]!, levels)]!++;
  }
  const listOf = (group: number) =>
    Array.from(cells.subarray((group + 1) * line, (group + 1) * line + levels));
  const byGroup = Array.from({ length: size }, (_, group) => listOf(group));
  return {
    byGroup,
    all: byGroup.reduce((sum, list) => sum.map((count, level) => count + list[level]!), listOf(-1)),
  };
}
