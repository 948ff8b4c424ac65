import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { siteModels } from '../../src/site-models.ts';
import type { ReportModel } from '../../src/view/report-document.ts';
import { CONFIG, SOURCE, workspaceWith } from '../temporary-workspace.ts';

const HEADER = 'id,date,customer,recommend,delivery,comment';

const THEMES = {
  late: 'name: Comes late\ndriver: delivery\nmatch: [late]\n',
  bill: 'name: Wrong bill\nmatch: [bill]\n',
  rude: 'name: Rude driver\nmatch: [rude]\n',
};
const PRAISE = 'name: Friendly\npraise: true\nmatch: [friendly]\n';
/** Ten of twelve on one theme, so that it alone is vital. */
const WORDS = ['A wrong bill', 'So rude', ...Array.from({ length: 10 }, () => 'It was late')];

const STAGE = `name: I get my parcel
order: 1
wants: I want my parcel on the day I was told.
begins: I order.
ends: I hold my parcel.
owner: Head of depots
drivers: [delivery]
`;

const CASE = `title: Comes late
why: Some wait longer.
driver: delivery
by: month
line: { kind: normal, name: all months together }
ask: Hire a driver.
decides: Committee
decideBy: 2026-08-31
ifNot: It goes on.
footnote: Ratings of the survey.
`;

interface Odd {
  readonly rows?: number;
  readonly customers?: number;
  readonly comments?: readonly string[];
  /** What everybody gives as score and rating. */
  readonly alike?: readonly [score: number, rating: number];
  readonly themes?: Readonly<Record<string, string>>;
  /** Revenue of each customer; null leaves the list of customers out. */
  readonly revenue?: number | null;
  readonly files?: Readonly<Record<string, string>>;
}

/** A report over half a year of made-up answers, odd in what the test says. */
function reportOf({
  rows = 240,
  customers = 60,
  comments = WORDS,
  themes = THEMES,
  ...more
}: Odd): ReportModel {
  const { revenue = null, files = {}, alike } = more;
  const [score, rating] = alike ?? [null, null];
  const answers = Array.from({ length: rows }, (_, row) => {
    const customer = `C${row % customers}`;
    return `a${row},2026-0${1 + (row % 6)}-1${row % 7},${customer},${score ?? row % 11},${rating ?? 1 + (row % 5)},${comments[row % comments.length]}`;
  });
  const listed = Array.from(
    { length: customers },
    (_, at) => `C${at},${at % 3 === 0 ? 'yes' : 'no'},${revenue}`,
  );
  const checked = checkWorkspace(
    workspaceWith({
      'outerloop.yaml': CONFIG,
      'data/feedback/survey/source.yaml': SOURCE,
      'data/feedback/survey/2026.csv': `${[HEADER, ...answers].join('\n')}\n`,
      ...(revenue === null
        ? {}
        : { 'data/customers.csv': `${['customer,core_growth,revenue_per_year', ...listed].join('\n')}\n` }),
      ...Object.fromEntries(Object.entries(themes).map(([id, text]) => [`content/themes/${id}.yaml`, text])),
      ...files,
    }),
  );
  expect(checked.defects.filter(({ severity }) => severity === 'error')).toEqual([]);
  return siteModels(checked.workspace!, checked).report;
}

/** All sentences that a reader of the pages sees; the method and the playbook say the same of any data. */
function wordsOf(report: ReportModel): string {
  const pages = { ...report, method: null, fields: null, glossary: null, playbook: null };
  return JSON.stringify(pages);
}

describe('customers who all pay nothing, as listed', () => {
  const odd = () => reportOf({ revenue: 0 });

  it('says what the listed revenue adds up to, and not that none is known', () => {
    const report = odd();
    const listed = expect.stringMatching(
      /^The yearly revenue listed for .* adds up to £0 \(listed for \d+ of \d+ customers\)/,
    ) as string;
    expect(report.impact.size).toMatchObject({
      kind: 'empty',
      empty: { why: listed, file: 'data/customers.csv' },
    });
    expect(report.themes.money).toMatchObject({
      kind: 'empty',
      empty: { missing: 'Revenue by theme', why: listed },
    });
    expect(report.themePages.find(({ id }) => id === 'late')?.lede).toContain(
      'Their yearly revenue, as listed, adds up to £0.',
    );
    expect(report.summary.statements.find(({ about }) => about === 'What it may cost')?.text).toContain(
      'the yearly revenue listed for the 50 customers who raised it adds up to £0.',
    );
  });

  it('prints no business of nothing', () => {
    const report = odd();
    expect(wordsOf(report)).not.toMatch(/£0 of yearly revenue|NaN|−£0/);
    expect(report.impact.business).toBeNull();
    expect(
      report.coreGrowth.keyFigures.find(({ label }) => label === 'Revenue they stand for'),
    ).toMatchObject({
      value: '£0',
      detail: 'a year, the same as all others; known for 20 of 20',
    });
  });

  it('says of a customer list that is right what it said before', () => {
    const paying = reportOf({ revenue: 100 });
    expect(paying.impact.size.kind).toBe('chart');
    expect(paying.impact.business?.rows[0]?.[3]).toEqual({ text: '£5.0k' });
  });
});

