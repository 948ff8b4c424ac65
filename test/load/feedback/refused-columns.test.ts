import { describe, expect, it } from 'vitest';
import { SOURCE, toldOf, workspaceWith } from '../../temporary-workspace.ts';
import { CSV, load, MAPPING, mappingWith } from './loaded-feedback.ts';

const OTHER = 'data/feedback/survey/2025.csv';

interface Row {
  readonly date?: string;
  readonly delivery?: string;
}

const csv = (name: string, rows: readonly Row[]): string =>
  [
    'id,date,customer,recommend,delivery,comment',
    ...rows.map(
      ({ date = '2026-05-02', delivery = '4' }, at) => `${name}${at},${date},C1,9,${delivery},Fine`,
    ),
    '',
  ].join('\n');
const times = (count: number, row: Row): Row[] => new Array<Row>(count).fill(row);
const withFormat = (format: string): string =>
  SOURCE.replace('{ column: date }', `\n    column: date\n    format: ${format}`);

const told = (files: Readonly<Record<string, string>>): readonly string[] => toldOf(workspaceWith(files));

describe('a column that the mapping misreads', () => {
  const files = {
    [MAPPING]: withFormat('DD.MM.YYYY'),
    [CSV]: csv('a', times(30, {})),
    [OTHER]: csv('b', times(8, { date: '2025-05-02' })),
  };

  it('is told once, at the mapping, with the first cell and how many more there are', () => {
    expect(told(files)).toEqual([
      expect.stringMatching(
        `^error ${MAPPING}:8:13 column "date" holds "2025-05-02"; expected .*DD\\.MM\\.YYYY; so in ${OTHER}:2 and in all 37 other rows of this source \\[date-invalid\\] .*columns\\.date\\.format`,
      ),
    ]);
  });

  it('is no mistake of the date format where nothing is written, or the day is yet to come', () => {
    const at = (date: string): readonly string[] =>
      told({ [MAPPING]: withFormat('YYYY-MM-DD'), [CSV]: csv('a', times(30, { date })) });
    expect(at('')).toEqual([expect.stringMatching(`^error ${MAPPING}:7:.*is empty.*cell-required`)]);
    expect(at('2031-05-02')).toEqual([expect.stringMatching(`^error ${CSV}:2:2 .*date-in-future`)]);
  });

  it('still has each of its rows refused in the ledger', () => {
    expect(load(files).ledger).toMatchObject([
      { file: OTHER, read: 8, refused: 8 },
      { file: CSV, read: 30, refused: 30 },
    ]);
  });

  it('takes with it what else is misread there, such as days that come to lie in the future', () => {
    const dates = [
      ...times(20, { date: '13/5/2026' }),
      ...times(12, { date: '5/12/2025' }),
      ...times(3, { date: '5/7/2026' }),
    ];
    const found = told({
      [MAPPING]: withFormat('M/D/YYYY'),
      [CSV]: csv(
        'a',
        dates.map((row) => (row.date === '5/7/2026' ? { date: '7/5/2026' } : row)),
      ),
    });
    expect(found).toEqual([
      expect.stringMatching(
        `^error ${MAPPING}:8:13 .*looks like D/M/YYYY; so in ${CSV}:2 and in 19 of the 34 other rows`,
      ),
    ]);
  });

  it('does not have a rating judged by a date that could not be read', () => {
    const change = 'changes: [{ from: 2026-01-01, scale: { low: 1, high: 10 }, notComparable: true }]';
    const mapping = mappingWith(
      `ratings:\n  recommend: recommend\n  delivery: { column: delivery, ${change} }\n`,
    );
    const found = told({
      [MAPPING]: mapping,
      [CSV]: csv('a', [{ date: 'soon', delivery: '9' }, {}]),
    });
    expect(found).toEqual([expect.stringMatching(`^error ${CSV}:2:2 .*"soon".*date-invalid`)]);
  });

  it.each([
    ['a rating', 'delivery', '"delivery" holds "4\\.0".*\\[cell-not-a-number\\].*decimals: true', '4.0'],
    ['a rating out of its scale', 'delivery', '"delivery" holds "9".*\\[cell-out-of-range\\]', '9'],
  ])('may be %s', (_, rating, what, delivery) => {
    const line = SOURCE.slice(0, SOURCE.indexOf(`\n  ${rating}: `)).split('\n').length + 1;
    expect(told({ [CSV]: csv('a', times(12, { delivery })) })).toEqual([
      expect.stringMatching(`^error ${MAPPING}:${line}:13 column ${what}`),
    ]);
  });
});

