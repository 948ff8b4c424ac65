import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crossGroups } from '../../../src/analysis/statistics/crossed-groups.ts';
import type { Grouping } from '../../../src/analysis/statistics/joint-counts.ts';

const ROWS = 30;
const groupings = fc.array(
  fc.integer({ min: 0, max: 12 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      codes: fc
        .array(fc.integer({ min: -1, max: size - 1 }), { minLength: ROWS, maxLength: ROWS })
        .map((codes) => Int32Array.from(codes)),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** The rows of every group of every part, found through the crossed groups. */
function rowsOf(all: readonly Grouping[]): readonly (readonly (readonly number[])[])[] {
  return crossGroups(all).flatMap(({ grouping, parts }) =>
    parts.map(({ members }) =>
      members.map((crossed) =>
        [...grouping.codes.keys()].filter((row) => crossed.includes(grouping.codes[row]!)),
      ),
    ),
  );
}

it('finds the rows of every group again, with few groups and with more than are crossed', () => {
  const numbers = new Set<number>();
  fc.assert(
    fc.property(groupings, (all) => {
      numbers.add(crossGroups(all).length);
      expect(rowsOf(all)).toEqual(
        all.map(({ codes, size }) =>
          Array.from({ length: size }, (_, group) => [...codes.keys()].filter((row) => codes[row] === group)),
        ),
      );
    }),
    { numRuns: 300 },
  );
  expect([...numbers].sort()).toEqual([1, 2, 3]);
});

it('crosses groupings only while together they have few groups', () => {
  const of = (size: number): Grouping => ({ codes: new Int32Array(4), size });
  expect(crossGroups([of(7), of(15)])).toHaveLength(1);
  expect(crossGroups([of(7), of(16)])).toHaveLength(2);
});
