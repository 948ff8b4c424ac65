import type { Rate, RateRatio } from '../statistics/rate-ratio.ts';
import { dispersionOf, exactRateRatio, pooled, widenedRateRatio } from '../statistics/rate-ratio.ts';

/** Months may differ this much more than chance before the interval is widened. */
const DISPERSED_ABOVE = 1.5;

/** A ratio of the months after over the months before, with the interval that the months themselves allow. */
export interface MeasuredRatio {
  readonly ratio: RateRatio & { readonly ratio: number; readonly high: number };
  /** 1 is chance; null when it cannot be told. */
  readonly dispersion: number | null;
  readonly widened: boolean;
}

/**
 * Exact where months differ by chance alone, widened where they differ by more. With nothing after the fix only the exact
 * limits exist.
 *
 * @returns null when there was nothing before: there is no ratio then
 */
export function measuredRatio(before: readonly Rate[], after: readonly Rate[]): MeasuredRatio | null {
  const [old, now] = [pooled(before), pooled(after)];
  if (old.events === 0 || old.exposure === 0 || now.exposure === 0) return null;
  const dispersion = dispersionOf([before, after]);
  const widened = dispersion !== null && dispersion > DISPERSED_ABOVE && now.events > 0;
  const found = widened ? widenedRateRatio(old, now, dispersion) : exactRateRatio(old, now);
  const { ratio, high } = found ?? { ratio: null, high: null };
  if (found === null || ratio === null || high === null) return null;
  return { ratio: { ...found, ratio, high }, dispersion, widened };
}
