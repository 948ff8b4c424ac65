import type { MoneyRange, ThemeCosts } from '../../analysis/results.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { ChartTable, RankedIntervals, SizedCircles } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { groupFigure } from '../figures/group-chart.ts';
import type { CostSide } from './money-words.ts';
import { ASSUMPTIONS_FILE, moneyRangeText, notAssumed, shownCosts, windowText } from './money-words.ts';
import { noRevenue } from './no-revenue.ts';
import type { Figure } from '../page-model.ts';
import { noIssues } from '../themes/no-vital-few.ts';
import { DESCRIBE_THEMES, EXTEND_THEMES } from '../themes/theme-steps.ts';

const ONLY_WRITERS = 'only customers who wrote are counted: the tip of the iceberg';
const WORLDS =
  'low, likely and high: all assumptions err to the same side, so the ends are wider than a 95% range';

/** What each theme costs one of the two sides a year, largest first, with low and high. */
export function costFigure(side: CostSide, context: Context): Figure | null {
  const { f, results } = context;
  const costs = shownCosts(context)
    .flatMap((each) => {
      const cost = side === 'company' ? each.companyTotal : each.customersTotal;
      return cost === null ? [] : [{ ...each, cost }];
    })
    .sort((a, b) => b.cost.likely - a.cost.likely || (a.theme < b.theme ? -1 : 1));
  const first = costs[0];
  if (first === undefined) return noCost(side, context);
  const who = side === 'company' ? 'us' : 'customers';
  const headline = `${context.themeQuoted(first.theme)} costs ${who} most: about ${moneyRangeText(first.cost, f)} a year.`;
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    id: `cost-to-${side}`,
    mark: 'bar',
    headline,
    subtitle: `${side === 'company' ? 'Handling, refunds and visits' : 'Hours lost and fees'} by theme, ${results.currency} a year, likely with low to high`,
    footnote: context.footnote(
      f.counted(
        costs.reduce((sum, each) => sum + each.mentions, 0),
        'mention',
      ),
      context.sourcesCommenting,
      `mentions of ${windowText(context)}`,
      `assumptions: ${ASSUMPTIONS_FILE}`,
      WORLDS,
      'an item with two themes counts in both, so the bars must not be added up',
      ONLY_WRITERS,
    ),
    alt: `Bar chart, sorted. ${headline}`,
    axis: axisFor(
      costs.flatMap(({ cost }) => [cost.low / 100, cost.high / 100]),
      {
        label: `${results.currency} a year`,
        text: (value) => f.moneyAsSet(value * 100),
        zero: true,
        steps: 4,
      },
    ),
    items: costs.map((each, index) => ({
      label: context.themeName(each.theme),
      value: each.cost.likely / 100,
      valueText: f.money(each.cost.likely),
      interval: { low: each.cost.low / 100, high: each.cost.high / 100 },
      tone: index === 0 ? 'accent' : 'plain',
    })),
    table: rangeTable(costs, context),
  };
  return figureOf(chart);
}

function rangeTable(
  costs: readonly { readonly theme: string; readonly mentions: number; readonly cost: MoneyRange }[],
  context: Context,
): ChartTable {
  const { f } = context;
  const cell = (cents: number) => ({ text: f.moneyExact(cents), value: cents / 100 });
  return {
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'Mentions', numeric: true },
      { label: 'Low', numeric: true },
      { label: 'Likely', numeric: true },
      { label: 'High', numeric: true },
    ],
    rows: costs.map(({ theme, mentions, cost }) => [
      wordsCell(context.themeName(theme)),
      { text: f.count(mentions), value: mentions },
      cell(cost.low),
      cell(cost.likely),
      cell(cost.high),
    ]),
  };
}

