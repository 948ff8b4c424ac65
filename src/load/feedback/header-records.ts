import type { CsvProblemKind } from '../csv/csv-reader.ts';

/**
 * Whether a record that is no CSV still counts as one of the rows above the names: nobody reads those, and the line of
 * the names is counted with them.
 *
 * @param rows      header rows before it
 * @param namesRow  which row names the columns, from 1
 */
export function countsAboveNames(kind: CsvProblemKind, rows: number, namesRow: number): boolean {
  return rows < namesRow - 1 && (kind === 'row-blank' || kind === 'quote-stray');
}
