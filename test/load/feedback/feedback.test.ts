import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { isoDateOf } from '../../../src/model/calendar.ts';
import { NO_LEVEL } from '../../../src/model/feedback-table.ts';
import { CONFIG, SOURCE, SURVEY, workspaceWith } from '../../temporary-workspace.ts';

const CSV = 'data/feedback/survey/2026.csv';
const MAPPING = 'data/feedback/survey/source.yaml';

function load(files: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  const { workspace, defects, ledger } = loadWorkspace(workspaceWith(files));
  const table = workspace?.feedback;
  return {
    workspace,
    ledger,
    defects: defects
      .list()
      .map((defect) => `${defect.file}:${defect.line}:${defect.column} ${defect.what} [${defect.code}]`),
    codes: defects.list().map((defect) => defect.code),
    items: Array.from({ length: table?.rows ?? 0 }, (_, row) => ({
      id: table!.idOf(row),
      line: table!.line[row],
      date: isoDateOf(table!.day[row]!),
      customer: table!.customer.names[table!.customer.codes[row]!] ?? null,
      segment: table!.segment.names[table!.segment.codes[row]!] ?? null,
      scores: Object.fromEntries(
        [...table!.scores].map(([id, { scale, levels }]) => [
          id,
          levels[row] === NO_LEVEL ? null : scale.low + levels[row]!,
        ]),
      ),
      comment: table!.comments.text(row),
    })),
  };
}

