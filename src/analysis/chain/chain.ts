import type { Plan } from '../../model/chain/plan.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ChainResult, IndicatorResult, PlanGap, PlanStanding, VitalTheme } from '../results.ts';
import { nextMilestone } from './next-milestone.ts';
import { planProblems } from './plan-problems.ts';
import type { VitalSpell } from './vital-since.ts';

export interface ChainOptions {
  readonly asOf: string;
  readonly planWithinDays: number;
}

/** Joins the vital few with the plans that answer them, and says what each plan lacks. */
export function chainResult(
  spells: readonly VitalSpell[],
  plans: readonly Plan[],
  indicators: readonly Indicator[],
  standings: readonly IndicatorResult[],
  { asOf, planWithinDays }: ChainOptions,
): ChainResult {
  return {
    vitalFew: vitalFewWithPlans(spells, plans, planWithinDays),
    plans: plans.map((plan) => standingOf(plan, indicators, standings, asOf)),
    planWithinDays,
  };
}

/** Each of the vital few with the plan that has come furthest. */
export function vitalFewWithPlans(
  spells: readonly VitalSpell[],
  plans: readonly Plan[],
  planWithinDays: number,
): readonly VitalTheme[] {
  return spells.map((spell) => {
    const plan = furthest(plans.filter(({ theme }) => theme === spell.theme));
    const open = plan === 'none' || plan === 'draft';
    return { ...spell, plan, overdue: open && spell.days > planWithinDays };
  });
}

/** Work under way counts more than work that is over, and a draft more than a decision against. */
const ORDER = ['running', 'agreed', 'done', 'draft', 'dropped'] as const;

function furthest(plans: readonly Plan[]): VitalTheme['plan'] {
  const found = ORDER.find((status) => plans.some((plan) => plan.status === status));
  if (found === undefined) return 'none';
  return found === 'dropped' ? 'decided-against' : found;
}

/** Plans of a theme, the one that has come furthest first; those alike by id. */
export function plansByProgress(plans: readonly Plan[]): readonly Plan[] {
  return [...plans].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

function standingOf(
  plan: Plan,
  indicators: readonly Indicator[],
  standings: readonly IndicatorResult[],
  asOf: string,
): PlanStanding {
  const indicator = indicators.find(({ id }) => id === plan.indicator);
  const problems = planProblems(plan, indicator, asOf);
  const gaps: PlanGap[] = [...new Set(problems.map(({ gap }) => gap))];
  if (indicator !== undefined && indicator.values.length === 0) gaps.push('indicator-without-data');
  if (plan.promise === undefined && ['agreed', 'running', 'done'].includes(plan.status))
    gaps.push('no-promise');
  return {
    plan: plan.id,
    depth: plan.whys.length,
    overdue: plan.milestones.flatMap(({ due, doneOn }, index) =>
      doneOn === undefined && due < asOf ? [index] : [],
    ),
    next: nextMilestone(plan),
    targetReached: reached(plan, indicator, standings),
    whenDue: standingWhenDue(plan, indicator, asOf),
    gaps,
  };
}

function reached(
  { target }: Plan,
  indicator: Indicator | undefined,
  standings: readonly IndicatorResult[],
): boolean | null {
  const latest = standings.find((standing) => standing.indicator === indicator?.id)?.latest ?? null;
  const value = target?.value ?? indicator?.target;
  if (indicator === undefined || latest === null || value === undefined) return null;
  return isReached(indicator, latest.value, value);
}

function standingWhenDue(
  { target }: Plan,
  indicator: Indicator | undefined,
  asOf: string,
): PlanStanding['whenDue'] {
  if (target === undefined || target.by > asOf) return null;
  const value = indicator?.values.find(({ month }) => month === target.by.slice(0, 7))?.value ?? null;
  return indicator === undefined || value === null
    ? null
    : { value, reached: isReached(indicator, value, target.value) };
}

function isReached({ good }: Indicator, value: number, target: number): boolean {
  return good === 'low' ? value <= target : value >= target;
}
