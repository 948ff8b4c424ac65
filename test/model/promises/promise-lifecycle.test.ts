import { describe, expect, it } from 'vitest';
import { promiseSchema } from '../../../src/model/promises/promise.ts';
import { standingOf } from '../../../src/model/promises/promise-lifecycle.ts';

const promise = {
  status: 'fixing',
  announcedOn: '2026-01-10',
  nextReportBy: '2026-06-30',
  updates: [] as { on: string }[],
} as const;

describe('the standing of a promise', () => {
  it.each([
    ['2026-05-30', 'open'],
    ['2026-05-31', 'due-soon'],
    ['2026-06-30', 'due-soon'],
    ['2026-07-01', 'late'],
  ])('on %s is %s when the report is promised by 30 June', (asOf, standing) => {
    expect(standingOf(promise, asOf)).toBe(standing);
  });

  it('is not late once customers have heard, even after the day', () => {
    expect(standingOf({ ...promise, updates: [{ on: '2026-07-04' }] }, '2026-07-10')).toBe('answered');
  });

  it('is late when the last update came before the promised day', () => {
    expect(standingOf({ ...promise, updates: [{ on: '2026-06-29' }] }, '2026-07-10')).toBe('late');
  });

  it('is closed when the work is done, whatever the date', () => {
    expect(standingOf({ ...promise, status: 'done' }, '2027-01-01')).toBe('closed');
  });

  it('can be late for what we decided not to do: a day was promised', () => {
    expect(standingOf({ ...promise, status: 'not-now' }, '2026-07-01')).toBe('late');
  });
});

describe('a promise that says done', () => {
  const done = {
    title: 'Late visits',
    status: 'done',
    heard: 'You waited.',
    doing: 'We plan better.',
    announcedOn: '2025-01-10',
    nextReportBy: '2025-09-30',
  };
  const evidence = { text: 'Late visits fell by half.', n: 1200, period: 'October 2025 to March 2026' };

  it.each([
    ['nothing to show for it', {}, false],
    ['evidence', { evidence }, true],
    ['a reason why nobody can measure it', { notMeasurable: 'Too few of you use it.' }, true],
    ['both', { evidence, notMeasurable: 'Too few of you use it.' }, false],
    ['evidence from nine customers', { evidence: { ...evidence, n: 9 } }, false],
    ['evidence without a period', { evidence: { text: evidence.text, n: 1200 } }, false],
  ])('with %s', (_, more, accepted) => {
    expect(promiseSchema.safeParse({ ...done, ...more }).success).toBe(accepted);
  });
});
