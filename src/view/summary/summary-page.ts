import type { Pareto } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { capital } from '../format.ts';
import { livePlanOf, ownerText, PLAN_STATUS_NAMES, planAgainst } from '../chain/plan-words.ts';
import { movedSentence } from '../change/movement-words.ts';
import { emptyFigure } from '../context.ts';
import { controlChartOf, controlSentence } from '../figures/control-words.ts';
import { concentratedDriver, decisionsOf, themeSize } from './decisions.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import { asCloseAsStrongest, driverMarkers, linkNumbers, performanceText } from '../drivers/driver-words.ts';
import { creditsLeftOut } from '../impact/credits-left-out.ts';
import { vitalCostSentence } from '../impact/money-words.ts';
import { changeSentence, outcomeTrend } from '../figures/outcome-chart.ts';
import type { Decision, Statement, SummaryPage } from './summary-model.ts';
import type { EmptyState, Entry, KeyFigure } from '../page-model.ts';
import { noVitalFew } from '../themes/no-vital-few.ts';
import { weightedSentence } from '../sampling/sampling-words.ts';

/** The page an executive reads on a phone: what changed, what it costs, what we ask. */
export function summaryPage(context: Context): SummaryPage {
  const { results, f } = context;
  const decisions = decisionsOf(context);
  const vital = vitalThemes(results.pareto.mentions);
  return {
    title: `What customers tell ${results.organisation}`,
    description: `What changed, what it may cost and what to decide, from customer feedback as of ${f.date(results.asOf)}.`,
    statements: statementsOf(context, decisions),
    statementsSource: context.footnote(
      results.volume.customers === 0
        ? `${f.counted(results.volume.items, 'feedback item')} without customer ids`
        : `${f.counted(results.volume.items, 'feedback item')} from ${f.counted(results.volume.customers, 'known customer')}`,
      results.volume.sources.map((source) => context.sourceName(source.source)),
    ),
    figure:
      context.outcomeResult === null
        ? emptyFigure({
            missing: 'The score to move, by month',
            why: 'No outcome is asked yet, so nothing shows whether things get better.',
            next: 'Name the outcome and map the column that holds it.',
            file: 'outerloop.yaml',
          })
        : outcomeTrend(context.outcomeResult, context),
    signal: signalOf(context),
    drivers: {
      intro: `The drivers that move with ${context.outcomeName(results.drivers.outcome)}, strongest first. A link is not proof of a cause.`,
      entries: results.drivers.keyDrivers.slice(0, 5).map((id) => driverEntry(id, context)),
      source: context.footnote(
        f.counted(results.drivers.answers, 'answer'),
        context.sourcesAsking(results.drivers.outcome),
        'Pearson correlation with 95% interval',
      ),
    },
    driversEmpty: results.drivers.keyDrivers.length === 0 ? noKeyDrivers(context) : null,
    vitalFew: {
      intro: vitalIntro(context, vital.length),
      entries: vital.map((id) => themeEntry(id, context)),
      source: context.footnote(
        `${f.counted(results.pareto.items, 'item that raises', 'items that raise')} an issue`,
        context.sourcesCommenting,
        ...(results.pareto.distinctRevenueCentsPerYear === null
          ? []
          : ['revenue counts each customer once within a theme; themes overlap']),
      ),
    },
    vitalFewEmpty: vital.length === 0 ? noVitalFew('The vital few', context) : null,
    decisions,
    decisionsNone:
      vital.length === 0
        ? 'Nothing is waiting for a decision yet.'
        : 'Nothing is waiting for a decision: every one of the vital few is answered by a promise or decided against, and no report to customers is overdue.',
    heard: heardFigures(context),
  };
}

function statementsOf(context: Context, decisions: readonly Decision[]): readonly Statement[] {
  const first = decisions[0];
  return [
    ...(context.outcomeResult === null
      ? []
      : [
          {
            about: 'What changed',
            text: [
              changeSentence(context.outcomeResult, context),
              quarterSentence(context),
              weightedSentence(context),
            ]
              .filter((sentence) => sentence !== null)
              .join(' '),
            href: '#trend',
            linkText: 'See the trend',
          },
        ]),
    ...(first === undefined ? [] : [decisionStatement(first, decisions.length - 1, context)]),
    ...costStatement(context),
    ...driverStatement(context),
  ];
}

