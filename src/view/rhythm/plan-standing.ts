import type { Milestone, Plan } from '../../model/chain/plan.ts';
import { compareText } from '../../model/defect.ts';
import { DUE_SOON_DAYS, daysBetween } from '../../model/promise-lifecycle.ts';
import type { Context } from '../context.ts';
import type { Entry, Marker } from '../page-model.ts';

const STATUS_WORDS: Readonly<Record<Plan['status'], string>> = {
  draft: 'A draft',
  agreed: 'Agreed',
  running: 'Running',
  done: 'Done',
  dropped: 'Dropped',
};

/** Where a plan stands: its next milestone, and whether that is near or past. */
export function planStanding(plan: Plan, context: Context): Entry {
  const { f, results } = context;
  const next = nextMilestone(plan);
  const owner = next?.owner ?? plan.owner;
  const led = owner === undefined ? 'nobody owns it yet' : `owner: ${owner}`;
  return {
    name: plan.title,
    href: `plans/${plan.id}/`,
    markers: markersOf(plan, next, results.asOf),
    lines: [
      next === null
        ? `${STATUS_WORDS[plan.status]}; ${plan.milestones.length === 0 ? 'no milestone is set' : 'all milestones are reached'}.`
        : `${STATUS_WORDS[plan.status]}; next by ${f.date(next.due)}: ${next.what} (${led}).`,
    ],
  };
}

function nextMilestone({ milestones }: Plan): Milestone | null {
  const open = milestones.filter(({ doneOn }) => doneOn === undefined);
  return open.toSorted((a, b) => compareText(a.due, b.due))[0] ?? null;
}

function markersOf({ status }: Plan, next: Milestone | null, asOf: string): readonly Marker[] {
  if (status === 'done') return [{ icon: 'check', text: 'Done' }];
  if (next === null || status === 'dropped') return [];
  if (next.due < asOf) return [{ icon: 'warning', text: 'Milestone overdue' }];
  return daysBetween(asOf, next.due) <= DUE_SOON_DAYS
    ? [{ icon: 'warning', text: 'Due within 30 days' }]
    : [];
}
