import { describe, expect, it } from 'vitest';
import { randomIntegers, xoshiro128 } from '../../../src/analysis/statistics/random.ts';

describe('random whole numbers', () => {
  it('are the published first ten of xoshiro128** from the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
  it('are the same for the same seed and others for another', () => {
    const drawn = (seed: number) => {
      const { below } = randomIntegers(seed);
      return Array.from({ length: 20 }, () => below(1000));
    };
    expect(drawn(5)).toEqual(drawn(5));
    expect(drawn(5)).not.toEqual(drawn(6));
    expect(drawn(0).some((value) => value > 0)).toBe(true);
  });
  it('fall evenly on all numbers below the count', () => {
    const { below } = randomIntegers(11);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[below(7)]!++;
    // chi-square with 6 degrees of freedom: 99.9 % lie under 22.5
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
    expect(below(1)).toBe(0);
  });
  it('refuse a count that holds no number', () => {
    expect(() => randomIntegers(1).below(0)).toThrow(RangeError);
    expect(() => randomIntegers(1).below(2.5)).toThrow(RangeError);
  });
});