/** The last quarter where it moved beyond chance and the year does not say so. */
function quarterSentence(context: Context): string | null {
  const year = context.outcomeResult?.change ?? null;
  const quarter = context.results.movement.comparisons.find(({ window }) => window === 'quarter');
  if (year === null || quarter?.kind !== 'estimated' || !quarter.beyondChance) return null;
  const isTold = year.beyondChance && year.difference > 0 === quarter.difference > 0;
  return isTold ? null : `From the quarter before to the last one, ${movedSentence(quarter, context)}`;
}

/** The first decision, who takes it and by when: it stands where a phone shows it without scrolling. */
function decisionStatement(first: Decision, more: number, { f }: Context): Statement {
  return {
    about: 'What we ask you to decide',
    text: [
      first.ask,
      ...(first.due === null ? [] : [`${first.due}.`]),
      ...(more === 0
        ? []
        : [`${capital(f.spelled(more, 'more decision is', 'more decisions are'))} listed below.`]),
    ].join(' '),
    href: '#decisions',
    linkText: 'See the decisions',
  };
}

/** Whether the score varies as usual or has shifted: the sentence under its trend. */
function signalOf(context: Context): string | null {
  const outcome = context.outcomeResult?.outcome;
  const chart = outcome === undefined ? null : controlChartOf('outcome', outcome, context);
  const months = chart?.points.filter(({ value }) => value !== null).length ?? 0;
  // a trend of one month is no trend; the page says so in its place
  return chart === null || months < 2 ? null : controlSentence(chart, context);
}

/** The business behind the vital few; without any, behind the vital few of the strongest driver that has some. */
function costStatement(context: Context): readonly Statement[] {
  const { results } = context;
  const vital = vitalThemes(results.pareto.mentions);
  if (vital.length > 0) {
    const statement = costOf(results.pareto, vital, 'all mentions', 'impact/', 'See what it costs', context);
    return [{ ...statement, text: `${statement.text} ${vitalCostSentence(context)}`.trim() }];
  }
  const own = concentratedDriver(context);
  if (own === null) return [];
  const name = context.driverName(own.driver);
  const whole =
    own.basis === 'low-raters'
      ? `what customers who rated ${name} low mention`
      : `the mentions that belong to ${name}`;
  const themes = vitalThemes(own.pareto.mentions);
  return [costOf(own.pareto, themes, whole, `drivers/${own.driver}/`, `See ${name}`, context)];
}

function costOf(
  pareto: Pareto,
  vital: readonly string[],
  whole: string,
  href: string,
  linkText: string,
  context: Context,
): Statement {
  const { f } = context;
  const named = vital.slice(0, 2).map(context.themeQuoted);
  const others = vital.length - named.length;
  const names = f.list(others === 0 ? named : [...named, f.counted(others, 'other theme')]);
  const share = pareto.mentions.kind === 'cut' ? f.percent(pareto.mentions.vitalShare) : 'most';
  return {
    about: 'What it may cost',
    text: `${names} ${vital.length === 1 ? 'makes' : 'make'} up ${share} of ${whole}. ${sizeOfBusiness(pareto, vital.length === 1 ? 'it' : 'them', context)}`,
    href,
    linkText,
  };
}

