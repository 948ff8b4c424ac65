import { rootCauseOf } from '../../analysis/chain/plan-problems.ts';
import type { Plan } from '../../model/chain/plan.ts';
import { standingOf } from '../../model/promises/promise-lifecycle.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import { moneyRangeText } from '../impact/money-words.ts';
import { leadHeadline } from '../change/lead-words.ts';
import { oldRateText } from '../change/old-rate-text.ts';
import type { Marker } from '../page-model.ts';
import { STATUS_NAMES } from '../public/promise-status.ts';
import { themeSize } from '../summary/decisions.ts';
import type { ChainLink, LinkState, Remedy, ThemeChain } from './chain-model.ts';
import { indicatorOf, isStale, latestText, stateMarker } from './indicator-words.ts';
import { nextMilestoneText, ownerText, PLAN_STATUS_NAMES, plansOf, standingOfPlan } from './plan-words.ts';
import { vitalSpell } from './vital-spell.ts';

/** The state of a link in a word, with a shape. */
const STATES: Readonly<Record<LinkState, Marker>> = {
  there: { icon: 'check', text: 'In place' },
  waiting: { icon: 'circle', text: 'Under way' },
  later: { icon: 'circle', text: 'Still to come' },
  stale: { icon: 'warning', text: 'Stale' },
  missing: { icon: 'warning', text: 'Missing' },
  against: { icon: 'question', text: 'Decided against' },
};

type Content = Pick<ChainLink, 'state' | 'text' | 'href'> & { readonly remedy?: Remedy | null };

/** One theme from what customers say to the proof that the cause is gone. */
export function themeChain(theme: string, context: Context): ThemeChain {
  const plan = plansOf(theme, context)[0] ?? null;
  const against = plan?.status === 'dropped';
  const steps: readonly (readonly [string, Content])[] = [
    ['Vital few', { state: 'there', text: themeSize(theme, context), href: `themes/${theme}/` }],
    ['Money', moneyLink(theme, context)],
    ['Five whys', whysLink(plan, theme, context)],
    ['Plan', planLink(plan, theme, context)],
    ...(against
      ? []
      : ([
          ['Indicator', indicatorLink(plan, theme, context)],
          ['Promise', promiseLink(plan, theme, context)],
          ['Evidence', evidenceLink(theme, context)],
        ] as const)),
  ];
  return {
    theme,
    name: context.themeName(theme),
    links: steps.map(([step, { remedy = null, ...content }]) => ({
      step,
      ...content,
      marker: STATES[content.state],
      remedy,
    })),
  };
}

function moneyLink(theme: string, context: Context): Content {
  const { f, results } = context;
  const costs = results.money.themes.find((each) => each.theme === theme);
  const company = costs?.companyTotal ?? null;
  const listed = costs?.revenue.centsPerYear ?? null;
  const revenue = listed === null || listed <= 0 ? null : listed;
  if (company === null && revenue === null) {
    return {
      state: 'missing',
      text: 'What it costs is not known.',
      href: 'impact/',
      remedy: {
        owner: 'Finance',
        next: 'Write down what a contact, a visit or an hour costs in content/assumptions.yaml.',
        command: null,
      },
    };
  }
  const parts = [
    ...(company === null
      ? []
      : [`Costs us about ${moneyRangeText(company, f)} a year, counting only those who wrote`]),
    ...(revenue === null ? [] : [`customers who raised it represent ${f.money(revenue)} of yearly revenue`]),
  ];
  const text = parts.join('; ');
  return { state: 'there', text: `${capital(text)}.`, href: 'impact/' };
}

function whysLink(plan: Plan | null, theme: string, context: Context): Content {
  const cause = plan === null ? null : rootCauseOf(plan);
  if (plan === null || cause === null) {
    return {
      state: 'missing',
      text: 'Nobody has asked why yet.',
      href: `themes/${theme}/root-cause/`,
      remedy: {
        owner: ownerText(null, theme, context),
        next: 'Hold the two-hour exercise: its agenda is ready.',
        command: null,
      },
    };
  }
  const href = `plans/${plan.id}/whys/`;
  const gaps = standingOfPlan(plan, context)?.gaps ?? [];
  const { diamond } = plan;
  if (
    diamond === undefined ||
    gaps.includes('cause-names-person') ||
    gaps.includes('cause-without-workflow')
  ) {
    const asked = context.f.counted(plan.whys.length, 'question');
    return {
      state: plan.status === 'dropped' ? 'against' : 'waiting',
      text: `${asked} asked; no workflow decision is named yet. So far: ${cause}`,
      href,
      remedy:
        plan.status === 'dropped'
          ? null
          : {
              owner: ownerText(plan, theme, context),
              next: `Ask on, and write the decision under diamond in content/plans/${plan.id}.yaml.`,
              command: null,
            },
    };
  }
  return { state: 'there', text: `${diamond.workflow}: ${diamond.decision}`, href };
}

