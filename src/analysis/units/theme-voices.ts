import type { RatingTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { everyRow } from '../rows-by-group.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import { BEFORE } from '../statistics/side-gap.ts';
import type { Voices } from '../statistics/voices.ts';
import { themeVoicesByGroup } from '../themes/theme-group-voices.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import { keptByMonth } from './kept-by-month.ts';
import type { OwnRows, UnitRows } from './unit-rows.ts';
import type { ReportMonths } from './unit-score.ts';

/** Who commented, with mentions of a theme as the yes answers. */
export interface ThemeVoices {
  readonly now: Voices;
  readonly past: Voices;
  /** All other units, now. */
  readonly others: Voices;
}

/** @param theme  by its place in the marks */
export type VoicesOfTheme = (theme: number) => ThemeVoices;

/**
 * Who spoke of each theme in a unit, lately and before, and in the other units. All units of a month are heard in one
 * pass.
 *
 * @param size  the number of themes
 * @returns a function of the rows of a unit, and then of a report and the sides of these rows
 */
export function unitThemeVoices(
  { unit }: RatingTable,
  marks: ThemeMarks,
  size: number,
  rows: UnitRows,
): (own: OwnRows) => (months: ReportMonths, sides: Uint8Array) => VoicesOfTheme {
  const everybody = keptByMonth(
    (report) => themeVoicesByGroup(rows.everybody(report), marks, [groupedBy(unit)], size)[0]!,
  );
  return (own) => {
    const ownMarks = marksInOrder(own.rows, marks);
    const inOrder = { rows: everyRow(own.rows.length), starts: own.starts };
    const past = new Int32Array(own.rows.length);
    return (report, sides) => {
      for (let at = 0; at < past.length; at++) past[at] = sides[at] === BEFORE ? 0 : NO_CODE;
      const [before] = themeVoicesByGroup(inOrder, ownMarks, [{ codes: past, size: 1 }], size);
      const now = everybody(report);
      return (theme) => {
        const { within, outside } = now.of(theme)[own.unit]!;
        return { now: within, past: before!.of(theme)[0]!.within, others: outside };
      };
    };
  };
}

/** The marks of some rows, one behind the other: to walk over them again and again. */
function marksInOrder(rows: Uint32Array, { inBase, starts, themes }: ThemeMarks): ThemeMarks {
  const own = { inBase: new Uint8Array(rows.length), starts: new Uint32Array(rows.length + 1) };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    own.inBase[at] = inBase[row]!;
    own.starts[at + 1] = own.starts[at]! + starts[row + 1]! - starts[row]!;
  }
  const ownThemes = new Uint16Array(own.starts[rows.length]!);
  for (let at = 0; at < rows.length; at++) {
    let place = own.starts[at]!;
    for (let i = starts[rows[at]!]!; i < starts[rows[at]! + 1]!; i++) ownThemes[place++] = themes[i]!;
  }
  return { ...own, themes: ownThemes };
}
