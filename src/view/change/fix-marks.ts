import type { Context } from '../context.ts';

/** When the fixes of a theme (null: of all themes) were made, or felt; in the order of the promises. */
export function fixDates(
  theme: string | null,
  when: 'made' | 'felt',
  { results }: Context,
): readonly { readonly theme: string; readonly date: string }[] {
  return results.fixes
    .filter((fix) => theme === null || fix.theme === theme)
    .map((fix) => ({ theme: fix.theme, date: when === 'made' ? fix.madeOn : fix.feltFrom }));
}

/**
 * The changes made for a theme, as marks on a chart.
 *
 * @param theme  null: those of all themes
 * @param when   `made`: for figures of our own work; `felt`: for what customers say
 */
export function fixMarks(
  theme: string | null,
  when: 'made' | 'felt',
  context: Context,
): readonly { readonly month: string; readonly label: string }[] {
  const { f, themeQuoted } = context;
  const labels = new Map<string, string>();
  for (const { theme: fixed, date } of fixDates(theme, when, context)) {
    const what = when === 'made' ? `Changed ${f.date(date)}` : `Fix felt from ${f.date(date)}`;
    const month = date.slice(0, 7);
    const label = theme === null ? `Fix of ${themeQuoted(fixed)} felt` : what;
    const before = labels.get(month);
    labels.set(month, before === undefined || before === label ? label : 'Several fixes felt');
  }
  return [...labels].map(([month, label]) => ({ month, label }));
}