describe('a wrong text among good ones', () => {
  it('is told once, however many rows hold it', () => {
    const rows = [...times(12, { date: 'soon' }), { date: 'later' }, ...times(20, {})];
    expect(told({ [CSV]: csv('a', rows) })).toEqual([
      expect.stringMatching(
        `^error ${CSV}:2:2 .*"soon".*; so in 11 more rows of this source \\[date-invalid`,
      ),
      expect.stringMatching(
        `^error ${CSV}:14:2 .*"later"; expected a date that exists, [^;]* \\[date-invalid`,
      ),
    ]);
    expect(told({ [CSV]: csv('a', [...times(12, { delivery: 'n/a' }), ...times(20, {})]) })).toEqual([
      expect.stringMatching(`^error ${CSV}:2:5 .*"n/a".*; so in 11 more rows of this source`),
    ]);
  });

  it('is told with all of its places where they are a handful', () => {
    expect(told({ [CSV]: csv('a', times(4, { date: 'soon' })) })).toEqual([
      expect.stringContaining('; also in line 3, line 4, line 5 ['),
    ]);
  });

  it('is told each where it is another one in each row, twenty times', () => {
    const rows = Array.from({ length: 150 }, (_, at) => ({ date: `soon ${at}` }));
    expect(told({ [CSV]: csv('a', [...rows, ...times(200, {})]) })).toHaveLength(21);
  });

  it.each([
    ['the other decimal mark', '"3,5"', "; likewise in line 4 [^;]*set decimal: ',' under ratings\\.waiting"],
    ['marks for thousands', '"1,200"', '; likewise in line 4 .*which no setting reads'],
    ['a currency', '$12', '; likewise in line 4 .*without currency sign'],
    ['an error of a formula', '#REF!', '; likewise in line 4 .*could not work this cell out'],
  ])('is told once for each form of numbers: %s', (_, wrong, expected) => {
    const mapping = mappingWith('ratings:\n  recommend: recommend\n  waiting: { column: delivery }\n');
    const rows = [wrong, '7', wrong.replace(/\d/, '4'), 'about an hour'].map((delivery) => ({ delivery }));
    expect(told({ [MAPPING]: mapping, [CSV]: csv('a', rows) })).toEqual([
      expect.stringMatching(`^error ${CSV}:2:5 .*expected a plain number such as 12.50${expected}`),
      expect.stringMatching(`^error ${CSV}:5:5 .*"about an hour".*ratings\\.waiting\\.missing`),
    ]);
  });

  it('is told once for days of one other order, also where they are most of a file', () => {
    const rows = Array.from({ length: 14 }, (_, at) => ({ date: `${at + 13}/05/2026` }));
    expect(told({ [CSV]: csv('a', rows), [OTHER]: csv('b', times(40, { date: '2025-05-02' })) })).toEqual([
      expect.stringMatching(
        `^error ${CSV}:2:2 .*"13/05/2026".*looks like D/M/YYYY; likewise in 13 more rows of this source`,
      ),
    ]);
  });
});

describe('days after the as-of date', () => {
  const late = (days: readonly number[]): Row[] => days.map((day) => ({ date: `2026-07-${day}` }));

  it('are told once a file, with the latest and both ways to mend them', () => {
    const files = {
      [CSV]: csv('a', [...times(100, {}), ...late([10, 21, 14])]),
      [OTHER]: csv('b', late([10])),
    };
    expect(told(files)).toEqual([
      expect.stringMatching(
        `^error ${OTHER}:2:2 column "date" holds 2026-07-10, which is after the as-of date 2026-06-30 \\[date-in-future\\] correct the date, or, .* 2026-07-10, move asOf`,
      ),
      expect.stringMatching(
        `^error ${CSV}:102:2 .*; so in 2 more rows of this file, the latest 2026-07-21 in line 103 \\[.*correct the dates, or, .* 2026-07-21, move asOf in outerloop.yaml`,
      ),
    ]);
    expect(load(files).ledger).toMatchObject([{ refused: 1 }, { used: 100, refused: 3 }]);
  });
});

describe('days and months in each other\u2019s place', () => {
  const days = (text: string, from: number, to: number): Row[] =>
    Array.from({ length: to - from + 1 }, (_, at) => ({ date: text.replace('D', String(at + from)) }));

  it.each([
    ['M/D/YYYY', 'D/04/2026', 'D/M/YYYY'],
    ['M.D.YYYY', 'D.04.2026', 'D.M.YYYY'],
    ['MM/DD/YY', 'D/04/26', 'DD/MM/YY'],
    ['YYYY-MM-DD', '2026-D-04', 'YYYY-DD-MM'],
  ])('are told once, with the format that reads them and without what follows: %s', (format, text, other) => {
    const files = { [MAPPING]: withFormat(format), [CSV]: csv('a', days(text, 10, 18)) };
    expect(told(files)).toEqual([
      expect.stringMatching(
        `^error ${CSV}:5:2 .*written as ${format}; it looks like ${other}; likewise in line 6, .*set format: ${other} under columns.date`,
      ),
    ]);
  });

  it('are no reason to pass over days to come where those are more', () => {
    const rows = [
      ...times(10, { date: '7/20/2026' }),
      { date: '13/04/2026' },
      ...times(20, { date: '5/4/2026' }),
    ];
    expect(told({ [MAPPING]: withFormat('M/D/YYYY'), [CSV]: csv('a', rows) })).toEqual([
      expect.stringContaining('the latest 2026-07-20'),
      expect.stringContaining('looks like D/M/YYYY'),
    ]);
  });
});

