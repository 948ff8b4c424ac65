/** What a customer is worth over time, as multiples of a year's margin (or revenue: whatever it is applied to). */
export type LifetimeMultiples =
  | {
      readonly kind: 'estimated';
      /** The first year's amount arrives now: (1 + d) / (1 + d - r). */
      readonly firstNow: number;
      /** The first year's amount arrives in a year, from those who stay: r / (1 + d - r). */
      readonly firstInAYear: number;
    }
  | { readonly kind: 'not-estimable'; readonly reason: 'never-ends' };

/**
 * Lifetime multiples for a steady margin, a steady yearly retention and an endless horizon.
 *
 * @param retention     customers still there a year later, 0–1
 * @param discountRate  what a year costs, 0–1
 * @returns `never-ends` when retention is 1 + d or more: the sum has no limit
 * @throws {RangeError} for rates outside 0–1, such as 85 for 85 %
 *
 * Source: Gupta & Lehmann (2003), Journal of Interactive Marketing 17(1), 9–24; the table of margin multiples in their
 * later book is reproduced in the tests.
 */
export function lifetimeMultiples(retention: number, discountRate: number): LifetimeMultiples {
  for (const [name, rate] of [
    ['retention', retention],
    ['discountRate', discountRate],
  ] as const) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new RangeError(`lifetimeMultiples needs ${name} from 0 to 1, got ${rate}; write 0.85 for 85 %`);
    }
  }
  const lost = 1 + discountRate - retention;
  if (lost <= 0) return { kind: 'not-estimable', reason: 'never-ends' };
  return { kind: 'estimated', firstNow: (1 + discountRate) / lost, firstInAYear: retention / lost };
}
