import type { FixSide } from '../results.ts';
import { normalQuantile, Z95 } from '../statistics/distributions.ts';
import { FEWEST_MONTHS } from './season-match.ts';

/** A fix worth telling customers about halves the mentions; that is what the months must be able to show. House rule. */
const EFFECT = 0.5;
const POWER = 0.8;

/**
 * How many whole months after a fix are needed to see the mentions halve, four times in five, at the volume of before.
 *
 * @param dispersion  how much more months differ than by chance; below 1 counts as 1
 * @returns whole months, at least as many as any verdict takes, or null when the months before are too few, or hold too
 *   few mentions, for any number of months to do
 *
 * Source: normal approximation of the log rate ratio, variance 1/x before + 1/x after.
 */
export function monthsToSeeHalving(before: FixSide, dispersion: number): number | null {
  if (before.mentions === 0 || before.months < FEWEST_MONTHS) return null;
  const reach = Math.log(1 / EFFECT) / (Z95 + normalQuantile(POWER));
  const room = (reach * reach) / Math.max(1, dispersion) - 1 / before.mentions;
  if (room <= 0) return null;
  const perMonth = (EFFECT * before.mentions) / before.months;
  return Math.max(FEWEST_MONTHS, Math.ceil(1 / room / perMonth));
}
