import { describe, expect, it } from 'vitest';
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
    });
    expect(of('unheard')).toMatchObject({ ratings: 0, n: 0, mean: null, r: null });
  });

  it('months run from the first rating to the last, gaps included', () => {
    expect(result.months.filter(({ driver: id }) => id === 'speed')).toEqual([
      { driver: 'speed', month: '2026-03', ratings: 70, mean: 3, partial: false },
      { driver: 'speed', month: '2026-04', ratings: 0, mean: null, partial: false },
      { driver: 'speed', month: '2026-05', ratings: 70, mean: 3, partial: false },
    ]);
  });
});
