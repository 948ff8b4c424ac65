import { compareText } from '../../model/compare-text.ts';
import type { Theme } from '../../model/theme.ts';
import type { ThemesTogether } from '../results.ts';
import type { ThemeMarks } from './theme-marks.ts';

/**
 * Which themes share comments: for every pair that does, how many, and how many there would be if they had nothing to do
 * with each other.
 *
 * One pass over the marks; a comment with k themes counts k (k − 1) / 2 times.
 *
 * @param base  items that could carry a theme
 */
export function themesTogether(marks: ThemeMarks, themes: readonly Theme[], base: number): ThemesTogether {
  const size = themes.length;
  const counts = new Uint32Array(size * size);
  const several = countPairs(marks, counts, size);
  const pairs = themes.flatMap(({ id }, a) =>
    themes.slice(a + 1).flatMap((other, offset) => {
      const b = a + 1 + offset;
      const comments = counts[a * size + b]!;
      if (comments === 0) return [];
      const [one, two] = [counts[a * size + a]!, counts[b * size + b]!];
      return {
        theme: id,
        other: other.id,
        comments,
        shareOfTheme: comments / one,
        shareOfOther: comments / two,
        jaccard: comments / (one + two - comments),
        expected: (one * two) / base,
      };
    }),
  );
  return {
    several,
    pairs: pairs.sort(
      (a, b) => b.jaccard - a.jaccard || compareText(a.theme, b.theme) || compareText(a.other, b.other),
    ),
  };
}

/** Fills the matrix of pairs, the themes themselves on its diagonal, and counts the items with more than one theme. */
function countPairs({ starts, themes }: ThemeMarks, counts: Uint32Array, size: number): number {
  let several = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    if (to - from > 1) several++;
    for (let i = from; i < to; i++) for (let j = i; j < to; j++) counts[themes[i]! * size + themes[j]!]!++;
  }
  return several;
}
