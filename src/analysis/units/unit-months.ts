import type { AnswerColumn, FeedbackTable, ScoreColumn } from '../../model/feedback-table.ts';
import { levelCount } from '../../model/scale.ts';
import type { Months } from '../months.ts';
import { talliesOf, tallyOf, together } from '../outcomes/answers.ts';
import type { Tally } from '../outcomes/score.ts';
import { levelCounts } from '../statistics/joint-counts.ts';
import type { Grouping } from '../statistics/joint-counts.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';

/** A stretch of month codes, both included; empty when `to` lies before `from`. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

/** Every row in the cell of its unit and month; rows without a unit are in none. */
export interface UnitMonths extends Grouping {
  readonly units: number;
  readonly months: number;
}

/** The cell of a row is `unit * months + month`. */
export function unitMonths({ unit }: Pick<FeedbackTable, 'unit'>, months: Months): UnitMonths {
  const codes = unit.codes.map((code, row) => (code < 0 ? -1 : code * months.size + months.codes[row]!));
  const units = unit.names.length;
  return { codes, size: units * months.size, units, months: months.size };
}

/** How often each level of a score was given, by unit and month, as sums of cells counted once. */
export interface LevelCells {
  /** One unit in some months, low to high. */
  readonly of: (unit: number, span: MonthSpan) => readonly number[];
  /** All units in some months. */
  readonly everybody: (span: MonthSpan) => readonly number[];
}

/** Counts the levels of a score in one pass over its rows. */
export function levelCells(column: ScoreColumn, cells: UnitMonths): LevelCells {
  const levels = levelCount(column.scale);
  const { byGroup } = levelCounts(column, cells);
  const of = (unit: number, span: MonthSpan) => summed(byGroup, unit * cells.months, span, levels);
  return {
    of,
    everybody: (span) =>
      Array.from({ length: cells.units }, (_, unit) => of(unit, span)).reduce(
        (sum, counts) => sum.map((count, level) => count + counts[level]!),
        new Array<number>(levels).fill(0),
      ),
  };
}

/** The answers to an outcome, by unit and month. */
export interface TallyCells {
  readonly of: (unit: number, span: MonthSpan) => Tally;
  readonly everybody: (span: MonthSpan) => Tally;
}

/** The same for any outcome: counts of levels, or moments of measured numbers. */
export function tallyCells(column: AnswerColumn, cells: UnitMonths): TallyCells {
  if ('levels' in column) return levelCells(column, cells);
  const { byGroup } = talliesOf(column, cells);
  const of = (unit: number, { from, to }: MonthSpan): Tally => {
    const start = unit * cells.months;
    return to < from ? tallyOf(column, []) : together(byGroup.slice(start + from, start + to + 1));
  };
  return {
    of,
    everybody: (span) =>
      cells.units === 0
        ? tallyOf(column, [])
        : together(Array.from({ length: cells.units }, (_, unit) => of(unit, span))),
  };
}

function summed(
  lists: readonly (readonly number[])[],
  start: number,
  { from, to }: MonthSpan,
  levels: number,
): readonly number[] {
  const sum = new Array<number>(levels).fill(0);
  for (let month = from; month <= to; month++) {
    lists[start + month]!.forEach((count, level) => (sum[level]! += count));
  }
  return sum;
}

/** Mentions of themes and what they are a share of. */
export interface MentionCells {
  /** Mentions of a theme by one unit in one month; unit -1 is all units together. */
  readonly mentions: (theme: number, unit: number, month: number) => number;
  /** Comments (or coded items) of the same. */
  readonly base: (unit: number, month: number) => number;
}

/** Counts all themes by unit and month in one pass over the marks. */
export function mentionCells(
  marks: ThemeMarks,
  themes: number,
  { codes, units, months: length }: UnitMonths,
  months: Months,
): MentionCells {
  // all units together are one more, counted last; rows of no unit are left out, or units with other sources differ
  const all = units * length;
  const size = all + length;
  const counts = new Uint32Array(themes * size);
  const base = new Uint32Array(size);
  for (let row = 0; row < codes.length; row++) {
    const cell = codes[row]!;
    if (cell < 0 || marks.inBase[row] === 0) continue;
    const together = all + months.codes[row]!;
    base[together]!++;
    base[cell]!++;
    for (let i = marks.starts[row]!; i < marks.starts[row + 1]!; i++) {
      const start = marks.themes[i]! * size;
      counts[start + together]!++;
      counts[start + cell]!++;
    }
  }
  const cellOf = (unit: number, month: number) => (unit < 0 ? units : unit) * length + month;
  return {
    mentions: (theme, unit, month) => counts[theme * size + cellOf(unit, month)]!,
    base: (unit, month) => base[cellOf(unit, month)]!,
  };
}
