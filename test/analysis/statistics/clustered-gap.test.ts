import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredGap } from '../../../src/analysis/statistics/clustered-gap.ts';
import { expectClose } from '../expect-close.ts';

/** Numbers of which each comes from somebody else. */
const voices = (...values: readonly number[]) => ({
  values: Float64Array.from(values),
  customers: new Int32Array(values.length).fill(-1),
});

describe('the gap between two sides of voices that speak once', () => {
  it('has the interval of R t.test', () => {
    const { interval } = clusteredGap(
      voices(3, 3, 3, 5, 5, 5, 5, 7, 7, 7),
      voices(2, 5, 1, 3, 7, 6, 4, 4, 3, 3, 5, 2),
    );
    expectClose(interval!.low, -2.7643261222869588, 1e-12);
    expectClose(interval!.high, 0.26432612228695868, 1e-12);
  });

  it('has the p-value of R t.test', () => {
    const before = voices(1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 3, 2);
    expectClose(clusteredGap(before, voices(3, 4, 4, 5, 5, 4, 3, 5, 4, 2)).p, 0.10201564149322455, 1e-12);
    expectClose(clusteredGap(before, voices(5, 5, 5, 4, 5, 5, 4, 5, 5, 5)).p, 0.00051082581152754537, 1e-12);
  });

  it('leaves out 0 exactly when its p-value is below 0.05', () => {
    const side = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(side, side, (before, after) => {
        const { interval, p } = clusteredGap(voices(...before), voices(...after));
        fc.pre(p !== null && Math.abs(p - 0.05) > 1e-9);
        expect(interval!.low > 0 || interval!.high < 0).toBe(p! < 0.05);
      }),
    );
  });

  it('claims no certainty where all numbers of a side agree', () => {
    expect(clusteredGap(voices(4, 4, 4), voices(3, 3))).toMatchObject({
      difference: -1,
      interval: null,
      p: null,
    });
  });
});
