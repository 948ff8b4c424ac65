import { suspectedScaleChanges } from '../analysis/scale-change.ts';
import type { DefectList } from '../load/defect-list.ts';
import { isoDateOf } from '../model/calendar.ts';
import { placeOf } from '../model/feedback-table.ts';
import type { Workspace } from '../model/workspace.ts';

/** Ratings whose answers look like two scales joined as one: a warning, because only people know what was asked. */
export function judgeScales({ feedback: table }: Workspace, defects: DefectList): void {
  for (const change of suspectedScaleChanges(table)) {
    const date = isoDateOf(change.day);
    defects.warn(
      'scale-change-suspected',
      { ...placeOf(table, change.row), column: 1 },
      `the ${change.answersBefore} answers to "${change.score}" before ${date} stay at or below ${change.highestBefore}; from then on they reach ${change.highestAfter}`,
      `if customers saw another scale before ${date}, declare it under ratings.${change.score}.changes in source.yaml; averages across the change would be wrong`,
    );
  }
}
