import { monthNumberOf } from '../../model/calendar.ts';
import type { SeasonMatch, ThemeMonth } from '../results.ts';

/** Whole months that each side needs before rates are compared. House rule: one month is an anecdote, three a quarter. */
export const FEWEST_MONTHS = 3;
/** Mentions of both sides together, below which only counts are given. */
export const FEWEST_MENTIONS = 10;
/** Matching must leave at least this part of the shorter side: a season is not worth most of the months. House rule. */
const SMALLEST_PART = 0.5;

interface TwoSides {
  readonly before: readonly ThemeMonth[];
  readonly after: readonly ThemeMonth[];
}

/**
 * Leaves as many Januaries on one side as on the other, and so for every month of the year: the latest ones of each side.
 *
 * Where that would leave too little to compare, both sides stay whole and the reason is told.
 *
 * @param sides  whole months of each side, rising
 */
export function matchSeasons({ before, after }: TwoSides): TwoSides & { readonly season: SeasonMatch } {
  const kept = { before: common(before, after), after: common(after, before) };
  const setAside = [...before, ...after]
    .filter((month) => !kept.before.includes(month) && !kept.after.includes(month))
    .map(({ month }) => month);
  if (before.length > 0 && after.length > 0 && setAside.length === 0) {
    return { before, after, season: { kind: 'same' } };
  }
  const reason = whyNot({ before, after }, kept);
  return reason === null
    ? { ...kept, season: { kind: 'matched', setAside } }
    : { before, after, season: { kind: 'not-matched', reason } };
}

/** The latest of each calendar month, as many as the other side has. */
function common(own: readonly ThemeMonth[], other: readonly ThemeMonth[]): readonly ThemeMonth[] {
  const left = new Map<number, number>();
  for (const month of other) left.set(seasonOf(month), (left.get(seasonOf(month)) ?? 0) + 1);
  const kept = own.toReversed().filter((month) => {
    const room = left.get(seasonOf(month)) ?? 0;
    left.set(seasonOf(month), room - 1);
    return room > 0;
  });
  return kept.reverse();
}

function whyNot(
  whole: TwoSides,
  kept: TwoSides,
): Extract<SeasonMatch, { kind: 'not-matched' }>['reason'] | null {
  const months = kept.before.length;
  if (months === 0) return 'no-month-in-common';
  const shorter = Math.min(whole.before.length, whole.after.length);
  if (months < FEWEST_MONTHS || months < SMALLEST_PART * shorter) return 'too-few-months-in-common';
  const mentions = [...kept.before, ...kept.after].reduce((sum, month) => sum + month.mentions, 0);
  return mentions < FEWEST_MENTIONS ? 'too-few-mentions-in-common' : null;
}

function seasonOf({ month }: ThemeMonth): number {
  return monthNumberOf(month) % 12;
}
