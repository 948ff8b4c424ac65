import type { Context } from './context.ts';

/**
 * The changes made for a theme, as marks on a chart.
 *
 * @param theme  null: those of all themes
 * @param when   `made`: for figures of our own work; `felt`: for what customers say
 */
export function fixMarks(
  theme: string | null,
  when: 'made' | 'felt',
  { results, f }: Context,
): readonly { readonly month: string; readonly label: string }[] {
  const dates = results.fixes
    .filter((fix) => theme === null || fix.theme === theme)
    .map((fix) => (when === 'made' ? fix.madeOn : fix.feltFrom));
  return [...new Set(dates)].sort().map((date) => ({
    month: date.slice(0, 7),
    label: when === 'made' ? `Changed ${f.date(date)}` : `Felt from ${f.date(date)}`,
  }));
}
