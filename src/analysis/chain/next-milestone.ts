import type { Plan } from '../../model/chain/plan.ts';

/** The open milestone that is due first, as a position in the plan; of those due on one day the first in the file. */
export function nextMilestone({ milestones }: Plan): number | null {
  const open = milestones.flatMap(({ due, doneOn }, index) => (doneOn === undefined ? [{ due, index }] : []));
  if (open.length === 0) return null;
  return open.reduce((first, each) => (each.due < first.due ? each : first)).index;
}
