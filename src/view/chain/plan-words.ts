import { plansByProgress } from '../../analysis/chain/chain.ts';
import { nextMilestone } from '../../analysis/chain/next-milestone.ts';
import type { PlanStanding } from '../../analysis/results.ts';
import type { Milestone, Plan, PlanStatus, PreventionLevel } from '../../model/chain/plan.ts';
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

/** The plan with which somebody decided against work on a theme; null while another is alive. */
export function planAgainst(theme: string, context: Context): Plan | null {
  return livePlanOf(theme, context) === null ? (plansOf(theme, context)[0] ?? null) : null;
}

export function standingOfPlan(plan: Plan, context: Context): PlanStanding | null {
  return context.results.chain.plans.find((standing) => standing.plan === plan.id) ?? null;
}

/** The open milestone that is due first; null when none is open. */
export function milestoneDue(plan: Plan): Milestone | null {
  const next = nextMilestone(plan);
  return next === null ? null : plan.milestones[next]!;
}

/** "Field for discounts, due 15 October 2026"; what to say when nothing is open. */
export function nextMilestoneText(plan: Plan, { f, results }: Context): string {
  const next = milestoneDue(plan);
  if (next === null) return plan.milestones.length === 0 ? 'No milestones yet' : 'All milestones done';
  const late = next.due < results.asOf ? ', overdue' : '';
  return `${next.what}, due ${f.date(next.due)}${late}`;
}

/** The owner, else the group in whose work the theme originates, else the customer experience team. */
export function ownerText(
  plan: Pick<Plan, 'owner' | 'theme'> | null,
  theme: string,
  context: Context,
): string {
  return plan?.owner ?? context.theme(theme)?.group ?? 'nobody yet';
}
