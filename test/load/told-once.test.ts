import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, SURVEY, toldOf, workspaceWith } from '../temporary-workspace.ts';

const CSV = 'data/feedback/survey/2026.csv';
const THEME = 'content/themes/late.yaml';
const CUSTOMERS = 'data/customers.csv';

const told = (files: Readonly<Record<string, string | Uint8Array>>): readonly string[] =>
  toldOf(workspaceWith(files));

describe('a first row that is not the header', () => {
  it.each([
    ['a title', 'Survey of June\n'],
    ['merged cells', 'Customer,,,Scores,,\n'],
    ['the delimiter', 'sep=,\n'],
  ])('is one mistake: %s', (_, above) => {
    const rows = above.startsWith('Customer') ? SURVEY : SURVEY.replaceAll('"', '');
    const found = told({ [CSV]: `${above}${rows}` }).filter((line) => !line.includes('row-too-long'));
    expect(found).toEqual([
      expect.stringMatching(
        `^error ${CSV}:1:1 none of the 6 columns .*"date".*column-missing.*above the header`,
      ),
    ]);
  });

  it.each([
    [
      'a pointer of a large-file store',
      'version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 1234\n',
    ],
    ['a web page', '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n'],
  ])('nor is that of %s', (_, text) => {
    expect(told({ [CSV]: text })).toEqual([expect.stringMatching(`^error ${CSV}:1:1 none of the 6 columns`)]);
  });
});

it.each([
  ['a workbook or an archive', [0x50, 0x4b, 0x03, 0x04, 0, 0, 0xff], 'save the sheet as CSV'],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'save the sheet as CSV'],
  ['a PDF', [...'%PDF-1.7'].map((c) => c.charCodeAt(0)), 'as CSV'],
  ['a compressed archive', [0x1f, 0x8b, 8, 0], 'unpack it'],
])('%s under the name of a CSV is called what it is', (name, bytes, fix) => {
  for (const file of [CSV, CUSTOMERS, 'data/population.csv']) {
    expect(told({ [file]: Uint8Array.from(bytes) })).toContainEqual(
      expect.stringMatching(`^error ${file}:1:1 the file is ${name}, .*${fix}`),
    );
  }
});

describe('YAML from a text editor that means well', () => {
  const theme = 'name: Late\nmatch:\n  - late\n  - delayed\n';

  it('has tabs told once, with how many there are', () => {
    expect(told({ [THEME]: theme.replaceAll('  - ', '\t- ') })).toEqual([
      expect.stringMatching(`^error ${THEME}:3:1 this line and 1 other place are indented with a tab`),
    ]);
  });

  it('has no-break spaces told as such', () => {
    expect(told({ [THEME]: theme.replace('  - late', '\u00a0\u00a0- late') })).toEqual([
      expect.stringMatching(`^error ${THEME}:3:1 .*no-break space.*plain spaces`),
    ]);
  });

  it('is told how a list is written', () => {
    expect(told({ [THEME]: theme.replaceAll('  - ', '  \u2013 ') })).toEqual([
      expect.stringMatching(`^error ${THEME}:3:3 .*expected a list.*a hyphen, a space`),
    ]);
  });
});

describe('a table saved with semicolons', () => {
  it.each([
    [CUSTOMERS, 'customer;segment;stratum\nC1;Home;"Home; long"\nC2;Home;"Home; long"\n'],
    ['data/population.csv', 'stratum;customers\nHome;12\n'],
  ])('is one mistake: %s', (file, text) => {
    expect(told({ [file]: text })).toEqual([
      expect.stringMatching(`^error ${file}:1:1 .*fields end with ";".*delimiter-mismatch.*commas`),
    ]);
  });
});

