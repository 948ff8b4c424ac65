import type { AnswerColumn } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import type { RatedOutcome } from '../../model/outcome-config.ts';
import { levelCount } from '../../model/scale.ts';
import type { OutcomeDefinition } from './score.ts';

/**
 * What one answer on each point of the scale counts, so that the score is the mean over answers.
 *
 * @returns NPS: -100, 0 or 100; CSAT and yes-no: 0 or 1; CES: the points themselves
 */
export function valuesByLevel({ kind, scale }: Pick<RatedOutcome, 'kind' | 'scale'>): readonly number[] {
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

/** What the answer of each row counts, so that the score is the mean over answers; NaN where there is none. */
export function answerValues(column: AnswerColumn, outcome: OutcomeDefinition): Float64Array {
  if ('values' in column) return column.values;
  if (outcome.kind === 'measure') throw new RangeError(`${outcome.id} is measured and has no points`);
  const { levels } = column;
  const byLevel = new Float64Array(NO_LEVEL + 1).fill(NaN);
  byLevel.set(valuesByLevel(outcome));
  const values = new Float64Array(levels.length);
  for (let row = 0; row < levels.length; row++) values[row] = byLevel[levels[row]!]!;
  return values;
}
