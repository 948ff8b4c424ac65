import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../src/analysis/rows-by-group.ts';
import { rowsByVoice } from '../../../src/analysis/rows-by-voice.ts';
import { voicesOf } from '../../../src/analysis/statistics/voices.ts';
import { themeVoicesByGroup } from '../../../src/analysis/themes/theme-group-voices.ts';
import type { ThemeMarks } from '../../../src/analysis/themes/theme-marks.ts';

const THEMES = 3;
const GROUPS = 3;

const comment = fc.record({
  customer: fc.integer({ min: -1, max: 6 }),
  group: fc.integer({ min: -1, max: GROUPS - 1 }),
  inBase: fc.boolean(),
  themes: fc.uniqueArray(fc.integer({ min: 0, max: THEMES - 1 }), { maxLength: THEMES }),
});
type Comment = typeof comment extends fc.Arbitrary<infer T> ? T : never;

/** Rows that could carry no theme carry none. */
const spokenOf = ({ inBase, themes }: Comment): readonly number[] => (inBase ? [...themes].sort() : []);

function marksOf(comments: readonly Comment[]): ThemeMarks {
  const starts = new Uint32Array(comments.length + 1);
  comments.forEach((each, row) => (starts[row + 1] = starts[row]! + spokenOf(each).length));
  return {
    starts,
    themes: Uint16Array.from(comments.flatMap(spokenOf)),
    inBase: Uint8Array.from(comments, ({ inBase }) => Number(inBase)),
  };
}

/** The same sums, customer by customer. */
function countedAnew(comments: readonly Comment[], theme: number) {
  return voicesOf((add) => {
    const names = comments.map(({ customer }, at) => (customer < 0 ? `nobody ${at}` : String(customer)));
    for (const name of new Set(names)) {
      const own = comments.filter((_, at) => names[at] === name);
      add(own.length, own.filter((each) => spokenOf(each).includes(theme)).length);
    }
  });
}

describe('who speaks of themes', () => {
  it('is heard in a group and outside it, each customer once', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 60 }), (comments) => {
        const voices = rowsByVoice(
          everyRow(comments.length),
          Int32Array.from(comments, ({ customer }) => customer),
        );
        const groupings = [
          { codes: Int32Array.from(comments, ({ group }) => group), size: GROUPS },
          { codes: Int32Array.from(comments, ({ group }) => (group === 1 ? 0 : -1)), size: 1 },
        ];
        const [byGroup, one] = themeVoicesByGroup(voices, marksOf(comments), groupings, THEMES);
        const counted = comments.filter(({ inBase, group }) => inBase && group >= 0);
        for (let theme = 0; theme < THEMES; theme++) {
          byGroup!.of(theme).forEach(({ within, outside }, group) => {
            const own = counted.filter((each) => each.group === group);
            const others = counted.filter((each) => each.group !== group);
            expect(within).toEqual(countedAnew(own, theme));
            expect(outside).toEqual(countedAnew(others, theme));
          });
          expect(one!.of(theme)[0]!.within).toEqual(byGroup!.of(theme)[1]!.within);
        }
      }),
    );
  });
});
