import type { ChartTable } from '../view/figures/chart-description.ts';

/** Spreadsheets run a cell that starts so, also after blanks and in full-width forms. */
const FORMULA_START = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n\0]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * The plotted numbers as CSV (RFC 4180, UTF-8, CRLF).
 *
 * Every text is quoted; a text that a spreadsheet would run as a formula gets an apostrophe in front. Numbers are
 * written raw, and a figure that cannot be given is an empty cell.
 */
export function csvOf(table: ChartTable): string {
  const head = table.columns.map((column) => quoted(column.label));
  const body = table.rows.map((row) =>
    row.map(({ value }) => {
      if (value === null) return '';
      return typeof value === 'number' ? String(value) : quoted(value);
    }),
  );
  return [head, ...body].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
