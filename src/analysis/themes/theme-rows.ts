import type { ThemeMarks } from './theme-marks.ts';

/**
 * The rows that carry each theme, rising, as one list a theme.
 *
 * @param themes  how many themes the workspace has
 * @param within  the rows to look at, rising; all rows without it
 */
export function rowsByTheme(marks: ThemeMarks, themes: number, within?: Uint32Array): readonly Uint32Array[] {
  const { starts, themes: marked } = marks;
  const length = within?.length ?? starts.length - 1;
  const counts = new Uint32Array(themes);
  for (let at = 0; at < length; at++) {
    const row = within === undefined ? at : within[at]!;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) counts[marked[i]!]!++;
  }
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let at = 0; at < length; at++) {
    const row = within === undefined ? at : within[at]!;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const theme = marked[i]!;
      rows[theme]![counts[theme]!++] = row;
    }
  }
  return rows;
}
