import { describe, expect, it } from 'vitest';
import { ANALYSIS_FIELDS } from '../../src/view/method/analysis-fields.ts';
import { workspaceWith } from '../temporary-workspace.ts';
import { outerloop } from './run-outerloop.ts';

/** One answer; '' is a question skipped. */
interface Row {
  readonly date: string;
  readonly customer: string;
  readonly recommend: string;
  readonly satisfied: string;
  readonly easy: string;
  readonly speed: string;
  readonly bills: string;
  readonly help: string;
  readonly waiting: string;
  readonly comment: string;
}
const COLUMNS = [
  'date',
  'customer',
  'recommend',
  'satisfied',
  'easy',
  'speed',
  'bills',
  'help',
  'waiting',
  'comment',
] as const;
const RATINGS = COLUMNS.slice(2, -1);
const COMMENTS = ['late again', 'a wrong bill', 'friendly people, it works', 'please call me', ''];

/** Two years of answers with ties, gaps and two answers a customer: everything can be said of them. */
const USUAL: readonly Row[] = Array.from({ length: 480 }, (_, at): Row => {
  const mood = (at * 7) % 5;
  const rated = (shift: number) => (at % 11 === shift ? '' : String(1 + ((mood + (at % shift)) % 5)));
  return {
    date: `${2024 + Math.floor((6 + (at % 24)) / 12)}-${String(1 + ((6 + (at % 24)) % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    customer: `C${(at * 13) % 240}`,
    recommend: String(Math.min(10, 2 * mood + (at % 3))),
    satisfied: rated(2),
    easy: String(1 + ((mood + (at % 4)) % 7)),
    speed: rated(3),
    bills: rated(5),
    help: rated(4),
    waiting: String(3 + ((at * 17) % 29) / 4),
    comment: COMMENTS[(at + mood) % COMMENTS.length]!,
  };
});
const all = (change: Partial<Row>): readonly Row[] => USUAL.map((row) => ({ ...row, ...change }));
const skipped = (questions: readonly (keyof Row)[]): Partial<Row> =>
  Object.fromEntries(questions.map((question) => [question, '']));

const CASES: readonly (readonly [string, readonly Row[]])[] = [
  ['everything', USUAL],
  ['no answer', []],
  ['one answer', USUAL.slice(0, 1)],
  ['two answers', USUAL.slice(0, 2)],
  ['a dozen answers', USUAL.slice(0, 12)],
  ['the same rating from everybody', all(Object.fromEntries(RATINGS.map((rating) => [rating, '4'])))],
  ['the worst rating from everybody', all(Object.fromEntries(RATINGS.map((rating) => [rating, '1'])))],
  ['no rating, comments only', all(skipped(RATINGS))],
  ['no answer to the outcome', all(skipped(['recommend']))],
  ['a single customer', all({ customer: 'C1' })],
  ['no known customer', all({ customer: '' })],
  ['a driver nobody answered', all(skipped(['bills']))],
  ['two drivers that are copies', USUAL.map((row) => ({ ...row, bills: row.speed, help: row.speed }))],
  ['one day', all({ date: '2026-06-30' })],
  ['no comment', all({ comment: '' })],
  ['one comment, again and again', all({ comment: 'late again' })],
];

const csv = (rows: readonly Row[]): string =>
  [
    ['id', ...COLUMNS].join(','),
    ...rows.map((row, at) => [`a${at}`, ...COLUMNS.map((column) => `"${row[column]}"`)].join(',')),
  ].join('\n') + '\n';

const scale = (low: number, high: number) => `scale: { low: ${low}, high: ${high} }`;
const FILES = {
  'outerloop.yaml': `schema: 1
organisation: { name: Test company, sampleData: Sample data for a test }
currency: GBP
asOf: 2026-06-30
mainOutcome: recommend
outcomes:
  recommend: { name: Likelihood to recommend, kind: nps, ${scale(0, 10)} }
  satisfied: { name: Satisfaction, kind: csat, ${scale(1, 5)} }
  easy: { name: Effort, kind: ces, ${scale(1, 7)} }
drivers:
  speed: { name: Speed, ${scale(1, 5)} }
  bills: { name: Bills, ${scale(1, 5)} }
  help: { name: Help, ${scale(1, 5)} }
  waiting: { name: Waiting time, unit: minutes, good: low }
`,
  'data/feedback/survey/source.yaml': `name: Survey
kind: survey
solicited: true
language: en
columns: { id: id, date: { column: date }, customer: customer, comment: comment }
ratings: { ${RATINGS.map((rating) => `${rating}: ${rating}`).join(', ')} }
`,
  'data/customers.csv': `customer,segment,unit,stratum,core_growth,revenue_per_year\n${Array.from(
    { length: 300 },
    (_, at) =>
      `C${at},${at % 3 ? 'Home' : 'Business'},${['West', 'East', 'North'][at % 3]},${at % 3 ? 'Home' : 'Business'},${at % 4 ? 'no' : 'yes'},${at % 7 ? 100 + at : ''}`,
  ).join('\n')}\n`,
  'data/population.csv': 'stratum,customers\nHome,200\nBusiness,90\nSchools,10\n',
  'data/operations/orders.csv': `indicator,period,value\n${Array.from({ length: 30 }, (_, at) => `orders,${2024 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')},${20 + ((at * 7) % 5)}`).join('\n')}\n`,
  'content/indicators/orders.yaml': 'name: Orders\nunit: percent\ngood: low\ntheme: late\n',
  'content/themes/late.yaml': 'name: Late\nmatch: [late]\n',
  'content/themes/bill.yaml': 'name: Bill\nmatch: [wrong bill]\n',
  'content/themes/call.yaml': 'name: Call\nmatch: [call me]\n',
  'content/themes/works.yaml': 'name: Works\nmatch: [it works]\npraise: true\n',
  'content/promises/late.yaml': `public: false
title: Late
status: checking
heard: It is late.
doing: We are quicker.
announcedOn: 2025-07-15
nextReportBy: 2026-07-20
theme: late
fix: { madeOn: 2025-08-01, feltFrom: 2025-10-01 }
`,
  'content/buy-in/late.yaml': `title: Late
why: It is.
theme: late
by: unit
line: { kind: normal, name: all }
ask: Be quicker.
decides: We
decideBy: 2026-09-30
ifNot: It stays.
footnote: Comments.
`,
  'content/buy-in/slow.yaml': `title: Slow
why: It is.
driver: speed
by: segment
line: { kind: last-period, name: before }
ask: Be quicker.
decides: We
decideBy: 2026-09-30
ifNot: It stays.
footnote: Ratings.
`,
};

/** Fields whose description says when they are null. */
const MAY_BE_NULL = new Set(
  ANALYSIS_FIELDS.flatMap(({ fields }) =>
    fields.filter(({ text }) => /null/i.test(text)).map(({ name }) => name),
  ),
);
/** Kinds of results that give no figure. */
const GIVES_NOTHING = /^(not-|suppressed|unknown|list$)/;

/** What is wrong with a document: figures that are none, refusals without a reason, nulls that nothing explains. */
function complaintsAbout(value: unknown, path: string, field: string): readonly string[] {
  if (value === null) return MAY_BE_NULL.has(field) ? [] : [`${path} is null`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((each) => complaintsAbout(each, `${path}[]`, field));
  const { kind, reason, low, high } = value as Record<string, unknown>;
  return [
    ...(typeof kind === 'string' && GIVES_NOTHING.test(kind) && typeof reason !== 'string'
      ? [`${path} is ${kind} without a reason`]
      : []),
    ...(typeof low === 'number' && typeof high === 'number' && low > high ? [`${path} is upside down`] : []),
    ...Object.entries(value).flatMap(([name, inner]) => complaintsAbout(inner, `${path}.${name}`, name)),
  ];
}

describe('analyse', { timeout: 60_000 }, () => {
  it.each(CASES)('gives a figure or a reason for %s', async (_, rows) => {
    const folder = workspaceWith({
      'data/feedback/survey/2026.csv': csv(rows),
      ...FILES,
    });
    const { code, stdout, stderr } = await outerloop(['analyse', '--workspace', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
    expect([...new Set(complaintsAbout(JSON.parse(stdout), '', ''))]).toEqual([]);
  });
});
