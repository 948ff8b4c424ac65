import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { SOURCE, SURVEY, workspaceWith } from '../../temporary-workspace.ts';
import { CSV, load, MAPPING } from './loaded-feedback.ts';

describe('a feedback file', () => {
  it('is read into canonical items, and missing is missing', () => {
    const { items, defects, ledger } = load();
    expect(defects).toEqual([]);
    expect(items).toEqual([
      {
        id: 'a1',
        line: 2,
        date: '2026-05-02',
        customer: 'C1',
        segment: null,
        scores: { recommend: 9, delivery: 4 },
        comment: 'Quick and friendly',
      },
      {
        id: 'a2',
        line: 3,
        date: '2026-05-03',
        customer: 'C2',
        segment: null,
        scores: { recommend: 3, delivery: 1 },
        comment: 'Two weeks late, nobody called',
      },
      {
        id: 'a3',
        line: 4,
        date: '2026-06-04',
        customer: 'C1',
        segment: null,
        scores: { recommend: 7, delivery: null },
        comment: null,
      },
    ]);
    expect(ledger).toEqual([{ file: CSV, read: 3, used: 3, refused: 0, unanswered: 0 }]);
  });

  it('reports every defect at once, each with its physical line, and the ledger adds up', () => {
    const { defects, ledger } = load({
      [CSV]: `id,date,customer,recommend,delivery,comment
a1,2026-05-02,C1,9,4,"two
lines"
a1,2026-05-03,C2,3,1,again
a3,2026-02-30,C1,7,,
a4,2026-07-01,C1,7,,
a5,2026-05-01,C1,11,4.0,
,2026-05-01,C1,eight,6,
a7,2026-05-01,C1,9
a8,2026-05-01,C1,,,
a9,2026-05-01,C1,9,4,stray "quote"
`,
    });
    expect(defects).toEqual([
      `${CSV}:4:1 column "id" holds "a1", the id of the item at ${CSV}:2 [id-repeated]`,
      `${CSV}:5:2 column "date" holds "2026-02-30"; expected a date that exists, written as YYYY-MM-DD [date-invalid]`,
      `${CSV}:6:2 column "date" holds 2026-07-01, which is after the as-of date 2026-06-30 [date-in-future]`,
      `${CSV}:7:4 column "recommend" holds "11"; expected a whole number from 0 to 10 [cell-out-of-range]`,
      `${CSV}:7:5 column "delivery" holds "4.0"; expected a whole number from 1 to 5 [cell-not-a-number]`,
      `${CSV}:8:1 column "id" is empty; every item needs an id [cell-required]`,
      `${CSV}:8:4 column "recommend" holds "eight"; expected a whole number from 0 to 10 [cell-not-a-number]`,
      `${CSV}:8:5 column "delivery" holds "6"; expected a whole number from 1 to 5 [cell-out-of-range]`,
      `${CSV}:9:4 this row has 4 fields; the header has 6 [row-too-short]`,
      `${CSV}:11:6 a quote stands inside a field that is not quoted, or text follows a closing quote: "stray \\"quote\\"" [quote-stray]`,
    ]);
    expect(ledger).toEqual([{ file: CSV, read: 9, used: 1, refused: 7, unanswered: 1 }]);
  });

  it('may break and indent the names of its columns', () => {
    const broken = SURVEY.replace('comment', '"\tcom  \n\tment"');
    const mapping = SOURCE.replace('comment: comment', 'comment: com ment');
    const { items, defects } = load({ [CSV]: broken, 'data/feedback/survey/source.yaml': mapping });
    expect(defects).toEqual([]);
    expect(items[0]?.comment).toBe('Quick and friendly');
  });

  it.each([
    [';', ';'],
    ['\t', String.raw`\t`],
  ])(
    'with another delimiter, %j, is one mistake, which names the delimiter that it has',
    (delimiter, shown) => {
      const { defects, ledger } = load({ [CSV]: SURVEY.replaceAll(',', delimiter) });
      const header = ['id', 'date', 'customer', 'recommend', 'delivery', 'com…'].join(shown);
      expect(defects).toEqual([
        `${MAPPING}:1:1 with the delimiter "," the header is a single field: "${header}"; it looks as if fields end with "${shown}"; so in ${CSV}:1 [delimiter-mismatch]`,
      ]);
      expect(ledger[0]).toMatchObject({ used: 0, refused: ledger[0]!.read });
    },
  );

  it('with a name that is not plain, or a workbook, says what to do with it', () => {
    const fixes = loadWorkspace(
      workspaceWith({
        'data/feedback/survey/January 2025.csv': SURVEY,
        'data/feedback/survey/june.xlsx': 'x',
      }),
    ).defects.list();
    expect(fixes.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'data/feedback/survey/January 2025.csv file-unexpected',
      'data/feedback/survey/june.xlsx file-unexpected',
    ]);
    expect(fixes[0]!.fix).toMatch(/letters, digits, dots, hyphens/);
    expect(fixes[1]!.fix).toMatch(/save the sheet as CSV/);
  });

  it('names at most twenty defects of a kind in a column and counts the rest', () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `a${index},2026-05-02,C1,${index < 50 ? 11 + index : 9},,`,
    );
    const { codes } = load({ [CSV]: `id,date,customer,recommend,delivery,comment\n${rows.join('\n')}\n` });
    expect(codes.filter((code) => code === 'cell-out-of-range')).toHaveLength(20);
    expect(codes.at(-1)).toBe('too-many-defects');
  });

  it.each([
    [
      'a header that the mapping does not name',
      SURVEY.replace('comment', 'remark'),
      ['column-unknown', 'column-missing'],
    ],
    ['a repeated header', SURVEY.replace('comment', 'id'), ['column-duplicate', 'column-missing']],
    ['an empty file', '', ['file-empty']],
  ])('refuses %s', (_, csv, codes) => {
    expect(load({ [CSV]: csv }).codes).toEqual(codes);
  });

  it('suggests the header that was meant', () => {
    expect(load({ [CSV]: SURVEY.replace('delivery', 'delivry') }).defects[1]).toContain(
      'there is no column "delivery", which source.yaml asks for; nearest is "delivry"',
    );
  });

  it('does not carry anything from a row without an answer into the next', () => {
    const { items } = load({
      [CSV]: 'id,date,customer,recommend,delivery,comment\na1,2026-05-02,C1,,,\na2,2026-05-03,,9,,\n',
    });
    expect(items).toMatchObject([{ id: 'a2', customer: null }]);
  });
});

describe('the row of the names', () => {
  it('is named by its physical line, whatever stands above it', () => {
    const mapping = SOURCE.replace('columns:', 'file: { headerRows: 2, namesRow: 2 }\ncolumns:');
    const text = `"A title\nover two lines"\n${SURVEY.replace('delivery', 'deliverx')}`;
    const { defects } = load({ [MAPPING]: mapping, [CSV]: text });
    expect(defects).toEqual([
      expect.stringContaining(`${CSV}:3:5 the header`),
      expect.stringContaining(
        `${MAPPING}:12:13 there is no column "delivery", which source.yaml asks for; nearest is "deliverx"; so in ${CSV}:3 [`,
      ),
    ]);
  });
});
