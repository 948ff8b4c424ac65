import type { MonthSpan, UnitMonths } from './unit-months.ts';

/** The rows of units in stretches of months: who answered, where counts do not say it. */
export interface UnitRows {
  readonly of: (unit: number, span: MonthSpan) => Uint32Array;
  readonly everybody: (span: MonthSpan) => Uint32Array;
  /** All units but one. */
  readonly others: (unit: number, span: MonthSpan) => Uint32Array;
}

/** Sorts rows by unit and month once, so that a stretch of a unit is a piece of the list. */
export function unitRows({ codes, size, units, months }: UnitMonths): UnitRows {
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) starts[codes[row]! + 1]!++;
  for (let cell = 0; cell < size; cell++) starts[cell + 1]! += starts[cell]!;
  const rows = new Uint32Array(starts[size]!);
  const places = starts.slice();
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) rows[places[codes[row]!]!++] = row;
  const of = (unit: number, { from, to }: MonthSpan) =>
    to < from
      ? new Uint32Array(0)
      : rows.subarray(starts[unit * months + from], starts[unit * months + to + 1]);
  const others = (unit: number, span: MonthSpan) => {
    const pieces = Array.from({ length: units }, (_, other) => other)
      .filter((other) => other !== unit)
      .map((other) => of(other, span));
    const all = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let filled = 0;
    for (const piece of pieces) {
      all.set(piece, filled);
      filled += piece.length;
    }
    return all;
  };
  return { of, others, everybody: (span) => others(-1, span) };
}
