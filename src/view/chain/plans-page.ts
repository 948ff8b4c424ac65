import type { Plan } from '../../model/chain/plan.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { DataTable, EmptyState, Skeleton, TableCell } from '../page-model.ts';
import type { PlansPage } from './chain-model.ts';
import { indicatorOf, lastingTarget } from './indicator-words.ts';
import { nextMilestoneText, PLAN_STATUS_NAMES } from './plan-words.ts';
import { vitalSpell } from './vital-spell.ts';

/** All plans by where they stand, and the vital few that have none. */
export function plansPage(context: Context): PlansPage {
  const { f, chain, results } = context;
  const plans = inOrder(chain.plans);
  const example = results.pareto.mentions.items[0]?.theme ?? context.themes[0]?.id;
  return {
    title: 'Action plans',
    description: 'Every action plan: status, next milestone, owner, and its indicator against the target.',
    lede:
      plans.length === 0
        ? 'A plan ties one of the vital few to its cause, an owner, dates and a figure that shows the cause going away.'
        : `${standingOfAll(plans, context)} Each prints on one page.`,
    table: plans.length === 0 ? null : tableOf(plans, context),
    empty: plans.length === 0 ? noPlans(example) : null,
    skeletons: plans.length === 0 ? [skeleton(example ?? 'late-installation')] : [],
    missing: results.chain.vitalFew
      .filter(({ plan }) => plan === 'none')
      .map(({ theme, ...spell }) => ({
        missing: `A plan for ${context.themeQuoted(theme)}`,
        why: `${vitalSpell(spell, f)} ${context.theme(theme)?.group ?? 'No group'} is named as the group it originates with.`,
        next: 'Begin a plan; the command fills in what is known. Or write down why not, as a plan with status: dropped.',
        command: `npm run new -- plan --theme ${theme}`,
        file: null,
      })),
  };
}

const VERBS: Readonly<Record<Plan['status'], readonly [one: string, many: string]>> = {
  running: ['is running', 'are running'],
  agreed: ['is agreed but not begun', 'are agreed but not begun'],
  draft: ['is a draft', 'are drafts'],
  done: ['is done', 'are done'],
  dropped: ['was dropped', 'were dropped'],
};

/** "Two plans are running, one is a draft and one was dropped." */
function standingOfAll(plans: readonly Plan[], { f }: Context): string {
  const counts = ORDER.map(
    (status) => [status, plans.filter((plan) => plan.status === status).length] as const,
  );
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([status, count], at) => {
      const [one, many] = VERBS[status];
      return at === 0 ? f.spelled(count, `plan ${one}`, `plans ${many}`) : f.spelled(count, one, many);
    });
  return `${capital(f.list(parts))}.`;
}

/** Running plans first, those that are over last. */
const ORDER = ['running', 'agreed', 'draft', 'done', 'dropped'] as const;

function inOrder(plans: readonly Plan[]): readonly Plan[] {
  return [...plans].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

function tableOf(plans: readonly Plan[], context: Context): DataTable {
  const { f } = context;
  const text = (label: string) => ({ label, numeric: false });
  return {
    caption: 'Action plans by status',
    columns: [
      text('Plan'),
      text('Theme'),
      text('Status'),
      text('Next milestone'),
      text('Owner'),
      text('Indicator now and target'),
    ],
    rows: plans.map((plan) => [
      { text: plan.title, href: `plans/${plan.id}/` },
      { text: context.themeName(plan.theme), href: `themes/${plan.theme}/` },
      { text: PLAN_STATUS_NAMES[plan.status] },
      { text: ['done', 'dropped'].includes(plan.status) ? 'Closed' : nextMilestoneText(plan, context) },
      { text: plan.owner ?? 'Nobody yet' },
      indicatorCell(plan, context),
    ]),
    source: `Source: content/plans; n = ${f.counted(plans.length, 'plan')}; data as of ${f.date(context.results.asOf)}.`,
  };
}

function indicatorCell(plan: Plan, context: Context): TableCell {
  const { f } = context;
  const found = indicatorOf(plan.indicator, context);
  if (found === null) return { text: 'No indicator' };
  const { indicator, result } = found;
  const target = plan.target?.value ?? indicator.target;
  const now = result.latest === null ? 'no value yet' : f.number(result.latest.value);
  return {
    text: `${now}${target === undefined ? '' : `, target ${f.number(target)}`} ${indicator.unit}${lastingTarget(plan, indicator, context)}`,
    href: `indicators/${indicator.id}/`,
  };
}

/** A plan answers a theme, so the theme comes first where there is none. */
function noPlans(theme: string | undefined): EmptyState {
  return {
    missing: 'An action plan',
    why: 'Insight changes nothing by itself: somebody has to remove the cause, by a day, and show that it is gone.',
    ...(theme === undefined
      ? {
          next: 'Describe what customers talk about first, one file a theme: a plan answers one of them.',
          command: 'npm run new -- theme <id>',
          file: 'content/themes/<theme>.yaml',
        }
      : {
          next: 'Begin with the first of the vital few; the command fills in what is known.',
          command: `npm run new -- plan --theme ${theme}`,
          file: 'content/plans/<id>.yaml',
        }),
  };
}

function skeleton(theme: string): Skeleton {
  return {
    file: `content/plans/${theme}.yaml`,
    text: `title: What will be different, in one line\ntheme: ${theme}\nstatus: draft\nowner: Head of the group whose workflow it is\nwhys:\n  - question: Why do customers say this?\n    answer: What was found`,
  };
}
