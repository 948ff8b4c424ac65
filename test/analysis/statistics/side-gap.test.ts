import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../src/analysis/rows-by-group.ts';
import { rowsByVoice } from '../../../src/analysis/rows-by-voice.ts';
import type { GroupGap } from '../../../src/analysis/statistics/group-gaps.ts';
import { groupGaps } from '../../../src/analysis/statistics/group-gaps.ts';
import { BEFORE, NEITHER, NOW, sideGaps, voicedRatings } from '../../../src/analysis/statistics/side-gap.ts';
import { NO_LEVEL } from '../../../src/model/feedback-table.ts';
import { expectClose } from '../expect-close.ts';

const LEVELS = 5;

const rating = fc.record({
  customer: fc.integer({ min: -1, max: 9 }),
  side: fc.constantFrom(BEFORE, NOW, NEITHER),
  level: fc.option(fc.integer({ min: 0, max: LEVELS - 1 }), { freq: 6 }),
});
type Rating = typeof rating extends fc.Arbitrary<infer T> ? T : never;

function gapsOf(ratings: readonly Rating[], fewest: number): readonly (GroupGap | null)[] {
  const customers = Int32Array.from(ratings, ({ customer }) => customer);
  const levels = Uint8Array.from(ratings, ({ level }) => level ?? NO_LEVEL);
  const voices = rowsByVoice(everyRow(ratings.length), customers);
  const inOrder = [...voices.rows].map((row) => ratings[row]!);
  const countsOn = (side: number) =>
    Array.from(
      { length: LEVELS },
      (_, level) => ratings.filter((each) => each.side === side && each.level === level).length,
    );
  const nobody = inOrder.map(() => NO_LEVEL);
  const rated = inOrder.map(({ level }) => level ?? NO_LEVEL);
  const counts = { before: countsOn(BEFORE), now: countsOn(NOW) };
  const none = { before: counts.before.map(() => 0), now: counts.now.map(() => 0) };
  const [first, ofSides, last] = sideGaps(
    voicedRatings(
      voices.starts,
      [rated, rated, nobody].map((levels) => Uint8Array.from(levels)),
    ),
    Uint8Array.from(inOrder, ({ side }) => side),
    [counts, counts, none],
    fewest,
  );
  expect(first).toEqual(ofSides);
  expect(last).toBeNull();
  const codes = Int32Array.from(ratings, ({ side }) => (side === NOW ? 0 : side === BEFORE ? 1 : -1));
  const scale = { low: 1, high: LEVELS };
  const ofGroups = groupGaps(voices, [{ codes, size: 2 }], fewest)({ scale, levels })[0]![0]!;
  return [ofSides!, ofGroups];
}

describe('ratings now less those before', () => {
  it('lie as far apart as those of two groups', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(rating, { minLength: 5, maxLength: 80 }), (ratings) => {
        const [ofSides, ofGroups] = gapsOf(ratings, 3);
        expect(ofSides === null).toBe(ofGroups === null);
        if (!ofSides || !ofGroups) return;
        compared++;
        expectClose(ofSides.difference - ofGroups.difference, 0, 1e-12);
        expectClose(ofSides.interval.low - ofGroups.interval.low, 0, 1e-9);
        expectClose(ofSides.interval.high - ofGroups.interval.high, 0, 1e-9);
        expectClose(ofSides.p, ofGroups.p, 1e-8);
      }),
      // about one in three can be compared: enough runs that chance does not leave too few
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(30);
  });

  it('are not compared where a side is empty, or its customers are too few', () => {
    const of = (customer: number, side: Rating['side'], level: number | null): Rating => ({
      customer,
      side,
      level,
    });
    const before = [of(1, BEFORE, 0), of(2, BEFORE, 3)];
    expect(gapsOf([...before, of(1, NOW, null), of(2, NEITHER, 2)], 2)).toEqual([null, null]);
    const now = [of(1, NOW, 4), of(1, NOW, 3), of(2, NOW, 1)];
    expect(gapsOf([...before, ...now], 3)).toEqual([null, null]);
    expect(gapsOf([...before, ...now], 2)).not.toContain(null);
  });
});
