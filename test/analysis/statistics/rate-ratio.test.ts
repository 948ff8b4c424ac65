import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  binomialAtMost,
  incompleteBeta,
} from '../../../src/analysis/statistics/distributions.ts';
import type { Rate } from '../../../src/analysis/statistics/rate-ratio.ts';
import {
  dispersionOf,
  exactRateRatio,
  ratioOfRatios,
  widenedRateRatio,
} from '../../../src/analysis/statistics/rate-ratio.ts';
import { DRIVERS_KILLED, MONTHS_BEFORE_SEAT_BELT_LAW } from './series-data.ts';

/** The same to this many parts of one. */
function expectRelative(value: number | null, expected: number, tolerance = 1e-10): void {
  if (!Number.isFinite(expected)) expect(value).toBeNull();
  else expect(Math.abs(value! - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}
const rate = (events: number, exposure: number): Rate => ({ events, exposure });

describe('the quantile of the beta distribution', () => {
  it.each([
    [0.025, 18, 41, 0.19538647738218407, 0.80461352261781593],
    [0.975, 19, 40, 0.4454417876836495, 0.5545582123163505],
    [0.025, 1, 1, 0.025, 0.975],
    [0.975, 1, 3, 0.70759822617871326, 0.29240177382128669],
    [0.025, 1000, 1200, 0.43378456882174565, 0.56621543117825435],
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [0.975, 5, 1e6, 1.024151574761455e-5, 0.99998975848425242],
    [0.025, 1e5, 2, 0.99994428539678559, 5.5714603214445938e-5],
    [1e-6, 3, 4, 0.003694265299405908, 0.99630573470059414],
  ])('of %d with shapes %d and %d agrees with R', (p, a, b, x, complement) => {
    const quantile = betaQuantile(p, a, b);
    expectRelative(quantile.x, x, 1e-10);
    expectRelative(quantile.complement, complement, 1e-10);
  });

  it('leads back to the probability', () => {
    const shape = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        const { x, complement } = betaQuantile(p, a, b);
        expect(incompleteBeta(x, complement, a, b)).toBeCloseTo(p, 9);
      }),
    );
  });

  it('refuses a probability of 0 or 1 and shapes of 0', () => {
    expect(() => betaQuantile(0, 1, 1)).toThrow(RangeError);
    expect(() => betaQuantile(0.5, 0, 1)).toThrow(RangeError);
  });
});

describe('the binomial distribution', () => {
  it.each([
    [3, 10, 0.3, 0.64961071840000018],
    [18, 58, 0.5, 0.0026774298254001547],
    [0, 7, 0.2, 0.20971520000000007],
    [400, 1000, 0.45, 0.00079336936966434453],
    [7, 7, 0.2, 1],
    [-1, 7, 0.2, 0],
  ])('gives at most %d of %d at %d as R does', (x, n, p, expected) => {
    expectRelative(binomialAtMost(x, n, p), expected, 1e-12);
  });
});

describe('the exact ratio of two rates', () => {
  it.each([
    [40, 1000, 18, 1000, 0.45, 0.24283270401234713, 0.80323720358061346, 0.0053548596508003095],
    [
      310, 2400, 120, 2500, 0.37161290322580642, 0.298452568090736, 0.46022639065214888,
      3.4187198223778486e-22,
    ],
    [12, 300, 0, 310, 0, 0, 0.3482843393106812, 0.00040043039189346501],
    [0, 300, 12, 310, Infinity, 2.6889651586046686, Infinity, 0.00059348849108808999],
    [7, 100, 3, 50, 0.857142857142857, 0.14302440096217264, 3.7546148784280389, 1],
    [5, 9, 12, 9, 2.4, 0.78704589417281612, 8.6959811186802689, 0.143463134765625],
  ])('of %d in %d before and %d in %d after agrees with R', (xb, tb, xa, ta, ratio, low, high, p) => {
    const found = exactRateRatio(rate(xb, tb), rate(xa, ta))!;
    expectRelative(found.ratio, ratio);
    expectRelative(found.low, low);
    expectRelative(found.high, high);
    expectRelative(found.p, p);
  });

  it("says p 0.061 where R's poisson.test says 0.042 beside an interval that holds 1 (Fay 2010)", () => {
    const found = exactRateRatio(rate(2, 17877), rate(10, 20000))!;
    expect(found.low).toBeLessThan(1);
    expect(found.p).toBeCloseTo(0.06055644843367558, 12);
  });

  it('is no ratio without any event', () => {
    expect(exactRateRatio(rate(0, 10), rate(0, 10))).toBeNull();
  });

  const events = fc.integer({ min: 0, max: 400 });
  const exposure = fc.integer({ min: 1, max: 5000 });
  it('has a p below 0.05 exactly when its interval leaves out 1', () => {
    fc.assert(
      fc.property(events, exposure, events, exposure, (xb, tb, xa, ta) => {
        fc.pre(xa + xb > 0);
        const { low, high, p } = exactRateRatio(rate(xb, tb), rate(xa, ta))!;
        fc.pre(Math.abs(p - 0.05) > 1e-9);
        expect(low > 1 || (high ?? Infinity) < 1).toBe(p < 0.05);
      }),
    );
  });

  it('turns over when before and after change places, and does not care for the unit of exposure', () => {
    fc.assert(
      fc.property(events, exposure, events, exposure, (xb, tb, xa, ta) => {
        fc.pre(xa > 0 && xb > 0);
        const one = exactRateRatio(rate(xb, tb), rate(xa, ta))!;
        const other = exactRateRatio(rate(xa, 7 * ta), rate(xb, 7 * tb))!;
        expectRelative(1 / other.high!, one.low, 1e-9);
        expectRelative(1 / other.low, one.high!, 1e-9);
        expectRelative(other.p, one.p, 1e-9);
      }),
    );
  });

  it('refuses half events and no exposure', () => {
    expect(() => exactRateRatio(rate(1.5, 10), rate(1, 10))).toThrow(RangeError);
    expect(() => exactRateRatio(rate(1, 0), rate(1, 10))).toThrow(RangeError);
  });
});

