import { describe, expect, it } from 'vitest';
import type { Rhythmic } from '../../../src/model/rhythm/calendar-entry.ts';
import { nextOccurrence, occurrences } from '../../../src/model/rhythm/occurrences.ts';

const daysOf = (rhythm: Rhythmic, from: string, to: string) =>
  occurrences({ rhythm, dates: undefined }, from, to);

describe('the days of a meeting', () => {
  it.each<[string, Rhythmic, string, string, readonly string[]]>([
    [
      'every week, with both ends',
      { every: 'week', weekday: 'monday' },
      '2026-06-29',
      '2026-07-13',
      ['2026-06-29', '2026-07-06', '2026-07-13'],
    ],
    [
      'every week across a new year',
      { every: 'week', weekday: 'friday' },
      '2025-12-27',
      '2026-01-08',
      ['2026-01-02'],
    ],
    [
      'on the first Tuesday of the month, also when the month begins with it',
      { every: 'month', weekday: 'tuesday', week: 1 },
      '2026-09-01',
      '2026-10-31',
      ['2026-09-01', '2026-10-06'],
    ],
    [
      'on the last Friday of February',
      { every: 'month', weekday: 'friday', week: 'last' },
      '2028-02-01',
      '2028-02-29',
      ['2028-02-25'],
    ],
    [
      'in the second month of each quarter',
      { every: 'quarter', weekday: 'wednesday', week: 3, month: 2 },
      '2026-01-01',
      '2026-12-31',
      ['2026-02-18', '2026-05-20', '2026-08-19', '2026-11-18'],
    ],
    [
      'once a year',
      { every: 'year', weekday: 'thursday', week: 2, month: 9 },
      '2025-01-01',
      '2026-12-31',
      ['2025-09-11', '2026-09-10'],
    ],
  ])('are %s', (_, rhythm, from, to, days) => {
    expect(daysOf(rhythm, from, to)).toEqual(days);
  });

  it('are none when the end lies before the beginning', () => {
    expect(daysOf({ every: 'week', weekday: 'monday' }, '2026-07-01', '2026-06-01')).toEqual([]);
  });

  it('may be listed instead, in any order', () => {
    const dates = ['2026-09-10', '2026-03-11', '2026-09-10'];
    expect(occurrences({ rhythm: undefined, dates }, '2026-01-01', '2026-12-31')).toEqual([
      '2026-03-11',
      '2026-09-10',
    ]);
    expect(nextOccurrence({ rhythm: undefined, dates }, '2026-03-12')).toBe('2026-09-10');
    expect(nextOccurrence({ rhythm: undefined, dates }, '2026-09-11')).toBeNull();
  });
});
