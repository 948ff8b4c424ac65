import { dayOf, isoDateOf, isoMonthOf, lastDayOfMonth, monthNumberOf } from '../../model/calendar.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Measured } from './control-limits.ts';

/**
 * Every month of an indicator from its first value to its last, gaps included. The month that the as-of date lies in is
 * partial until its last day.
 *
 * @param asOf  `YYYY-MM-DD`
 */
export function indicatorMonths({ values }: Pick<Indicator, 'values'>, asOf: string): readonly Measured[] {
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return [];
  const byMonth = new Map(values.map(({ month, value }) => [month, value]));
  const from = monthNumberOf(first.month);
  return Array.from({ length: monthNumberOf(last.month) - from + 1 }, (_, step) => {
    const month = isoMonthOf(from + step);
    return { month, value: byMonth.get(month) ?? null, partial: endOf(month) > asOf };
  });
}

function endOf(month: string): string {
  return isoDateOf(lastDayOfMonth(monthNumberOf(month)));
}

/** The first whole month from a date on: the month itself when the date is its first day. */
export function firstWholeMonth(date: string): string {
  const month = monthNumberOf(date);
  return isoMonthOf(dayOf(date) === dayOf(`${date.slice(0, 7)}-01`) ? month : month + 1);
}
