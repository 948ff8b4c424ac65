import { dayOf, isoDateOf, isoMonthOf, lastDayOfMonth, monthNumberOf } from '../../src/model/calendar.ts';
import { plantedTruths } from './planted-truths.ts';
import type { Random } from './random.ts';

/** The 24 months of the sample, in order. */
export const sampleMonths: readonly number[] = (() => {
  const first = monthNumberOf(plantedTruths.firstMonth);
  const count = monthNumberOf(plantedTruths.lastMonth) - first + 1;
  return Array.from({ length: count }, (_, at) => first + at);
})();

/** A day within a month; people write less at weekends. */
export function dayWithin(month: number, random: Random): number {
  const first = dayOf(`${isoMonthOf(month)}-01`);
  const last = lastDayOfMonth(month);
  const day = random.between(first, last);
  return isWeekend(day) && random.chance(0.5) ? random.between(first, last) : day;
}

/** Days since 1970-01-01 began on a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}

/** The quarter a month lies in, as a file name: `2024-q3`. */
export function quarterOf(month: number): string {
  return `${Math.floor(month / 12)}-q${Math.floor((month % 12) / 3) + 1}`;
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** The name of the month some months before a day. */
export function monthNameBefore(day: number, monthsBack: number): string {
  const month = Number(isoDateOf(day).slice(5, 7)) - 1;
  return MONTH_NAMES[(month + 12 - monthsBack) % 12]!;
}

/** `{ year, month, day }` with the digits as an export writes them. */
export function dateParts(day: number): { year: string; month: string; day: string } {
  const date = isoDateOf(day);
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