describe('a column of comments in which nobody wrote', () => {
  const odd = () => reportOf({ comments: [''] });
  const empty = { why: expect.stringContaining('it is empty in every row') as string };

  it('says that the column is there and empty, on every page that reads comments', () => {
    const report = odd();
    expect(report.voice.page.empty).toMatchObject({ ...empty, file: 'data/feedback/survey/source.yaml' });
    expect(report.expectations.empty).toMatchObject(empty);
    expect(report.summary.vitalFewEmpty).toMatchObject(empty);
    expect(report.chain.chain.empty).toMatchObject(empty);
    for (const figure of [
      report.themes.mentions,
      report.themes.money,
      report.themes.effects,
      report.impact.size,
    ])
      expect(figure).toMatchObject({ kind: 'empty', empty });
    expect(report.driverPages[0]?.commentsEmpty).toMatchObject(empty);
    expect(report.themePages[0]?.commentsEmpty).toMatchObject(empty);
  });

  it('gives no share of no comments', () => {
    const report = odd();
    expect(wordsOf(report)).not.toMatch(/of 0 comments|of 0 customers/);
    expect(report.themePages[0]?.keyFigures[0]).toMatchObject({ value: '0', detail: 'no comments yet' });
  });

  it('asks for the column where no source has one', () => {
    const without = SOURCE.replace('  comment: comment\n', '').concat('otherColumns: ignore\n');
    const bare = reportOf({ files: { 'data/feedback/survey/source.yaml': without } });
    expect(bare.voice.page.empty?.why).toContain('No source has a column of comments yet.');
  });
});

describe('a source with a header and no rows', () => {
  const odd = () =>
    reportOf({
      rows: 0,
      revenue: 10,
      themes: { late: `${THEMES.late}group: Depot\n` },
      files: {
        'data/population.csv': 'stratum,customers\nHome,100\nShop,20\n',
        'content/journey/stages/parcel.yaml': STAGE,
      },
    });

  it('says that there is no feedback, and where it goes', () => {
    const report = odd();
    expect(report.voice.page.empty).toMatchObject({
      why: expect.stringContaining('No feedback has been read yet.') as string,
      file: 'data/feedback/survey/<period>.csv',
    });
    expect(wordsOf(report)).not.toMatch(/of 0 comments|of 0 customers|NaN/);
  });

  it('does not ask again for what is on file', () => {
    const report = odd();
    expect(report.journey.stages[0]?.keyFigures.map(({ detail }) => detail)).toEqual([
      'no ratings yet',
      'no comments yet',
    ]);
    expect(report.summary.driversEmpty).toMatchObject({
      next: 'Add answers to Survey, which asks for it.',
      command: null,
    });
    expect(report.coreGrowth.answer).not.toContain('nobody has said who they are');
    expect(report.sampling.coreGrowthEmpty).toBeNull();
    expect(report.sampling.coreGrowth).toBe(
      'No answer comes from a customer of whom it is known whether they are one.',
    );
    expect(report.sampling.shares[0]).toMatchObject({
      empty: { why: expect.stringContaining('none of them has answered') as string },
    });
  });
});

describe('themes of an odd kind', () => {
  const whyNoFew = (themes: Readonly<Record<string, string>>) =>
    reportOf({ themes }).summary.vitalFewEmpty?.why;

  it('says why there are no vital few: none described, praise alone, one alone, or nothing found', () => {
    expect(whyNoFew({})).toMatch(/^No themes are described/);
    expect(whyNoFew({ friendly: PRAISE })).toMatch(/^Every theme described so far is praise/);
    expect(whyNoFew({ late: THEMES.late })).toBe(
      'Only “Comes late” (200) was raised; the vital few can be told from three themes on.',
    );
    const rest = 'name: Other\ncatchAll: true\nmatch: [late]\n';
    expect(whyNoFew({ late: THEMES.late, rest })).toBe(
      'Only “Comes late” (200) was raised beside “Other” (200); the vital few can be told from three themes on.',
    );
    expect(reportOf({ themes: { late: THEMES.late, rest } }).themes.mentions).toMatchObject({
      empty: { why: expect.stringMatching(/^Only one theme occurs beside “Other” /) as string },
    });
    expect(whyNoFew({ other: 'name: Other\nmatch: [zebra]\n' })).toBe(
      'No comment carries a theme that is an issue.',
    );
  });

  it('tells comments of low raters from comments on themes that name the driver', () => {
    expect(reportOf({ themes: {} }).driverPages[0]?.commentsNote).toMatch(
      /^From customers who rated Delivery low/,
    );
  });

  it('says that the base of an effect is too small, not that nobody was asked', () => {
    expect(reportOf({ customers: 1 }).themes.effects).toMatchObject({
      empty: { why: expect.stringMatching(/^No theme has enough scored answers on both sides/) as string },
    });
  });
});

