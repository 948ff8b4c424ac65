import type { RatingTable } from '../../model/feedback-table.ts';
import type { Months } from '../months.ts';
import type { RowsByVoice } from '../rows-by-voice.ts';
import { rowsByVoice } from '../rows-by-voice.ts';
import { BEFORE, NEITHER, NOW } from '../statistics/side-gap.ts';
import { keptByMonth } from './kept-by-month.ts';
import type { MonthSpan, UnitMonths } from './unit-months.ts';
import type { ReportMonths } from './unit-score.ts';

/** The rows of one unit in all months that its reports look at. */
export interface OwnRows extends RowsByVoice {
  readonly unit: number;
  /** The month of each row, in their order. */
  readonly months: Uint16Array;
}

/** Whom comparisons look at, where counts do not say it: rows with those of one voice side by side. */
export interface UnitRows {
  readonly of: (unit: number) => OwnRows;
  /** The rows of all units in the recent months. */
  readonly everybody: (report: ReportMonths) => RowsByVoice;
}

/** @param looked  the months that any report looks at */
export function unitRows(
  { customer }: Pick<RatingTable, 'customer'>,
  cells: UnitMonths,
  months: Months,
  looked: MonthSpan,
): UnitRows {
  const rowsOf = sortedRows(cells);
  return {
    of: (unit) => {
      const { rows, starts } = rowsByVoice(rowsOf(unit, looked), customer.codes);
      const monthOf = new Uint16Array(rows.length);
      for (let at = 0; at < rows.length; at++) monthOf[at] = months.codes[rows[at]!]!;
      return { unit, rows, starts, months: monthOf };
    },
    everybody: keptByMonth(({ recent }) => {
      const units = Array.from({ length: cells.units }, (_, unit) => rowsOf(unit, recent));
      return rowsByVoice(joined(units), customer.codes);
    }),
  };
}

/** Sorts rows by unit and month once, so that a stretch of a unit is a piece of the list. */
function sortedRows({ codes, size, months }: UnitMonths): (unit: number, span: MonthSpan) => Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) starts[codes[row]! + 1]!++;
  for (let cell = 0; cell < size; cell++) starts[cell + 1]! += starts[cell]!;
  const rows = new Uint32Array(starts[size]!);
  const places = starts.slice();
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) rows[places[codes[row]!]!++] = row;
  return (unit, { from, to }) => rows.subarray(starts[unit * months + from], starts[unit * months + to + 1]);
}

function joined(pieces: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const piece of pieces) {
    all.set(piece, filled);
    filled += piece.length;
  }
  return all;
}

/** The side of each row in a report: its past, the recent months, or neither. */
export function sidesOf({ months }: OwnRows, { past, recent }: ReportMonths): Uint8Array {
  const sides = new Uint8Array(months.length);
  for (let at = 0; at < sides.length; at++) {
    const month = months[at]!;
    sides[at] = isIn(month, recent) ? NOW : isIn(month, past) ? BEFORE : NEITHER;
  }
  return sides;
}

function isIn(month: number, { from, to }: MonthSpan): boolean {
  return month >= from && month <= to;
}
