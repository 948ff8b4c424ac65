import type { AnswerColumn, RatingTable, ScoreColumn } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import { outcomeColumn } from '../outcomes/answers.ts';
import type { DriverConfig } from '../../model/workspace-config.ts';

/** A driver: its id and how it is asked or measured. */
export interface DriverDefinition extends Pick<DriverConfig, 'scale' | 'good' | 'lowAtMost'> {
  readonly id: string;
}

/** The answers to a driver or to the outcome it is held against. */
export type DriverColumn = AnswerColumn;

export function isRated(column: AnswerColumn): column is ScoreColumn {
  return 'levels' in column;
}

/** The driver's column, or one without any answer when no source brings it. */
export function columnOf(table: RatingTable, driver: DriverDefinition): DriverColumn {
  return outcomeColumn(table, driver);
}

/** The outcome's answers, turned where a low number is good for the customer: then higher is always better. */
export function betterUpwards(column: AnswerColumn, good: 'high' | 'low'): AnswerColumn {
  if (isRated(column) || good === 'high') return column;
  return { ...column, values: column.values.map((value) => 0 - value) };
}

/** The answers as numbers, NaN where there is none. */
export function numbersOf(column: DriverColumn): Float64Array {
  if (!isRated(column)) return column.values;
  const { levels, scale } = column;
  const numbers = new Float64Array(levels.length);
  for (let row = 0; row < levels.length; row++) {
    const level = levels[row]!;
    numbers[row] = level === NO_LEVEL ? NaN : scale.low + level;
  }
  return numbers;
}
