import type { MoneyRange, ThemeOverlap } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { moneyChangeFigure, percentChangeFigure } from './year-change-figures.ts';
import { businessFigure } from './business-figure.ts';
import { costFigure } from './cost-figure.ts';
import type { CostSide } from './money-words.ts';
import {
  assumptionFigure,
  assumptionName,
  ASSUMPTIONS_FILE,
  isAnyKnown,
  moneyRangeText,
  NOT_ASSUMED,
  NOT_KNOWN,
  rangeAfter,
  noAssumptions,
  shownCosts,
  whyNoCost,
  windowText,
} from './money-words.ts';
import { creditsLeftOut } from './credits-left-out.ts';
import { whyNoRevenue } from './no-revenue.ts';
import type { DataTable, Figure, KeyFigure } from '../page-model.ts';
import type { ImpactPage } from './impact-model.ts';
import { riskText, lifetimeText } from './at-risk-words.ts';

/** What the themes cost, the business behind them, and what the amounts rest on. */
export function impactPage(context: Context): ImpactPage {
  const { results, f } = context;
  const figures = keyFigures(context);
  const companyCost = costFigure('company', context);
  const moneyChange = moneyChangeFigure(context);
  return {
    title: 'What it costs',
    description:
      'What the themes cost customers and the company a year, and the size of business that may be affected.',
    lede: 'What customers tell us about, in money. The amounts count only customers who wrote, and rest on the assumptions at the foot of this page. They show the size of business that may be affected; they do not forecast a loss.',
    keyFigures: isAnyKnown(figures) ? figures : [],
    keyFiguresSource: context.footnote(
      f.counted(results.money.vitalFew?.items ?? 0, 'item of the vital few', 'items of the vital few'),
      context.sourcesCommenting,
      `costs: ${windowText(context)}`,
      'each item and customer once',
    ),
    size: businessFigure(context),
    companyCost,
    customerCost: unlessMissingLike(companyCost, costFigure('customers', context)),
    moneyChange,
    percentChange: unlessMissingLike(moneyChange, percentChangeFigure(context)),
    parts: partsTable(context),
    business: businessTable(context),
    lifetime: lifetimeTable(context),
    overlaps: overlapTable(context),
    notes: notesOf(context),
    assumptions: assumptionTable(context),
    assumptionsEmpty: noAssumptions(results.currency),
  };
}

/** A figure, or null where it is missing for the reason that the one above it gives. */
function unlessMissingLike(above: Figure | null, figure: Figure | null): Figure | null {
  const why = (of: Figure | null) => (of?.kind === 'empty' ? of.empty.why : undefined);
  return why(figure) !== undefined && why(figure) === why(above) ? null : figure;
}

function keyFigures(context: Context): readonly KeyFigure[] {
  const { f, results } = context;
  const { money, pareto } = results;
  const { vitalFew } = pareto;
  const none = 'there are no vital few';
  const contacts = money.themes
    .filter(({ theme }) => money.vitalFew?.themes.includes(theme) === true)
    .reduce((sum, each) => sum + each.contacts, 0);
  const of = (label: string, side: CostSide): KeyFigure => {
    const range = money.vitalFew?.[`${side}Total`] ?? null;
    const mentions = money.vitalFew?.items ?? 0;
    return {
      label,
      value: range === null ? NOT_KNOWN : f.money(range.likely),
      detail:
        range !== null
          ? `a year${rangeAfter(range, f)}`
          : money.vitalFew === null
            ? none
            : whyNoCost(side, { mentions, contacts }, context),
    };
  };
  return [
    of('The vital few cost us', 'company'),
    of('They cost customers', 'customers'),
    {
      label: 'Revenue of the customers affected',
      value:
        vitalFew === null || vitalFew.revenueCentsPerYear === null
          ? NOT_KNOWN
          : f.money(vitalFew.revenueCentsPerYear),
      detail:
        vitalFew === null
          ? none
          : `per year; known for ${f.count(vitalFew.customersWithRevenue)} of ${f.counted(vitalFew.customers, 'customer')}`,
    },
  ];
}

