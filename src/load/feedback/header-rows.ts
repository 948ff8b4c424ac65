import { textsIn } from '../csv/cell.ts';
import type { CsvProblemKind, FieldSpans } from '../csv/csv-reader.ts';

/** The texts of a record, with runs of blanks as one; headers are compared in this form. */
export function textsOf(bytes: Uint8Array, fields: FieldSpans): string[] {
  return textsIn(bytes, fields).map(withSingleBlanks);
}

/** A text with runs of blanks as one. */
export function withSingleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The names of the columns; with an options row, questions carry to the right over the blanks above their options. */
export function columnNames(
  rows: readonly (readonly string[])[],
  namesRow: number,
  optionsRow: number | undefined,
): string[] {
  const names = rows[namesRow - 1]!;
  if (optionsRow === undefined) return [...names];
  const options = rows[optionsRow - 1]!;
  let question = '';
  return options.map((option, index) => {
    question = names[index] || question;
    return option === '' || option === 'Response' ? question : `${question} | ${option}`;
  });
}

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
