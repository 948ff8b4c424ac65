import { describe, expect, it } from 'vitest';
import {
  lowRatings,
  measuredPerformance,
  ratedPerformance,
} from '../../../src/analysis/drivers/driver-performance.ts';

const five = { id: 'delivery', scale: { low: 1, high: 5 }, good: 'high' } as const;

describe('ratings that count as low', () => {
  it.each([
    ['a quarter of 1–5', five, { from: 1, to: 2 }],
    ['a quarter of 0–10', { ...five, scale: { low: 0, high: 10 } }, { from: 0, to: 2 }],
    ['a quarter of 1–7', { ...five, scale: { low: 1, high: 7 } }, { from: 1, to: 2 }],
    ['a quarter of 0–1', { ...five, scale: { low: 0, high: 1 } }, { from: 0, to: 0 }],
    ['what the workspace says', { ...five, lowAtMost: 3 }, { from: 1, to: 3 }],
    ['the upper quarter where low is good', { ...five, good: 'low' }, { from: 4, to: 5 }],
    [
      'the best poor rating and up where low is good',
      { ...five, good: 'low', lowAtMost: 2 },
      { from: 2, to: 5 },
    ],
  ] as const)('are %s', (_, driver, expected) => expect(lowRatings(driver)).toEqual(expected));

  it('do not exist for a measured number', () => {
    expect(lowRatings({ id: 'wait', good: 'low' })).toBeNull();
  });
});

describe('performance', () => {
  const counts = [1, 2, 3, 0, 4];

  it('goes from 0 at the worst declared end to 100 at the best', () => {
    expect(ratedPerformance(counts, five, 10)).toEqual({
      ratings: 10,
      mean: 3.4,
      performance: 60,
      lowShare: 0.3,
    });
    expect(ratedPerformance([0, 0, 0, 0, 12], five, 10).performance).toBe(100);
  });

  it('counts from the other end where low is good; the mean stays as given', () => {
    expect(ratedPerformance(counts, { ...five, good: 'low' }, 10)).toEqual({
      ratings: 10,
      mean: 3.4,
      performance: 40,
      lowShare: 0.4,
    });
  });

  it('does not depend on the points that happened to be given', () => {
    expect(ratedPerformance([0, 10, 10, 0, 0], five, 10).performance).toBe(37.5);
  });

  it('is suppressed below the minimum and without a rating', () => {
    const none = { mean: null, performance: null, lowShare: null };
    expect(ratedPerformance(counts, five, 11)).toEqual({ ratings: 10, ...none });
    expect(ratedPerformance([0, 0, 0, 0, 0], five, 0)).toEqual({ ratings: 0, ...none });
    expect(measuredPerformance(Float64Array.from([NaN]), 0)).toEqual({ ratings: 0, ...none });
  });

  it('of a measured number is its mean alone', () => {
    expect(measuredPerformance(Float64Array.from([12, NaN, 30.5, 5]), 3)).toEqual({
      ratings: 3,
      mean: 47.5 / 3,
      performance: null,
      lowShare: null,
    });
  });
});
