import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsByVoice } from '../../../src/analysis/rows-by-voice.ts';
import type { GroupGap } from '../../../src/analysis/statistics/group-gaps.ts';
import { groupGaps, judgedGaps } from '../../../src/analysis/statistics/group-gaps.ts';
import type { FeedbackTable } from '../../../src/model/feedback-table.ts';
import { groupedBy } from '../../../src/analysis/statistics/joint-counts.ts';
import { themeGroups } from '../../../src/analysis/themes/theme-group-gaps.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { itemsInBase, rowsByTheme } from '../../../src/analysis/themes/theme-rows.ts';
import { tableOf } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';
import { themeOf } from './theme-builder.ts';

const THEMES = ['a', 'b', 'c'].map((id) => themeOf(id));

const answer = fc.record({
  customer: fc.option(fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'), { nil: undefined }),
  segment: fc.option(fc.constantFrom('home', 'shop', 'works'), { nil: undefined, freq: 5 }),
  source: fc.constantFrom('survey', 'tickets'),
  comment: fc.option(fc.constant('said something'), { nil: undefined, freq: 5 }),
  codedThemes: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
});

type Said = typeof answer extends fc.Arbitrary<infer T> ? T : never;

/** A table in which nearly everybody at home speaks of the first theme. */
function saidOf(answers: readonly Said[]): FeedbackTable {
  return tableOf(
    answers.map(({ customer, segment, comment, source, codedThemes }, row) => {
      const themes = new Set(segment === 'home' && row % 7 !== 0 ? [0, ...codedThemes] : codedThemes);
      return {
        source,
        codedThemes: [...themes].sort(),
        ...(customer === undefined ? {} : { customer }),
        ...(segment === undefined ? {} : { segment }),
        ...(comment === undefined ? {} : { comment }),
      };
    }),
  );
}

describe('themes by group', () => {
  it('differ as shares of comments do, theme by theme', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(answer, { minLength: 60, maxLength: 140 }), (answers) => {
        const table = saidOf(answers);
        const marks = markThemes(table, THEMES);
        const voices = rowsByVoice(itemsInBase(marks), table.customer.codes);
        for (const grouping of [groupedBy(table.segment), groupedBy(table.source)]) {
          const found = themeGroups(voices, marks, [grouping], THEMES.length, 2)[0]!.gaps;
          const spokenOf = rowsByTheme(marks, THEMES.length).map((rows) => {
            const values = new Float64Array(table.rows);
            for (const row of rows) values[row] = 1;
            return { unit: 'mentions', values };
          });
          const closer = groupGaps(voices, [grouping], 2);
          // what is not tested in the one is not in the other
          const told = (gaps: readonly (GroupGap | null)[], theme: number) =>
            gaps.map((gap, code) => (found[theme]![code] === null ? null : gap));
          const expected = judgedGaps(spokenOf.map((column, theme) => told(closer(column)[0]!, theme)));
          found.flat().forEach((gap, at) => {
            if (gap === null) return;
            compared++;
            expectClose(gap.difference, expected.flat()[at]!.difference, 1e-9);
            expectClose(gap.pAdjusted, expected.flat()[at]!.pAdjusted, 1e-9);
            expectClose(gap.interval.low, expected.flat()[at]!.interval.low, 1e-9);
          });
        }
      }),
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('are not tested where fewer than five mentions, or too few customers, would stand on a side', () => {
    const table = tableOf(
      Array.from({ length: 100 }, (_, row) => ({
        customer: `c${row}`,
        segment: row < 40 ? 'home' : 'shop',
        comment: 'said something',
        codedThemes: [...(row % 8 === 0 ? [0] : []), ...(row % 10 === 0 ? [1] : [])],
      })),
    );
    const marks = markThemes(table, THEMES);
    const grouping = groupedBy(table.segment);
    const voices = rowsByVoice(itemsInBase(marks), table.customer.codes);
    const tested = (fewest: number) =>
      themeGroups(voices, marks, [grouping], THEMES.length, fewest)[0]!.gaps.map((gaps) =>
        gaps.map((gap) => gap !== null),
      );
    // of 13 mentions 5.2 would be expected at home, of 10 only 4
    expect(tested(40)).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(tested(41)[0]).toEqual([false, false]);
  });
});
