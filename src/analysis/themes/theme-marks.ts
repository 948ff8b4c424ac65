import type { CommentBlock } from '../../model/comment-column.ts';
import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, FeedbackTable } from '../../model/feedback-table.ts';
import { resized, sharedColumn } from '../../model/typed-columns.ts';
import type { Theme } from '../../model/theme.ts';
import { compileThemes } from './matcher/theme-matcher.ts';
import type { RulesByLanguage } from './matcher/theme-rules.ts';

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

/** What the words of a block of comments tell, before the themes that sources had coded join in. */
export interface SpokenMarks {
  /** The number of themes of each row. */
  readonly counts: Uint16Array;
  /** The themes of all rows, one row behind the other, rising within a row. */
  readonly themes: Uint16Array;
  /** As in `CommentMarks`. */
  readonly lists: Uint16Array;
}

/** Takes the language of each row of the block beside it. */
export type BlockMarker = (block: CommentBlock, language: CodedColumn) => SpokenMarks;

/** Lists there can be: one bit each. */
const MOST_LISTS = 16;

/**
 * Marks comments, a block at a time, with the themes they speak about and the word lists they match.
 *
 * One pass, linear in the bytes of the comments; the number of themes and lists hardly matters.
 *
 * @param themes  all themes of the workspace, by id rising: `FeedbackTable.codedThemes` counts on this order
 * @param lists   word lists to look for in the same pass, at most 16
 * @throws {RangeError} if the themes are not in that order, or there are too many lists
 */
export function blockMarker(
  themes: readonly (RulesByLanguage & Pick<Theme, 'id'>)[],
  lists: readonly RulesByLanguage[],
): BlockMarker {
  const misplaced = themes.findIndex((theme, i) => i > 0 && compareText(themes[i - 1]!.id, theme.id) >= 0);
  if (misplaced >= 0) {
    throw new RangeError(
      `blockMarker needs themes by id, each once; "${themes[misplaced]!.id}" is out of order`,
    );
  }
  if (lists.length > MOST_LISTS)
    throw new RangeError(`blockMarker takes ${MOST_LISTS} word lists at most, got ${lists.length}`);
  const { themesIn } = compileThemes([...themes, ...lists]);
  return ({ rows, bytes, starts, ends }, language) => {
    const counts = new Uint16Array(rows);
    const listBits = new Uint16Array(rows);
    let marks = new Uint16Array(rows + 16);
    const comment = { buffer: bytes, start: 0, end: 0 };
    let count = 0;
    for (let row = 0; row < rows; row++) {
      comment.start = starts[row]!;
      comment.end = ends[row]!;
      if (comment.start === comment.end) continue;
      const told = themesIn(comment, language.names[language.codes[row]!] ?? null);
      let spoken = told.length;
      for (; spoken > 0 && told[spoken - 1]! >= themes.length; spoken--)
        listBits[row]! |= 1 << (told[spoken - 1]! - themes.length);
      if (count + spoken > marks.length) marks = resized(marks, 2 * marks.length + spoken);
      for (let i = 0; i < spoken; i++) marks[count++] = told[i]!;
      counts[row] = spoken;
    }
    return { counts, themes: marks.slice(0, count), lists: listBits };
  };
}

/**
 * Marks every item with the themes its comment speaks about and those its source had coded, and with the word lists it
 * matches.
 *
 * @param table  n items; read only
 * @param spoken  what `blockMarker` makes of the blocks of its comments, in their order
 */
export function joinMarks(table: FeedbackTable, spoken: readonly SpokenMarks[]): CommentMarks {
  const { rows, comments, codedThemes } = table;
  const told = asRead(spoken, rows);
  const starts = sharedColumn(Uint32Array, rows + 1);
  const inBase = sharedColumn(Uint8Array, rows);
  const lists = new Uint16Array(rows);
  const marks = sharedColumn(Uint16Array, told.themes.length + codedThemes.themes.length);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const place = comments.place(row);
    const [first, behind] = [told.starts[place]!, told.starts[place + 1]!];
    const [firstCoded, behindCoded] = [codedThemes.starts[row]!, codedThemes.starts[row + 1]!];
    lists[row] = told.lists[place]!;
    if (behindCoded > firstCoded) {
      const coded = codedThemes.themes.subarray(firstCoded, behindCoded);
      for (const theme of union(told.themes.subarray(first, behind), coded)) marks[count++] = theme;
      inBase[row] = 1;
    } else {
      for (let at = first; at < behind; at++) marks[count++] = told.themes[at]!;
      inBase[row] = comments.has(row) ? 1 : 0;
    }
    starts[row + 1] = count;
  }
  return { themes: { starts, themes: marks.subarray(0, count), inBase }, lists };
}

/** What all blocks tell, in the order they were read; `starts` as in `ThemeMarks`. */
function asRead(spoken: readonly SpokenMarks[], rows: number) {
  const starts = new Uint32Array(rows + 1);
  const themes = new Uint16Array(spoken.reduce((sum, told) => sum + told.themes.length, 0));
  const lists = new Uint16Array(rows);
  let place = 0;
  let count = 0;
  for (const told of spoken) {
    lists.set(told.lists, place);
    themes.set(told.themes, count);
    for (let row = 0; row < told.counts.length; row++) starts[++place] = count += told.counts[row]!;
  }
  return { starts, themes, lists };
}

/** `joinMarks` of blocks that are marked here and now; see `blockMarker` for themes and lists. */
export function markComments(
  table: FeedbackTable,
  themes: readonly Theme[],
  lists: readonly RulesByLanguage[],
): CommentMarks {
  const mark = blockMarker(themes, lists);
  const {
    comments,
    language: { names, codes },
  } = table;
  const asRead = new Int32Array(table.rows);
  for (let row = 0; row < asRead.length; row++) asRead[comments.place(row)] = codes[row]!;
  let first = 0;
  const spoken = comments.blocks.map((block) => {
    const language = { names, codes: asRead.subarray(first, first + block.rows) };
    first += block.rows;
    return mark(block, language);
  });
  return joinMarks(table, spoken);
}

/** The themes alone; see `markComments`. */
export function markThemes(table: FeedbackTable, themes: readonly Theme[]): ThemeMarks {
  return markComments(table, themes, []).themes;
}

function union(spoken: Uint16Array, coded: Uint16Array): readonly number[] {
  return [...new Set([...spoken, ...coded])].sort((a, b) => a - b);
}