function planLink(plan: Plan | null, theme: string, context: Context): Content {
  if (plan === null) {
    const vital = context.results.chain.vitalFew.find((each) => each.theme === theme);
    const since = vital === undefined ? '' : ` ${vitalSpell(vital, context.f)}`;
    return {
      state: 'missing',
      text: `No plan answers it.${since}`,
      href: null,
      remedy: {
        owner: ownerText(null, theme, context),
        next: 'Begin a plan; the command fills in what is known.',
        command: `npm run new -- plan --theme ${theme}`,
      },
    };
  }
  const href = `plans/${plan.id}/`;
  const owner = plan.owner ?? 'no owner yet';
  const overdue = (standingOfPlan(plan, context)?.overdue.length ?? 0) > 0;
  switch (plan.status) {
    case 'dropped':
      return { state: 'against', text: plan.statusReason ?? 'Dropped.', href };
    case 'done':
      return {
        state: 'there',
        text: `${plan.title}. Done on ${context.f.date(plan.closedOn ?? context.results.asOf)} (${owner}).`,
        href,
      };
    default:
      return {
        state: overdue ? 'stale' : 'waiting',
        text: `${plan.title}. ${PLAN_STATUS_NAMES[plan.status]} (${owner}). Next: ${nextMilestoneText(plan, context)}.`,
        href,
        remedy:
          plan.status === 'draft' || overdue
            ? {
                owner: ownerText(plan, theme, context),
                next: overdue
                  ? 'Write when the milestone was done, or agree a new day.'
                  : 'Agree the draft, or drop it with the reason.',
                command: null,
              }
            : null,
      };
  }
}

function indicatorLink(plan: Plan | null, theme: string, context: Context): Content {
  const named = plan?.indicator ?? context.indicators.find((each) => each.theme === theme)?.id;
  const found = indicatorOf(named, context);
  if (found === null) {
    return {
      state: 'missing',
      text: 'No figure of our own work shows the cause going away.',
      href: 'indicators/',
      remedy: {
        owner: ownerText(plan, theme, context),
        next: 'Choose a figure of the decision in the workflow, and describe it.',
        command: 'npm run new -- indicator <id>',
      },
    };
  }
  const { indicator, result } = found;
  const href = `indicators/${indicator.id}/`;
  const text = `${indicator.name}: ${latestText(indicator, result, context)}. ${stateMarker(result).text}. ${leadHeadline(result.lead, context)}.`;
  const owner = indicator.owner ?? indicator.group ?? ownerText(plan, theme, context);
  if (result.latest === null || isStale(result, context.results.asOf)) {
    return {
      state: 'stale',
      text,
      href,
      remedy: { owner, next: `Add the latest months of ${indicator.id} to data/operations.`, command: null },
    };
  }
  return { state: 'there', text, href };
}

function promiseLink(plan: Plan | null, theme: string, context: Context): Content {
  const { f, results, promises } = context;
  const promise =
    promises.find(({ id }) => id === plan?.promise) ?? promises.find((each) => each.theme === theme);
  if (promise === undefined) {
    return {
      state: 'missing',
      text: 'Customers have not been told what happens next.',
      href: `themes/${theme}/`,
      remedy: {
        owner: ownerText(plan, theme, context),
        next: 'Write what was heard, what is done, and when customers hear again.',
        command: `npm run new -- promise ${plan?.id ?? theme}`,
      },
    };
  }
  const late = standingOf(promise, results.asOf) === 'late';
  const shown = promise.public ? '' : ' Not public yet.';
  return {
    state: late ? 'stale' : promise.public ? 'there' : 'waiting',
    text: `“${promise.title}”: ${STATUS_NAMES[promise.status].toLowerCase()}. ${late ? `A report was due by ${f.date(promise.nextReportBy)} and is late.` : `Customers hear again by ${f.date(promise.nextReportBy)}.`}${shown}`,
    href: `themes/${theme}/`,
    remedy: late
      ? {
          owner: ownerText(plan, theme, context),
          next: 'Add a dated update, also when nothing has changed.',
          command: null,
        }
      : null,
  };
}

const VERDICTS = {
  worked: 'there',
  'too-early': 'waiting',
  'no-sign': 'stale',
  worse: 'stale',
} as const;

function evidenceLink(theme: string, context: Context): Content {
  const fix = context.results.fixes.find((each) => each.theme === theme);
  if (fix === undefined) {
    return {
      state: 'later',
      text: 'No change has a date yet, so before and after cannot be told apart.',
      href: 'fixes/',
    };
  }
  const { effect } = fix;
  const size = effect.kind === 'estimated' ? ` ${capital(oldRateText(effect, context))}.` : '';
  const words = {
    worked: 'Worked.',
    'too-early': 'Too early to tell.',
    'no-sign': 'No sign of an effect.',
    worse: 'Got worse.',
  } as const;
  return {
    state: VERDICTS[fix.verdict],
    text: `${words[fix.verdict]}${size}`,
    href: `fixes/#${fix.promise}`,
  };
}
