import type { Milestone, Plan } from '../../model/chain/plan.ts';
import { DUE_SOON_DAYS } from '../../model/promises/promise-lifecycle.ts';
import { daysBetween } from '../../model/calendar.ts';
import { milestoneDue, PLAN_STATUS_NAMES } from '../chain/plan-words.ts';
import type { Context } from '../context.ts';
import type { Entry, Marker } from '../page-model.ts';

/** Where a plan stands: its next milestone, and whether that is near or past. */
export function planStanding(plan: Plan, context: Context): Entry {
  const { f, results } = context;
  const next = milestoneDue(plan);
  const owner = next?.owner ?? plan.owner;
  const led = owner === undefined ? 'nobody owns it yet' : `owner: ${owner}`;
  return {
    name: plan.title,
    href: `plans/${plan.id}/`,
    markers: markersOf(plan, next, results.asOf),
    lines: [
      next === null
        ? `${PLAN_STATUS_NAMES[plan.status]}; ${plan.milestones.length === 0 ? 'no milestone is set' : 'all milestones are reached'}.`
        : `${PLAN_STATUS_NAMES[plan.status]}; next by ${f.date(next.due)}: ${next.what} (${led}).`,
    ],
  };
}

function markersOf({ status }: Plan, next: Milestone | null, asOf: string): readonly Marker[] {
  if (status === 'done') return [{ icon: 'check', text: 'Done' }];
  if (next === null || status === 'dropped') return [];
  if (next.due < asOf) return [{ icon: 'warning', text: 'Milestone overdue' }];
  return daysBetween(asOf, next.due) <= DUE_SOON_DAYS
    ? [{ icon: 'warning', text: 'Due within 30 days' }]
    : [];
}
