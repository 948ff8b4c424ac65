import { describe, expect, it } from 'vitest';
import { spreadOverTime } from '../../src/analysis/comments-to-read.ts';
import { suspectedScaleChanges } from '../../src/analysis/scale-change.ts';
import { isoDateOf } from '../../src/model/calendar.ts';
import { tableOf } from '../build-table.ts';

const LONG = 'This comment is long enough to be worth the time of a reader.';
const WORDS =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa'.split(
    ' ',
  );
/** A long comment that shares no phrase with those of other numbers. */
const different = (number: number): string =>
  Array.from({ length: 12 }, (_, index) => WORDS[(number + index * (number + 1)) % WORDS.length]).join(' ');

describe('comments to read', () => {
  it('are spread over time, newest first', () => {
    const table = tableOf(
      Array.from({ length: 12 }, (_, month) => ({
        date: `2025-${String(month + 1).padStart(2, '0')}-01`,
        comment: different(month),
      })),
    );
    const rows = spreadOverTime(table, [...Array(12).keys()].reverse(), 3);
    expect(rows.map((row) => isoDateOf(table.day[row]!))).toEqual(['2025-12-01', '2025-08-01', '2025-04-01']);
  });

  it('do not repeat a form letter while something else was said in those weeks', () => {
    const letter = (weeks: number): string =>
      `My order has been stuck for ${weeks} weeks and nobody calls me back.`;
    const table = tableOf([
      { date: '2026-01-01', comment: different(1) },
      { date: '2026-01-02', comment: letter(3) },
      { date: '2026-02-01', comment: letter(4) },
      { date: '2026-02-02', comment: letter(6) },
    ]);
    expect(spreadOverTime(table, [0, 1, 2, 3], 2)).toEqual([3, 0]);
    expect(spreadOverTime(table, [1, 2, 3], 2)).toEqual([3, 1]);
  });

  it('are long ones while there are enough of them', () => {
    const table = tableOf([{ comment: 'ok' }, { comment: LONG }, { comment: 'no' }, { comment: LONG }]);
    expect(spreadOverTime(table, [0, 1, 2, 3], 2)).toEqual([3, 1]);
    expect(spreadOverTime(table, [0, 1, 2, 3], 20)).toHaveLength(4);
    expect(spreadOverTime(table, [], 20)).toEqual([]);
  });
});

describe('a suspected change of scale', () => {
  const answers = (count: number, date: string, points: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => ({ date, scores: { overall: points(index) } }));
  const scale = { overall: { low: 1, high: 10 } };

  it('is one where the upper half of the scale is used only from some date on', () => {
    const table = tableOf(
      [...answers(120, '2026-02-01', (i) => 1 + (i % 5)), ...answers(120, '2026-03-01', (i) => 1 + (i % 10))],
      scale,
    );
    expect(suspectedScaleChanges(table)).toMatchObject([
      { score: 'overall', answersBefore: 120, highestBefore: 5, highestAfter: 10 },
    ]);
    expect(isoDateOf(suspectedScaleChanges(table)[0]!.day)).toBe('2026-03-01');
  });

  it.each([
    ['few answers before', 99, 120, (i: number) => 1 + (i % 10)],
    ['few answers after', 120, 99, (i: number) => 1 + (i % 10)],
    ['high answers stay rare', 120, 120, (i: number) => (i < 11 ? 9 : 3)],
  ])('is none where %s', (_, before, after, points) => {
    const table = tableOf(
      [...answers(before, '2026-02-01', (i) => 1 + (i % 5)), ...answers(after, '2026-03-01', points)],
      scale,
    );
    expect(suspectedScaleChanges(table)).toEqual([]);
  });
});
