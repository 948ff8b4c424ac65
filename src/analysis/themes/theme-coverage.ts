import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, FeedbackTable } from '../../model/feedback-table.ts';
import type { Coverage } from '../results.ts';
import type { ThemeMarks } from './theme-marks.ts';

/** As many untagged comments as somebody reads in one sitting. */
const UNTAGGED_TO_READ = 20;
/** Language of items that do not say theirs: "undetermined" in BCP 47. */
const UNDETERMINED = 'und';

/**
 * How much of what could carry a theme does, by source and by language, and what is left to read.
 *
 * @param isLow  whether the customer behind a row was unhappy, see `lowScores`
 */
export function coverageOf(
  table: FeedbackTable,
  marks: ThemeMarks,
  isLow: (row: number) => boolean,
): Coverage {
  const isTagged = (row: number): boolean => marks.starts[row + 1]! > marks.starts[row]!;
  const untagged: number[] = [];
  let base = 0;
  for (let row = 0; row < table.rows; row++) {
    if (marks.inBase[row] === 0) continue;
    base++;
    if (!isTagged(row)) untagged.push(row);
  }
  const tagged = base - untagged.length;
  const low = untagged.filter(isLow);
  return {
    base,
    tagged,
    share: base === 0 ? null : tagged / base,
    bySource: by(table.source, marks, isTagged).map(({ name, ...counts }) => ({ source: name, ...counts })),
    byLanguage: by(table.language, marks, isTagged).map(({ name, ...counts }) => ({
      language: name,
      ...counts,
    })),
    untaggedLow: low.length,
    untaggedRows: spread(low.length > 0 ? low : untagged, UNTAGGED_TO_READ),
  };
}

interface NamedCounts {
  readonly name: string;
  readonly base: number;
  readonly tagged: number;
}

/** Counts by text, in its order; rows without one come under "und". */
function by(
  { codes, names }: CodedColumn,
  { inBase }: ThemeMarks,
  isTagged: (row: number) => boolean,
): readonly NamedCounts[] {
  const counts = [...names, UNDETERMINED].map((name) => ({ name, base: 0, tagged: 0 }));
  const undetermined = counts.find(({ name }) => name === UNDETERMINED)!;
  inBase.forEach((flag, row) => {
    if (flag === 0) return;
    const count = counts[codes[row]!] ?? undetermined;
    count.base++;
    if (isTagged(row)) count.tagged++;
  });
  return counts.filter(({ base }) => base > 0).sort((a, b) => compareText(a.name, b.name));
}

/** At most so many of a list, from the middle of equally long stretches of it. */
function spread(rows: readonly number[], most: number): readonly number[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.floor(((2 * i + 1) * rows.length) / (2 * most))]!);
}
