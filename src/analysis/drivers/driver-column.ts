import type { FeedbackTable, MeasureColumn, ScoreColumn } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import type { DriverConfig } from '../../model/workspace-config.ts';

/** A driver: its id and how it is asked or measured. */
export interface DriverDefinition extends Pick<DriverConfig, 'scale' | 'good' | 'lowAtMost'> {
  readonly id: string;
}

/** The answers to a driver: points on a scale, or measured numbers. */
export type DriverColumn = ScoreColumn | MeasureColumn;

export function isRated(column: DriverColumn): column is ScoreColumn {
  return 'levels' in column;
}

/** The driver's column, or one without any answer when no source brings it. */
export function columnOf(table: FeedbackTable, driver: DriverDefinition): DriverColumn {
  const column = table.scores.get(driver.id) ?? table.measures.get(driver.id);
  if (column) return column;
  return driver.scale
    ? unanswered(table, driver.scale)
    : { unit: '', values: new Float64Array(table.rows).fill(NaN) };
}

/** A score that nobody gave. */
export function unanswered(table: FeedbackTable, scale: ScoreColumn['scale']): ScoreColumn {
  return { scale, levels: new Uint8Array(table.rows).fill(NO_LEVEL) };
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
