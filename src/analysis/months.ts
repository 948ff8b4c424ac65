import { dayOf, isoMonthOf, lastDayOfMonth, monthOfDay } from '../model/calendar.ts';
import type { RatingTable } from '../model/feedback-table.ts';
import type { Grouping } from './statistics/joint-counts.ts';

/**
 * A month whose last seven days hold no item at all is taken as unfinished; a quiet last day or two is not.
 * The figure is a house rule: one week, so that a weekend or a holiday at the end of a month does not trip it.
 */
const QUIET_DAYS = 7;

/** The months of a table, from its first item to its last, gaps included. */
export interface Months extends Grouping {
  /** `YYYY-MM` of each code. */
  readonly names: readonly string[];
  /** Whether the data end before the month does; only the last month can be partial. */
  readonly partial: readonly boolean[];
}

const held = new WeakMap<RatingTable['day'], Map<string, Months>>();

/**
 * Sorts every row into its month. Kept as long as the table, because most questions begin with it; read only.
 *
 * The last month is partial when the as-of date lies before its end, or when no item of any kind is dated in its last
 * seven days.
 *
 * @param asOf  the date the data stand at, `YYYY-MM-DD`
 */
export function monthsOf({ day }: Pick<RatingTable, 'day'>, asOf: string): Months {
  const known = held.get(day) ?? new Map<string, Months>();
  held.set(day, known);
  let months = known.get(asOf);
  if (months === undefined) known.set(asOf, (months = sortedIntoMonths(day, asOf)));
  return months;
}

function sortedIntoMonths(day: RatingTable['day'], asOf: string): Months {
  if (day.length === 0) return { codes: new Int32Array(0), size: 0, names: [], partial: [] };
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (let row = 0; row < day.length; row++) {
    const date = day[row]!;
    if (date < firstDay) firstDay = date;
    if (date > lastDay) lastDay = date;
  }
  const firstMonth = monthOfDay(firstDay);
  const lastMonth = monthOfDay(lastDay);
  const size = lastMonth - firstMonth + 1;
  const codeOfDay = Int32Array.from(
    { length: lastDay - firstDay + 1 },
    (_, offset) => monthOfDay(firstDay + offset) - firstMonth,
  );
  const codes = new Int32Array(day.length);
  for (let row = 0; row < day.length; row++) codes[row] = codeOfDay[day[row]! - firstDay]!;
  const end = lastDayOfMonth(lastMonth);
  const lastIsPartial = dayOf(asOf) < end || lastDay <= end - QUIET_DAYS;
  return {
    codes,
    size,
    names: Array.from({ length: size }, (_, code) => isoMonthOf(firstMonth + code)),
    partial: Array.from({ length: size }, (_, code) => lastIsPartial && code === size - 1),
  };
}