it('scores that a spreadsheet gave decimals are told how to be read', () => {
  const [point] = told({ [CSV]: SURVEY.replace(',9,4,', ',9,4.0,') });
  expect(point).toMatch(/"4\.0".*decimals: true to ratings\.delivery/);
  const [comma] = told({ [CSV]: SURVEY.replace(',9,4,', ',9,"4,0",') });
  expect(comma).toContain("decimals: true, decimal: ',' to ratings.delivery");
});

it.each([
  ['5/23/2026 09:52', /; it looks like M\/D\/YYYY \[date-invalid/],
  ['23/5/2026', /; it looks like D\/M\/YYYY \[date-invalid/],
  ['46144', /day count of a spreadsheet/],
  ['5/6/2026', /written as YYYY-MM-DD \[date-invalid/],
])('a date that became %s is told what it looks like, where that is plain', (date, expected) => {
  expect(told({ [CSV]: SURVEY.replace('2026-05-02', date) })).toEqual([expect.stringMatching(expected)]);
});

it('quotes that were curled are not called missing', () => {
  const [found, ...more] = told({ [CSV]: SURVEY.replaceAll('"', '\u201d') });
  expect(found).toMatch(new RegExp(`^error ${CSV}:3:6 this row has 7 fields.*straighten the curled quotes`));
  expect(more).toEqual([]);
});

it('a merge conflict in a CSV is told as one', () => {
  const found = told({
    [CSV]: SURVEY.replace('\na2', '\n<<<<<<< HEAD\na2').replace('\na3', '\n=======\na3'),
  });
  expect(found).toEqual([
    expect.stringMatching(`^error ${CSV}:3:1 a merge conflict`),
    expect.stringMatching(`^error ${CSV}:5:1 a merge conflict`),
  ]);
});

describe('amounts as a spreadsheet shows them', () => {
  it('are told once for each form', () => {
    const amounts = ['"£1,200.00"', '900', '"£80.50"', '#N/A', 'n/a', 'n/a', '"€ 1 200"'];
    const rows = amounts.map((amount, at) => `C${at},${amount}\n`);
    expect(told({ [CUSTOMERS]: `customer,revenue_per_year\n${rows.join('')}` })).toEqual([
      expect.stringMatching(
        `^error ${CUSTOMERS}:2:2 revenue holds "£1,200.00".*; likewise in line 4, line 8 `,
      ),
      expect.stringMatching(`^error ${CUSTOMERS}:5:2 revenue holds "#N/A".*could not work this cell out`),
      expect.stringMatching(`^error ${CUSTOMERS}:6:2 revenue holds "n/a".*; also in line 7 `),
    ]);
  });

  it('are counted where they are many', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `C${at},${at}%\n`);
    expect(told({ [CUSTOMERS]: `customer,revenue_per_year\n${rows.join('')}` })).toEqual([
      expect.stringMatching('; likewise in 29 more rows of this file'),
    ]);
  });

  it('stand in the tables of workflow and of customers as well', () => {
    const files = {
      'content/indicators/visits.yaml': 'name: Visits\nunit: visits\ngood: high\n',
      'data/operations/a.csv':
        'indicator,period,value\nvisits,2026-04,4 %\nvisits,2026-05,5 %\nvisits,May 2026,5\nvisits,June 2026,5\nvisits,2026-07,1\nvisits,2026-09,1\nvisits,2026-08,1\n',
      'data/population.csv': 'stratum,customers\nHome,"1,200"\nOffice,"3,400"\n',
    };
    expect(told(files)).toEqual([
      expect.stringMatching(/^error data\/operations\/a\.csv:2:3 .*"4 %".*; likewise in line 3 /),
      expect.stringMatching(/^error data\/operations\/a\.csv:4:2 .*"May 2026".*; likewise in line 5 /),
      expect.stringMatching(
        /^error data\/operations\/a\.csv:6:2 .*2026-07 lies after.*; so in 2 more rows of this file, the latest 2026-09 in line 7 .*move asOf/,
      ),
      expect.stringMatching(/^error data\/population\.csv:2:2 .*"1,200".*; likewise in line 3 /),
    ]);
  });
});

it('an indicator that is misspelt all the way down is told once a file', () => {
  const found = told({
    'content/indicators/visits.yaml': 'name: Visits\nunit: visits\ngood: high\n',
    'data/operations/a.csv': 'indicator,period,value\nvisit,2026-04,1\nvisit,2026-05,2\nvisit,2026-06,2\n',
  });
  expect(found.filter((line) => line.includes('reference-unknown'))).toEqual([
    expect.stringMatching('^error data/operations/a.csv:2:1 .*"visit".*nearest is "visits"'),
  ]);
});

it('an indicator whose rows are all refused is not said to have none', () => {
  const files = {
    [THEME]: 'name: Late\nmatch: [weeks late]\n',
    'content/plans/dates.yaml': `title: Dates\nstatus: draft\nowner: Head\ntheme: late\n`,
    'content/indicators/visits.yaml': 'name: Visits\nunit: visits\ngood: high\n',
  };
  const rows = (period: string): string => `indicator,period,value\nvisits,${period},1\n`;
  const found = told({ ...files, 'data/operations/a.csv': rows('May 2026') });
  expect(found.filter((line) => line.includes('visits'))).toEqual([]);
  expect(told(files)).toContainEqual(expect.stringContaining('indicator-without-data'));
});

describe('a file that was renamed', () => {
  const plan = (id: string): Readonly<Record<string, string>> => ({
    [`content/plans/${id}.yaml`]: `title: ${id}\nstatus: draft\nowner: Head\ntheme: late\n`,
  });
  const indicator = {
    'content/indicators/visits.yaml': 'name: Visits\nunit: visits\ngood: high\ntheme: late\n',
  };
  const renamed = { 'content/themes/latest.yaml': 'name: Late\nmatch: [late]\n' };

  it('is told once, where its old id is named first, with the other places', () => {
    const found = told({ ...plan('dates'), ...plan('calls'), ...indicator, ...renamed });
    expect(found.filter((line) => line.includes('reference-unknown'))).toEqual([
      expect.stringMatching(
        /^error content\/indicators\/visits\.yaml:4:8 there is no theme "late" .*; named also in content\/plans\/calls\.yaml:4, content\/plans\/dates\.yaml:4 \[reference-unknown\] correct the id, .*where it was renamed/,
      ),
    ]);
  });

  it('is not mixed up with another that is missing', () => {
    const other = {
      'content/plans/dates.yaml': plan('dates')['content/plans/dates.yaml']!.replace(
        'theme: late',
        'theme: dear',
      ),
    };
    const found = told({ ...other, ...plan('calls'), ...renamed });
    expect(found.filter((line) => line.includes('reference-unknown'))).toEqual([
      expect.stringMatching(
        /calls\.yaml:4:8 there is no theme "late" in content\/themes[^,]*\] correct the id, or leave the field out$/,
      ),
      expect.stringMatching(/dates\.yaml:4:8 there is no theme "dear"/),
    ]);
  });
});

