import { dayOf, isoDateOf, lastDayOfMonth, monthOfDay } from '../../model/calendar.ts';
import type { AnswerColumn } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import type { Months } from '../months.ts';
import type { Period } from '../results.ts';

/** A stretch of months by their codes, both included. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** The rows with an answer, within some months, in the order of the table. */
export function rowsAnswered(column: AnswerColumn, months: Months, { from, to }: MonthRange): Int32Array {
  const given = givenIn(column);
  const rows = new Int32Array(given.length);
  let count = 0;
  for (let row = 0; row < given.length; row++) {
    const month = months.codes[row]!;
    if (given[row] === 1 && month >= from && month <= to) rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** The months from the first answer to the last; null without any. */
export function monthsAnswered(column: AnswerColumn | undefined, months: Months): MonthRange | null {
  let from = Infinity;
  let to = -Infinity;
  const given = column === undefined ? [] : givenIn(column);
  for (let row = 0; row < given.length; row++) {
    if (given[row] !== 1) continue;
    const month = months.codes[row]!;
    if (month < from) from = month;
    if (month > to) to = month;
  }
  return from <= to ? { from, to } : null;
}

/** 1 for every row with an answer. */
export function givenIn(column: AnswerColumn): Uint8Array {
  if ('levels' in column) {
    const { levels } = column;
    const given = new Uint8Array(levels.length);
    for (let row = 0; row < given.length; row++) given[row] = levels[row] === NO_LEVEL ? 0 : 1;
    return given;
  }
  const { values } = column;
  const given = new Uint8Array(values.length);
  for (let row = 0; row < given.length; row++) given[row] = Number.isNaN(values[row]!) ? 0 : 1;
  return given;
}

/** From the first day of the first month to the last day of the last, or to the as-of date when that is earlier. */
export function periodOfMonths({ from, to }: MonthRange, months: Months, asOf: string): Period {
  const monthEnd = isoDateOf(lastDayOfMonth(monthOfDay(dayOf(`${months.names[to]!}-01`))));
  return { from: `${months.names[from]!}-01`, to: monthEnd < asOf ? monthEnd : asOf };
}
