import type { Context } from '../context.ts';
import { livePlanOf, ownerText, PLAN_STATUS_NAMES, planAgainst } from '../chain/plan-words.ts';
import { emptyFigure } from '../context.ts';
import { controlChartOf, controlSentence } from '../figures/control-words.ts';
import { decisionsOf, themeSize } from './decisions.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import { driverMarkers, linkNumbers, performanceText } from '../drivers/driver-words.ts';
import { outcomeTrend } from '../figures/outcome-chart.ts';
import type { SummaryPage } from './summary-model.ts';
import type { Entry } from '../page-model.ts';
import { noVitalFew } from '../themes/no-vital-few.ts';
import { noKeyDrivers } from '../drivers/no-key-drivers.ts';
import { heardFigures } from '../data/heard-figures.ts';
import { statementsOf } from './statements.ts';

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

/** Whether the score varies as usual or has shifted: the sentence under its trend. */
function signalOf(context: Context): string | null {
  const outcome = context.outcomeResult?.outcome;
  const chart = outcome === undefined ? null : controlChartOf('outcome', outcome, context);
  const months = chart?.points.filter(({ value }) => value !== null).length ?? 0;
  // a trend of one month is no trend; the page says so in its place
  return chart === null || months < 2 ? null : controlSentence(chart, context);
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
