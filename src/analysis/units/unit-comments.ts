import type { FeedbackTable } from '../../model/feedback-table.ts';
import type { Unit } from '../../model/rhythm/unit.ts';
import { nameInData } from '../../model/rhythm/unit.ts';
import { spreadOverTime } from '../comments-to-read.ts';
import { monthsOf } from '../months.ts';
import type { UnitsResult } from '../results.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import type { UnitsFigures } from './units.ts';

/** Comments quoted in a report: what fits on half a page. */
const COMMENTS_A_REPORT = 6;

export interface UnitWords {
  readonly table: FeedbackTable;
  readonly marks: ThemeMarks;
  readonly units: readonly Unit[];
}

/** Adds to the figures of every report how many comments its month has, and which of them to read. */
export function unitsResult(words: UnitWords, figures: UnitsFigures, asOf: string): UnitsResult {
  const { table, marks, units } = words;
  const nameOf = new Map(units.map((unit) => [unit.id, nameInData(unit)]));
  const shown = new Set(figures.units.flatMap(({ months }) => months.map(({ month }) => month)));
  const commented = commentRows(table, shown, asOf);
  return {
    ...figures,
    units: figures.units.map(({ unit, months, ...rest }) => ({
      unit,
      ...rest,
      months: months.map((month) => {
        const rows = commented.get(`${month.month} ${nameOf.get(unit)!}`) ?? [];
        const read = spreadOverTime(table, worthReading(rows, marks), COMMENTS_A_REPORT);
        return { ...month, comments: rows.length, commentRows: read };
      }),
    })),
  };
}

/** Rows with a comment by month and the name of their unit. */
function commentRows(
  table: FeedbackTable,
  shown: ReadonlySet<string>,
  asOf: string,
): ReadonlyMap<string, readonly number[]> {
  const { unit, comments } = table;
  const months = monthsOf(table, asOf);
  const isShown = Uint8Array.from(months.names, (name) => Number(shown.has(name)));
  const lists = new Map<number, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const code = unit.codes[row]!;
    if (code < 0 || isShown[months.codes[row]!] === 0 || !comments.has(row)) continue;
    const cell = code * months.size + months.codes[row]!;
    const rows = lists.get(cell);
    if (rows === undefined) lists.set(cell, [row]);
    else rows.push(row);
  }
  return new Map(
    Array.from(lists, ([cell, rows]) => [
      `${months.names[cell % months.size]} ${unit.names[Math.floor(cell / months.size)]}`,
      rows,
    ]),
  );
}

/** Comments that speak of a theme, where there are enough of them: the others are mostly bookkeeping. */
function worthReading(rows: readonly number[], { starts }: ThemeMarks): readonly number[] {
  const speaking = rows.filter((row) => starts[row + 1]! > starts[row]!);
  return speaking.length >= COMMENTS_A_REPORT ? speaking : rows;
}