/** The mapping of the small survey with its ratings replaced. */
const mappingWith = (ratings: string): string => SOURCE.replace(/ratings:[^]*/, ratings);

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

  it('with another delimiter is one mistake, which names the delimiter that it has', () => {
    const { defects, ledger } = load({ [CSV]: SURVEY.replaceAll(',', ';') });
    expect(defects).toEqual([
      `${CSV}:1:1 with the delimiter "," the header is a single field: "id;date;customer;recommend;delivery;com…"; it looks as if fields end with ";" [delimiter-mismatch]`,
    ]);
    expect(ledger[0]).toMatchObject({ used: 0, refused: ledger[0]!.read });
  });

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
    const rows = Array.from({ length: 50 }, (_, index) => `a${index},2026-05-02,C1,99,,`);
    const { codes } = load({ [CSV]: `id,date,customer,recommend,delivery,comment\n${rows.join('\n')}\n` });
    expect(codes.filter((code) => code === 'cell-out-of-range')).toHaveLength(20);
    expect(codes.at(-1)).toBe('too-many-defects');
  });

  it.each([
    [
      'a header that the mapping does not name',
      SURVEY.replace('comment', 'remark'),
      ['column-missing', 'column-unknown'],
    ],
    [
      'a repeated header',
      SURVEY.replace('comment', 'id'),
      ['column-missing', 'column-duplicate', 'column-unknown'],
    ],
    ['an empty file', '', ['file-empty']],
  ])('refuses %s', (_, csv, codes) => {
    expect(load({ [CSV]: csv }).codes).toEqual(codes);
  });

  it('suggests the header that was meant', () => {
    expect(load({ [CSV]: SURVEY.replace('delivery', 'delivry') }).defects[0]).toContain(
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

describe('a mapping', () => {
  it('reads worded scales, missing codes, reversed and decimal scores', () => {
    const { items, defects } = load({
      [MAPPING]: mappingWith(`ratings:
  recommend: { column: recommend, decimals: true, missing: ["99"] }
  delivery: { column: delivery, words: { Poor.: 1, Fair.: 3, Good.: 5 }, reversed: true }
`),
      [CSV]:
        'id,date,customer,recommend,delivery,comment\na1,2026-05-02,,9.0,Poor.,\na2,2026-05-02,,99,Good.,\n',
    });
    expect(defects).toEqual([]);
    expect(items.map((item) => item.scores)).toEqual([
      { recommend: 9, delivery: 5 },
      { recommend: null, delivery: 1 },
    ]);
  });

  it('names the allowed words when an answer is none of them', () => {
    const { defects } = load({
      [MAPPING]: mappingWith(
        'ratings:\n  delivery: { column: delivery, words: { Poor: 1, Good: 5 } }\nignore: [recommend]\n',
      ),
      [CSV]: 'id,date,customer,recommend,delivery,comment\na1,2026-05-02,,9,Goood,\n',
    });
    expect(defects).toEqual([
      `${CSV}:2:5 column "delivery" holds "Goood"; expected one of "Poor", "Good"; nearest is "Good" [cell-not-listed]`,
    ]);
  });

  it('recodes a scale from the date it changed, and counts what cannot be compared', () => {
    const changes = (how: string): string =>
      mappingWith(`ratings:
  recommend: recommend
  delivery:
    column: delivery
    changes:
      - { from: 2026-06-01, scale: { low: 1, high: 3 }, ${how} }
`);
    const csv = 'id,date,customer,recommend,delivery,comment\na1,2026-05-31,,9,3,\na2,2026-06-01,,9,3,\n';
    const recoded = load({ [MAPPING]: changes('recode: { "1": 1, "2": 3, "3": 5 }'), [CSV]: csv });
    expect(recoded.items.map((item) => item.scores['delivery'])).toEqual([3, 5]);
    const left = load({ [MAPPING]: changes('notComparable: true'), [CSV]: csv });
    expect(left.items.map((item) => item.scores['delivery'])).toEqual([3, null]);
    expect(left.workspace?.notComparable).toEqual([{ source: 'survey', rating: 'delivery', answers: 1 }]);
    const outside = load({
      [MAPPING]: changes('notComparable: true'),
      [CSV]: csv.replace('06-01,,9,3', '06-01,,9,4'),
    });
    expect(outside.defects[0]).toContain(
      'holds "4"; expected a whole number from 1 to 3 [cell-out-of-range]',
    );
  });

  it('refuses a recoding with a hole and points off the scale', () => {
    const { defects } = load({
      [MAPPING]: mappingWith(`ratings:
  delivery:
    column: delivery
    changes:
      - { from: 2026-06-01, scale: { low: 1, high: 3 }, recode: { "1": 1, "3": 9 } }
otherColumns: ignore
`),
    });
    expect(defects).toEqual([
      `${MAPPING}:13:65 9 is not on the scale 1–5 of "delivery" [field-invalid]`,
      `${MAPPING}:13:65 the recoding leaves out 2 [field-invalid]`,
    ]);
  });

  it('takes one ticked column of several, and refuses two', () => {
    const mapping = SOURCE.replace(
      '  comment: comment\n',
      '  segment: { oneOf: { home: Home, work: Business } }\n',
    ).replace(/ratings:[^]*/, 'ratings: { delivery: { oneOf: { bad: 1, fine: 4 } } }\n');
    const csv =
      'id,date,customer,home,work,bad,fine\na1,2026-05-02,,Home,,,x\na2,2026-05-02,,,Work,x,\na3,2026-05-02,,,,x,x\n';
    const { items, defects } = load({ [MAPPING]: mapping, [CSV]: csv });
    expect(items).toMatchObject([
      { segment: 'Home', scores: { delivery: 4 } },
      { segment: 'Business', scores: { delivery: 1 } },
    ]);
    expect(defects).toEqual([
      `${CSV}:4:7 column "fine" and its sister columns have more than one tick; expected one at most [cell-ambiguous]`,
    ]);
  });

  it('reads a measured outcome and refuses numbers that cannot be', () => {
    const measured = CONFIG.replace(
      /  recommend: \{.*\}/,
      '  recommend: { name: Repair time, kind: measure, unit: hours, good: low, lowest: 0, highest: 99.5 }',
    );
    const { workspace, defects, ledger } = load({
      'outerloop.yaml': measured,
      [MAPPING]: mappingWith(
        'ratings:\n  recommend: { column: recommend, missing: ["-1"] }\nignore: [delivery]\n',
      ),
      [CSV]: `id,date,customer,recommend,delivery,comment
a1,2026-05-02,,12.25,,
a2,2026-05-02,,-1,,no number
a3,2026-05-02,,99.6,,
a4,2026-05-02,,-2,,
a5,2026-05-02,,soon,,
`,
    });
    expect(workspace!.feedback.scores.has('recommend')).toBe(false);
    expect([...workspace!.feedback.measures.get('recommend')!.values]).toEqual([12.25, NaN]);
    expect(defects).toEqual([
      `${CSV}:4:4 column "recommend" holds "99.6"; expected a number from 0 to 99.5 [cell-out-of-range]`,
      `${CSV}:5:4 column "recommend" holds "-2"; expected a number from 0 to 99.5 [cell-out-of-range]`,
      `${CSV}:6:4 column "recommend" holds "soon"; expected a plain number such as 12.50 [cell-not-a-number]`,
    ]);
    expect(ledger).toEqual([{ file: CSV, read: 5, used: 2, refused: 3, unanswered: 0 }]);
  });

  it('refuses a measured outcome that is turned around or worded', () => {
    const measured = CONFIG.replace(
      /  recommend: \{.*\}/,
      '  recommend: { name: Hours, kind: measure, unit: hours }',
    );
    const { defects } = load({
      'outerloop.yaml': measured,
      [MAPPING]: mappingWith(
        'ratings:\n  recommend: { column: recommend, reversed: true }\nignore: [delivery]\n',
      ),
    });
    expect(defects).toEqual([
      `${MAPPING}:10:14 "recommend" is a measured number; words, ticks, reversed and scale changes belong to ratings [field-invalid]`,
    ]);
  });

  it('reads measured numbers with a decimal comma', () => {
    const { workspace, defects } = load({
      [MAPPING]: mappingWith(
        'ratings:\n  waiting: { column: delivery, decimal: "," }\nignore: [recommend]\n',
      ),
      [CSV]:
        'id,date,customer,recommend,delivery,comment\na1,2026-05-02,,9,"12,5",\na2,2026-05-02,,9,12.5,\n',
    });
    expect([...workspace!.feedback.measures.get('waiting')!.values]).toEqual([12.5]);
    expect(defects).toEqual([
      `${CSV}:3:5 column "delivery" holds "12.5"; expected a plain number such as 12,50 [cell-not-a-number]`,
    ]);
  });

  it.each([
    ['M/D/YYYY H:mm:ss', '5/2/2026 14:05:09'],
    ['DD.MM.YYYY', '02.05.2026'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-05-02T06:00:40Z'],
    ['YYYY-MM-DD HH:mm:ss Z', '2026-05-02 11:35:52 -0800'],
  ])('reads dates written as %s', (format, date) => {
    const mapping = SOURCE.replace('column: date', `column: date, format: "${format}"`);
    const { items, defects } = load({ [MAPPING]: mapping, [CSV]: SURVEY.replace(/2026-0.-../g, date) });
    expect(defects).toEqual([]);
    expect(items[0]?.date).toBe('2026-05-02');
  });

  it('names columns by question and option in a two-row header, and by position', () => {
    const mapping = `name: Survey
kind: survey
solicited: true
file: { headerRows: 2, namesRow: 1, optionsRow: 2 }
columns: { id: { from: line }, date: { value: 2026-05-01 } }
ratings: { recommend: "#1", delivery: "How was it? | Delivery" }
otherColumns: ignore
`;
    const { items, defects } = load({
      [MAPPING]: mapping,
      [CSV]: 'Recommend?,How was it?,\nResponse,Delivery,Price\n8,4,2\n',
    });
    expect(defects).toEqual([]);
    expect(items).toMatchObject([{ id: `${CSV}:3`, scores: { recommend: 8, delivery: 4 } }]);
  });

  it('turns HTML into text and joins several comment columns', () => {
    const mapping = SOURCE.replace(
      'comment: comment',
      'comment: { columns: [customer, comment], html: true }',
    ).replace('  customer: customer\n', '');
    const csv =
      'id,date,customer,recommend,delivery,comment\na1,2026-05-02,A title,9,,<p>It&rsquo;s <b>5 &lt; 6</b></p><p>Thanks</p>\n';
    expect(load({ [MAPPING]: mapping, [CSV]: csv }).items[0]?.comment).toBe('A title\nIt’s 5 < 6\nThanks');
  });
});

describe('encodings', () => {
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const units = Uint16Array.from(text, (_, index) => text.charCodeAt(index));
    const bytes = new Uint8Array(units.length * 2);
    units.forEach((unit, index) => new DataView(bytes.buffer).setUint16(index * 2, unit, !bigEndian));
    return bytes;
  };
  const accented = SURVEY.replace('friendly', 'très “fine” 😀');

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${accented}`)],
    ['UTF-16LE with a mark', utf16(`\ufeff${accented}`, false)],
    ['UTF-16BE with a mark', utf16(`\ufeff${accented}`, true)],
  ])('takes %s without a declaration', (_, bytes) => {
    const { items, defects } = load({ [CSV]: bytes });
    expect(defects).toEqual([]);
    expect(items[0]?.comment).toBe('Quick and très “fine” 😀');
  });

  it('reads windows-1252 only when declared, and right in the range browsers disagree on', () => {
    const bytes = Uint8Array.from(
      [...SURVEY.replace('friendly', 'tr\xe8s \x93fine\x94 \x80')].map((c) => c.charCodeAt(0)),
    );
    expect(load({ [CSV]: bytes }).defects).toEqual([
      `${CSV}:2:6 the byte 0xe8 is not UTF-8 [encoding-invalid]`,
    ]);
    const declared = SOURCE.replace('columns:', 'file: { encoding: windows-1252 }\ncolumns:');
    expect(load({ [CSV]: bytes, [MAPPING]: declared }).items[0]?.comment).toBe('Quick and très “fine” €');
  });

  describe.each([
    ['utf-16le', false, '0x3d 0xd8', '0x61'],
    ['utf-16be', true, '0xd8 0x3d', '0x00'],
  ])('%s that breaks off', (encoding, bigEndian, half, last) => {
    const wide = (text: string): Uint8Array => utf16(`\ufeff${text}`, bigEndian);

    it.each([
      ['in a quoted field behind a line break', SURVEY.replace('Quick and', '"Très,\nquick \ud83d"'), 3, 6],
      ['in an earlier field', SURVEY.replace('C2', 'C\ud83d'), 3, 3],
      ['at the end of the file', SURVEY.replace(/,,\n$/, ',,\ud83d'), 4, 6],
      ['in the header', SURVEY.replace('date', '\ud83ddate'), 1, 2],
    ])('is placed in line and field, with its bytes: %s', (_, text, line, column) => {
      expect(load({ [CSV]: wide(text) }).defects).toEqual([
        `${CSV}:${line}:${column} the bytes ${half} are half a character in ${encoding}; the other half is missing [encoding-invalid]`,
      ]);
    });

    it('is placed where the second half has no first', () => {
      const { defects } = load({ [CSV]: wide(SURVEY.replace('nobody', '\ude00nobody')) });
      expect(defects).toEqual([
        expect.stringMatching(`^${CSV}:3:6 the bytes 0x.. 0x.. are half a character`),
      ]);
    });

    it('is placed at its end when a byte is missing there', () => {
      const cut = wide(SURVEY.replace(/,,\n$/, ',,a')).slice(0, -1);
      expect(load({ [CSV]: cut }).defects).toEqual([
        `${CSV}:4:6 the file ends in the middle of a character: after the byte ${last} another one is missing [encoding-invalid]`,
      ]);
    });

    it('is refused as a whole when it is declared and the file holds something else', () => {
      const declared = SOURCE.replace('columns:', `file: { encoding: ${encoding} }\ncolumns:`);
      const otherOrder = utf16(SURVEY, !bigEndian);
      for (const [bytes, seen] of [
        [new TextEncoder().encode(SURVEY), 'no zero byte'],
        [otherOrder, bigEndian ? 'utf-16le' : 'utf-16be'],
      ] as const) {
        const { defects } = load({ [CSV]: bytes, [MAPPING]: declared });
        expect(defects).toEqual([expect.stringMatching(`^${CSV}:1:1 .*${seen}.*\\[encoding-mismatch\\]`)]);
      }
      expect(load({ [CSV]: utf16(SURVEY, bigEndian), [MAPPING]: declared }).defects).toEqual([]);
    });
  });

  it('tells a zero byte among text from a file in UTF-16', () => {
    const fixOf = (bytes: Uint8Array): string =>
      loadWorkspace(workspaceWith({ [CSV]: bytes })).defects.list()[0]!.fix;
    const stray = new TextEncoder().encode(SURVEY.replace('friendly', 'frien\0dly'));
    expect(load({ [CSV]: stray }).defects).toEqual([
      `${CSV}:2:6 a zero byte stands among the text [encoding-invalid]`,
    ]);
    expect(fixOf(stray)).toContain('take the zero byte out');
    expect(fixOf(utf16(SURVEY, false))).toContain('utf-16le');
  });

  it('refuses a declaration that the file contradicts', () => {
    const declared = SOURCE.replace('columns:', 'file: { encoding: windows-1252 }\ncolumns:');
    expect(load({ [CSV]: utf16(`\ufeff${SURVEY}`, false), [MAPPING]: declared }).codes).toEqual([
      'encoding-mismatch',
    ]);
  });
});

describe('customers', () => {
  const header = 'customer,segment,core_growth,revenue_per_year\n';

  it('give items their segment and their revenue in whole cents', () => {
    const { items, workspace, defects } = load({
      'data/customers.csv': `${header}C1,Home,yes,120.10\nC2,Business,,\n`,
    });
    expect(defects).toEqual([]);
    expect(items.map((item) => item.segment)).toEqual(['Home', 'Business', 'Home']);
    expect([...workspace!.customers!.revenueCentsPerYear]).toEqual([12010, NaN]);
    expect([...workspace!.customers!.coreGrowth]).toEqual([1, 255]);
  });

  it('who are not listed are warned about once a file', () => {
    const { defects, workspace } = load({ 'data/customers.csv': `${header}C2,Business,no,10\n` });
    expect(workspace).toBeDefined();
    expect(defects).toEqual([
      `${CSV}:2:1 2 items name customers that data/customers.csv does not list, the first "C1" in this line [customer-unknown]`,
    ]);
  });

  it.each([
    ['C1,Home,maybe,10', 'cell-not-listed'],
    ['C1,Home,yes,"1,200"', 'cell-not-a-number'],
    [',Home,yes,10', 'cell-required'],
    ['C1,Home,yes', 'row-too-short'],
    ['C1,Home,yes,1\nC1,Home,yes,2', 'id-repeated'],
  ])('refuses the row %s', (row, code) => {
    expect(load({ 'data/customers.csv': `${header}${row}\n` }).codes).toContain(code);
  });
});

describe('a workspace', () => {
  it('says so when there is none', () => {
    expect(load({ 'outerloop.yaml': null }).codes).toEqual(['workspace-missing']);
  });

  it('may be empty of feedback', () => {
    const { workspace, codes } = load({ [CSV]: null, [MAPPING]: null });
    expect(codes).toEqual([]);
    expect(workspace?.feedback.rows).toBe(0);
  });

  it.each([
    ['a source without a mapping', { [MAPPING]: null }, 'file-missing'],
    ['a file it does not read', { 'data/feedback/survey/notes.xlsx': 'x' }, 'file-unexpected'],
    ['an unsafe folder name', { 'data/feedback/My Survey/source.yaml': SOURCE }, 'name-unsafe'],
    [
      'a main outcome that is not declared',
      { 'outerloop.yaml': CONFIG.replace('mainOutcome: recommend', 'mainOutcome: nps') },
      'reference-unknown',
    ],
    [
      'a rating that is not declared',
      { [MAPPING]: SOURCE.replace('  delivery:', '  delivry:') },
      'reference-unknown',
    ],
    [
      'a theme that names an unknown driver',
      { 'content/themes/late.yaml': 'name: Late\ndriver: delvery\n' },
      'reference-unknown',
    ],
  ])('names %s', (_, files, code) => {
    expect(load(files).codes).toContain(code);
  });

  it('still reads the feedback when another file is wrong, so that all defects come at once', () => {
    const { codes } = load({
      'content/themes/late.yaml': 'nam: Late\n',
      [CSV]: SURVEY.replace(',9,', ',19,'),
    });
    expect(codes).toEqual(['field-missing', 'field-unknown', 'cell-out-of-range']);
  });

  it('warns of a promise whose next report is overdue or too far away', () => {
    const promise = `public: true
title: Late deliveries
status: fixing
heard: Deliveries came late.
doing: We add vans.
announcedOn: 2025-06-01
`;
    const codesFor = (date: string): string[] =>
      load({ 'content/promises/late.yaml': `${promise}nextReportBy: ${date}\n` }).codes;
    expect(codesFor('2025-12-01')).toEqual(['promise-overdue-unexplained']);
    expect(codesFor('2026-12-01')).toEqual(['promise-date-out-of-bounds']);
  });
});
