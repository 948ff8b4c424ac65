import type { PlanStanding } from '../../analysis/results.ts';
import type { Plan } from '../../model/chain/plan.ts';
import type { Context } from '../context.ts';
import type { Marker } from '../page-model.ts';
import type { PlanIndicator } from './chain-model.ts';
import { indicatorOf, lastingTarget, latestText, smallTrend } from './indicator-words.ts';
import { standingOfPlan } from './plan-words.ts';

/** What shows whether the cause of a plan goes away: where its indicator stands against its target. */
export function planIndicator(plan: Plan, context: Context): PlanIndicator {
  const { f } = context;
  const found = indicatorOf(plan.indicator, context);
  if (found === null && plan.status === 'dropped')
    return {
      name: 'None',
      href: null,
      text: 'The plan was dropped before one was chosen.',
      marker: null,
      trend: null,
    };
  if (found === null) {
    return {
      name: 'None yet',
      href: null,
      text: 'No figure of our own work shows whether the cause goes away. Describe one: npm run new -- indicator <id>',
      marker: { icon: 'warning', text: 'Missing' },
      trend: null,
    };
  }
  const { indicator, result } = found;
  const value = plan.target?.value ?? indicator.target;
  const standing = standingOfPlan(plan, context);
  const whenDue = standing?.whenDue ?? null;
  const better = indicator.good === 'low' ? 'lower is better' : 'higher is better';
  const lasting = lastingTarget(plan, indicator, context);
  const target =
    value === undefined
      ? 'no target yet'
      : plan.target === undefined
        ? `target ${f.number(value)}`
        : `target${lasting === '' ? '' : ' of this plan'} ${f.number(value)} by ${f.date(plan.target.by)}${whenDue === null ? '' : ` (${f.number(whenDue.value)} then)`}${lasting}`;
  return {
    name: indicator.name,
    href: `indicators/${indicator.id}/`,
    text: `Now ${latestText(indicator, result, context)}; ${target}; ${better}.`,
    marker: standing === null ? null : targetMarker(standing, lasting !== ''),
    trend: smallTrend(indicator, value, context),
  };
}

function targetMarker({ targetReached, whenDue, gaps }: PlanStanding, goesOn: boolean): Marker | null {
  if (targetReached === null) return null;
  if (!targetReached) return { icon: 'circle', text: 'Target not reached' };
  if (gaps.includes('target-weak')) return { icon: 'warning', text: 'Target asks for too little' };
  const text = goesOn ? 'Target of this plan reached' : 'Target reached';
  return { icon: 'check', text: whenDue?.reached === false ? `${text}, after its day` : text };
}
