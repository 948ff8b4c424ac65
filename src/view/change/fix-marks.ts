import type { Context } from '../context.ts';

/**
 * The changes made for a theme, as marks on a chart.
 *
 * @param theme  null: those of all themes
 * @param when   `made`: for figures of our own work; `felt`: for what customers say
 */
export function fixMarks(
  theme: string | null,
  when: 'made' | 'felt',
  { results, f, themeQuoted }: Context,
): readonly { readonly month: string; readonly label: string }[] {
  const labels = new Map<string, string>();
  for (const fix of results.fixes) {
    if (theme !== null && fix.theme !== theme) continue;
    const date = when === 'made' ? fix.madeOn : fix.feltFrom;
    const what = when === 'made' ? `Changed ${f.date(date)}` : `Fix felt from ${f.date(date)}`;
    const month = date.slice(0, 7);
    const label = theme === null ? `Fix of ${themeQuoted(fix.theme)} felt` : what;
    const before = labels.get(month);
    labels.set(month, before === undefined || before === label ? label : 'Several fixes felt');
  }
  return [...labels].map(([month, label]) => ({ month, label }));
}