function partsTable(context: Context): DataTable | null {
  const { f, results } = context;
  const costs = results.money.themes.filter(({ mentions }) => mentions > 0);
  const hasParts = costs.some(
    ({ contacts, toCompany, toCustomers }) =>
      contacts > 0 ||
      [toCompany.refunds, toCompany.visits, toCustomers.time, toCustomers.fees].some((part) => part !== null),
  );
  if (!hasParts || results.money.window?.tooShort === true) return null;
  const cell = (range: MoneyRange | null) => ({
    text: range === null ? NOT_ASSUMED : moneyRangeText(range, f),
  });
  return {
    caption: 'Where the cost comes from, a year, likely (low to high)',
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'Mentions', numeric: true },
      { label: 'Contacts', numeric: true },
      { label: 'Handling them', numeric: true },
      { label: 'Refunds', numeric: true },
      { label: 'Visits', numeric: true },
      { label: 'Customers’ time', numeric: true },
      { label: 'Customers’ fees', numeric: true },
    ],
    rows: costs.map((each) => [
      { text: context.themeName(each.theme), href: `themes/${each.theme}/` },
      { text: f.count(each.mentions) },
      { text: `${f.count(each.contacts)} (${f.count(each.contactsWithKnownCost)} known)` },
      cell(each.toCompany.contacts),
      cell(each.toCompany.refunds),
      cell(each.toCompany.visits),
      cell(each.toCustomers.time),
      cell(each.toCustomers.fees),
    ]),
    source: context.footnote(
      f.counted(
        costs.reduce((sum, { mentions }) => sum + mentions, 0),
        'mention',
      ),
      context.sourcesCommenting,
      `mentions of ${windowText(context)}`,
      'a contact is a ticket, a complaint, a call note, or an item with its own handling cost; known: the item says what it cost',
      `assumptions: ${ASSUMPTIONS_FILE}`,
    ),
  };
}

function businessTable(context: Context): DataTable | null {
  const { f } = context;
  const shown = shownCosts(context);
  if (shown.every(({ revenue }) => whyNoRevenue(revenue) !== null)) return null;
  return {
    caption: 'Revenue of the customers behind each theme, a year',
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'Customers', numeric: true },
      { label: 'Revenue known', numeric: true },
      { label: 'Gross', numeric: true },
      { label: 'Expected to leave', numeric: true },
      { label: 'More than others', numeric: true },
    ],
    rows: shown.map((each) => [
      { text: context.themeName(each.theme), href: `themes/${each.theme}/` },
      { text: f.count(each.revenue.customers) },
      { text: f.count(each.revenue.customersWithRevenue) },
      { text: each.revenue.centsPerYear === null ? 'not known' : f.money(each.revenue.centsPerYear) },
      { text: riskText(each.atRisk, 'expected', context) },
      { text: riskText(each.atRisk, 'excess', context) },
    ]),
    source: context.footnote(
      'distinct customers, see the table',
      context.sourcesCommenting,
      'amounts overlap between themes and must not be added up',
      'gross: all revenue of these customers; expected to leave: times their yearly churn; more than others: times the churn above that of comparable customers',
    ),
  };
}

function lifetimeTable(context: Context): DataTable | null {
  const { f } = context;
  const shown = shownCosts(context);
  if (shown.every(({ revenue, companyTotal }) => whyNoRevenue(revenue) !== null && companyTotal === null))
    return null;
  return {
    caption: 'Lifetime margin of those customers, and the opportunity',
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'First year now', numeric: true },
      { label: 'First year in a year', numeric: true },
      { label: 'Opportunity, a year', numeric: true },
    ],
    rows: shown.map((each) => [
      { text: context.themeName(each.theme), href: `themes/${each.theme}/` },
      { text: lifetimeText(each.lifetime, 'firstNow', context) },
      { text: lifetimeText(each.lifetime, 'firstInAYear', context) },
      { text: each.opportunity === null ? 'not known' : moneyRangeText(each.opportunity, f) },
    ]),
    source: context.footnote(
      'distinct customers with known revenue',
      context.sourcesCommenting,
      `margin, retention and discount rate: ${ASSUMPTIONS_FILE}`,
      'lifetime margin is what these customers are worth at the assumed retention, not a loss',
      'opportunity: cost to us plus margin on what leaves more than others; cost to us alone where no churn is assumed',
    ),
  };
}

