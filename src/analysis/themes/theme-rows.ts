import type { ThemeMarks } from './theme-marks.ts';

/**
 * The rows that carry each theme, rising, as one list a theme.
 *
 * @param themes  how many themes the workspace has
 * @param within  1 for the rows to look at; all rows without it
 */
export function rowsByTheme(
  marks: ThemeMarks,
  themes: number,
  within: Uint8Array = marks.inBase,
): readonly Uint32Array[] {
  const counts = new Uint32Array(themes);
  eachMark(marks, within, (_, theme) => counts[theme]!++);
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  eachMark(marks, within, (row, theme) => (rows[theme]![counts[theme]!++] = row));
  return rows;
}

function eachMark(
  { starts, themes }: ThemeMarks,
  within: Uint8Array,
  visit: (row: number, theme: number) => void,
): void {
  for (let row = 0; row < within.length; row++) {
    if (within[row] === 0) continue;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) visit(row, themes[i]!);
  }
}
