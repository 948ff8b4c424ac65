import { compareText } from '../../model/compare-text.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { Theme } from '../../model/theme.ts';
import type { LanguageCoverage } from '../results.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import { languageApplies } from '../../model/language-applies.ts';

/** Language of items that do not say theirs: "undetermined" in BCP 47. */
const UNDETERMINED = 'und';

/**
 * How many comments there are by source and language, and which languages the word lists and themes can read.
 *
 * @param covered  whether the word lists cover each language of the table, by its code
 */
export function languageCoverage(
  table: FeedbackTable,
  themes: readonly Theme[],
  covered: readonly boolean[],
  { starts }: ThemeMarks,
): readonly LanguageCoverage[] {
  const { source, language, comments } = table;
  const languages = language.names.length + 1;
  const counts = new Uint32Array(source.names.length * languages);
  const tagged = new Uint32Array(counts.length);
  for (let row = 0; row < table.rows; row++) {
    if (!comments.has(row)) continue;
    const spoken = language.codes[row]!;
    const at = source.codes[row]! * languages + (spoken === NO_CODE ? languages - 1 : spoken);
    counts[at]!++;
    if (starts[row + 1]! > starts[row]!) tagged[at]!++;
  }
  return Array.from(counts, (count, at): LanguageCoverage => {
    const spoken = at % languages;
    const name = language.names[spoken] ?? null;
    return {
      source: source.names[Math.floor(at / languages)]!,
      language: name ?? UNDETERMINED,
      comments: count,
      wordLists: covered[spoken] ?? false,
      themes: themes.filter((theme) => theme.match.length > 0 || hasOwn(theme, name)).length,
      ownThemes: themes.filter((theme) => hasOwn(theme, name)).length,
      tagged: tagged[at]!,
    };
  })
    .filter((entry) => entry.comments > 0)
    .sort(
      (a, b) =>
        b.comments - a.comments || compareText(a.source, b.source) || compareText(a.language, b.language),
    );
}

function hasOwn({ languages }: Theme, language: string | null): boolean {
  return (
    language !== null &&
    Object.entries(languages).some(([tag, rules]) => rules.match.length > 0 && languageApplies(tag, language))
  );
}
