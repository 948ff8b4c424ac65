import { plansByProgress } from '../../analysis/chain/chain.ts';
import type { PlanStanding } from '../../analysis/results.ts';
import type { Plan, PlanStatus, PreventionLevel } from '../../model/chain/plan.ts';
import type { Context } from '../context.ts';
import type { Marker } from '../page-model.ts';

export const PLAN_STATUS_NAMES: Readonly<Record<PlanStatus, string>> = {
  draft: 'Draft',
  agreed: 'Agreed, not begun',
  running: 'Running',
  done: 'Done',
  dropped: 'Dropped',
};

const STATUS_ICONS: Readonly<Record<PlanStatus, Marker['icon']>> = {
  draft: 'question',
  agreed: 'circle',
  running: 'circle',
  done: 'check',
  dropped: 'question',
};

export const LEVEL_NAMES: Readonly<Record<PreventionLevel, string>> = {
  resolve: 'Resolve: the customer who is hit is helped',
  'prevent-recurrence': 'Prevent recurrence: it stops happening again',
  'prevent-occurrence': 'Prevent occurrence: it cannot begin',
};

export function statusMarker({ status }: Pick<Plan, 'status'>): Marker {
  return { icon: STATUS_ICONS[status], text: PLAN_STATUS_NAMES[status] };
}

/** The plans of a theme, the one that has come furthest first. */
export function plansOf(theme: string, context: Context): readonly Plan[] {
  return plansByProgress(context.chain.plans.filter((plan) => plan.theme === theme));
}

/** The plan of a theme that counts: the one that has come furthest and was not dropped. */
export function livePlanOf(theme: string, context: Context): Plan | null {
  return plansOf(theme, context).find(({ status }) => status !== 'dropped') ?? null;
}

export function standingOfPlan(plan: Plan, context: Context): PlanStanding | null {
  return context.results.chain.plans.find((standing) => standing.plan === plan.id) ?? null;
}

/** "Field for discounts, due 15 October 2026 (Sales systems lead)"; what to say when nothing is open. */
export function nextMilestoneText(plan: Plan, context: Context): string {
  const { f } = context;
  const next = standingOfPlan(plan, context)?.next ?? null;
  const milestone = next === null ? undefined : plan.milestones[next];
  if (milestone === undefined)
    return plan.milestones.length === 0 ? 'No milestones yet' : 'All milestones done';
  const late = milestone.due < context.results.asOf ? ', overdue' : '';
  return `${milestone.what}, due ${f.date(milestone.due)}${late}`;
}

/** The owner, else the group in whose work the theme originates, else the customer experience team. */
export function ownerText(
  plan: Pick<Plan, 'owner' | 'theme'> | null,
  theme: string,
  context: Context,
): string {
  return plan?.owner ?? context.theme(theme)?.group ?? 'nobody yet';
}