describe('rates whose months differ more than by chance', () => {
  const months = (events: readonly number[], exposures: readonly number[]) =>
    events.map((count, at) => rate(count, exposures[at]!));
  const before = months([14, 22, 9, 31, 17, 25], [300, 320, 290, 310, 305, 300]);
  const after = months([8, 12, 6, 15, 3, 9], [310, 290, 320, 300, 305, 315]);

  it('have the dispersion and the wider interval of a quasi-Poisson regression in R (converged to 1e-15)', () => {
    const dispersion = dispersionOf([before, after])!;
    expectRelative(dispersion, 2.5938775493865256);
    const wide = widenedRateRatio(rate(118, 1825), rate(53, 1840), dispersion);
    expectRelative(wide.low, 0.26433343304559392, 1e-9);
    expectRelative(wide.high, 0.75080251673358511, 1e-9);
    expectRelative(wide.p, 0.0023959232456653491, 1e-9);
  });

  it('are found in the drivers killed before and after the seat-belt law, as R finds them', () => {
    const monthly = DRIVERS_KILLED.map((killed) => rate(killed, 1));
    const sides = [monthly.slice(0, MONTHS_BEFORE_SEAT_BELT_LAW), monthly.slice(MONTHS_BEFORE_SEAT_BELT_LAW)];
    const dispersion = dispersionOf(sides)!;
    expectRelative(dispersion, 4.7053681493134327);
    const { low, high } = widenedRateRatio(rate(21272, 169), rate(2306, 23), dispersion);
    expectRelative(low, 0.7256531201926701, 1e-9);
    expectRelative(high, 0.8743606967222475, 1e-9);
  });

  it('have no dispersion when every month is a side of its own, or nothing happened', () => {
    expect(dispersionOf([[rate(3, 10)], [rate(5, 10)]])).toBeNull();
    expect(dispersionOf([[rate(0, 10), rate(0, 9)], [rate(0, 10)]])).toBeNull();
    expect(dispersionOf([[], [rate(5, 10)]])).toBeNull();
  });

  it('cannot be widened around a zero', () => {
    expect(() => widenedRateRatio(rate(0, 10), rate(3, 10), 2)).toThrow(RangeError);
  });
});

describe('two ratios beside each other', () => {
  const side = (xb: number, xa: number, dispersion = 1) => ({
    before: rate(xb, 1000),
    after: rate(xa, 1000),
    dispersion,
  });
  it('are the same when they are the same', () => {
    expect(ratioOfRatios(side(100, 50), side(60, 30))!.ratio).toBeCloseTo(1, 12);
  });
  it('have an interval from all four counts', () => {
    const { ratio, low, high } = ratioOfRatios(side(100, 50), side(100, 100))!;
    expect(ratio).toBeCloseTo(0.5, 12);
    // exp(log 0.5 ± 1.96 sqrt(1/100 + 1/50 + 1/100 + 1/100)), from R
    expect(low).toBeCloseTo(0.32257860021385748, 12);
    expect(high).toBeCloseTo(0.77500491301735264, 12);
  });
  // R: uniroot(function(l) log(sum(exp(lw + k * l))) - log(40)) with lw = lchoose(own, k) + lchoose(old + now, now - k)
  // - lchoose(old + now, now), k = 0:min(own, now); fisher.test gives the same to four digits
  it.each([
    [243, 183, 135, 0.02133538522206047],
    [12, 30, 6, 2.507827268406448],
    [10, 50, 4, 8.650128551899549],
    [15, 12, 1, 33.8],
    [40, 200, 190, 0.1039939052309791],
    [123, 60, 30, 0.06751062018596114],
  ])(
    'have an exact upper end when nothing is left of the one: %i before beside %i and %i',
    (own, old, now, high) => {
      const found = ratioOfRatios(side(own, 0), side(old, now))!;
      expect(found).toMatchObject({ ratio: 0, low: 0 });
      expectRelative(found.high, high, 1e-10);
    },
  );
  it('have a higher upper end when the months of either differ by more than chance', () => {
    const plain = ratioOfRatios(side(40, 0), side(60, 30))!.high;
    expect(ratioOfRatios(side(40, 0, 2), side(60, 30))!.high).toBeGreaterThan(plain);
    expect(ratioOfRatios(side(40, 0), side(60, 30, 2))!.high).toBeGreaterThan(plain);
    expect(ratioOfRatios(side(40, 0, 0.5), side(60, 30))!.high).toBe(plain);
  });
  it('do not depend on the unit of exposure, only on how it differs', () => {
    const one = { before: rate(40, 500), after: rate(0, 1000), dispersion: 1 };
    expectRelative(
      ratioOfRatios(one, side(60, 30))!.high,
      ratioOfRatios(side(40, 0), side(60, 30))!.high / 2,
    );
  });
  it('go on from one event to none without a leap upwards', () => {
    expect(ratioOfRatios(side(243, 0), side(183, 135))!.high).toBeLessThan(
      ratioOfRatios(side(243, 1), side(183, 135))!.high,
    );
  });
  it('do not exist around any other zero', () => {
    expect(ratioOfRatios(side(0, 5), side(60, 30))).toBeNull();
    expect(ratioOfRatios(side(100, 0), side(60, 0))).toBeNull();
    expect(ratioOfRatios(side(100, 5), side(60, 0))).toBeNull();
    expect(ratioOfRatios(side(3, 0, 9), side(60, 30))).toBeNull();
  });
});