it('days such as 1st are told once, as none that a format reads', () => {
  const rows = ['1st March 2026', '22nd March 2026'].map((date) => ({ date }));
  expect(told({ [MAPPING]: withFormat('D MMMM YYYY'), [CSV]: csv('a', rows) })).toEqual([
    expect.stringMatching(
      `^error ${CSV}:2:2 .*no format reads days such as 1st; likewise in line 3 .*2026-03-01`,
    ),
  ]);
});

describe('a text that a closed list lacks', () => {
  const worded = mappingWith(
    'ratings:\n  recommend: recommend\n  delivery: { column: delivery, words: { Poor: 1, Good: 4 } }\n',
  );
  const good = times(5, { delivery: 'Good' });
  const fair = (count: number): Row[] => times(count, { delivery: 'Fair' });

  it('is told once, where it stands first, with how many more rows hold it', () => {
    const files = {
      [MAPPING]: worded,
      [CSV]: csv('a', [...good, ...fair(3000)]),
      [OTHER]: csv('b', [...good, ...fair(40), { delivery: 'Godo' }]),
    };
    expect(told(files)).toEqual([
      expect.stringMatching(
        `^error ${OTHER}:7:5 column "delivery" holds "Fair"; expected one of "Poor", "Good"; so in 3,039 more rows of this source \\[cell-not-listed\\] .*ratings\\.delivery\\.words`,
      ),
      expect.stringMatching(`^error ${OTHER}:47:5 .*holds "Godo".*nearest is "Good" \\[`),
    ]);
    expect(load(files).ledger).toMatchObject([
      { file: OTHER, read: 46, refused: 41 },
      { file: CSV, read: 3005, refused: 3000 },
    ]);
  });

  it('is told with its other places where they are few', () => {
    expect(told({ [MAPPING]: worded, [CSV]: csv('a', fair(3)) })).toEqual([
      expect.stringContaining('"Poor", "Good"; also in line 3, line 4 ['),
    ]);
  });

  it('may be one of a segment', () => {
    const [MAPPED, VALUES] = ['customer: customer', 'segment: { column: customer, values: { C9: C9 } }'];
    expect(told({ [MAPPING]: SOURCE.replace(MAPPED, VALUES), [CSV]: csv('a', times(30, {})) })).toEqual([
      expect.stringMatching(`^error ${CSV}:2:3 column "customer" holds "C1".*so in 29 more rows`),
    ]);
  });

  it('may be one of several theme codes in a cell', () => {
    const codes = 'customer: customer\n  themes: { column: delivery, separator: "|", values: {} }';
    const mapping = SOURCE.replace('customer: customer', codes).replace(/ {2}delivery: delivery\n/, '');
    expect(told({ [MAPPING]: mapping, [CSV]: csv('a', times(30, { delivery: 'late|lost' })) })).toEqual([
      expect.stringMatching(`^error ${CSV}:2:5 .*the code "late".*so in 29 more rows`),
      expect.stringMatching(`^error ${CSV}:2:5 .*the code "lost".*so in 29 more rows`),
    ]);
  });

  it('is a mistake of the mapping where there are more of them than a list has', () => {
    const free = Array.from({ length: 200 }, (_, at) => ({ delivery: `My own words ${at}` }));
    expect(told({ [MAPPING]: worded, [CSV]: csv('a', free) })).toEqual([
      expect.stringMatching(`^error ${MAPPING}:.*"My own words 0".*in all 199 other rows`),
    ]);
  });
});

it.each([';', '|', '\\t'])(
  'a delimiter %s by which a quoted header is no CSV is told once, at the mapping, for all files',
  (delimiter) => {
    const quotedHeader = (text: string): string => text.replace('recommend', '"Recommend us, or not?"');
    const found = told({
      [MAPPING]: `${SOURCE}file: { delimiter: "${delimiter}" }\n`,
      [CSV]: quotedHeader(csv('a', times(3, {}))),
      [OTHER]: quotedHeader(csv('b', times(3, {}))),
    });
    expect(found).toEqual([
      expect.stringMatching(
        `^error ${MAPPING}:12:20 .*fields end with ","; so in ${OTHER}:1 and in 1 more file .*${CSV} \\[delimiter-mismatch`,
      ),
    ]);
  },
);