describe('a rare name a letter away from a common one', () => {
  const mapping = SOURCE.replace('comment: comment', 'comment: comment\n  unit: unit');
  const HEADER = SURVEY.slice(0, SURVEY.indexOf('\n'));
  /** A survey of so many rows a unit, in turn. */
  const surveyOf = (units: Readonly<Record<string, number>>): string =>
    [
      `${HEADER},unit`,
      ...Object.entries(units)
        .flatMap(([unit, rows]) => new Array<string>(rows).fill(unit))
        .map((unit, at) => `u${at},2026-05-02,C1,9,5,Fine,${unit}`),
      '',
    ].join('\n');
  const toldOf = (units: Readonly<Record<string, number>>): readonly string[] =>
    told({ 'data/feedback/survey/source.yaml': mapping, [CSV]: surveyOf(units) }).filter((line) =>
      line.includes('unit'),
    );

  it.each(['Midlnds', 'Midlandss', 'Mildands', 'midlandz'])('is warned of: %s', (slip) => {
    expect(toldOf({ Midlands: 100, [slip]: 2 })).toEqual([
      expect.stringMatching(
        `^warning ${CSV}:102:1 2 items of the data say "${slip}", .*"Midlands".*a single letter apart.*name-slip-suspected.*columns\\.unit\\.values.*leave them if they are two`,
      ),
    ]);
  });

  it.each([
    ['is not that rare', { Midlands: 100, Midlnds: 3 }],
    ['is two slips away', { Midlands: 100, Midlnd: 1 }],
    ['is short', { West: 100, Test: 1 }],
    ['differs in a short word', { 'Branch A': 100, 'Branch B': 1 }],
    ['differs in a number', { Branch12: 100, Branch13: 1 }],
    ['has a word more', { Midlands: 100, 'Midlands a': 1 }],
  ])('is let pass when it %s', (_, units) => {
    expect(toldOf(units)).toEqual([]);
  });
});

