import type { FeedbackTable } from '../../model/feedback-table.ts';
import { compareText } from '../../model/defect.ts';
import type { Theme } from '../../model/theme.ts';
import { compileThemes } from './theme-matcher.ts';
import type { RulesByLanguage } from './theme-rules.ts';

/** Which themes each item carries. */
export interface ThemeMarks {
  /** The themes of row r are `themes[starts[r]] … themes[starts[r + 1] - 1]`, rising, each once. */
  readonly starts: Uint32Array;
  /** Indexes into the workspace's themes, in the order of their ids. */
  readonly themes: Uint16Array;
  /** 1 for items that could carry a theme: with a comment, or already coded by their source. */
  readonly inBase: Uint8Array;
}

/** What the words of every comment tell. */
export interface CommentMarks {
  readonly themes: ThemeMarks;
  /** For each row the word lists that its comment matches: bit i stands for list i. */
  readonly lists: Uint16Array;
}

/** Lists there can be: one bit each. */
const MOST_LISTS = 16;

/**
 * Marks every item with the themes its comment speaks about and those its source had coded, and with the word lists it
 * matches.
 *
 * One pass, linear in the bytes of the comments; the number of themes and lists hardly matters.
 *
 * @param table   n items; read only
 * @param themes  all themes of the workspace, by id rising: `table.codedThemes` counts on this order
 * @param lists   word lists to look for in the same pass, at most 16
 * @throws {RangeError} if the themes are not in that order, or there are too many lists
 */
export function markComments(
  table: FeedbackTable,
  themes: readonly Theme[],
  lists: readonly RulesByLanguage[],
): CommentMarks {
  const misplaced = themes.findIndex((theme, i) => i > 0 && compareText(themes[i - 1]!.id, theme.id) >= 0);
  if (misplaced >= 0) {
    throw new RangeError(
      `markComments needs themes by id, each once; "${themes[misplaced]!.id}" is out of order`,
    );
  }
  if (lists.length > MOST_LISTS)
    throw new RangeError(`markComments takes ${MOST_LISTS} word lists at most, got ${lists.length}`);
  const { themesIn } = compileThemes([...themes, ...lists]);
  const { comments, codedThemes, language, rows } = table;
  const starts = new Uint32Array(rows + 1);
  const inBase = new Uint8Array(rows);
  const listBits = new Uint16Array(rows);
  let marks = new Uint16Array(rows + 16);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const bytes = comments.bytes(row);
    const firstCoded = codedThemes.starts[row]!;
    const behindCoded = codedThemes.starts[row + 1]!;
    const isCoded = behindCoded > firstCoded;
    if (bytes !== undefined || isCoded) inBase[row] = 1;
    const told = bytes === undefined ? NONE : themesIn(bytes, language.names[language.codes[row]!] ?? null);
    let spoken = told.length;
    for (; spoken > 0 && told[spoken - 1]! >= themes.length; spoken--)
      listBits[row]! |= 1 << (told[spoken - 1]! - themes.length);
    const all = isCoded
      ? union(told.slice(0, spoken), codedThemes.themes.subarray(firstCoded, behindCoded))
      : told;
    const length = isCoded ? all.length : spoken;
    if (count + length > marks.length) marks = twice(marks, length);
    for (let i = 0; i < length; i++) marks[count++] = all[i]!;
    starts[row + 1] = count;
  }
  return { themes: { starts, themes: marks.slice(0, count), inBase }, lists: listBits };
}

/** The themes alone; see `markComments`. */
export function markThemes(table: FeedbackTable, themes: readonly Theme[]): ThemeMarks {
  return markComments(table, themes, []).themes;
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
