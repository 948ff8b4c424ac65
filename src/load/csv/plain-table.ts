import { nearestHint, quoted } from '../../model/nearest.ts';
import { placeBehind } from './byte-place.ts';
import { Cell } from './cell.ts';
import { lineOfField, readCsv } from './csv-reader.ts';
import { hasAllFields, isSplitElsewhere, reportProblem } from './record-defects.ts';
import type { DefectList, Place } from '../defect-list.ts';
import { toUtf8 } from './text-encoding.ts';

export interface PlainTable<C extends string> {
  /** Relative to the workspace. */
  readonly file: string;
  readonly raw: Uint8Array;
  /** The headers the file must have, in any order, and no others. */
  readonly columns: readonly C[];
  readonly defects: DefectList;
}

/** One row of a small file. Valid only while the callback runs. */
export interface PlainRow<C extends string> {
  /** Physical line, from 1. */
  readonly line: number;
  text(column: C): string;
  place(column: C): Place;
}

/**
 * Reads a small table kept by people: UTF-8, commas, a fixed header. Rows that are no rows of this table are reported
 * and passed over; the cells are the caller's to judge.
 */
export function readPlainTable<C extends string>(
  { file, raw, columns, defects }: PlainTable<C>,
  onRow: (row: PlainRow<C>) => void,
): void {
  const decoded = toUtf8(raw, 'utf-8');
  if (decoded.kind === 'refused') {
    const place = placeBehind(decoded.before, ',');
    defects.error(decoded.code, { file, ...place }, decoded.what, decoded.fix);
    return;
  }
  const cell = new Cell();
  let headers: readonly string[] = [];
  let indexes: ReadonlyMap<C, number> | undefined;
  let misread = false;
  readCsv(
    decoded.bytes,
    ',',
    false,
    (fields) => {
      const textAt = (index: number): string => {
        cell.at(decoded.bytes, fields, index);
        return cell.text();
      };
      if (headers.length === 0) {
        headers = Array.from({ length: fields.count }, (_, index) => textAt(index));
        misread = isSplitElsewhere(file, headers, defects);
        if (!misread) indexes = columnIndexes(file, headers, columns, defects);
      } else if (
        !misread &&
        hasAllFields(file, decoded.bytes, fields, headers.length, defects) &&
        indexes !== undefined
      ) {
        const at = indexes;
        onRow({
          line: fields.line,
          text: (column) => textAt(at.get(column)!),
          place: (column) => {
            const index = at.get(column)!;
            return { file, line: lineOfField(decoded.bytes, fields, index), column: index + 1 };
          },
        });
      }
    },
    (problem) => {
      if (!misread) reportProblem(problem, { file, bytes: decoded.bytes, delimiter: ',', defects });
    },
  );
  if (headers.length === 0) {
    const fix = `add the header row ${columns.join(',')}, or remove the file`;
    defects.error('file-empty', { file, line: 1, column: 1 }, 'the file is empty', fix);
  }
}

/** Where each column stands; undefined after reporting a header that is missing, unknown or there twice. */
function columnIndexes<C extends string>(
  file: string,
  headers: readonly string[],
  columns: readonly C[],
  defects: DefectList,
): ReadonlyMap<C, number> | undefined {
  const fix = `the header row is ${columns.join(',')}`;
  const before = defects.errorCount;
  for (const column of columns) {
    if (headers.includes(column)) continue;
    const what = `there is no column ${quoted(column)}${nearestHint(column, headers)}`;
    defects.error('column-missing', { file, line: 1, column: 1 }, what, fix);
  }
  headers.forEach((header, index) => {
    const place = { file, line: 1, column: index + 1 };
    if (headers.indexOf(header) !== index) {
      defects.error('column-duplicate', place, `the header ${quoted(header)} stands twice`, fix);
    } else if (!columns.some((column) => column === header)) {
      const what = `the header ${quoted(header)} is not known${nearestHint(header, columns)}`;
      defects.error('column-unknown', place, what, fix);
    }
  });
  if (defects.errorCount > before) return undefined;
  return new Map(columns.map((column) => [column, headers.indexOf(column)]));
}
