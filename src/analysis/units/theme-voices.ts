import { rowsByVoice } from '../rows-by-voice.ts';
import type { Voices } from '../statistics/voices.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';

/**
 * Who commented and who of them spoke of each theme, in one walk over the customers.
 *
 * @param rows  in any order; those that could carry no theme are passed over
 * @returns by theme, with mentions as the yes answers
 */
export function themeVoices(
  rows: Uint32Array,
  { inBase, starts, themes }: ThemeMarks,
  customers: Int32Array,
  size: number,
): readonly Voices[] {
  const base = new Uint32Array(rows.length);
  let kept = 0;
  for (let at = 0; at < rows.length; at++) {
    base[kept] = rows[at]!;
    kept += inBase[rows[at]!]!;
  }
  const { rows: sorted, starts: from } = rowsByVoice(base.subarray(0, kept), customers);
  const [yes, yesYes, yesAll] = [0, 1, 2].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const mentions = new Float64Array(size);
  /** Themes the voice spoke of. */
  const raised = new Uint16Array(size);
  let allAll = 0;
  for (let voice = 1; voice < from.length; voice++) {
    const [first, last] = [from[voice - 1]!, from[voice]!];
    const answers = last - first;
    allAll += answers * answers;
    let different = 0;
    for (let at = first; at < last; at++) {
      for (let i = starts[sorted[at]!]!; i < starts[sorted[at]! + 1]!; i++) {
        const theme = themes[i]!;
        if (mentions[theme]!++ === 0) raised[different++] = theme;
      }
    }
    for (let i = 0; i < different; i++) {
      const theme = raised[i]!;
      const count = mentions[theme]!;
      yes[theme]! += count;
      yesYes[theme]! += count * count;
      yesAll[theme]! += count * answers;
      mentions[theme] = 0;
    }
  }
  const all = { voices: from.length - 1, answers: kept, allAll };
  return Array.from(yes, (count, theme) => ({
    ...all,
    yes: count,
    yesYes: yesYes[theme]!,
    yesAll: yesAll[theme]!,
  }));
}
