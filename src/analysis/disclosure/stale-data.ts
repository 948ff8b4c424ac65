import { monthNumberOf } from '../../model/calendar.ts';
import type { Period } from '../results.ts';

/** Readers are told when the newest feedback is from an earlier quarter: more than three whole months before. */
const STALE_AFTER_MONTHS = 3;

/**
 * The month of the newest feedback when it is so old that readers of the public pages should know; null when it is
 * recent, or when there is none. A month, because the day of one comment is nobody's business.
 */
export function staleSince(period: Period | null, asOf: string): string | null {
  if (period === null) return null;
  const newest = period.to.slice(0, 7);
  const age = monthNumberOf(asOf.slice(0, 7)) - monthNumberOf(newest);
  return age > STALE_AFTER_MONTHS ? newest : null;
}
