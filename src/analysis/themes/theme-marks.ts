import type { FeedbackTable } from '../../model/feedback-table.ts';
import { compareText } from '../../model/defect.ts';
import type { Theme } from '../../model/theme.ts';
import { compileThemes } from './theme-matcher.ts';

/** Which themes each item carries. */
export interface ThemeMarks {
  /** The themes of row r are `themes[starts[r]] … themes[starts[r + 1] - 1]`, rising, each once. */
  readonly starts: Uint32Array;
  /** Indexes into the workspace's themes, in the order of their ids. */
  readonly themes: Uint16Array;
  /** 1 for items that could carry a theme: with a comment, or already coded by their source. */
  readonly inBase: Uint8Array;
}

/**
 * Marks every item with the themes its comment speaks about and those its source had coded.
 *
 * Linear in the bytes of the comments; the number of themes hardly matters.
 *
 * @param table   n items; read only
 * @param themes  all themes of the workspace, by id rising: `table.codedThemes` counts on this order
 * @throws {RangeError} if the themes are not in that order
 */
export function markThemes(table: FeedbackTable, themes: readonly Theme[]): ThemeMarks {
  const misplaced = themes.findIndex((theme, i) => i > 0 && compareText(themes[i - 1]!.id, theme.id) >= 0);
  if (misplaced >= 0) {
    throw new RangeError(
      `markThemes needs themes by id, each once; "${themes[misplaced]!.id}" is out of order`,
    );
  }
  const { themesIn } = compileThemes(themes);
  const { comments, codedThemes, language, rows } = table;
  const starts = new Uint32Array(rows + 1);
  const inBase = new Uint8Array(rows);
  let marks = new Uint16Array(rows + 16);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const bytes = comments.bytes(row);
    const firstCoded = codedThemes.starts[row]!;
    const behindCoded = codedThemes.starts[row + 1]!;
    if (bytes !== undefined || behindCoded > firstCoded) inBase[row] = 1;
    const spoken = bytes === undefined ? NONE : themesIn(bytes, language.names[language.codes[row]!] ?? null);
    const all =
      behindCoded === firstCoded
        ? spoken
        : union(spoken, codedThemes.themes.subarray(firstCoded, behindCoded));
    if (count + all.length > marks.length) marks = twice(marks, all.length);
    for (let i = 0; i < all.length; i++) marks[count++] = all[i]!;
    starts[row + 1] = count;
  }
  return { starts, themes: marks.slice(0, count), inBase };
}

const NONE: readonly number[] = [];

function union(spoken: readonly number[], coded: Uint16Array): readonly number[] {
  return [...new Set([...spoken, ...coded])].sort((a, b) => a - b);
}

function twice(marks: Uint16Array<ArrayBuffer>, room: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * marks.length + room);
  larger.set(marks);
  return larger;
}
