import { isoDateOf, lastDayOfMonth, monthOfDay, dayOf } from '../../model/calendar.ts';
import type { ScoreColumn } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import { levelCount } from '../../model/scale.ts';
import type { Months } from '../months.ts';
import type { Period } from '../results.ts';
import type { OutcomeDefinition } from './score.ts';

/**
 * What one answer on each point of the scale counts, so that the score is the mean over answers.
 *
 * @returns NPS: -100, 0 or 100; CSAT and yes-no: 0 or 1; CES: the points themselves
 */
export function valuesByLevel({ kind, scale }: Pick<OutcomeDefinition, 'kind' | 'scale'>): readonly number[] {
  return Array.from({ length: levelCount(scale) }, (_, level) => {
    switch (kind) {
      case 'nps':
        return level <= 6 ? -100 : level <= 8 ? 0 : 100;
      case 'csat':
        return level >= levelCount(scale) - 2 ? 1 : 0;
      case 'yes-no':
        return level;
      case 'ces':
        return scale.low + level;
      default:
        return kind satisfies never;
    }
  });
}

/** A stretch of months by their codes, both included. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** The rows with an answer, within some months, in the order of the table. */
export function rowsAnswered(column: ScoreColumn, months: Months, { from, to }: MonthRange): Int32Array {
  const rows = new Int32Array(column.levels.length);
  let count = 0;
  column.levels.forEach((level, row) => {
    const month = months.codes[row]!;
    if (level !== NO_LEVEL && month >= from && month <= to) rows[count++] = row;
  });
  return rows.slice(0, count);
}

/** The months from the first answer to the last; null without any. */
export function monthsAnswered(column: ScoreColumn | undefined, months: Months): MonthRange | null {
  let from = Infinity;
  let to = -Infinity;
  column?.levels.forEach((level, row) => {
    if (level === NO_LEVEL) return;
    const month = months.codes[row]!;
    if (month < from) from = month;
    if (month > to) to = month;
  });
  return from <= to ? { from, to } : null;
}

/** From the first day of the first month to the last day of the last, or to the as-of date when that is earlier. */
export function periodOfMonths({ from, to }: MonthRange, months: Months, asOf: string): Period {
  const monthEnd = isoDateOf(lastDayOfMonth(monthOfDay(dayOf(`${months.names[to]!}-01`))));
  return { from: `${months.names[from]!}-01`, to: monthEnd < asOf ? monthEnd : asOf };
}
