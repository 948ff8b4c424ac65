import type { ThemeImpact } from '../../../src/analysis/results.ts';
import { themeImpacts } from '../../../src/analysis/themes/theme-impact.ts';
import type { ThemeMarks } from '../../../src/analysis/themes/theme-marks.ts';
import type { ThemesOptions } from '../../../src/analysis/themes/themes.ts';
import type { FeedbackTable } from '../../../src/model/feedback-table.ts';
import type { Theme } from '../../../src/model/theme.ts';

/** A theme of a test; what the test is not about is left out. */
export function themeOf(id: string, parts: Partial<Theme> = {}): Theme {
  return {
    id,
    name: id,
    praise: false,
    catchAll: false,
    match: [],
    not: [],
    languages: {},
    tests: { matches: [], misses: [] },
    ...parts,
  };
}

/** What every theme weighs on the main outcome. */
export function impactsOf(
  table: FeedbackTable,
  marks: ThemeMarks,
  themes: number,
  options: ThemesOptions,
): readonly ThemeImpact[] {
  return themeImpacts(table, marks, themes, options.mainOutcome, options);
}
