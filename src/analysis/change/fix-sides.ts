import { monthNumberOf } from '../../model/calendar.ts';
import { compareText } from '../../model/defect.ts';
import type { FixSide, ThemeMonth } from '../results.ts';
import type { Rate } from '../statistics/rate-ratio.ts';
import { pooled } from '../statistics/rate-ratio.ts';
import type { Fix } from './fix-months.ts';
import { feltMonth } from './fix-months.ts';

/** The months of a theme on the two sides of a fix, and what lies between them. */
export interface Sides {
  readonly before: readonly ThemeMonth[];
  readonly after: readonly ThemeMonth[];
  readonly leftOut: readonly string[];
  readonly picked: readonly string[];
}

/** Whole months with comments on either side; what lies between is named. */
export function sidesOf(fix: Fix, months: readonly ThemeMonth[]): Sides {
  const felt = feltMonth(fix);
  const made = fix.madeOn.slice(0, 7);
  const start = fix.pickedFrom < made ? fix.pickedFrom : made;
  const whole = months.filter(({ partial, base }) => !partial && base > 0);
  const between = months.filter(({ month }) => month >= start && month < felt).map(({ month }) => month);
  return {
    before: whole.filter(({ month }) => month < start),
    after: whole.filter(({ month }) => month >= felt),
    leftOut: between,
    picked: between.filter((month) => month >= fix.pickedFrom && month <= fix.pickedTo),
  };
}

/** Whether both sides hold the same calendar months. */
export function sameSeason({ before, after }: Sides): boolean {
  const seasons = (months: readonly ThemeMonth[]) =>
    [...new Set(months.map(({ month }) => monthNumberOf(month) % 12))].sort((a, b) => a - b).join();
  return before.length > 0 && seasons(before) === seasons(after);
}

/** The sum of some months; null without any. */
export function sideOf(months: readonly ThemeMonth[]): FixSide | null {
  const sorted = months.toSorted((a, b) => compareText(a.month, b.month));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { events, exposure } = pooled(ratesOf(months));
  return { from: first.month, to: last.month, months: months.length, mentions: events, base: exposure };
}

/** Mentions as events, comments as exposure. */
export function ratesOf(months: readonly ThemeMonth[]): readonly Rate[] {
  return months.map(({ mentions, base }) => ({ events: mentions, exposure: base }));
}
