import type { DefectCode } from '../../../model/defect.ts';
import type { Cell } from '../../csv/cell.ts';
import type { FieldSpans } from '../../csv/csv-reader.ts';
import { lineOfField } from '../../csv/csv-reader.ts';
import type { DefectList, Place } from '../../defect-list.ts';
import type { RefusedColumns } from '../refused-columns.ts';

/** What reading one cell came to. */
export const MISSING = 0;
export const GIVEN = 1;
export const REFUSED = 2;
export type CellOutcome = typeof MISSING | typeof GIVEN | typeof REFUSED;

/** What the readers of one file share while a record is read. */
export interface Reading {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly headers: readonly string[];
  readonly fields: FieldSpans;
  readonly cell: Cell;
  readonly defects: DefectList;
  readonly refused: RefusedColumns;
  /** Days since 1970-01-01 of the row being read; set by the date reader, which comes first; NaN where it refuses. */
  day: number;
}

/** Where field `index` of the record being read stands. */
export function placeOf({ file, bytes, fields }: Reading, index: number): Place {
  return { file, line: lineOfField(bytes, fields, index), column: index + 1 };
}

/**
 * Reports a defect of field `index` of the record being read.
 *
 * @param form  what cells have in common that are one mistake, whatever their texts
 */
export function refuse(
  reading: Reading,
  index: number,
  code: DefectCode,
  what: string,
  fix: string,
  form?: string,
): CellOutcome {
  const { headers, defects, refused } = reading;
  const at = placeOf(reading, index);
  const told = `column ${JSON.stringify(headers[index]!.slice(0, 60))} ${what}`;
  defects.error(code, at, told, fix);
  refused.take(headers[index]!, { code, at, what: told, fix, form });
  return REFUSED;
}

/** Reads its cells of the current record into the row being written. */
export type CellReader = (reading: Reading) => CellOutcome;
