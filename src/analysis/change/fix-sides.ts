import { compareText } from '../../model/compare-text.ts';
import type { FixSide, SeasonMatch, ThemeMonth } from '../results.ts';
import type { Rate } from '../statistics/rate-ratio.ts';
import { pooled } from '../statistics/rate-ratio.ts';
import type { Fix } from './fix-months.ts';
import { feltMonth } from './fix-months.ts';
import { matchSeasons } from './season-match.ts';

/** The months of a theme on the two sides of a fix, and what lies between them. */
export interface Sides {
  readonly before: readonly ThemeMonth[];
  readonly after: readonly ThemeMonth[];
  readonly leftOut: readonly string[];
  readonly picked: readonly string[];
  readonly season: SeasonMatch;
}

/** Whole months with comments on either side, of the same seasons where history allows; what lies between is named. */
export function sidesOf(fix: Fix, months: readonly ThemeMonth[]): Sides {
  const felt = feltMonth(fix);
  const made = fix.madeOn.slice(0, 7);
  const start = fix.pickedFrom < made ? fix.pickedFrom : made;
  const whole = months.filter(({ partial, base }) => !partial && base > 0);
  const between = months.filter(({ month }) => month >= start && month < felt).map(({ month }) => month);
  return {
    ...matchSeasons({
      before: whole.filter(({ month }) => month < start),
      after: whole.filter(({ month }) => month >= felt),
    }),
    leftOut: between,
    picked: between.filter((month) => month >= fix.pickedFrom && month <= fix.pickedTo),
  };
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
