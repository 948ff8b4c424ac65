import { compareText } from '../../model/compare-text.ts';
import type { Theme } from '../../model/theme.ts';
import type { FixComparison, ThemeMonth, ThemeResult } from '../results.ts';
import type { Rate } from '../statistics/rate-ratio.ts';
import { dispersionOf, pooled, ratioOfRatios } from '../statistics/rate-ratio.ts';
import type { Fix } from './fix-months.ts';
import type { Sides } from './fix-sides.ts';
import { ratesOf, sideOf } from './fix-sides.ts';
import { measuredRatio } from './measured-ratio.ts';

/**
 * The theme to set beside a fixed one: of those no fix touches, neither praise nor catch-all, the one mentioned most
 * nearly as often in the months before. The choice looks at nothing that happened after.
 *
 * @returns null when there is none
 */
export function untouchedTheme(
  before: readonly ThemeMonth[],
  fixes: readonly Fix[],
  results: readonly ThemeResult[],
  themes: readonly Theme[],
): string | null {
  const touched = new Set(fixes.map(({ theme }) => theme));
  const months = new Set(before.map(({ month }) => month));
  const mentionsOf = ({ byMonth }: ThemeResult) =>
    byMonth.reduce((sum, { month, mentions }) => sum + (months.has(month) ? mentions : 0), 0);
  const own = before.reduce((sum, { mentions }) => sum + mentions, 0);
  const candidates = results
    .filter(({ theme }) => {
      const definition = themes.find(({ id }) => id === theme);
      return !touched.has(theme) && definition?.praise !== true && definition?.catchAll !== true;
    })
    .map((result) => ({ theme: result.theme, distance: Math.abs(mentionsOf(result) - own) }))
    .sort((a, b) => a.distance - b.distance || compareText(a.theme, b.theme));
  return candidates[0]?.theme ?? null;
}

/**
 * What another theme did over the months of a fix, and how the fixed theme did beside it.
 *
 * @returns null when the other theme has no months on a side
 */
export function comparisonOf(
  fixed: string,
  other: string,
  sides: Sides,
  results: readonly ThemeResult[],
): FixComparison | null {
  const within = (theme: string, months: readonly ThemeMonth[]) => {
    const names = new Set(months.map(({ month }) => month));
    const all = results.find((result) => result.theme === theme)?.byMonth ?? [];
    return all.filter(({ month }) => names.has(month));
  };
  const ratesIn = (theme: string) =>
    [ratesOf(within(theme, sides.before)), ratesOf(within(theme, sides.after))] as const;
  const before = sideOf(within(other, sides.before));
  const after = sideOf(within(other, sides.after));
  if (before === null || after === null) return null;
  const measured = measuredRatio(...ratesIn(other));
  return {
    theme: other,
    before,
    after,
    ratio: measured?.ratio.ratio ?? null,
    ratioInterval: measured && { low: measured.ratio.low, high: measured.ratio.high },
    relative: ratioOfRatios(withDispersion(...ratesIn(fixed)), withDispersion(...ratesIn(other))),
  };
}

function withDispersion(before: readonly Rate[], after: readonly Rate[]) {
  return {
    before: pooled(before),
    after: pooled(after),
    dispersion: dispersionOf([before, after]) ?? 1,
  };
}
