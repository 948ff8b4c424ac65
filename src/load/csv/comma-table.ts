import type { DefectList, Place } from '../defect-list.ts';
import { placeBehind } from './byte-place.ts';
import { Cell, textsIn } from './cell.ts';
import type { FieldSpans } from './csv-reader.ts';
import { lineOfField, readCsv } from './csv-reader.ts';
import { warnOfLostCharacters } from './lost-characters.ts';
import { hasAllFields, isSplitElsewhere, reportProblem } from './record-defects.ts';
import { toUtf8 } from './text-encoding.ts';

export interface CommaTable<C extends string> {
  /** Relative to the workspace. */
  readonly file: string;
  readonly raw: Uint8Array;
  readonly defects: DefectList;
  /** What to do about a file without a header. */
  readonly emptyFix: string;
  /** Where each column stands, from 0; undefined after reporting a header that cannot be read. */
  columnsIn(headers: readonly string[]): ReadonlyMap<C, number> | undefined;
}

/** A row of a table: one for all of them, so it is valid only until the next. */
export class TableRow<C extends string> {
  /** Holds the column that was asked for last. */
  readonly cell = new Cell();
  private readonly file: string;
  private readonly bytes: Uint8Array;
  private readonly fields: FieldSpans;
  private readonly columns: ReadonlyMap<C, number>;

  constructor(file: string, bytes: Uint8Array, fields: FieldSpans, columns: ReadonlyMap<C, number>) {
    this.file = file;
    this.bytes = bytes;
    this.fields = fields;
    this.columns = columns;
  }

  /** Physical line, from 1. */
  get line(): number {
    return this.fields.line;
  }

  /** Whether the table has the column and this row says something there. */
  has(column: C): boolean {
    const index = this.columns.get(column);
    if (index === undefined) return false;
    this.cell.at(this.bytes, this.fields, index);
    return !this.cell.empty;
  }

  /** The text of a column; empty without one. */
  text(column: C): string {
    return this.has(column) ? this.cell.text() : '';
  }

  /** Where a column of the table stands in this row. */
  place(column: C): Place {
    const index = this.columns.get(column)!;
    return { file: this.file, line: lineOfField(this.bytes, this.fields, index), column: index + 1 };
  }
}

/**
 * Reads a table kept by people: UTF-8, commas, a header. Rows that are no rows of this table are reported and passed
 * over; the cells are the caller's to judge.
 */
export function readCommaTable<C extends string>(
  { file, raw, defects, emptyFix, columnsIn }: CommaTable<C>,
  onRow: (row: TableRow<C>) => void,
): void {
  const decoded = toUtf8(raw, 'utf-8');
  if (decoded.kind === 'refused') {
    const place = placeBehind(decoded.before, ',');
    defects.error(decoded.code, { file, ...place }, decoded.what, decoded.fix);
    return;
  }
  const { bytes } = decoded;
  warnOfLostCharacters(file, bytes, ',', defects);
  let headers: readonly string[] = [];
  let row: TableRow<C> | undefined;
  let misread = false;
  readCsv(
    bytes,
    ',',
    false,
    (fields) => {
      if (headers.length === 0) {
        headers = textsIn(bytes, fields);
        misread = isSplitElsewhere(file, headers, defects);
        const columns = misread ? undefined : columnsIn(headers);
        if (columns !== undefined) row = new TableRow(file, bytes, fields, columns);
      } else if (
        !misread &&
        hasAllFields(file, bytes, fields, headers.length, defects) &&
        row !== undefined
      ) {
        onRow(row);
      }
    },
    (problem) => {
      if (!misread) reportProblem(problem, { file, bytes, delimiter: ',', defects });
    },
  );
  if (headers.length === 0)
    defects.error('file-empty', { file, line: 1, column: 1 }, 'the file is empty', emptyFix);
}
