import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';
import type { TableRow } from './comma-table.ts';
import { readCommaTable } from './comma-table.ts';

export interface PlainTable<C extends string> {
  /** Relative to the workspace. */
  readonly file: string;
  readonly raw: Uint8Array;
  /** The headers the file must have, in any order, and no others. */
  readonly columns: readonly C[];
  readonly defects: DefectList;
}

/** Reads a table with a fixed header, in any order of its columns; see `readCommaTable`. */
export function readPlainTable<C extends string>(
  { file, raw, columns, defects }: PlainTable<C>,
  onRow: (row: TableRow<C>) => void,
): void {
  const emptyFix = `add the header row ${columns.join(',')}, or remove the file`;
  const columnsIn = (headers: readonly string[]): ReadonlyMap<C, number> | undefined =>
    columnIndexes(file, headers, columns, defects);
  readCommaTable({ file, raw, defects, emptyFix, columnsIn }, onRow);
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
