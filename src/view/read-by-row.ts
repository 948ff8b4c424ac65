import type { DataTable } from './page-model.ts';

/**
 * Whether a table is read row by row, as words are, rather than down its columns, where figures are compared.
 *
 * @returns true if fewer than half of the columns hold figures
 */
export function isReadByRow(columns: DataTable['columns']): boolean {
  const figures = columns.filter(({ numeric }) => numeric);
  return figures.length * 2 < columns.length;
}
