import type { ThemeMarks } from './theme-marks.ts';

const held = new WeakMap<ThemeMarks, readonly Uint32Array[]>();

/**
 * The rows that carry each theme, rising, as one list a theme; read only. The lists of all rows are kept as long as
 * their marks, because nearly every question about themes begins with them.
 *
 * @param themes  how many themes the workspace has
 * @param within  the rows to look at, rising; all rows without it
 */
export function rowsByTheme(marks: ThemeMarks, themes: number, within?: Uint32Array): readonly Uint32Array[] {
  const known = within === undefined ? held.get(marks) : undefined;
  if (known !== undefined) return known;
  const lists = listsOf(marks, themes, within);
  if (within === undefined) held.set(marks, lists);
  return lists;
}

function listsOf(marks: ThemeMarks, themes: number, within: Uint32Array | undefined): readonly Uint32Array[] {
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

/** The rows that could carry a theme, rising. */
export function itemsInBase({ inBase }: Pick<ThemeMarks, 'inBase'>): Uint32Array {
  const rows = new Uint32Array(inBase.length);
  let count = 0;
  for (let row = 0; row < inBase.length; row++) if (inBase[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}
