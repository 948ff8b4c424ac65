import { suspectedScaleChanges } from '../analysis/scale-change.ts';
import type { SuspectedZeros } from '../analysis/unasked-zeros.ts';
import { suspectedZeros } from '../analysis/unasked-zeros.ts';
import type { DefectList } from '../load/defect-list.ts';
import { isoDateOf } from '../model/calendar.ts';
import { counted } from '../model/counted.ts';
import { placeOf } from '../model/feedback-table.ts';
import type { Workspace } from '../model/workspace.ts';

/**
 * Ratings whose answers look like two scales joined as one, or like a 0 where nobody was asked: warnings, because only
 * people know what was asked.
 */
export function judgeScales({ feedback: table }: Workspace, defects: DefectList): void {
  const zeros = suspectedZeros(table);
  for (const stretch of zeros) {
    const { what, fix } = zerosInWords(stretch);
    defects.warn('not-asked-suspected', { ...placeOf(table, stretch.row), column: 1 }, what, fix);
  }
  for (const change of suspectedScaleChanges(table)) {
    // zeros alone are no scale of their own
    const isTold = ({ score, source, side }: SuspectedZeros): boolean =>
      side === 'before' && score === change.score && source === change.source;
    if (zeros.some(isTold)) continue;
    const date = isoDateOf(change.day);
    defects.warn(
      'scale-change-suspected',
      { ...placeOf(table, change.row), column: 1 },
      `the ${change.answersBefore} answers to "${change.score}" before ${date} stay at or below ${change.highestBefore}; from then on they reach ${change.highestAfter}`,
      `if customers saw another scale before ${date}, declare it under ratings.${change.score}.changes in source.yaml; averages across the change would be wrong`,
    );
  }
}

function zerosInWords({ score, side, from, until, answers, other, alsoElsewhere }: SuspectedZeros): {
  readonly what: string;
  readonly fix: string;
} {
  const nearest = `the ${side === 'before' ? 'first' : 'last'} other answer is of ${isoDateOf(other)}`;
  const ofThose = alsoElsewhere
    ? `declare these days under ratings.${score}.changes in source.yaml, with notComparable: true, or empty the cells`
    : `list "0" under ratings.${score}.missing in source.yaml`;
  return {
    what: `all ${counted(answers, 'answer')} to "${score}" from ${isoDateOf(from)} to ${isoDateOf(until)} are 0, and ${nearest}: it looks as if nobody was asked then`,
    fix: `if so, ${ofThose}; each 0 counts as an answer. If customers did say 0, leave it`,
  };
}