function noCost(side: CostSide, context: Context): Figure | null {
  const { money, currency } = context.results;
  const missing = side === 'company' ? 'What the themes cost us' : 'What the themes cost customers';
  const none = noIssues(missing, context);
  if (none !== null) return { kind: 'empty', empty: none };
  if (money.window?.tooShort === true) {
    return emptyFigure({
      missing,
      why: 'The data cover less than three months, too little to speak of a year.',
      next: 'Add the feedback of more months.',
      file: 'data/feedback/<source>/<period>.csv',
    });
  }
  if (shownCosts(context).length === 0) {
    return emptyFigure({
      missing,
      why: 'No theme has mentions in the last twelve months of the data.',
      ...(context.themes.length === 0 ? DESCRIBE_THEMES : EXTEND_THEMES),
    });
  }
  const contacts = shownCosts(context).reduce((sum, each) => sum + each.contacts, 0);
  if (money.assumptions.length === 0) return null;
  if (side === 'company' && contacts === 0) {
    return emptyFigure({
      missing,
      why: `None of these mentions is a contact that somebody here handled, and ${ASSUMPTIONS_FILE} assumes no refund or visit for them.`,
      next: 'Add tickets, complaints or call notes as a source, or assume what a mention leads to: a refund, a visit.',
      file: ASSUMPTIONS_FILE,
    });
  }
  return { kind: 'empty', empty: { ...notAssumed(side, currency), missing } };
}

/** Costs above and below those of the twelve months before. */
export function moneyChangeFigure(context: Context): Figure {
  const { f } = context;
  const compared = shownCosts(context).flatMap(({ theme, mentions, companyTotal, companyTotalBefore }) =>
    companyTotal === null || companyTotalBefore === null
      ? []
      : [
          {
            name: context.themeName(theme),
            value: (companyTotal.likely - companyTotalBefore.likely) / 100,
            n: mentions,
            few: false,
          },
        ],
  );
  if (compared.length === 0 && shownCosts(context).some(({ mentionsBefore }) => mentionsBefore !== null))
    return emptyFigure({
      missing: 'Costs of the year before',
      why: 'No theme has a cost to us in both years.',
      next: 'Begin with what the themes cost us, above: the comparison then appears by itself.',
    });
  const most = furthest(compared);
  return changeFigure(
    {
      id: 'cost-above-before',
      headline:
        most === null
          ? 'Costs are as they were.'
          : `“${most.name}” costs us ${f.money(Math.abs(most.value) * 100)} ${most.value > 0 ? 'more' : 'less'} than in the year before.`,
      subtitle: `Likely cost to us of the last twelve months against the twelve before, ${context.results.currency}`,
      axisLabel: `Difference, ${context.results.currency} a year`,
      unit: `difference, ${context.results.currency}`,
      digits: 0,
      groups: compared,
      counted: 'Mentions, last twelve months',
      about: most?.name ?? null,
    },
    context,
    'the assumptions of today on both sides; contacts at what each one cost',
  );
}

/** Mentions above and below those of the twelve months before, percent. */
export function percentChangeFigure(context: Context): Figure {
  const { f, config } = context;
  const compared = shownCosts(context).flatMap(({ theme, mentions, mentionsBefore }) =>
    mentionsBefore === null || mentionsBefore < config.thresholds.minimumAnswers
      ? []
      : [
          {
            name: context.themeName(theme),
            value: (100 * (mentions - mentionsBefore)) / mentionsBefore,
            n: mentionsBefore,
            few: mentionsBefore < config.thresholds.fullAnswers,
          },
        ],
  );
  const most = furthest(compared.some(({ few }) => !few) ? compared.filter(({ few }) => !few) : compared);
  return changeFigure(
    {
      id: 'mentions-above-before',
      headline:
        most === null
          ? 'Mentions are as they were.'
          : `“${most.name}” is mentioned ${f.decimal(Math.abs(most.value), 0)}% ${most.value > 0 ? 'more' : 'less'} often than in the year before.`,
      subtitle: 'Mentions of the last twelve months against the twelve before, percent',
      axisLabel: 'Difference in percent',
      unit: 'difference, percent',
      digits: 0,
      groups: compared,
      counted: 'Mentions, the twelve months before',
      about: most?.name ?? null,
    },
    context,
  );
}

interface Compared {
  readonly name: string;
  readonly value: number;
  readonly n: number;
  readonly few: boolean;
}

function furthest(compared: readonly Compared[]): Compared | null {
  return compared.reduce<Compared | null>(
    (found, each) => (found === null || Math.abs(each.value) > Math.abs(found.value) ? each : found),
    null,
  );
}

