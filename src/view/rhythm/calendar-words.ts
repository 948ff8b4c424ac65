import { dayOf } from '../../model/calendar.ts';
import type { CalendarEntry, Meeting, Rhythmic } from '../../model/rhythm/calendar-entry.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';

export const SORT_NAMES: Readonly<Record<Meeting['sort'], string>> = {
  'staff-meeting': 'Staff meeting',
  'ops-review': 'Operations review',
  'off-site': 'Strategy off-site',
  'read-out': 'Read-out and workshop',
  other: 'Meeting',
};

const WEEKS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' } as const;
const MONTHS_OF_QUARTER = ['first', 'second', 'third'] as const;

/** When something comes round, in words. */
export function rhythmText({ rhythm, dates }: CalendarEntry, { f }: Context): string {
  return rhythm === undefined ? (dates ?? []).map((day) => f.date(day)).join(', ') : ruleText(rhythm, f);
}

function ruleText(rhythm: Rhythmic, f: Context['f']): string {
  const day = capital(rhythm.weekday);
  switch (rhythm.every) {
    case 'week':
      return `Every ${day}`;
    case 'month':
      return `On the ${WEEKS[rhythm.week]} ${day} of every month`;
    case 'quarter':
      return `Every quarter, on the ${WEEKS[rhythm.week]} ${day} of its ${MONTHS_OF_QUARTER[rhythm.month - 1]} month`;
    case 'year':
      return `Once a year, on the ${WEEKS[rhythm.week]} ${day} of ${monthName(rhythm.month, f)}`;
    default:
      return rhythm satisfies never;
  }
}

function monthName(month: number, f: Context['f']): string {
  return f
    .month(`2001-${String(month).padStart(2, '0')}`)
    .replace('2001', '')
    .trim();
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function weekday(isoDate: string): (typeof DAYS)[number] {
  // 1970-01-01 was a Thursday
  return DAYS[(((dayOf(isoDate) + 3) % 7) + 7) % 7]!;
}

/** "Monday 6 July 2026". */
export function dayAndDate(isoDate: string, { f }: Context): string {
  return `${weekday(isoDate)} ${f.date(isoDate)}`;
}

/** "Mon 6", under the name of its month. */
export function dayInMonth(isoDate: string): string {
  return `${weekday(isoDate).slice(0, 3)} ${Number(isoDate.slice(8, 10))}`;
}
