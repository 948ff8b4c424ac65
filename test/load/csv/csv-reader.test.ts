import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { CsvProblem } from '../../../src/load/csv/csv-reader.ts';
import { lineOfField, readCsv } from '../../../src/load/csv/csv-reader.ts';

interface Read {
  readonly rows: string[][];
  readonly lines: number[];
  readonly problems: CsvProblem[];
}

function read(text: string, delimiter = ',', mixed = false): Read {
  const bytes = new TextEncoder().encode(text);
  const result: Read = { rows: [], lines: [], problems: [] };
  readCsv(
    bytes,
    delimiter,
    mixed,
    (fields) => {
      result.lines.push(fields.line);
      result.rows.push(
        Array.from({ length: fields.count }, (_, index) => {
          const raw = new TextDecoder().decode(bytes.subarray(fields.starts[index], fields.ends[index]));
          return fields.escaped ? raw.replaceAll('""', '"') : raw;
        }),
      );
    },
    (problem) => result.problems.push(problem),
  );
  return result;
}

describe('reading CSV', () => {
  it('keeps physical lines through quoted line breaks of every kind', () => {
    const { rows, lines } = read('a,b\n1,"x\ny\r\nz"\n2,w\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', 'x\ny\r\nz'],
      ['2', 'w'],
    ]);
    expect(lines).toEqual([1, 2, 5]);
  });

  it('tells the line of a field behind line breaks of the same row', () => {
    const bytes = new TextEncoder().encode('a,b,c,d\n1,"x\ny\r\nz\rw",2,"3"\n');
    const lines: number[][] = [];
    readCsv(
      bytes,
      ',',
      false,
      (fields) =>
        lines.push(Array.from({ length: fields.count }, (_, index) => lineOfField(bytes, fields, index))),
      () => {},
    );
    expect(lines).toEqual([
      [1, 1, 1, 1],
      [2, 2, 5, 5],
    ]);
  });

  it('undoubles quotes and keeps delimiters inside them', () => {
    expect(read('"say ""hi"", please",2\n').rows).toEqual([['say "hi", please', '2']]);
  });

  it.each([
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no last line end', 'a,b\n1,2'],
    ['blank lines at the end', 'a,b\n1,2\n\n\r\n'],
  ])('reads a file with %s', (_, text) => {
    expect(read(text)).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lines: [1, 2],
      problems: [],
    });
  });

  it.each([
    ['a quote inside a bare field', 'a,b\n1,2"x\n3,4\n', { kind: 'quote-stray', line: 2, column: 2, at: 6 }],
    ['text behind a closing quote', 'a,b\n1,"2"x\n3,4\n', { kind: 'quote-stray', line: 2, column: 2, at: 6 }],
    [
      'a row that ends differently',
      'a,b\n1,2\r\n3,4\n',
      { kind: 'line-end-mixed', line: 2, column: 2, at: 4 },
    ],
    ['a blank row in the middle', 'a,b\n\n3,4\n', { kind: 'row-blank', line: 2, column: 1, at: 4 }],
  ])('reports %s and goes on behind it', (_, text, problem) => {
    const { rows, problems } = read(text);
    expect(problems).toEqual([problem]);
    expect(rows).toEqual([
      ['a', 'b'],
      ['3', '4'],
    ]);
  });

  it('names the line on which a quote opens that is never closed', () => {
    expect(read('a,b\n1,2\n3,"4\n5,6\n').problems).toEqual([
      { kind: 'quote-unclosed', line: 3, column: 2, at: 10 },
    ]);
  });

  it('takes rows that end in different ways when the source says so', () => {
    expect(read('a,b\n1,2\r\n3,4\n', ',', true).problems).toEqual([]);
  });

  it('reads more fields than it first made room for', () => {
    const header = Array.from({ length: 200 }, (_, index) => `c${index}`);
    expect(read(`${header.join(',')}\n`).rows).toEqual([header]);
  });

  it('agrees with Papa Parse on every well-formed file', () => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', '\r\n', ' ', '文', '5'),
        maxLength: 6,
      }),
      fc.constantFrom('', '9', '2026-01-01'),
    );
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, delimiter, newline, quotes) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes }) + newline;
          const oracle = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: true });
          const ours = read(text, delimiter);
          expect(ours.problems).toEqual([]);
          expect(ours.rows).toEqual(oracle.data);
          expect(ours.rows).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });
});
