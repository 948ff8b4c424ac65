import { dayOf, lastDayOfMonth, monthNumberOf } from '../../model/calendar.ts';
import type { Theme } from '../../model/theme.ts';
import { monthsOf } from '../months.ts';
import type { ThemeFacts, ThemeParetoOptions } from '../themes/theme-pareto.ts';
import { paretoCut, vitalThemes } from '../themes/pareto.ts';
import { rowsByTheme } from '../themes/theme-rows.ts';

/** One of the vital few, and since when. */
export interface VitalSpell {
  readonly theme: string;
  readonly since: string;
  readonly days: number;
}

/**
 * The vital few by mentions, and since when each has been among them without a break.
 *
 * Every month is judged as its report would have been: over all comments up to its end. A single month has too few
 * comments to be judged alone, and a plan is late from the day on which its readers could know.
 *
 * @returns in the order of the Pareto over all comments; empty without vital few
 */
export function vitalSpells(
  facts: Pick<ThemeFacts, 'table' | 'themes' | 'marks'>,
  options: ThemeParetoOptions,
  asOf: string,
): readonly VitalSpell[] {
  const { table, themes, marks } = facts;
  const months = monthsOf(table, asOf);
  const mentions = themes.map(() => new Uint32Array(months.size));
  rowsByTheme(marks, themes.length).forEach((rows, theme) => {
    if (themes[theme]!.praise) return;
    for (const row of rows) mentions[theme]![months.codes[row]!]!++;
  });
  const reports = vitalByMonth(themes, mentions, months.size, options);
  const today = dayOf(asOf);
  return (reports.at(-1) ?? []).map((theme) => {
    const since = months.names[reports.findLastIndex((vital) => !vital.includes(theme)) + 1]!;
    return { theme, since, days: Math.max(0, today - lastDayOfMonth(monthNumberOf(since))) };
  });
}

/** The vital few of the report of each month. */
function vitalByMonth(
  themes: readonly Theme[],
  mentions: readonly Uint32Array[],
  months: number,
  options: ThemeParetoOptions,
): readonly (readonly string[])[] {
  const sums = themes.map(() => 0);
  return Array.from({ length: months }, (_, month) => {
    themes.forEach((_theme, index) => (sums[index]! += mentions[index]![month]!));
    const values = themes.map(({ id, catchAll }, index) => ({ theme: id, catchAll, value: sums[index]! }));
    const total = sums.reduce((sum, value) => sum + value, 0);
    return vitalThemes(paretoCut(values, { ...options, mentions: total, unit: 'mentions' }));
  });
}
