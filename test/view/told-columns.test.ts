import { describe, expect, it } from 'vitest';
import { withToldColumns } from '../../src/view/told-columns.ts';

const tableOf = (...rows: readonly (readonly string[])[]) => ({
  caption: 'Every theme',
  columns: ['Theme', 'Mentions', 'Note'].map((label) => ({ label, numeric: label === 'Mentions' })),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});

describe('withToldColumns', () => {
  it('leaves out columns in which no row says anything', () => {
    const { caption, columns, rows } = withToldColumns(
      tableOf(['Bills', '\u2013', ''], ['Speed', '3', '\u2013']),
    );
    expect(caption).toBe('Every theme');
    expect(columns.map(({ label }) => label)).toEqual(['Theme', 'Mentions']);
    expect(rows).toEqual([
      [{ text: 'Bills' }, { text: '\u2013' }],
      [{ text: 'Speed' }, { text: '3' }],
    ]);
  });

  it('keeps what the rows are, and all columns of a table without rows', () => {
    expect(withToldColumns(tableOf(['', '1', ''])).columns.map(({ label }) => label)).toEqual([
      'Theme',
      'Mentions',
    ]);
    expect(withToldColumns(tableOf()).columns).toHaveLength(3);
  });

  it('keeps a column of lists', () => {
    const table = { ...tableOf(), rows: [[{ text: 'Bills' }, { text: '' }, { text: '', items: ['late'] }]] };
    expect(withToldColumns(table).columns.map(({ label }) => label)).toEqual(['Theme', 'Note']);
  });
});
