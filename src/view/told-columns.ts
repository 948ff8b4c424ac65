import type { DataTable } from './page-model.ts';

/** What stands in a cell that has nothing to say. */
const SILENT: readonly string[] = ['', '\u2013'];

type Cells = Pick<DataTable, 'columns' | 'rows'>;

/** A table without the columns, behind the first, in which no row says anything. */
export function withToldColumns<T extends Cells>(table: T): T {
  const { columns, rows } = table;
  const told = columns.map(
    (_, column) =>
      column === 0 ||
      rows.length === 0 ||
      rows.some((row) => row[column]?.items !== undefined || !SILENT.includes(row[column]?.text ?? '')),
  );
  return {
    ...table,
    columns: columns.filter((_, column) => told[column]),
    rows: rows.map((row) => row.filter((_, column) => told[column])),
  };
}
