import type { MoneyRange } from '../../analysis/results.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { ChartTable, RankedIntervals } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import type { CostSide } from './money-words.ts';
import { ASSUMPTIONS_FILE, moneyRangeText, notAssumed, shownCosts, windowText } from './money-words.ts';
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
