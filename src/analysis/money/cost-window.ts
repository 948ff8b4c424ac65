import { dayOf, isoDateOf } from '../../model/calendar.ts';
import type { CostWindow, Period } from '../results.ts';

/** A quarter: less of it says little about a year, not least because of the seasons. */
const SHORTEST_DAYS = 90;
const YEAR_DAYS = 365;

/**
 * The stretch that yearly costs are counted over: the twelve months up to the last date of any item. With less than
 * that the counts are scaled up by days, and below a quarter of a year not at all.
 *
 * @param period  first and last date of the data; null without any
 */
export function costWindow(period: Period | null): CostWindow | null {
  if (period === null) return null;
  const from = dayAfterYearBefore(period.to);
  const beforeFrom = dayAfterYearBefore(isoDateOf(dayOf(from) - 1));
  if (period.from > from) {
    const days = dayOf(period.to) - dayOf(period.from) + 1;
    const tooShort = days < SHORTEST_DAYS;
    return { ...period, days, factor: tooShort ? 1 : YEAR_DAYS / days, tooShort, before: null };
  }
  return {
    from,
    to: period.to,
    days: dayOf(period.to) - dayOf(from) + 1,
    factor: 1,
    tooShort: false,
    before: period.from <= beforeFrom ? { from: beforeFrom, to: isoDateOf(dayOf(from) - 1) } : null,
  };
}

/** 2026-06-30 gives 2025-07-01; the last of February gives the first of March. */
function dayAfterYearBefore(isoDate: string): string {
  const year = Number(isoDate.slice(0, 4)) - 1;
  const monthAndDay = isoDate.slice(5) === '02-29' ? '02-28' : isoDate.slice(5);
  return isoDateOf(dayOf(`${String(year).padStart(4, '0')}-${monthAndDay}`) + 1);
}
