import type { Grouping } from '../statistics/joint-counts.ts';
import type { ThemeMarks } from './theme-marks.ts';

/** Items that could carry a theme, and those that carry each, by group. */
export interface ThemeCounts {
  readonly base: Uint32Array;
  /** Of theme t in group g at `t * base.length + g`. */
  readonly mentions: Uint32Array;
}

/** Counts the items of each theme by group, beside those of the base, in one pass over all items. */
export function themeCounts(
  { starts, themes: marked, inBase }: ThemeMarks,
  themes: number,
  { codes, size }: Grouping,
): ThemeCounts {
  const mentions = new Uint32Array(themes * size);
  const base = new Uint32Array(size);
  for (let row = 0; row < inBase.length; row++) {
    const group = codes[row]!;
    if (group < 0) continue;
    base[group]! += inBase[row]!;
    const behind = starts[row + 1]!;
    for (let i = starts[row]!; i < behind; i++) mentions[marked[i]! * size + group]!++;
  }
  return { mentions, base };
}
