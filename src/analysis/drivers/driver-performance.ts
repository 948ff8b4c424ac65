import type { DriverDefinition } from './driver-column.ts';
import type { DriverPerformance } from '../results.ts';
import { momentsOf } from '../outcomes/score.ts';

/** A quarter of the way up the scale still counts as low: 1–2 of 1–5, 0–2 of 0–10 (house rule). */
const LOW_PART = 1 / 4;

/** Points from `from` to `to`, both included. */
export interface PointRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The ratings that count as low, in points; null for a measured number.
 *
 * `lowAtMost` is the best rating that still counts as low. Where a low rating is good for the customer, the poor side
 * is the upper end: from `lowAtMost`, or from the mirrored quarter, up.
 */
export function lowRatings({ scale, good, lowAtMost }: DriverDefinition): PointRange | null {
  if (!scale) return null;
  const reach = Math.floor(scale.low + (scale.high - scale.low) * LOW_PART);
  return good === 'high'
    ? { from: scale.low, to: lowAtMost ?? reach }
    : { from: lowAtMost ?? scale.low + scale.high - reach, to: scale.high };
}

/** How a driver fares by its ratings: `counts` on each point of its scale, low to high. */
export function ratedPerformance(
  counts: readonly number[],
  driver: DriverDefinition,
  minimumAnswers: number,
): DriverPerformance {
  const { scale } = driver;
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  const low = lowRatings(driver);
  if (!scale || !low || ratings < Math.max(1, minimumAnswers)) return suppressed(ratings);
  const { mean } = momentsOf(counts, scale);
  const part = (mean - scale.low) / (scale.high - scale.low);
  const lowCount = counts
    .filter((_, level) => scale.low + level >= low.from && scale.low + level <= low.to)
    .reduce((sum, count) => sum + count, 0);
  return {
    ratings,
    mean,
    performance: 100 * (driver.good === 'high' ? part : 1 - part),
    lowShare: lowCount / ratings,
  };
}

/** The mean of measured numbers, NaN is missing. A measured number has no scale to fare well or badly on. */
export function measuredPerformance(values: Float64Array, minimumAnswers: number): DriverPerformance {
  const { n, sum } = sumOfGiven(values, 0);
  if (n < Math.max(1, minimumAnswers)) return suppressed(n);
  const mean = sum / n;
  // a second pass adds what rounding lost in the first
  return { ratings: n, mean: mean + sumOfGiven(values, mean).sum / n, performance: null, lowShare: null };
}

function sumOfGiven(values: Float64Array, centre: number): { readonly n: number; readonly sum: number } {
  let n = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]! - centre;
    if (value !== value) continue;
    n++;
    sum += value;
  }
  return { n, sum };
}

function suppressed(ratings: number): DriverPerformance {
  return { ratings, mean: null, performance: null, lowShare: null };
}
