import type { OutcomeResult, ThemeResult } from '../../analysis/results.ts';
import { standingOf } from '../../model/promises/promise-lifecycle.ts';
import type { PromiseRecord } from '../../model/promises/promise.ts';
import { planAgainst } from '../chain/plan-words.ts';
import { themeWork } from '../chain/theme-work.ts';
import type { Context } from '../context.ts';
import { quoteOf } from '../context.ts';
import { controlChartOf, controlSentence } from '../figures/control-words.ts';
import { noComments } from '../no-comments.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import type { DataTable, EmptyState, Fact, KeyFigure, Marker } from '../page-model.ts';
import type { ThemePage } from './themes-model.ts';
import { STATUS_NAMES } from '../public/promise-status.ts';
import { themeControlFigure } from './theme-control.ts';
import { creditsLeftOut } from '../impact/credits-left-out.ts';
import { themeImpactBlock } from './theme-impact-block.ts';
import { rangeText, scoreKind, scoreText, suppressedText, valueText } from '../figures/score-words.ts';
import { themeGroups } from './theme-groups.ts';

/** One theme: how often, how many customers, how much business, when, where, and comments to read. */
export function themePage(result: ThemeResult, context: Context): ThemePage {
  const { f, results } = context;
  const id = result.theme;
  const theme = context.theme(id);
  const name = context.themeName(id);
  const comments = context.themeComments.get(id) ?? [];
  const trend = themeControlFigure(result, `theme-${id}-by-month`, context);
  return {
    id,
    title: name,
    description: `${name}: how many customers raise it, when, where, and the business they represent.`,
    markers: markersOf(result, context),
    lede: ledeOf(result, context),
    about: theme?.description ?? null,
    keyFigures: keyFigures(result, context),
    keyFiguresSource: context.footnote(
      f.counted(results.themes.coverage.base, 'comment'),
      context.sourcesCommenting,
    ),
    impact: themeImpactBlock(result, context),
    trend,
    control: trend.kind === 'empty' ? null : controlOf(id, context),
    groups: themeGroups(result, context),
    comments: comments.map((comment) => quoteOf(comment, context)),
    commentsEmpty: noComments('Comments to read', '', context) ?? {
      missing: 'Comments to read',
      why: 'No comment carries this theme yet, or it comes from sources that code themes without text.',
      next: 'Add words that mark it, and test sentences that prove them.',
      command: null,
      file: `content/themes/${id}.yaml`,
    },
    customers: customerTable(result, context),
    facts: factsOf(id, context),
    work: themeWork(id, context),
    promise: promiseOf(
      context.promises.find((promise) => promise.theme === id),
      context,
    ),
    promiseEmpty: noPromise(id, context),
  };
}

/** What is owed to customers where no promise speaks of the theme; praise asks for nothing to be fixed. */
function noPromise(id: string, context: Context): EmptyState {
  if (context.theme(id)?.praise === true) {
    return {
      missing: 'Word to customers',
      why: 'This is praise, so nothing has to be promised.',
      next: 'Pass it on to those whose work it speaks of, and keep doing it.',
      command: null,
      file: null,
    };
  }
  const against = planAgainst(id, context) !== null;
  return {
    missing: 'A promise to customers',
    why: against
      ? 'Work on it was decided against, and customers who raised this theme have not been told.'
      : 'Customers who raised this theme have not been told what happens next.',
    next: against
      ? 'Tell them why not: a promise with the status not-now and its reason.'
      : 'Write what you heard, what you do about it, and when they hear again.',
    command: 'npm run new -- promise <id>',
    file: 'content/promises/<id>.yaml',
  };
}

function markersOf(result: ThemeResult, context: Context): readonly Marker[] {
  const { pareto } = context.results;
  const markers: Marker[] = [];
  if (vitalThemes(pareto.mentions).includes(result.theme)) {
    markers.push({ icon: 'star', text: 'Vital few by mentions' });
  }
  if (vitalThemes(pareto.money).includes(result.theme)) {
    markers.push({ icon: 'star', text: 'Vital few by revenue' });
  }
  if (context.theme(result.theme)?.praise === true) {
    markers.push({ icon: 'check', text: 'Praise: counted, but no issue' });
  }
  if (context.theme(result.theme)?.catchAll === true) markers.push({ icon: 'circle', text: 'Catch-all' });
  return markers;
}

/** Who to call first, and what they are worth to us. */
function customerTable(result: ThemeResult, context: Context): DataTable | null {
  const { f } = context;
  const customers = context.themeCustomers.get(result.theme) ?? [];
  if (customers.length === 0) return null;
  const none = '\u2013';
  return {
    caption: 'Customers who raised it',
    columns: [
      { label: 'Customer', numeric: false },
      { label: 'Segment', numeric: false },
      { label: 'Business unit', numeric: false },
      { label: 'Revenue per year', numeric: true },
      { label: 'Mentions', numeric: true },
      { label: 'Last mention', numeric: false },
    ],
    rows: customers.map((customer) => [
      { text: customer.customer },
      { text: customer.segment ?? none },
      { text: customer.unit ?? none },
      { text: customer.revenueCentsPerYear === null ? 'not known' : f.money(customer.revenueCentsPerYear) },
      { text: f.count(customer.mentions) },
      { text: f.date(customer.lastOn) },
    ]),
    source: context.footnote(
      `${f.count(customers.length)} of ${f.counted(result.customers, 'known customer')} who raised it, those with the most revenue first`,
      context.sourcesCommenting,
    ),
  };
}

