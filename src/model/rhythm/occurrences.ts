import { compareText } from '../compare-text.ts';
import { dayOf, isoDateOf, lastDayOfMonth, monthOfDay } from '../calendar.ts';
import type { CalendarDefinition, Rhythmic } from './calendar-entry.ts';
import { WEEKDAYS } from './calendar-entry.ts';

/** 1970-01-01 was a Thursday; Monday is 0. */
const THURSDAY = 3;

/**
 * The days on which something takes place, between two dates, both included, rising.
 *
 * @param from, to  ISO dates; none when `to` lies before `from`
 */
export function occurrences(
  { rhythm, dates }: Pick<CalendarDefinition, 'rhythm' | 'dates'>,
  from: string,
  to: string,
): readonly string[] {
  const days = rhythm === undefined ? (dates ?? []) : rhythmDates(rhythm, dayOf(from), dayOf(to));
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort(compareText);
}

/** The first day on or after a date on which something takes place, within two years; null when there is none. */
export function nextOccurrence(
  entry: Pick<CalendarDefinition, 'rhythm' | 'dates'>,
  onOrAfter: string,
): string | null {
  return occurrences(entry, onOrAfter, isoDateOf(dayOf(onOrAfter) + 2 * 366))[0] ?? null;
}

function rhythmDates(rhythm: Rhythmic, from: number, to: number): readonly string[] {
  const weekday = WEEKDAYS.indexOf(rhythm.weekday);
  if (rhythm.every === 'week') {
    const first = from + ((weekday - weekdayOf(from) + 7) % 7);
    return Array.from({ length: Math.max(0, Math.floor((to - first) / 7) + 1) }, (_, week) =>
      isoDateOf(first + 7 * week),
    );
  }
  const start = monthOfDay(from);
  return Array.from({ length: Math.max(0, monthOfDay(to) - start + 1) }, (_, step) => start + step)
    .filter((month) => isItsMonth(rhythm, month % 12))
    .map((month) => isoDateOf(weekdayInMonth(month, weekday, rhythm.week)));
}

function isItsMonth(rhythm: Exclude<Rhythmic, { every: 'week' }>, monthOfYear: number): boolean {
  switch (rhythm.every) {
    case 'month':
      return true;
    case 'quarter':
      return monthOfYear % 3 === rhythm.month - 1;
    case 'year':
      return monthOfYear === rhythm.month - 1;
    default:
      return rhythm satisfies never;
  }
}

function weekdayInMonth(month: number, weekday: number, week: 1 | 2 | 3 | 4 | 'last'): number {
  const end = lastDayOfMonth(month);
  if (week === 'last') return end - ((weekdayOf(end) - weekday + 7) % 7);
  const start = lastDayOfMonth(month - 1) + 1;
  return start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * (week - 1);
}

function weekdayOf(day: number): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}
