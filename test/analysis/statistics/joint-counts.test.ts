import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredBoth,
  groupedBy,
  jointCounts,
  levelCounts,
  levelsOfFirst,
  pairCounts,
} from '../../../src/analysis/statistics/joint-counts.ts';
import type { ScoreColumn } from '../../../src/model/feedback-table.ts';
import { NO_LEVEL } from '../../../src/model/feedback-table.ts';

const MISSING = null;

function scoreColumn(low: number, high: number, points: readonly (number | null)[]): ScoreColumn {
  return {
    scale: { low, high },
    levels: Uint8Array.from(points, (point) => (point === null ? NO_LEVEL : point - low)),
  };
}

const delivery = scoreColumn(1, 3, [1, 3, 3, MISSING, 2, 1]);
const loyal = scoreColumn(0, 1, [0, 1, 1, 1, MISSING, 1]);
const segments = groupedBy({ names: ['small', 'large'], codes: Int32Array.from([0, 0, 1, 1, 1, -1]) });

describe('counts of two scores', () => {
  it('count who gave what on both, leaving out whoever skipped one', () => {
    const table = answeredBoth(jointCounts(delivery, loyal));
    expect(table).toEqual({ rows: 3, columns: 2, counts: Uint32Array.from([1, 1, 0, 0, 0, 2]) });
  });

  it('keep the ratings of those who skipped the other score', () => {
    expect(levelsOfFirst(jointCounts(delivery, loyal))).toEqual([2, 1, 2]);
  });

  it('count each group on its own, and rows without a group in the total only', () => {
    const counts = jointCounts(delivery, loyal, segments);
    expect([...answeredBoth(counts, [0]).counts]).toEqual([1, 0, 0, 0, 0, 1]);
    expect([...answeredBoth(counts, [1]).counts]).toEqual([0, 0, 0, 0, 0, 1]);
    expect(levelsOfFirst(counts, [1])).toEqual([0, 1, 1]);
    expect(answeredBoth(counts)).toEqual(answeredBoth(jointCounts(delivery, loyal)));
    expect(levelsOfFirst(counts)).toEqual([2, 1, 2]);
  });

  it('restrict to a subset when only its rows have a group', () => {
    const subset = { codes: Int32Array.from([-1, 0, 0, -1, -1, 0]), size: 1 };
    expect([...answeredBoth(jointCounts(delivery, loyal, subset), [0]).counts]).toEqual([0, 1, 0, 0, 0, 2]);
  });

  it('tell the highest of 101 points from no answer', () => {
    const percent = scoreColumn(0, 100, [100, MISSING, 0, 100, 63, 64]);
    const counts = jointCounts(percent, loyal);
    expect(levelsOfFirst(counts)[100]).toBe(2);
    expect(levelsOfFirst(counts).reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(answeredBoth(counts).counts[100 * 2]).toBe(1);
  });
});

describe('counts of one score', () => {
  it('give all rows and each group', () => {
    expect(levelCounts(delivery, segments)).toEqual({
      all: [2, 1, 2],
      byGroup: [
        [1, 0, 1],
        [0, 1, 1],
      ],
    });
  });
});

describe('counts as the core', () => {
  const row = fc.record({
    a: fc.option(fc.integer({ min: 1, max: 5 })),
    b: fc.option(fc.integer({ min: 0, max: 10 })),
    group: fc.integer({ min: -1, max: 3 }),
  });
  const rowsOf = fc.array(row, { maxLength: 60 });
  const count = (rows: readonly { a: number | null; b: number | null; group: number }[]) =>
    jointCounts(
      scoreColumn(
        1,
        5,
        rows.map(({ a }) => a),
      ),
      scoreColumn(
        0,
        10,
        rows.map(({ b }) => b),
      ),
      { codes: Int32Array.from(rows, ({ group }) => group), size: 4 },
    );

  it('add up over any split of the table', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (part, rest) => {
        const others = count(rest).cells;
        expect(count(part).cells.map((cell, at) => cell + others[at]!)).toEqual(
          count([...part, ...rest]).cells,
        );
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(count(rows.toReversed())).toEqual(count(rows));
      }),
    );
  });

  it('count every row once', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(count(rows).cells.reduce((sum, cell) => sum + cell, 0)).toBe(rows.length);
      }),
    );
  });
});

describe('counts of every pair of several scores', () => {
  const SCALES = [
    { low: 1, high: 5 },
    { low: 0, high: 10 },
    { low: 1, high: 3 },
    { low: 0, high: 100 },
  ] as const;
  const columns = fc.array(fc.constantFrom(...SCALES), { minLength: 2, maxLength: 8 }).chain((scales) =>
    fc
      .array(
        fc.record({
          points: fc.tuple(...scales.map(({ low, high }) => fc.option(fc.integer({ min: low, max: high })))),
          group: fc.integer({ min: -1, max: 2 }),
        }),
        { maxLength: 60 },
      )
      .map((rows) => ({
        columns: scales.map(({ low, high }, at) =>
          scoreColumn(
            low,
            high,
            rows.map(({ points }) => points[at]!),
          ),
        ),
        grouping: { codes: Int32Array.from(rows, ({ group }) => group), size: 3 },
      })),
  );

  it('are those of each pair alone, in every group', () => {
    fc.assert(
      fc.property(columns, ({ columns: scores, grouping }) => {
        const countsOf = pairCounts(scores, grouping);
        for (let a = 1; a < scores.length; a++)
          for (let b = 0; b < a; b++) {
            const alone = jointCounts(scores[a]!, scores[b]!, grouping);
            for (const group of [-1, 0, 1, 2]) {
              expect(answeredBoth(countsOf(a, b), [group])).toEqual(answeredBoth(alone, [group]));
              expect(levelsOfFirst(countsOf(a, b), [group])).toEqual(levelsOfFirst(alone, [group]));
            }
          }
      }),
    );
  });
});