function sizeOfBusiness(pareto: Pareto, it: 'it' | 'them', context: Context): string {
  const { f } = context;
  if (pareto.vitalFew === null) return 'The size of business that may be affected is not known.';
  const { revenueCentsPerYear, customers, customersWithRevenue, credits } = pareto.vitalFew;
  if (customers === 0) {
    return 'The size of business that may be affected is not known: the comments carry no customer ids.';
  }
  if (revenueCentsPerYear === null) {
    return `The size of business that may be affected is not known: no revenue is on file for the customers who raised ${it}.`;
  }
  if (revenueCentsPerYear <= 0) {
    return `The size of business that may be affected is not known: the yearly revenue listed for the ${f.counted(customers, 'customer')} who raised ${it} adds up to ${f.money(revenueCentsPerYear)}.`;
  }
  const { customersListed } = context.results.volume;
  const left = creditsLeftOut(credits, f);
  const listed =
    customersListed === null || customersListed < customers ? '' : ` (of ${f.count(customersListed)} listed)`;
  return `The ${f.counted(customers, 'customer')} who raised ${it}${listed} represent ${f.money(revenueCentsPerYear)} of yearly revenue, the size of business that may be affected (revenue known for ${f.percent(customersWithRevenue / customers)} of them${left === null ? '' : `; ${left}`}).`;
}

function driverStatement(context: Context): readonly Statement[] {
  const { results } = context;
  const estimates = results.drivers.keyDrivers.flatMap((id) => {
    const estimate = context.estimate(id);
    return estimate?.kind === 'estimated' ? [estimate] : [];
  });
  const strongest = estimates[0];
  if (strongest === undefined) return [];
  const weakest = estimates
    .filter((estimate) => estimate.performance !== null)
    .reduce<(typeof estimates)[number] | null>(
      (worst, each) => (worst === null || (each.performance ?? 0) < (worst.performance ?? 0) ? each : worst),
      null,
    );
  const outcome = context.outcomeName(results.drivers.outcome);
  const name = context.driverName(strongest.driver);
  const close = asCloseAsStrongest(context).map(context.driverName);
  const equal =
    close.length === 0 ? '' : `; ${context.f.list(close)} ${close.length === 1 ? 'is' : 'are'} as close`;
  const lowest =
    weakest === null || estimates.length < 2
      ? ''
      : weakest.driver === strongest.driver
        ? ` Of the key drivers it also performs lowest (${performanceText(weakest, context)}).`
        : ` ${context.driverName(weakest.driver)} performs lowest of the key drivers (${performanceText(weakest, context)}).`;
  return [
    {
      about: 'What moves with it',
      text: `${name} has the closest link with ${outcome} (correlation ${linkNumbers(strongest, context)})${equal}.${lowest}`,
      href: 'drivers/',
      linkText: 'See the drivers',
    },
  ];
}

function driverEntry(id: string, context: Context): Entry {
  const estimate = context.estimate(id);
  return {
    name: context.driverName(id),
    href: `drivers/${id}/`,
    markers: estimate === null ? [] : driverMarkers(estimate, context).filter((each) => each.icon !== 'star'),
    lines:
      estimate?.kind === 'estimated'
        ? [`Performance ${performanceText(estimate, context)}; link ${linkNumbers(estimate, context)}.`]
        : [],
  };
}

function themeEntry(id: string, context: Context): Entry {
  const result = context.themeResult(id);
  const theme = context.theme(id);
  const known =
    result === null || (result.money.revenueCentsPerYear ?? 0) <= 0
      ? ''
      : ` (known for ${context.f.count(result.money.customersWithRevenue)} of them)`;
  return {
    name: context.themeName(id),
    href: `themes/${id}/`,
    markers: [],
    lines: [
      `${themeSize(id, context)}${known}.`,
      ...(theme?.driver === undefined ? [] : [`Belongs to ${context.driverName(theme.driver)}.`]),
      ...planLine(id, context),
    ],
  };
}

/** Who works on it; nothing in a workspace that keeps no plans. */
function planLine(theme: string, context: Context): readonly string[] {
  if (context.chain.plans.length === 0) return [];
  const plan = livePlanOf(theme, context);
  const against = planAgainst(theme, context);
  if (against !== null) return [`Decided against: the plan “${against.title}” was dropped.`];
  return plan === null
    ? ['No plan yet.']
    : [
        `Plan: ${plan.title} (${PLAN_STATUS_NAMES[plan.status].toLowerCase()}; ${ownerText(plan, theme, context)}).`,
      ];
}

