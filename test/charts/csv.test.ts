import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/charts/csv.ts';

const cell = (value: string | number | null) => ({ text: 'as people read it', value });
const table = (...values: (string | number | null)[]) => ({
  columns: [{ label: 'Theme', numeric: false }],
  rows: values.map((value) => [cell(value)]),
});
const read = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: false }).data.slice(1, -1);

describe('the CSV behind a chart', () => {
  it('writes numbers raw, texts quoted, and nothing where there is no figure', () => {
    expect(csvOf(table(-0.25, 'late "again"', null))).toBe('"Theme"\r\n-0.25\r\n"late ""again"""\r\n\r\n');
  });

  it.each(['=1+1', '+A1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1', '\u200b=1', '=1+1\nx', '\r=1'])(
    'takes the life out of the formula %j',
    (formula) => {
      expect(read(csvOf(table(formula)))[0]).toEqual([`'${formula}`]);
    },
  );

  it('leaves a negative number in text as it is', () => {
    expect(read(csvOf(table('-12.5')))[0]).toEqual(['-12.5']);
  });

  it('gives every text back after the apostrophe is removed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const back = read(csvOf(table(text)))[0]?.[0];
        expect(back === text || back === `'${text}`).toBe(true);
      }),
    );
  });
});
