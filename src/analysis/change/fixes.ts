import type { Theme } from '../../model/theme.ts';
import type { FixEffect, FixResult, FixSide, ThemeResult } from '../results.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import { shareDifferenceInterval } from '../statistics/intervals.ts';
import { pooled } from '../statistics/rate-ratio.ts';
import { comparisonOf, untouchedTheme } from './fix-comparison.ts';
import type { Fix } from './fix-months.ts';
import type { Sides } from './fix-sides.ts';
import { ratesOf, sideOf, sidesOf } from './fix-sides.ts';
import { FEWEST_MENTIONS, FEWEST_MONTHS } from './season-match.ts';
import type { MeasuredRatio } from './measured-ratio.ts';
import { measuredRatio } from './measured-ratio.ts';
import { monthsToSeeHalving } from './fix-power.ts';

const FLAGGED_BELOW = 20;

interface Measured {
  readonly fix: Fix;
  readonly sides: Sides;
  /** null with a reason. */
  readonly test: MeasuredRatio | null;
  readonly reason: Extract<FixEffect, { kind: 'not-estimable' }>['reason'] | null;
}
/**
 * What happened to the themes that were fixed: mentions per comment before and after each fix.
 *
 * Partial months, the months a theme was picked on, and those until customers can feel the change are left out; both sides
 * hold the same months of the year where history allows. Mentions
 * are compared as rates per comment, exactly; where months differ by more than chance the interval is widened. All fixes
 * looked at are corrected for together. A theme that no fix touches stands beside each: what both did alike is not the
 * work of the fix.
 *
 * @param fixes    by promise id
 * @param results  every theme of the workspace
 * @param themes   their definitions, to leave praise and catch-all themes out of comparisons
 */
export function fixResults(
  fixes: readonly Fix[],
  results: readonly ThemeResult[],
  themes: readonly Theme[],
): readonly FixResult[] {
  const measured = fixes.map((fix) => measure(fix, results));
  const tested = measured.flatMap(({ test }) => (test === null ? [] : [test.ratio.p]));
  const adjusted = benjaminiHochberg(tested);
  let next = 0;
  return measured.map((each) => {
    const pAdjusted = each.test === null ? null : adjusted[next++]!;
    return resultOf(each, pAdjusted, fixes, results, themes);
  });
}

function measure(fix: Fix, results: readonly ThemeResult[]): Measured {
  const months = results.find(({ theme }) => theme === fix.theme)?.byMonth ?? [];
  const sides = sidesOf(fix, months);
  const reason = hindrance(sides);
  if (reason !== null) return { fix, sides, test: null, reason };
  const test = measuredRatio(ratesOf(sides.before), ratesOf(sides.after));
  return { fix, sides, test, reason: null };
}

/** Why the two sides cannot be compared; null when they can. */
function hindrance({ before, after }: Sides): Measured['reason'] {
  if (after.length === 0) return 'not-felt-yet';
  const [old, now] = [pooled(ratesOf(before)), pooled(ratesOf(after))];
  if (before.length < FEWEST_MONTHS) return 'too-few-months-before';
  if (after.length < FEWEST_MONTHS) return 'too-few-months-after';
  if (old.events + now.events === 0) return 'never-mentioned';
  if (old.events === 0) return 'none-before';
  return old.events + now.events < FEWEST_MENTIONS ? 'too-few-mentions' : null;
}

function resultOf(
  { fix, sides, test, reason }: Measured,
  pAdjusted: number | null,
  fixes: readonly Fix[],
  results: readonly ThemeResult[],
  themes: readonly Theme[],
): FixResult {
  const [before, after] = [sideOf(sides.before), sideOf(sides.after)];
  const effect: FixEffect =
    test === null || before === null || after === null || pAdjusted === null
      ? { kind: 'not-estimable', reason: reason ?? 'not-felt-yet' }
      : effectOf(before, after, test, pAdjusted);
  const dispersion = test === null ? null : test.dispersion;
  const other = untouchedTheme(sides.before, fixes, results, themes);
  const comparison =
    other === null || effect.kind === 'not-estimable' ? null : comparisonOf(fix.theme, other, sides, results);
  const needed = before === null ? null : monthsToSeeHalving(before, dispersion ?? 1);
  return {
    promise: fix.promise,
    theme: fix.theme,
    madeOn: fix.madeOn,
    feltFrom: fix.feltFrom,
    leftOut: sides.leftOut,
    picked: sides.picked,
    before,
    after,
    season: sides.season,
    effect,
    comparison,
    ...judged(effect, comparison, after, needed),
    monthsToSeeHalving: needed,
  };
}

function effectOf(before: FixSide, after: FixSide, test: MeasuredRatio, pAdjusted: number): FixEffect {
  const { ratio, dispersion, widened } = test;
  const counts = ({ mentions, base }: FixSide) => ({ successes: mentions, n: base });
  return {
    kind: 'estimated',
    ratio: ratio.ratio,
    ratioInterval: { low: ratio.low, high: ratio.high },
    p: ratio.p,
    pAdjusted,
    difference: after.mentions / after.base - before.mentions / before.base,
    differenceInterval: shareDifferenceInterval(counts(before), counts(after)),
    dispersion,
    widened,
    flagged: before.mentions + after.mentions < FLAGGED_BELOW,
  };
}

/** The verdict in one word. Without evidence it is "too early" until the months could have shown a halving. */
function judged(
  effect: FixEffect,
  comparison: FixResult['comparison'],
  after: FixSide | null,
  needed: number | null,
): Pick<FixResult, 'verdict' | 'othersFellToo'> {
  const plain = (verdict: FixResult['verdict']) => ({ verdict, othersFellToo: false });
  if (effect.kind === 'estimated' && effect.pAdjusted < SIGNIFICANCE) {
    if (effect.ratio > 1) return plain('worse');
    const { ratioInterval, relative } = comparison ?? { ratioInterval: null, relative: null };
    const fellToo = ratioInterval !== null && ratioInterval.high < 1;
    if (fellToo && (relative === null || relative.high >= 1))
      return { verdict: 'no-sign', othersFellToo: true };
    return plain('worked');
  }
  const enough = needed !== null && after !== null && after.months >= needed;
  return plain(effect.kind === 'estimated' && enough ? 'no-sign' : 'too-early');
}
