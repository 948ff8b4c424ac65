import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meanInterval,
  npsDifferenceInterval,
  npsInterval,
  npsOf,
  shareDifferenceInterval,
  wilsonInterval,
} from '../../../src/analysis/statistics/intervals.ts';
import type { Interval } from '../../../src/analysis/results.ts';
import { expectClose } from '../expect-close.ts';

function expectInterval(found: Interval | null, low: number, high: number): void {
  expectClose(found?.low, low, 1e-12);
  expectClose(found?.high, high, 1e-12);
}

describe('the Wilson interval of a share', () => {
  it.each([
    [0, 10, 0, 0.27753279986288915],
    [10, 10, 0.72246720013711085, 1],
    [3, 10, 0.10779126740630104, 0.60322185253885452],
    [17, 30, 0.39197307000813608, 0.7262251442353348],
    [1, 1, 0.2065493143772375, 1],
    [812, 1000, 0.78660681258878218, 0.83500529011623159],
    [499999, 1e6, 0.49901901989384828, 0.50097898011383479],
  ])('%d of %d agrees with R prop.test(correct = FALSE)', (successes, n, low, high) => {
    expectInterval(wilsonInterval(successes, n), low, high);
  });

  it('holds the share and stays within 0–1', () => {
    const counts = fc
      .integer({ min: 1, max: 1e6 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { low, high } = wilsonInterval(successes, n);
        expect(low >= 0 && low <= successes / n && successes / n <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('ends exactly at 0 and 1 when all answers agree', () => {
    for (let n = 1; n <= 200; n++) {
      expect(wilsonInterval(0, n).low).toBe(0);
      expect(wilsonInterval(n, n).high).toBe(1);
    }
  });

  it('refuses no answers, and more successes than answers', () => {
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  });
});

describe('the adjusted Wald interval of NPS', () => {
  it.each([
    [5, 3, 2, -19.050615376363655, 65.204461530209812],
    [12, 0, 0, 54.195875092271613, 100],
    [50, 35, 15, 19.918999529201095, 48.042165519342596],
    [0, 0, 2, -100, 24.410989173817654],
    [405, 284, 121, 29.943187489111338, 39.921511157875145],
  ])('%d promoters, %d passives, %d detractors agree with its formula in R', (...counts) => {
    const [promoters, passives, detractors, low, high] = counts;
    expectInterval(npsInterval({ promoters, passives, detractors }), low, high);
  });

  it('is missing for one answer, and not of width 0 when all agree', () => {
    expect(npsInterval({ promoters: 1, passives: 0, detractors: 0 })).toBeNull();
    expect(npsInterval({ promoters: 0, passives: 9, detractors: 0 })?.high).toBeGreaterThan(0);
  });

  it('leaves the printed score plain', () => {
    expect(npsOf({ promoters: 5, passives: 3, detractors: 2 })).toBe(30);
  });

  it('of a difference agrees with its formula in R', () => {
    const before = { promoters: 50, passives: 35, detractors: 15 };
    const after = { promoters: 60, passives: 30, detractors: 20 };
    expectInterval(npsDifferenceInterval(before, after), -18.590291739058486, 21.425586867505942);
  });
});

describe("Newcombe's interval of two shares", () => {
  it.each([
    [48, 80, 56, 70, 0.052431472402364926, 0.33387265403690586],
    [3, 10, 9, 10, 0.17052272393450307, 0.80901797353548799],
    [0, 20, 10, 10, 0.67908603714191484, 1],
  ])('%d of %d against %d of %d agrees with the published example', (...counts) => {
    const [x, n, y, m, low, high] = counts;
    const interval = shareDifferenceInterval({ successes: x, n }, { successes: y, n: m });
    expectInterval(interval, low, high);
  });
});

describe('the interval of a mean', () => {
  const small = { n: 10, mean: 5, variance: 2.6666666666666665 };

  it('agrees with R t.test', () => {
    expectInterval(meanInterval(small), 3.8318270642638312, 6.1681729357361696);
  });

  it('is missing where it would claim certainty', () => {
    expect(meanInterval({ n: 1, mean: 4, variance: 0 })).toBeNull();
    expect(meanInterval({ n: 9, mean: 4, variance: 0 })).toBeNull();
  });
});
