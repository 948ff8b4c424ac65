import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifetimeMultiples } from '../../../src/analysis/money/lifetime.ts';
import { expectClose } from '../expect-close.ts';

function multiples(retention: number, discountRate: number) {
  const found = lifetimeMultiples(retention, discountRate);
  if (found.kind !== 'estimated') throw new Error(found.reason);
  return found;
}

describe('lifetime multiples', () => {
  it.each([
    // retention, then the published multiples at a discount rate of 10, 12, 14 and 16 %
    [0.6, 1.2, 1.15, 1.11, 1.07],
    [0.7, 1.75, 1.67, 1.59, 1.52],
    [0.8, 2.67, 2.5, 2.35, 2.22],
    [0.9, 4.5, 4.09, 3.75, 3.46],
  ])('are those that Gupta and Lehmann print for a retention of %d', (retention, ...published) => {
    const rates = [0.1, 0.12, 0.14, 0.16];
    expect(rates.map((rate) => multiples(retention, rate).firstInAYear.toFixed(2))).toEqual(
      published.map((value) => value.toFixed(2)),
    );
  });
  it('are the sums of what is left year after year', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (r, d) => {
          let left = 1;
          let sum = 0;
          for (let year = 0; year < 900; year++) {
            sum += left;
            left *= r / (1 + d);
          }
          expectClose(multiples(r, d).firstNow, sum, 1e-9);
          expectClose(multiples(r, d).firstInAYear, sum - 1, 1e-9);
        },
      ),
    );
  });
  it('have no limit when customers stay and money keeps its worth', () => {
    expect(lifetimeMultiples(1, 0)).toEqual({ kind: 'not-estimable', reason: 'never-ends' });
    expectClose(multiples(1, 0.1).firstInAYear, 10);
  });
  it('refuse 85 for 85 %', () => {
    expect(() => lifetimeMultiples(85, 0.1)).toThrow('write 0.85');
    expect(() => lifetimeMultiples(0.8, 10)).toThrow(RangeError);
  });
});