describe('names that differ in capitals', () => {
  const mapping = SOURCE.replace('comment: comment', 'comment: comment\n  segment: segment');
  const csv = SURVEY.replace(/^(.*)$/gm, (line) =>
    line === ''
      ? ''
      : `${line},${line.startsWith('id') ? 'segment' : line.startsWith('a2') ? 'home ' : 'Home'}`,
  );

  it('are warned of where the rarer of the two stands first', () => {
    expect(told({ 'data/feedback/survey/source.yaml': mapping, [CSV]: csv })).toEqual([
      expect.stringMatching(
        `^warning ${CSV}:3:1 1 item .*"home".*"Home".*name-variant.*columns\\.segment\\.values`,
      ),
    ]);
  });

  it('are warned of between feedback and customers', () => {
    const files = {
      'outerloop.yaml': CONFIG,
      'data/feedback/survey/source.yaml': mapping,
      [CSV]: csv.replace('home ', 'Home'),
    };
    const customers = (segment: string): string => `customer,segment\nC1,${segment}\nC2,Home\n`;
    expect(told({ ...files, [CUSTOMERS]: customers('HOME') })).toEqual([
      expect.stringMatching(`^warning ${CUSTOMERS}:1:1 1 customer has the segment "HOME", .*"Home"`),
    ]);
    expect(told({ ...files, [CUSTOMERS]: customers('Home') })).toEqual([]);
  });

  it('are shown for customers who are not listed', () => {
    expect(told({ [CUSTOMERS]: 'customer\nc1\nC2\n' })).toEqual([
      expect.stringMatching(`^warning ${CSV}:2:1 2 items .*"C1" in this line; it lists "c1"`),
    ]);
  });
});

describe('a column with hundreds of names', () => {
  const mapping = SOURCE.replace('comment: comment', 'comment: comment\n  segment: segment');
  const HEADER = SURVEY.slice(0, SURVEY.indexOf('\n'));
  const toldOf = (names: number, items: number): readonly string[] => {
    const rows = Array.from({ length: items }, (_, at) => `u${at},2026-05-02,C1,9,5,,${1000 + (at % names)}`);
    return told({
      'data/feedback/survey/source.yaml': mapping,
      [CSV]: `${[`${HEADER},segment`, ...rows].join('\n')}\n`,
    });
  };

  it('is asked about where each has a few items', () => {
    expect(toldOf(600, 1200)).toEqual([
      expect.stringMatching(
        `^warning ${CSV}:2:1 the data name 600 different segments, 2.0 items to each: .*an id or a free text is read as the segment.*names-too-many`,
      ),
    ]);
  });

  it('is one of a company of many branches where each has enough, or where they are not so many', () => {
    expect(toldOf(501, 5010)).toEqual([]);
    expect(toldOf(500, 1000)).toEqual([]);
  });
});
