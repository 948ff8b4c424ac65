import { describe, expect, it } from 'vitest';
import { expectClose } from '../expect-close.ts';
import { driver, analyse, estimated, respondents } from './analysed-drivers.ts';

describe('groups and months', () => {
  const answers = respondents(140).map((answer, row) => ({
    ...answer,
    segment: row < 100 ? 'small' : row < 135 ? 'large' : 'public',
    ...(row < 135 ? { unit: 'north' } : {}),
    date: row < 70 ? '2026-03-10' : '2026-05-29',
  }));
  const result = analyse(
    [...answers, { segment: 'unheard', source: 'tickets', date: '2026-06-30' }],
    [driver('speed'), driver('care')],
  );

  it('stand by driver, dimension and name; a source that never asks is left out', () => {
    expect(result.groups.map(({ driver: id, dimension, group }) => `${id} ${dimension} ${group}`)).toEqual([
      'care segment large',
      'care segment public',
      'care segment small',
      'care segment unheard',
      'care unit north',
      'care source survey',
      'speed segment large',
      'speed segment public',
      'speed segment small',
      'speed segment unheard',
      'speed unit north',
      'speed source survey',
    ]);
  });

  it('hold the figures of their own answers, suppressed where they are few', () => {
    const of = (group: string) => result.groups.find((one) => one.driver === 'speed' && one.group === group);
    const alone = estimated(analyse(answers.slice(0, 100), [driver('speed')]), 'speed');
    expect(of('small')).toMatchObject({ ratings: 100, n: 100, mean: 3, r: alone.r, flagged: false });
    expect(of('small')?.rInterval).toEqual(alone.rInterval);
    expect(of('large')).toMatchObject({ ratings: 35, n: 35, flagged: true });
    expect(of('large')?.r).not.toBeNull();
    expect(of('public')).toEqual({
      driver: 'speed',
      dimension: 'segment',
      group: 'public',
      ratings: 5,
      mean: null,
      performance: null,
      lowShare: null,
      n: 5,
      r: null,
      rInterval: null,
      flagged: true,
      gap: null,
    });
    expect(of('unheard')).toMatchObject({ ratings: 0, n: 0, mean: null, r: null });
  });

  it('are held against all others of their kind, and judged together', () => {
    const slower = answers.map((answer, row) => ({
      ...answer,
      scores: { ...answer.scores, speed: row % 10 < 3 ? 5 : row < 100 ? 2 : 4 },
    }));
    const { groups } = analyse(slower, [driver('speed'), driver('care')]);
    const gapOf = (id: string, group: string) =>
      groups.find((one) => one.driver === id && one.group === group)?.gap;
    const mean = (from: number, to: number) => (from * 5 + to) / 100;
    expectClose(gapOf('speed', 'small')?.difference, mean(30, 140) - (12 * 5 + 28 * 4) / 40, 1e-9);
    expect(gapOf('speed', 'small')?.evidence).toBe(true);
    expect(gapOf('care', 'small')?.evidence).toBe(false);
    // five answers
    expect(gapOf('speed', 'public')).toBeNull();
    // there is nobody else
    expect(gapOf('speed', 'survey')).toBeNull();
  });

  it('months run from the first rating to the last, gaps included', () => {
    expect(result.months.filter(({ driver: id }) => id === 'speed')).toEqual([
      { driver: 'speed', month: '2026-03', ratings: 70, mean: 3, partial: false },
      { driver: 'speed', month: '2026-04', ratings: 0, mean: null, partial: false },
      { driver: 'speed', month: '2026-05', ratings: 70, mean: 3, partial: false },
    ]);
  });
});