it('does not say of one answer that everyone gave it', () => {
  expect(reportOf({ rows: 1 }).drivers.shares.text).toBe(
    'Shares of importance cannot be given: one answer alone explains nothing.',
  );
});

it('says that no link can be given where none can, not that none was found', () => {
  expect(reportOf({ rows: 5 }).summary.driversEmpty?.why).toBe(
    'For none of the 2 drivers can a link be given, from 5 answers with the outcome.',
  );
});

it('does not say why shares of drivers are missing where no driver is declared', () => {
  const files = {
    'outerloop.yaml': CONFIG.replace(/drivers:[^]*/, ''),
    'data/feedback/survey/source.yaml': `${SOURCE.replace(/ {2}delivery:.*\n/, '')}otherColumns: ignore\n`,
  };
  const { shares, importance } = reportOf({ themes: {}, files }).drivers;
  expect(shares).toEqual({ text: null, figure: null });
  expect(importance).toMatchObject({ empty: { why: expect.stringContaining('No drivers') as string } });
});

it('asks for the column of customer ids before their revenue where no source names it', () => {
  const anonymous = {
    'data/feedback/survey/source.yaml': `${SOURCE.replace('  customer: customer\n', '')}otherColumns: ignore\n`,
  };
  expect(reportOf({ files: anonymous }).themes.money).toMatchObject({
    empty: {
      why: 'No revenue is known for the customers who raised these themes: no source says who wrote.',
      next: expect.stringContaining('columns.customer') as string,
      file: 'data/feedback/<source>/source.yaml',
    },
  });
  expect(reportOf({}).themes.money).toMatchObject({ empty: { file: 'data/customers.csv' } });
});

describe('answers that are all alike', () => {
  const odd = () => reportOf({ alike: [8, 4], revenue: 100, files: { 'content/buy-in/late.yaml': CASE } });

  it('says that nobody rated it low, and asks for no ids', () => {
    expect(odd().buyIn.cases[0]?.size).toMatchObject({
      empty: { why: 'Nobody rated it low in the period.' },
    });
  });

  it('does not let the score go from 0 to 0', () => {
    const words = wordsOf(odd());
    expect(words).toContain('Likelihood to recommend is 0 in both periods');
    expect(words).not.toContain('went from 0 to 0');
  });
});

describe('two years of comments whose writers are not known', () => {
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2024 + Math.floor((at + 6) / 12)}-${String(1 + ((at + 6) % 12)).padStart(2, '0')}`,
  );
  const of = (month: string, count: number, words: string) =>
    Array.from({ length: count }, () => `${month}-10,,5,3,${words}`);
  const rows = [
    ...of('2024-06', 1, 'Fine'),
    ...months.flatMap((month, at) => [
      ...of(month, at < 12 ? 5 : 6, 'It was late'),
      ...of(month, at < 12 ? 1 : 2, 'A wrong bill'),
      ...of(month, 8, 'Fine'),
    ]),
  ].map((row, at) => `a${at},${row}`);
  const odd = () =>
    reportOf({
      files: {
        'data/feedback/survey/source.yaml': `${SOURCE.replace('  customer: customer\n', '')}otherColumns: ignore\n`,
        'data/feedback/survey/2026.csv': `${[HEADER, ...rows].join('\n')}\n`,
      },
    });

  it('have customers that are not known, and not none', () => {
    const { themes, impact } = odd();
    const columns = themes.table?.columns.map(({ label }) => label) ?? [];
    expect(columns).toEqual(['Theme', 'Mentions', 'Of comments', 'Driver', 'Vital few']);
    expect(themes.money).toMatchObject({ kind: 'empty' });
    expect(impact.overlaps).toBeNull();
    expect(impact.parts).toBeNull();
  });

  it('are told apart from a year that is missing when only their cost is', () => {
    const { moneyChange, percentChange } = odd().impact;
    expect(moneyChange).toMatchObject({
      kind: 'empty',
      empty: { why: 'No theme has a cost to us in both years.' },
    });
    expect(percentChange).toMatchObject({
      kind: 'chart',
      chart: { headline: '“Comes late” is mentioned 20% more often than in the year before.' },
    });
  });
});
