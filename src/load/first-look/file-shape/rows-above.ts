/** Which of the first rows are no header yet: titles, notes on the export, blank lines. */
export interface RowsAbove {
  readonly above: number;
  readonly sure: boolean;
  /** Why the first row is probably no header, where no row below it reads like one either. */
  readonly doubt: string | undefined;
}

/** A line by which Excel is told the delimiter. */
const SEPARATOR_LINE = /^sep=/i;
/** The share of the columns that a header names at least. */
const NAMED = 0.6;
/** The share of cells below a header that makes its column one of numbers or dates. */
const MOST = 0.8;
const VALUE =
  /^(?:[-+]?\d[\d.,\s]*%?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|[^\s@]+@[^\s@]+\.[a-z]{2,}|https?:\S+)$/i;
/** As many as leave room for the header rows that source.yaml can declare. */
const MOST_ABOVE = 15;

type Row = readonly string[];

/**
 * Counts the rows above the header. They fill little of the table's width; the header is the first row below them that
 * reads like names: filled, words throughout, and none of them comes back below.
 *
 * @param isHeader  whether two rows are the header of a known tool, which may leave many columns blank
 */
export function rowsAbove(
  rows: readonly Row[],
  isHeader: (row: Row, next: Row | undefined) => boolean,
): RowsAbove {
  const width = widthOf(rows);
  const [first] = rows;
  const here: RowsAbove = { above: 0, sure: true, doubt: undefined };
  if (width < 2 || first === undefined || isHeader(first, rows[1])) return here;
  const reads = (row: Row, at: number): boolean =>
    isHeader(row, rows[at + 1]) || isNamesRow(row, width, rows.slice(at + 1));
  if (!isSparse(first, width)) {
    if (
      isGroupsRow(first, width) &&
      rows[1] !== undefined &&
      filledIn(rows[1]).length > filledIn(first).length &&
      reads(rows[1], 1)
    )
      return { above: 1, sure: false, doubt: undefined };
    return { ...here, doubt: answersIn(first, rows.slice(1)) };
  }
  const names = rows.slice(0, MOST_ABOVE + 1).findIndex((row, at) => at > 0 && reads(row, at));
  if (names > 0) {
    return { above: names, sure: rows.slice(0, names).every((row) => isTitle(row, width)), doubt: undefined };
  }
  const worded = rows.slice(0, MOST_ABOVE + 1).findIndex((row) => row.length === width);
  const own =
    worded > 0 &&
    isNamesRow(rows[worded]!, width, []) &&
    !repeatsBelow(rows[worded]!, rows.slice(worded + 1));
  return own
    ? { above: worded, sure: false, doubt: undefined }
    : { ...here, doubt: sparseDoubt(first, rows, width) };
}

/** Words for the columns of a table: nearly all are named, none by a number or date, and below stands something else. */
export function isNamesRow(row: Row, width: number, below: readonly Row[]): boolean {
  const filled = filledIn(row);
  if (row.length !== width || filled.length < Math.max(2, NAMED * width)) return false;
  if (filled.some((cell) => VALUE.test(cell)) || new Set(filled).size < MOST * filled.length) return false;
  if (below.length === 0) return true;
  return !repeatsBelow(row, below) && row.some((_, at) => holdsValues(cellsBelow(below, at)));
}

export function filledIn(row: Row): Row {
  return row.filter((cell) => cell !== '');
}

function repeatsBelow(row: Row, below: readonly Row[]): boolean {
  return row.some((name, at) => name !== '' && cellsBelow(below, at).includes(name));
}

function cellsBelow(rows: readonly Row[], column: number): Row {
  return filledIn(rows.map((row) => row[column] ?? ''));
}

function holdsValues(cells: Row): boolean {
  return cells.length > 0 && cells.filter((cell) => VALUE.test(cell)).length >= MOST * cells.length;
}

/** Too little for a header of the table. */
function isSparse(row: Row, width: number): boolean {
  return SEPARATOR_LINE.test(row[0] ?? '') || filledIn(row).length < NAMED * width;
}

/** So little that it can only be a title, a note or a blank line. */
function isTitle(row: Row, width: number): boolean {
  const filled = filledIn(row).length;
  return SEPARATOR_LINE.test(row[0] ?? '') || filled <= 1 || (filled === 2 && width >= 5);
}

/** Names for groups of columns: each stands above the first of its group. */
function isGroupsRow(row: Row, width: number): boolean {
  return row.length === width && filledIn(row).length < width;
}

/** What to say of a first row that holds a date, or mostly numbers, above a column of such: an answer, it seems. */
function answersIn(row: Row, below: readonly Row[]): string | undefined {
  const values = row.filter((cell, at) => VALUE.test(cell) && holdsValues(cellsBelow(below, at)));
  const date = values.find((cell) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell));
  if (date === undefined && values.length * 2 <= row.length) return undefined;
  return `row 1 holds ${JSON.stringify(date ?? values[0])} where a name is expected: it seems to be an answer. If the export has no header, write a row of names above it`;
}

function sparseDoubt(first: Row, rows: readonly Row[], width: number): string | undefined {
  const unnamed = rows.some(
    (row, at) => at > 0 && row.some((cell, column) => cell !== '' && (first[column] ?? '') === ''),
  );
  if (!unnamed) return undefined; // the columns without a name are empty
  const filled = filledIn(first).length;
  return `row 1 fills ${filled} of ${width} columns, and no row below it reads like a header; if a row below names the columns, set headerRows and namesRow`;
}

/** The number of fields that most rows have; of two such numbers the larger one. */
function widthOf(rows: readonly Row[]): number {
  const counts = [...Map.groupBy(rows, ({ length }) => length)].map(
    ([length, members]) => [length, members.length] as const,
  );
  const [most] = counts.toSorted(([a, times], [b, others]) => others - times || b - a);
  return most?.[0] ?? 0;
}