function vitalIntro(context: Context, vital: number): string {
  const { f, results } = context;
  const cut = results.pareto.mentions;
  if (cut.kind === 'list') return '';
  if (vital === 1)
    return `The one of ${f.counted(cut.items.length, 'theme')} that alone makes up ${f.percent(cut.vitalShare)} of all mentions.`;
  return `The ${f.count(vital)} of ${f.count(cut.items.length)} themes that together make up ${f.percent(cut.vitalShare)} of all mentions.`;
}

export function noKeyDrivers(context: Context): EmptyState {
  const { results, config, f } = context;
  if (Object.keys(config.drivers).length === 0) {
    return {
      missing: 'Key drivers',
      why: 'No drivers are declared, so nothing can be compared with the outcome.',
      next: 'Name what customers rate besides the outcome, and map the columns that hold it.',
      command: null,
      file: 'outerloop.yaml',
    };
  }
  if (results.drivers.answers === 0) {
    return {
      missing: 'Key drivers',
      why: `No answer holds ${context.outcomeName(results.drivers.outcome)}, the score that drivers are measured against.`,
      ...(context.sourcesAsking(results.drivers.outcome).length > 0
        ? {
            next: `Add answers to ${f.list(context.sourcesAsking(results.drivers.outcome))}, which asks for it.`,
            command: null,
            file: 'data/feedback/<source>/<period>.csv',
          }
        : {
            next: 'Add a survey that asks for the outcome and for ratings of the drivers.',
            command: 'npm run new -- source FILE.csv --name my-survey',
            file: 'data/feedback/<source>/source.yaml',
          }),
    };
  }
  if (results.drivers.estimates.every(({ kind }) => kind === 'not-estimable')) {
    return {
      missing: 'Key drivers',
      why: `For none of the ${f.counted(Object.keys(config.drivers).length, 'driver')} can a link be given, from ${f.counted(results.drivers.answers, 'answer')} with the outcome.`,
      next: 'See each driver for the reason: too few answers or customers, or everybody rated alike.',
      command: null,
      file: null,
    };
  }
  return {
    missing: 'Key drivers',
    why: `None of the ${f.counted(Object.keys(config.drivers).length, 'driver')} shows evidence of a positive link in ${f.counted(results.drivers.answers, 'answer')}.`,
    next: 'See each driver for the reason: often the answers are too few to tell.',
    command: null,
    file: null,
  };
}

export function heardFigures(context: Context): readonly KeyFigure[] {
  const { f, results } = context;
  const { volume } = results;
  const figures: KeyFigure[] = [
    {
      label: 'Feedback items',
      value: f.count(volume.items),
      detail: `${f.counted(volume.sources.length, 'source')}; ${results.period === null ? 'no dates yet' : f.period(results.period)}`,
    },
    {
      label: 'Comments',
      value: f.count(volume.comments),
      detail:
        volume.items === 0
          ? 'no items yet'
          : volume.comments === 0
            ? 'no item holds a comment'
            : volume.comments === volume.items
              ? 'every item holds a comment'
              : `${f.percent(volume.comments / volume.items)} of items hold a comment`,
    },
  ];
  if (
    volume.customers === 0 &&
    volume.items > 0 &&
    !context.sources.some(({ id }) => context.namesCustomers(id))
  ) {
    figures.push({
      label: 'Customers heard',
      value: 'not known',
      detail: 'no source says who wrote; name the column under columns.customer in source.yaml',
    });
  } else if (volume.customersListed === null || volume.customersHeard === null) {
    figures.push({
      label: 'Customers heard',
      value: f.count(volume.customers),
      detail: 'by customer id; how many there are in all is not known without data/customers.csv',
    });
  } else {
    figures.push({
      label: 'Customers heard',
      value: f.count(volume.customersHeard),
      detail:
        volume.customersListed === 0
          ? 'data/customers.csv lists nobody'
          : `${f.percent(volume.customersHeard / volume.customersListed)} of ${f.count(volume.customersListed)} listed in data/customers.csv`,
    });
  }
  return figures;
}
