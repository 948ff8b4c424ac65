import { describe, expect, it } from 'vitest';
import { themeFigures } from '../../../src/analysis/disclosure/theme-figures.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { promiseSchema } from '../../../src/model/promises/promise.ts';
import type { PromiseRecord } from '../../../src/model/promises/promise.ts';
import type { Release } from '../../../src/model/promises/release.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';

const THEMES = [{ id: 'lateness', ...themeSchema.parse({ name: 'Late', match: ['late'] }) }];

function promise(more: Readonly<Record<string, unknown>> = {}): PromiseRecord {
  const written = {
    public: true,
    title: 'Deliveries come late',
    status: 'fixing',
    heard: 'Many came late.',
    doing: 'We plan anew.',
    announcedOn: '2026-01-15',
    nextReportBy: '2026-09-01',
    theme: 'lateness',
    figure: 'theme-mentions',
    fix: { madeOn: '2026-01-10', feltFrom: '2026-02-10' },
    ...more,
  };
  return { id: 'on-time', ...promiseSchema.parse(written) };
}

/** So many comments from as many customers. */
const comments = (count: number, comment: string, date: string, customer = `${comment} ${date}`): Answer[] =>
  Array.from({ length: count }, (_, index) => ({ comment, date, customer: `${customer} ${index}` }));
const YEAR = [...comments(32, 'late', '2025-06-15'), ...comments(68, 'fine', '2025-06-15')];

function figuresOf(
  answers: readonly Answer[],
  { of = promise(), asOf = '2026-06-30', releases = [] as readonly Release[] } = {},
) {
  const table = tableOf(answers);
  return themeFigures([of], { table, marks: markThemes(table, THEMES), themes: THEMES }, asOf, releases);
}
const shown = (count: number, of: number) => ({ kind: 'shown', figure: { count, of } });

describe('the figures that a public promise asks for', () => {
  it('are the comments on the theme of all comments, in the year before the change and since it is felt', () => {
    const answers = [...YEAR, ...comments(12, 'late', '2026-04-01'), ...comments(90, 'fine', '2026-04-01')];
    expect(figuresOf(answers)).toMatchObject([
      { promise: 'on-time', span: 'before', from: '2025-01', to: '2025-12', decision: shown(30, 100) },
      { promise: 'on-time', span: 'since', from: '2026-03', to: '2026-06', decision: shown(10, 100) },
    ]);
  });

  it.each([
    ['month in which customers begin to feel it', '2026-02-28'],
    ['month that is not over', '2026-07-15'],
    ['months of the change itself', '2026-01-10'],
    ['year before the last one', '2024-12-31'],
  ])('leave out the %s', (_, date) => {
    const late = comments(50, 'late', date, 'other');
    const before = figuresOf(YEAR, { asOf: '2026-07-20' });
    expect(figuresOf([...YEAR, ...late], { asOf: '2026-07-20' })).toEqual(before);
  });

  it('begin with the month of the change when it is felt on the first', () => {
    const of = promise({ fix: { madeOn: '2026-02-01' } });
    expect(figuresOf(YEAR, { of })[1]).toMatchObject({ from: '2026-02', to: '2026-06' });
  });

  it('are those before the announcement alone while nothing is changed', () => {
    expect(figuresOf(YEAR, { of: promise({ fix: undefined }) })).toMatchObject([
      { span: 'before', to: '2025-12' },
    ]);
  });

  it('leave out comments without a customer, who could all be one person', () => {
    const nobody = YEAR.map(({ comment, date }) => ({ comment: comment!, date: date! }));
    expect(figuresOf([...YEAR, ...nobody])[0]).toMatchObject({ decision: shown(30, 100) });
    expect(figuresOf(nobody)[0]?.decision).toMatchObject({ kind: 'suppressed', reason: 'nobody' });
  });

  it.each<readonly [string, readonly Answer[], string]>([
    [
      'nine customers',
      [...comments(9, 'late', '2025-06-15'), ...comments(91, 'fine', '2025-06-15')],
      'few-customers',
    ],
    [
      'one customer with many comments',
      [
        ...comments(12, 'late', '2025-06-15'),
        ...comments(91, 'fine', '2025-06-15'),
        ...comments(13, 'late', '2025-06-15').map((answer) => ({ ...answer, customer: 'loud' })),
      ],
      'one-customer',
    ],
    ['nobody who spoke of something else', comments(40, 'late', '2025-06-15'), 'everybody'],
    ['no comment at all', [], 'nobody'],
  ])('are not shown for %s', (_, answers, reason) => {
    expect(figuresOf(answers)[0]?.decision).toEqual({ kind: 'suppressed', reason });
  });

  it('stay as they were published while little has changed', () => {
    const first = figuresOf(YEAR);
    const figures = first.flatMap(({ decision }) => (decision.kind === 'shown' ? [decision.figure] : []));
    const releases: Release[] = [{ schema: 'outerloop/release@1', publishedOn: '2026-06-30', figures }];
    const more = [...YEAR, ...comments(6, 'late', '2025-07-01')];
    expect(figuresOf(more, { releases })[0]?.decision).toMatchObject({
      kind: 'kept',
      figure: { count: 30, of: 100 },
    });
    const late = [...YEAR, ...comments(40, 'late', '2025-07-01')];
    // Everybody who came said the same: that is known of each of them.
    expect(figuresOf(late, { releases })[0]?.decision).toMatchObject({ kind: 'kept' });
    const many = [...late, ...comments(30, 'fine', '2025-07-01')];
    expect(figuresOf(many, { releases })[0]?.decision).toMatchObject(shown(70, 170));
  });

  it('are held against the last release that has them', () => {
    const figure = { id: 'on-time before', from: '2025-01', to: '2025-12', of: 100 };
    const release = (publishedOn: string, count: number): Release => ({
      schema: 'outerloop/release@1',
      publishedOn,
      figures: [{ ...figure, count }],
    });
    const releases = [release('2026-05-01', 35), release('2026-02-01', 90)];
    expect(figuresOf(YEAR, { releases })[0]?.decision).toMatchObject({ kind: 'kept', figure: { count: 35 } });
  });

  it.each([
    ['a draft', promise({ public: false })],
    ['a promise that asks for none', promise({ figure: undefined })],
  ])('are none for %s', (_, of) => {
    expect(figuresOf(YEAR, { of })).toEqual([]);
  });
});
