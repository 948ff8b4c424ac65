import { logGamma, normalCdf } from './distributions.ts';
import type { ShareCounts } from './intervals.ts';

/** Below this expected count the normal approximation is not trusted (Cochran 1954). */
const LEAST_EXPECTED = 5;

/**
 * The two-sided p-value of a difference between two shares of different people: the pooled z-test or, where an expected
 * count is below 5, Fisher's exact test.
 *
 * @returns 1 when all, or none, on both sides are successes
 * @throws {RangeError} if a side has nobody
 *
 * Checked against R 4.2 `prop.test(correct = FALSE)` and `fisher.test`.
 */
export function twoSharesP(one: ShareCounts, other: ShareCounts): number {
  if (one.n < 1 || other.n < 1) throw new RangeError('twoSharesP needs somebody on both sides');
  const n = one.n + other.n;
  const successes = one.successes + other.successes;
  if (successes === 0 || successes === n) return 1;
  if (!expectsEnough(one, other)) return fisherP(one, other);
  const pooled = successes / n;
  const difference = one.successes / one.n - other.successes / other.n;
  const z = difference / Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / other.n));
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/** Whether each side would have enough successes, and enough of the others, for the normal approximation if both were alike. */
export function expectsEnough(one: ShareCounts, other: ShareCounts): boolean {
  const n = one.n + other.n;
  const successes = one.successes + other.successes;
  return Math.min(successes, n - successes) * (Math.min(one.n, other.n) / n) >= LEAST_EXPECTED;
}

/** R takes tables as unlikely that are likelier by less than this: rounding of equal ones. */
const RELATIVE_ERROR = 1 + 1e-7;

/** All tables with the same margins that are no likelier than the one seen. */
function fisherP(one: ShareCounts, other: ShareCounts): number {
  const successes = one.successes + other.successes;
  const low = Math.max(0, successes - other.n);
  const high = Math.min(one.n, successes);
  const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const all = logChoose(one.n + other.n, successes);
  const probability = (x: number) => Math.exp(logChoose(one.n, x) + logChoose(other.n, successes - x) - all);
  const seen = probability(one.successes) * RELATIVE_ERROR;
  let total = 0;
  for (let x = low; x <= high; x++) {
    const each = probability(x);
    if (each <= seen) total += each;
  }
  return Math.min(1, total);
}
