import type { Assumptions } from '../../model/assumptions.ts';
import { figureFor, listedAssumptions } from '../../model/assumptions.ts';
import type {
  AssumptionUsed,
  CostWindow,
  MoneyRange,
  MoneyResult,
  ParetoCut,
  RevenueAtRisk,
  ThemeCosts,
} from '../results.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';
import { vitalThemes } from '../themes/pareto.ts';
import { rowsByTheme } from '../themes/theme-rows.ts';
import type { ContactCost } from './contacts.ts';
import { aYear, costsTogether } from './costs-together.ts';
import { lifetimeValue, revenueAtRisk } from './customers-behind.ts';
import type { MentionCost } from './mention-costs.ts';
import { mentionCost } from './mention-costs.ts';
import type { Figures, Scenario } from './money-range.ts';
import { inCents, inEach, sumKnown } from './money-range.ts';
import { customerOverlaps } from './overlaps.ts';
import type { MoneyCounters, Pricing } from './pricing.ts';

/** More would not be a small table; a house rule. */
const MOST_OVERLAPPING = 8;

export interface MoneyQuestion extends Pricing {
  /** Themes in the order of the results. */
  readonly order: readonly string[];
  /** The Pareto by mentions over all items. */
  readonly mentions: ParetoCut;
}

/**
 * What the themes cost customers and the company a year, and the business of the customers behind them.
 *
 * Costs count the mentions of the last twelve months; revenue is that of the distinct customers of the whole period.
 * Low, likely and high are three worlds in which all assumptions err to the same side, which is wider than any honest
 * 95 % range. Only customers who wrote are counted: the tip of the iceberg, and no forecast of a loss.
 */
export function moneyResult(facts: ThemeFacts, question: MoneyQuestion): MoneyResult {
  const { table, customers, themes, marks } = facts;
  const { window, counters, assumptions } = question;
  const rows = rowsByTheme(marks, themes.length);
  const indexOf = new Map(themes.map(({ id }, index) => [id, index]));
  const issues = question.order.filter((theme) => !themes[indexOf.get(theme)!]!.praise);
  const rowsOf = (theme: string): Uint32Array => rows[indexOf.get(theme)!]!;
  const vital = vitalThemes(question.mentions);
  return {
    assumptions: assumptionsUsed(assumptions),
    window,
    themes: issues.map((theme) => costsOf(theme, rowsOf(theme), window, counters, assumptions)),
    vitalFew:
      window === null || vital.length === 0
        ? null
        : {
            themes: vital,
            ...costsTogether(
              vital.map((theme) => ({ theme, rows: counters.within(rowsOf(theme), window) })),
              { window, counters, assumptions, rows: table.rows },
            ),
          },
    overlaps: customerOverlaps(
      table,
      customers,
      issues
        .filter((theme) => rowsOf(theme).length > 0)
        .slice(0, MOST_OVERLAPPING)
        .map((theme) => ({ theme, rows: rowsOf(theme) })),
    ),
  };
}

function costsOf(
  theme: string,
  rows: Uint32Array,
  window: CostWindow | null,
  { contactsOf, customersOf, within }: MoneyCounters,
  assumptions: Assumptions | null,
): ThemeCosts {
  const each = mentionCost(assumptions, theme);
  const behind = customersOf(rows);
  const churn = figureFor(assumptions?.churn?.themes, theme, assumptions?.churn?.default);
  const atRisk = revenueAtRisk(behind.revenue, churn);
  const recent = window === null ? rows.subarray(0, 0) : within(rows, window);
  const contacts = contactsOf(recent);
  const yearly = (figures: Figures | null): MoneyRange | null => aYear(figures, window);
  const times = (figures: Figures | null) => scaled(figures, recent.length);
  const companyTotal = yearly(companyFigures(each, contacts, recent.length));
  const earlier = window?.before ? within(rows, window.before) : null;
  return {
    theme,
    mentions: recent.length,
    contacts: contacts.contacts,
    contactsWithKnownCost: contacts.withKnownCost,
    toCustomers: { time: yearly(times(each.time)), fees: yearly(times(each.fees)) },
    toCompany: {
      contacts: yearly(contacts.cents),
      refunds: yearly(times(each.refunds)),
      visits: yearly(times(each.visits)),
    },
    customersTotal: yearly(times(each.customer)),
    companyTotal,
    mentionsBefore: earlier?.length ?? null,
    companyTotalBefore:
      earlier === null ? null : yearly(companyFigures(each, contactsOf(earlier), earlier.length)),
    revenue: behind.revenue,
    atRisk,
    lifetime: lifetimeValue(behind, assumptions),
    opportunity: opportunityOf(companyTotal, atRisk, assumptions?.margin),
  };
}

function companyFigures(
  each: MentionCost,
  { cents, contacts }: ContactCost,
  mentions: number,
): Figures | null {
  // no contacts and nothing assumed: nothing is known, which is not the same as 0
  const handling = contacts === 0 ? null : cents;
  return sumKnown([handling, scaled(each.company, mentions)]);
}

/** What is saved here, and the margin of the revenue that would stay with customers no likelier to leave than others. */
function opportunityOf(
  companyTotal: MoneyRange | null,
  atRisk: RevenueAtRisk,
  margin: Assumptions['margin'],
): MoneyRange | null {
  const kept =
    atRisk.kind === 'estimated' && margin !== undefined
      ? inEach((scenario) => lowestProduct(atRisk.excess[scenario], margin, scenario))
      : null;
  const both = sumKnown([companyTotal, kept]);
  return both === null ? null : inCents(both);
}

/** A negative excess is at its lowest with the highest margin. */
function lowestProduct(excess: number, margin: Figures, scenario: Scenario): number {
  if (excess >= 0 || scenario === 'likely') return excess * margin[scenario];
  return excess * margin[scenario === 'low' ? 'high' : 'low'];
}

function scaled(figures: Figures | null, by: number): Figures | null {
  return figures === null ? null : inEach((scenario) => figures[scenario] * by);
}

function assumptionsUsed(assumptions: Assumptions | null): readonly AssumptionUsed[] {
  if (assumptions === null) return [];
  return listedAssumptions(assumptions).map(({ id, scope, side, figures }) => ({
    assumption: id,
    scope,
    side,
    low: figures.low,
    likely: figures.likely,
    high: figures.high,
    unit: figures.unit,
    source: figures.source,
    author: figures.author,
    date: figures.date,
  }));
}
