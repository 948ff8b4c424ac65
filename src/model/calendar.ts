/**
 * Dates as whole days and months, without time zones: feedback is dated, not timed.
 * A day is the number of days since 1970-01-01; a month is `12 * year + (month - 1)`.
 */
const DAY_MS = 86_400_000;

/** The day number of an ISO date such as `2026-06-30`, which must exist. */
export function dayOf(isoDate: string): number {
  return (
    Date.UTC(Number(isoDate.slice(0, 4)), Number(isoDate.slice(5, 7)) - 1, Number(isoDate.slice(8, 10))) /
    DAY_MS
  );
}

/** The day number of a calendar date, or null when there is no such date. Integer arithmetic: it runs once a row. */
export function dayOfParts(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Days before 1 January of `year`, then of the months before `month`; 719528 days lie before 1970 in this count.
  const years = year * 365 + Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return years + DAYS_BEFORE_MONTH[month - 1]! + leap + day - 1 - 719_528;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return DAYS_IN_MONTH[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0);
}

/** `2026-06-30` for a day number. */
export function isoDateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The month number that a day lies in. */
export function monthOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Whole days from one date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** The month number of `2026-06`. */
export function monthNumberOf(isoMonth: string): number {
  return Number(isoMonth.slice(0, 4)) * 12 + Number(isoMonth.slice(5, 7)) - 1;
}

/** `2026-06` for a month number. */
export function isoMonthOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month, as a day number. */
export function lastDayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / DAY_MS;
}
