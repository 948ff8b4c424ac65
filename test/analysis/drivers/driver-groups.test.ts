import { describe, expect, it } from 'vitest';
import type { GroupDifference } from '../../../src/analysis/results.ts';
import type { Answer } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';
import { driver, analyse, estimated, respondents } from './analysed-drivers.ts';

function gapIn(answers: readonly Answer[], dimension: string, group: string): GroupDifference {
  const { groups } = analyse(answers, [driver('speed')]);
  const found = groups.find((one) => one.dimension === dimension && one.group === group)?.gap;
  if (found == null) throw new Error(`no gap in ${group}`);
  return found;
}

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

  // R survey 4.1 svyglm(y ~ group), ids = customer, its variance corrected for the smaller side as in gapFrom
  it('finds what customers heard in two sources tell by themselves, where a plain test (p 0.11) finds nothing', () => {
    const level = [1, 3, 5, 2, 4, 3];
    const paired = Array.from({ length: 120 }, (_, row) => {
      const customer = row % 60;
      const calls = row >= 60;
      return {
        customer: `c${customer}`,
        source: calls ? 'calls' : 'survey',
        scores: {
          speed: Math.min(5, level[customer % 6]! + Number(calls && customer % 3 === 0)),
          nps: row % 11,
        },
      };
    });
    const gap = gapIn(paired, 'source', 'calls');
    expectClose(gap.difference, 0.333333333333333, 1e-12);
    expectClose(gap.interval.low, 0.210528962960006, 1e-9);
    expectClose(gap.interval.high, 0.456137703706661, 1e-9);
    expectClose(gap.pAdjusted, 1.10990359188881e-6, 1e-10);
    expect(gap.evidence).toBe(true);
  });

  it('has the wide range of few customers who answer often, also where nothing is evident', () => {
    const level = [1, 5, 2, 4, 3, 2, 5, 1, 4, 3, 3];
    const often = Array.from({ length: 800 }, (_, row) => {
      const customer = Math.floor(row / 10);
      return {
        customer: `c${customer}`,
        segment: customer < 40 ? 'small' : 'large',
        scores: { speed: Math.min(5, level[customer % 11]! + Number(row % 10 === 0)), nps: row % 11 },
      };
    });
    const gap = gapIn(often, 'segment', 'small');
    expectClose(gap.difference, 0.0725, 1e-12);
    // taken for 800 customers: -0.12 to 0.26
    expectClose(gap.interval.low, -0.539828887025424, 1e-9);
    expectClose(gap.interval.high, 0.684828887025431, 1e-9);
    expectClose(gap.pAdjusted, 0.811981818514537, 1e-9);
  });

  it('months run from the first rating to the last, gaps included', () => {
    expect(result.months.filter(({ driver: id }) => id === 'speed')).toEqual([
      { driver: 'speed', month: '2026-03', ratings: 70, mean: 3, partial: false },
      { driver: 'speed', month: '2026-04', ratings: 0, mean: null, partial: false },
      { driver: 'speed', month: '2026-05', ratings: 70, mean: 3, partial: false },
    ]);
  });
});
