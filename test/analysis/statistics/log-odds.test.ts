import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartOfWhole } from '../../../src/analysis/statistics/log-odds.ts';
import { logOddsRatio } from '../../../src/analysis/statistics/log-odds.ts';

const part = (count: number, total: number): PartOfWhole => ({ count, total });

/**
 * R 4.2.2: d <- log((yi+a)/(ni+a0-yi-a)) - log((yj+a)/(nj+a0-yj-a)); s <- sqrt(1/(yi+a) + 1/(yj+a)); d/s, which are equations
 * 16, 19 and 22 of Monroe, Colaresi & Quinn (2008). Said on one side only, rarely, often on both, as often, not here, alike.
 */
const REFERENCE = [
  [20, 3000, 0, 60000, 20 / 21, 3000, 5.44590076822728, 1.04772480772733, 5.19783508805164],
  [8, 3000, 0, 60000, 0.5, 1000, 5.55991191137091, 1.455213750218, 3.82068401328534],
  [100, 3000, 1000, 60000, 52.38, 3000, 0.427822304642234, 0.0866762258070762, 4.9358667922906561],
  [1, 10, 1, 10, 0.1, 1, 0, 1.34839972492648, 0],
  [0, 500, 40, 8000, 2.5, 500, -0.695656592165371, 0.650791373455969, -1.068939479746251],
  [12, 100, 12, 100, 12, 100, 0, 0.288675134594813, 0],
] as const;

describe('how much more often something is said here than there', () => {
  it.each(REFERENCE)('agrees with R: %d of %d, %d of %d', (y, n, x, m, a, all, logOdds, error, z) => {
    const found = logOddsRatio(part(y, n), part(x, m), part(a, all));
    expect(found.logOdds).toBeCloseTo(logOdds, 12);
    expect(found.standardError).toBeCloseTo(error, 12);
    expect(found.z).toBeCloseTo(z, 12);
  });

  const counts = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 400, max: 9000 }))
    .map(([count, total]) => part(count, total));
  const priors = fc
    .tuple(fc.double({ min: 0.01, max: 40, noNaN: true }), fc.double({ min: 50, max: 5000, noNaN: true }))
    .map(([count, total]) => part(count, total));

  it('turns its sign with the sides', () => {
    fc.assert(
      fc.property(counts, counts, priors, (here, there, prior) => {
        const one = logOddsRatio(here, there, prior);
        const other = logOddsRatio(there, here, prior);
        expect(one.logOdds).toBeCloseTo(-other.logOdds, 12);
        expect(one.standardError).toBeCloseTo(other.standardError, 12);
      }),
    );
  });

  it('is drawn towards none by a heavier prior', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        const [here, there] = [part(count, 1000), part(count, 9000)];
        const drawn = [1, 10, 100].map((weight) =>
          Math.abs(logOddsRatio(here, there, part(0.2 * weight, 100 * weight)).logOdds),
        );
        // the prior says 0.2 %, between what the sides say or below both: more of it never moves them apart
        expect(drawn[2]!).toBeLessThan(drawn[0]! + 1e-12);
      }),
    );
  });

  it('refuses a prior that imagines nothing, or nothing else', () => {
    expect(() => logOddsRatio(part(1, 2), part(1, 2), part(0, 5))).toThrow(RangeError);
    expect(() => logOddsRatio(part(1, 2), part(1, 2), part(5, 5))).toThrow(RangeError);
  });
});