/** One row a theme, one column a theme: customers in common. */
function overlapTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { overlaps } = results.money;
  if (overlaps.length === 0 || results.pareto.distinctCustomers === 0) return null;
  const themes = [...new Set(overlaps.flatMap(({ theme, other }) => [theme, other]))];
  const between = (one: string, two: string): ThemeOverlap | undefined =>
    overlaps.find(({ theme, other }) => (theme === one && other === two) || (theme === two && other === one));
  const customers = (theme: string) => context.themeResult(theme)?.customers ?? 0;
  return {
    caption: 'Customers whom themes share',
    columns: [
      { label: 'Theme', numeric: false },
      ...themes.map((theme) => ({ label: context.themeName(theme), numeric: true })),
    ],
    rows: themes.map((row) => [
      { text: context.themeName(row), href: `themes/${row}/` },
      ...themes.map((column) => ({
        text:
          row === column
            ? `${f.count(customers(row))} in all`
            : f.count(between(row, column)?.customers ?? 0),
      })),
    ]),
    source: context.footnote(
      f.counted(results.pareto.distinctCustomers, 'customer'),
      context.sourcesCommenting,
      'distinct customers who raised both themes at any time; the themes with most mentions',
    ),
  };
}

/** What to mind about the amounts that there are. */
function notesOf(context: Context): readonly string[] {
  const { f, results } = context;
  const { window, themes } = results.money;
  const hasCosts = themes.some(
    ({ companyTotal, customersTotal }) => companyTotal !== null || customersTotal !== null,
  );
  const hasRevenue = themes.some(({ revenue }) => whyNoRevenue(revenue) === null);
  return [
    ...(hasCosts
      ? [
          'Low, likely and high are three worlds: in each, every assumption lies at that end. All of them erring to one side at once is unlikely, so the true amount will hardly lie at the ends.',
        ]
      : []),
    ...(hasRevenue
      ? [
          'Revenue of affected customers is gross: most of these customers will stay. It is never multiplied by a lifetime here.',
        ]
      : []),
    ...(hasCosts && window !== null && window.factor !== 1 && !window.tooShort
      ? [
          `The data cover ${f.counted(window.days, 'day')}; costs are scaled up to a year, as if the rest of the year were like them.`,
        ]
      : []),
    ...themes.flatMap(({ theme, revenue }) => {
      const left = creditsLeftOut(revenue.credits, f);
      return left === null ? [] : [`${context.themeQuoted(theme)}: ${left} of the amounts.`];
    }),
  ];
}

function assumptionTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { assumptions } = results.money;
  if (assumptions.length === 0) return null;
  return {
    caption: 'Assumptions',
    columns: [
      { label: 'Assumption', numeric: false },
      { label: 'Low', numeric: true },
      { label: 'Likely', numeric: true },
      { label: 'High', numeric: true },
      { label: 'Unit', numeric: false },
      { label: 'Source', numeric: false },
      { label: 'Author', numeric: false },
      { label: 'Date', numeric: false },
    ],
    rows: assumptions.map((each) => [
      { text: assumptionName(each, context) },
      ...[each.low, each.likely, each.high].map((value) => ({ text: assumptionFigure(value, each, f) })),
      { text: each.unit },
      { text: each.source },
      { text: each.author },
      { text: f.date(each.date) },
    ]),
    source: `Source: ${ASSUMPTIONS_FILE}. Correct a figure there and the amounts follow.`,
  };
}
