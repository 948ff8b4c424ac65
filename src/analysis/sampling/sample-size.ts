import { Z95 } from '../statistics/distributions.ts';

/**
 * How many customers must answer for a 95 % interval of plus or minus `margin`.
 *
 * @param variance  of one answer, in squared points
 * @param margin    half the width of the interval, in points, above 0
 * @param customers how many there are to ask; null when not known
 * @returns whole customers, rounded up; null when the answers do not vary, because then they say nothing of a margin
 *
 * Source: n0 = z² V / e², then n0 / (1 + (n0 - 1) / N) for a population of N (Cochran 1977, sections 4.6 and 4.8).
 */
export function customersNeeded(variance: number, margin: number, customers: number | null): number | null {
  if (!(margin > 0)) throw new RangeError(`customersNeeded needs a margin above 0, got ${margin}`);
  if (variance === 0) return null;
  const infinite = (Z95 * Z95 * variance) / (margin * margin);
  const needed = customers === null ? infinite : infinite / (1 + (infinite - 1) / customers);
  return Math.max(1, Math.ceil(needed));
}
