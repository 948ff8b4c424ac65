import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, SURVEY } from '../../temporary-workspace.ts';
import { CSV, MAPPING, load, mappingWith } from './loaded-feedback.ts';

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

  it('takes no tick from texts that mean none', () => {
    const mapping = SOURCE.replace(
      '  comment: comment\n',
      '  segment: { oneOf: { home: Home, work: Business }, missing: ["No"] }\n',
    ).replace(/ratings:[^]*/, 'ratings: { delivery: { oneOf: { bad: 1, fine: 4 }, missing: ["0"] } }\n');
    const csv =
      'id,date,customer,home,work,bad,fine\na1,2026-05-02,,No,Yes,0,1\na2,2026-05-02,,Yes,No,1,0\na3,2026-05-02,,No,No,1,1\n';
    const { items, defects } = load({ [MAPPING]: mapping, [CSV]: csv });
    expect(items).toMatchObject([
      { segment: 'Business', scores: { delivery: 4 } },
      { segment: 'Home', scores: { delivery: 1 } },
    ]);
    expect(defects.join()).toContain(
      `${CSV}:4:7 column "fine" and its sister columns have more than one tick`,
    );
  });

  it('turns ticked points round like others', () => {
    const mapping = SOURCE.replace('  comment: comment\n', '').replace(
      /ratings:[^]*/,
      'ratings: { delivery: { oneOf: { bad: 1, fine: 4 }, reversed: true } }\n',
    );
    const csv = 'id,date,customer,bad,fine\na1,2026-05-02,,,x\na2,2026-05-02,,x,\n';
    expect(load({ [MAPPING]: mapping, [CSV]: csv }).items).toMatchObject([
      { scores: { delivery: 2 } },
      { scores: { delivery: 5 } },
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

describe('a column that is read twice', () => {
  it.each([
    [
      'as two ratings',
      'delivery: delivery',
      'delivery: recommend',
      '11:13',
      '"delivery", and as "recommend"',
    ],
    [
      'as ticks and a rating',
      'delivery: delivery',
      'delivery: { oneOf: { recommend: 1, b: 5 } }',
      '11:13',
      '"delivery"',
    ],
    ['as a rating and a comment', 'comment: comment', 'comment: recommend', '8:12', 'a comment, and as "rec'],
    ['twice as a comment', 'comment: comment', 'comment: [comment, comment]', '8:12', 'a comment, and as a'],
  ])('is refused: %s', (_, from, to, place, words) => {
    const { defects } = load({ [MAPPING]: SOURCE.replace(from, to) });
    expect(defects[0]).toContain(`${MAPPING}:${place} the column `);
    expect(defects[0]).toContain(`is read as ${words}`);
  });
});