function ledeOf(result: ThemeResult, context: Context): string {
  const { f, results } = context;
  const mentioned = `${f.counted(result.mentions, 'comment')} (${f.percent(result.share)} of ${f.counted(results.themes.coverage.base, 'comment')}) speak of this`;
  const revenue = result.money.revenueCentsPerYear;
  if (result.mentions === 0) return 'No comment speaks of this in the period.';
  if (result.customers === 0)
    return `${mentioned}. Who raised it is not known: the comments carry no customer id.`;
  if (revenue === null) {
    return `${mentioned}, from ${f.counted(result.customers, 'known customer')}. Their revenue is not known.`;
  }
  if (revenue <= 0) {
    return `${mentioned}, from ${f.counted(result.customers, 'known customer')}. Their yearly revenue, as listed, adds up to ${f.money(revenue)}.`;
  }
  const who = `${mentioned}. The ${f.counted(result.customers, 'known customer')} who raised it represent ${f.money(revenue)} of yearly revenue`;
  return context.theme(result.theme)?.praise === true
    ? `${who}.`
    : `${who}: the size of business that may be affected, not a forecast loss.`;
}

function keyFigures(result: ThemeResult, context: Context): readonly KeyFigure[] {
  const { f, outcomeResult } = context;
  const { money } = result;
  const customersKnown = result.customers > 0 || result.mentions === 0;
  const figures: KeyFigure[] = [
    {
      label: 'Mentions',
      value: f.count(result.mentions),
      detail: shareOfComments(result, context),
    },
    customersKnown
      ? { label: 'Customers', value: f.count(result.customers), detail: 'distinct, by customer id' }
      : { label: 'Customers', value: 'Not known', detail: 'the comments carry no customer id' },
    {
      label: 'Revenue of those customers',
      value: money.revenueCentsPerYear === null ? 'Not known' : f.money(money.revenueCentsPerYear),
      detail:
        result.mentions === 0
          ? 'nobody has raised it in the period'
          : customersKnown
            ? [
                `per year; known for ${f.count(money.customersWithRevenue)} of ${f.counted(result.customers, 'customer')}`,
                ...[creditsLeftOut(money.credits, f)].filter((left) => left !== null),
              ].join('; ')
            : 'needs customer ids in the feedback',
    },
  ];
  if (outcomeResult === null) return figures;
  figures.push(outcomeFigure(result, outcomeResult, context));
  return figures;
}

/** "9.7% of 6,665 comments", or that there are none to be a share of. */
export function shareOfComments(
  { share }: Pick<ThemeResult, 'share'>,
  { f, results }: Pick<Context, 'f' | 'results'>,
): string {
  const { base } = results.themes.coverage;
  return base === 0 ? 'no comments yet' : `${f.percent(share)} of ${f.counted(base, 'comment')}`;
}

function outcomeFigure(
  { outcomeWith, outcomeWithout }: ThemeResult,
  result: OutcomeResult,
  context: Context,
): KeyFigure {
  const { f } = context;
  const kind = scoreKind(result);
  const range =
    outcomeWith.kind === 'estimated' && outcomeWith.interval !== null
      ? `likely ${rangeText(kind, outcomeWith.interval, f)}; `
      : '';
  return {
    label: `${context.outcomeName(result.outcome)} where it is raised`,
    value:
      outcomeWith.kind === 'estimated'
        ? valueText(kind, outcomeWith.value, f)
        : suppressedText(outcomeWith, f),
    detail:
      outcomeWith.n === 0
        ? 'no answer with this score carries it'
        : `${range}${f.counted(outcomeWith.n, 'answer')}. Without it: ${scoreText(kind, outcomeWithout, f)}, ${f.counted(outcomeWithout.n, 'answer')}. A difference, not an effect`,
  };
}

/** What the limits say of the theme. */
function controlOf(id: string, context: Context): string | null {
  const chart = controlChartOf('theme', id, context);
  return chart === null ? null : controlSentence(chart, context);
}

/** A stage by its name, in the customer's words, where the journey has one. */
function stageFact(id: string, { journey }: Context): Fact {
  const stage = journey.stages.find((each) => each.id === id);
  const label = 'Stage of the journey';
  return stage === undefined
    ? { label, text: id, href: null }
    : { label, text: `“${stage.name}”`, href: `journey/${id}/` };
}

function factsOf(id: string, context: Context): ThemePage['facts'] {
  const theme = context.theme(id);
  if (theme === null) return [];
  const quoted = (rules: readonly string[]) => rules.map((rule) => `“${rule}”`).join(', ');
  const perLanguage = Object.entries(theme.languages);
  return [
    ...(theme.driver === undefined
      ? []
      : [{ label: 'Driver', text: context.driverName(theme.driver), href: `drivers/${theme.driver}/` }]),
    ...(theme.stage === undefined ? [] : [stageFact(theme.stage, context)]),
    ...(theme.group === undefined ? [] : [{ label: 'Originates with', text: theme.group, href: null }]),
    ...(theme.match.length === 0 ? [] : [{ label: 'Recognised by', text: quoted(theme.match), href: null }]),
    ...perLanguage.map(([language, rules]) => ({
      label: `Recognised by (${language})`,
      text: quoted(rules.match),
      href: null,
    })),
    ...(theme.not.length === 0 ? [] : [{ label: 'But not by', text: quoted(theme.not), href: null }]),
    { label: 'Rules kept in', text: `content/themes/${id}.yaml`, href: null },
  ];
}

function promiseOf(promise: PromiseRecord | undefined, context: Context): ThemePage['promise'] {
  if (promise === undefined) return null;
  const { f, results } = context;
  const late = standingOf(promise, results.asOf) === 'late';
  const shown = promise.public ? 'public' : 'not public yet';
  return {
    status: STATUS_NAMES[promise.status],
    text: `“${promise.title}” (${shown}). ${late ? `A report was due by ${f.date(promise.nextReportBy)} and is late.` : `Customers hear again by ${f.date(promise.nextReportBy)}.`}`,
  };
}