function changeFigure(
  chart: Pick<
    Parameters<typeof groupFigure>[0],
    'id' | 'headline' | 'subtitle' | 'axisLabel' | 'unit' | 'digits' | 'groups' | 'counted' | 'about'
  >,
  context: Context,
  ...remarks: readonly string[]
): Figure {
  const { f, results } = context;
  const before = results.money.window?.before ?? null;
  const figure =
    before === null
      ? null
      : groupFigure(
          {
            ...chart,
            dimension: 'Theme',
            line: 0,
            lineLabel: `The year before: ${f.period(before)}`,
            footnote: context.footnote(
              f.counted(results.themes.coverage.base, 'comment'),
              context.sourcesCommenting,
              `compared: ${windowText(context)}`,
              ...remarks,
              'more or fewer comments in all move every bar; a difference can be chance',
            ),
          },
          context,
        );
  return (
    figure ??
    emptyFigure(
      noIssues('The year before', context) ?? {
        missing: 'The year before',
        why: 'A comparison needs two years of feedback and two themes with a figure in both.',
        next: 'Add the feedback of earlier months.',
        file: 'data/feedback/<source>/<period>.csv',
      },
    )
  );
}

/** The revenue of the customers who raised each theme, as circles. */
export function sizeFigure(context: Context): Figure {
  const { f, results } = context;
  const sized = shownCosts(context)
    .flatMap((each) => {
      const cents = each.revenue.centsPerYear;
      return cents === null || cents <= 0 ? [] : [{ ...each, cents }];
    })
    .sort((a, b) => b.cents - a.cents || (a.theme < b.theme ? -1 : 1));
  const first = sized[0];
  if (first === undefined) {
    const missing = 'The size of business that may be affected';
    const { pareto } = results;
    const none = noIssues(missing, context);
    return {
      kind: 'empty',
      empty:
        none ??
        noRevenue(
          missing,
          'customers who raised a theme',
          {
            customers: pareto.distinctCustomers,
            customersWithRevenue: pareto.customersWithRevenue,
            centsPerYear: pareto.distinctRevenueCentsPerYear,
          },
          context,
        ),
    };
  }
  const headline = `Customers who raised ${context.themeQuoted(first.theme)} represent ${f.money(first.cents)} of yearly revenue.`;
  const chart: SizedCircles = {
    kind: 'sized-circles',
    id: 'business-by-theme',
    headline,
    subtitle: `Yearly revenue of the distinct customers who raised each theme, ${results.currency}; areas are as the amounts`,
    footnote: context.footnote(
      customersKnown(sized, context),
      context.sourcesCommenting,
      'revenue: data/customers.csv',
      'circles overlap: a customer with two themes is in both',
      'the size of business that may be affected, not a loss',
    ),
    alt: `Circles by area. ${headline}`,
    items: sized.map((each, index) => ({
      label: context.themeName(each.theme),
      value: each.cents / 100,
      valueText: f.money(each.cents),
      tone: index === 0 ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Theme', numeric: false },
        { label: 'Revenue per year', numeric: true },
        { label: 'Customers', numeric: true },
        { label: 'Revenue known for', numeric: true },
      ],
      rows: sized.map((each) => [
        wordsCell(context.themeName(each.theme)),
        { text: f.moneyExact(each.cents), value: each.cents / 100 },
        { text: f.count(each.revenue.customers), value: each.revenue.customers },
        { text: f.count(each.revenue.customersWithRevenue), value: each.revenue.customersWithRevenue },
      ]),
    },
  };
  return figureOf(chart);
}

/** "143 to 590 customers a theme, revenue known for …". */
function customersKnown(sized: readonly ThemeCosts[], { f, results }: Context): string {
  const fewest = Math.min(...sized.map(({ revenue }) => revenue.customers));
  const most = Math.max(...sized.map(({ revenue }) => revenue.customers));
  const each =
    fewest === most ? f.counted(most, 'customer') : `${f.count(fewest)} to ${f.counted(most, 'customer')}`;
  const { distinctCustomers, customersWithRevenue } = results.pareto;
  const known =
    distinctCustomers === 0
      ? ''
      : `, revenue known for ${f.percent(customersWithRevenue / distinctCustomers)} of all who raised one`;
  return `${each} a theme${known}`;
}
